import { copyCommon } from './copy-common.ts'
import type { Service } from './service.ts'

export const copyMarriageRegister = {
  id: 'copy-marriage-register',
  version: '2026-11-20',
  ...copyCommon,
  order: { ...copyCommon.order, details: ['registeredAt', 'year'] },
  title: { th: 'คัดรับรองสำเนาทะเบียนสมรส', en: 'Certified copy of the marriage register' },
  shortTitle: { th: 'คัดทะเบียนสมรส', en: 'Marriage copy' },
  summary: {
    th: 'สั่งสำเนาทะเบียนสมรสของตัวเองที่นายทะเบียนรับรอง',
    en: 'Order a certified copy of your own entry in the marriage register.',
  },
  facts: [
    ...copyCommon.facts,
    {
      id: 'registeredAt',
      about: 'case',
      type: 'choice',
      th: 'จดทะเบียนสมรสไว้ที่ใด',
      en: 'Where was the marriage registered?',
      options: [
        { id: 'this-office', th: 'เขตนี้', en: 'This district' },
        { id: 'other-office', th: 'สำนักทะเบียนอื่นในไทย', en: 'Another office in Thailand' },
        { id: 'embassy', th: 'สถานทูตหรือสถานกงสุลไทย', en: 'Thai embassy or consulate' },
        { id: 'abroad', th: 'จดตามกฎหมายต่างประเทศ', en: 'Under foreign law' },
      ],
    },
    {
      id: 'year',
      about: 'case',
      type: 'number',
      ask: 'registeredAt in [this-office, other-office]',
      th: 'จดเมื่อปี พ.ศ. ใด',
      en: 'In which Buddhist year?',
      min: 2400,
      max: 2600,
    },
  ],
  stops: [
    ...copyCommon.stops,
    {
      id: 'foreign-marriage',
      when: 'registeredAt == abroad',
      th: 'สมรสตามกฎหมายต่างประเทศไม่มีทะเบียนสมรสไทย ถ้าบันทึกฐานะแห่งครอบครัวไว้ให้ขอคัด คร.22',
      en: 'A marriage under foreign law has no Thai marriage register; if it was recorded as family status, order a copy of that record (คร.22).',
      service: 'certified-copy-family-register',
      src: ['C'],
      confidence: 'high',
    },
  ],
  warnings: [
    ...copyCommon.warnings,
    {
      id: 'old-elsewhere',
      when: 'registeredAt in [other-office, embassy] or year < 2540',
      th: 'รายการเก่าหรือจดที่อื่นอาจยังไม่อยู่ในฐานข้อมูล เจ้าหน้าที่จะตรวจและแจ้งว่าต้องขอที่สำนักทะเบียนเดิมหรือไม่',
      en: 'Old entries, or those of other offices, may not be in the data base; staff check and say whether the original office must be asked.',
      src: ['C'],
      confidence: 'medium',
      verify: 'the year',
    },
  ],
  notes: [...copyCommon.notes],
  fees: [
    {
      id: 'copy',
      when: 'always',
      baht: 10,
      per: 'copies',
      th: 'ฉบับละ 10 บาท',
      en: '10 baht a copy',
      src: ['N6', 'C'],
      confidence: 'medium',
      verify: 'a fee for copies exists; the amount 10',
    },
  ],
  gives: [
    {
      th: 'สำเนาทะเบียนสมรส (คร.2) ที่รับรองแล้ว',
      en: 'Certified copy of the marriage register (คร.2)',
    },
  ],
  law: ['Family Registration Act 2478 and its regulations on copies'],
} as const satisfies Service

import { copyCommon } from './copy-common.ts'
import type { Service } from './service.ts'

export const copyDivorceRegister = {
  id: 'copy-divorce-register',
  version: '2026-11-20',
  ...copyCommon,
  order: { ...copyCommon.order, details: ['kind', 'registeredAt', 'year'] },
  title: { th: 'คัดรับรองสำเนาทะเบียนการหย่า', en: 'Certified copy of the divorce register' },
  shortTitle: { th: 'คัดทะเบียนหย่า', en: 'Divorce copy' },
  summary: {
    th: 'สั่งสำเนาทะเบียนการหย่าของตัวเองที่นายทะเบียนรับรอง',
    en: 'Order a certified copy of your own entry in the divorce register.',
  },
  facts: [
    ...copyCommon.facts,
    {
      id: 'kind',
      about: 'case',
      type: 'choice',
      th: 'หย่าแบบใด',
      en: 'Which kind of divorce?',
      options: [
        { id: 'by-consent', th: 'หย่าโดยความยินยอม จดทะเบียนแล้ว', en: 'By consent, registered' },
        {
          id: 'court-registered',
          th: 'ศาลพิพากษา และนำมาจดทะเบียนแล้ว',
          en: 'By judgment, and registered',
        },
        {
          id: 'court-not-registered',
          th: 'ศาลพิพากษา ยังไม่ได้จดทะเบียน',
          en: 'By judgment, not registered',
        },
      ],
    },
    {
      id: 'registeredAt',
      about: 'case',
      type: 'choice',
      ask: 'kind != court-not-registered',
      th: 'จดทะเบียนการหย่าที่ใด',
      en: 'Where was the divorce registered?',
      options: [
        { id: 'this-office', th: 'เขตนี้', en: 'This district' },
        { id: 'other-office', th: 'สำนักทะเบียนอื่นในไทย', en: 'Another office in Thailand' },
        { id: 'embassy', th: 'สถานทูตหรือสถานกงสุลไทย', en: 'Thai embassy or consulate' },
      ],
    },
    {
      id: 'year',
      about: 'case',
      type: 'number',
      ask: 'kind != court-not-registered and registeredAt != embassy',
      th: 'จดเมื่อปี พ.ศ. ใด',
      en: 'In which Buddhist year?',
      min: 2400,
      max: 2600,
    },
  ],
  stops: [
    ...copyCommon.stops,
    {
      id: 'not-registered',
      when: 'kind == court-not-registered',
      th: 'ยังไม่มีทะเบียนการหย่า ให้นำคำพิพากษาถึงที่สุดมาจดทะเบียนก่อน',
      en: 'There is no divorce entry yet: bring the final judgment and register it first.',
      service: 'divorce-by-judgment',
      src: ['C'],
      confidence: 'high',
    },
  ],
  warnings: [
    ...copyCommon.warnings,
    {
      id: 'old-elsewhere',
      when: 'registeredAt in [other-office, embassy] or year < 2540',
      th: 'รายการเก่าหรือจดที่อื่นอาจยังไม่อยู่ในฐานข้อมูล เจ้าหน้าที่จะตรวจให้ก่อน',
      en: 'Old entries, or those of other offices, may not be in the data base; staff check first.',
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
    { th: 'สำเนาทะเบียนหย่า (คร.6) ที่รับรองแล้ว', en: 'Certified copy of the divorce register (คร.6)' },
  ],
  law: ['Family Registration Act 2478 and its regulations on copies'],
} as const satisfies Service

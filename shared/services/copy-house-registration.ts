import { copyCommon } from './copy-common.ts'
import type { Service } from './service.ts'

export const copyHouseRegistration = {
  id: 'copy-house-registration',
  version: '2026-11-20',
  ...copyCommon,
  order: { ...copyCommon.order, details: ['extent'] },
  title: {
    th: 'คัดรับรองสำเนาทะเบียนบ้าน (ท.ร.14/1)',
    en: 'Certified copy of the house registration (ท.ร.14/1)',
  },
  shortTitle: { th: 'คัดทะเบียนบ้าน', en: 'House register copy' },
  summary: {
    th: 'สั่งสำเนารายการทะเบียนบ้านของตัวเองที่นายทะเบียนรับรอง แล้วมารับตามวันที่นัด',
    en: 'Order a certified print-out of your own house registration entry and fetch it on the chosen day.',
  },
  facts: [
    ...copyCommon.facts,
    {
      id: 'extent',
      about: 'case',
      type: 'choice',
      th: 'ต้องการรายการใด',
      en: 'Which extent?',
      options: [
        { id: 'own-entry', th: 'เฉพาะรายการของฉัน', en: 'My entry only' },
        { id: 'whole-house', th: 'ทั้งหลัง (เฉพาะเจ้าบ้าน)', en: 'The whole house (house master only)' },
      ],
    },
    {
      id: 'isHouseMaster',
      about: 'case',
      type: 'boolean',
      ask: 'extent == whole-house',
      th: 'คุณเป็นเจ้าบ้านหรือไม่',
      en: 'Are you the house master?',
    },
  ],
  stops: [
    ...copyCommon.stops,
    {
      id: 'whole-house',
      when: 'extent == whole-house and not isHouseMaster',
      th: 'รายการทั้งหลังให้เจ้าบ้านเป็นผู้ขอ คุณขอได้เฉพาะรายการของตัวเอง',
      en: 'The whole house is for the house master; you can order your own entry.',
      src: ['W2'],
      confidence: 'medium',
      basis: 'personal data of others; own records only',
    },
  ],
  warnings: [...copyCommon.warnings],
  notes: [
    ...copyCommon.notes,
    {
      id: 'not-needed',
      when: 'always',
      th: 'หน่วยงานของรัฐไม่ควรเรียกสำเนาทะเบียนบ้านจากคุณแล้ว',
      en: 'State offices should no longer ask you for a copy of the house registration.',
      src: ['N1'],
      confidence: 'high',
    },
  ],
  fees: [
    {
      id: 'copy',
      when: 'always',
      baht: 20,
      per: 'copies',
      th: 'ฉบับละ 20 บาท',
      en: '20 baht a copy',
      src: ['N5'],
      confidence: 'medium',
      verify:
        'shows 20 baht for a certified register copy under the 2008 regulation; many people name 10 baht',
    },
  ],
  gives: [
    {
      th: 'แบบรับรองรายการทะเบียนบ้าน (ท.ร.14/1)',
      en: 'Certified house registration entry (ท.ร.14/1)',
    },
  ],
  law: ['Civil Registration Act 2534 as amended, s. 6, 14'],
} as const satisfies Service

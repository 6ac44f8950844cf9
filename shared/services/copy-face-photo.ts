import { copyCommon } from './copy-common.ts'
import type { Service } from './service.ts'

export const copyFacePhoto = {
  id: 'copy-face-photo',
  version: '2026-11-20',
  ...copyCommon,
  team: 'id-card',
  title: { th: 'คัดรับรองภาพใบหน้าของตนเอง', en: "Certified print of one's own facial photograph" },
  shortTitle: { th: 'คัดภาพใบหน้า', en: 'Photo print' },
  summary: {
    th: 'สั่งภาพใบหน้าของตัวเองจากฐานข้อมูลบัตรประชาชน ซึ่งเจ้าหน้าที่รับรอง',
    en: 'Order a certified print of your own photograph from the ID card data base.',
  },
  facts: [...copyCommon.facts],
  stops: [...copyCommon.stops],
  warnings: [
    ...copyCommon.warnings,
    {
      id: 'thaid-not-card',
      when: 'not cardInHand and identityWay == thaid',
      th: 'ภาพใบหน้าเป็นข้อมูลอ่อนไหว เจ้าหน้าที่อาจขอเอกสารที่มีรูปถ่ายเพิ่มในวันรับ',
      en: 'A facial picture is sensitive: another paper with a photo may be asked at pick-up.',
      src: ['C'],
      confidence: 'medium',
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
      src: ['M3', 'B9', 'C'],
      confidence: 'low',
      verify: 'a fee exists; the amount 10 (some say 20)',
    },
  ],
  gives: [{ th: 'ภาพใบหน้าที่รับรองแล้ว', en: 'Certified photograph' }],
  law: ['ID Card Act 2526 as amended and its regulations on copies'],
} as const satisfies Service

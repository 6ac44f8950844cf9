import type { Text } from '../words/text.ts'

/** What people come about, with words that they look for. */
export const topics = {
  'id-cards': {
    th: 'บัตรประชาชน',
    en: 'ID cards',
    such: { th: 'ต่ออายุ หาย ชำรุด ทำครั้งแรก', en: 'Renewal, lost, damaged, first card' },
  },
  moving: {
    th: 'ย้ายที่อยู่',
    en: 'Moving',
    such: { th: 'ย้ายเข้า ย้ายออก ย้ายปลายทาง', en: 'In, out, both at the new office' },
  },
  family: {
    th: 'สมรส หย่า และลูก',
    en: 'Marriage, divorce, children',
    such: { th: 'จดทะเบียน รับรองบุตร บุตรบุญธรรม', en: 'Registration, legitimation, adoption' },
  },
  names: {
    th: 'ชื่อและชื่อสกุล',
    en: 'Names',
    such: { th: 'เปลี่ยนชื่อ ตั้งหรือใช้ชื่อสกุล', en: 'First name, middle name, family name' },
  },
  'birth-and-death': {
    th: 'เกิดและเสียชีวิต',
    en: 'Birth and death',
    such: { th: 'แจ้งเกิด แจ้งตาย', en: 'Birth certificate, death certificate' },
  },
  copies: {
    th: 'คัดสำเนาที่รับรอง',
    en: 'Certified copies',
    such: { th: 'ทะเบียนบ้าน สมรส หย่า ใบเกิด', en: 'House, marriage, divorce, birth' },
  },
  'house-register': {
    th: 'ทะเบียนบ้านและรายการ',
    en: 'House registration',
    such: { th: 'เล่มใหม่ แก้รายการ เพิ่มชื่อ', en: 'New book, corrections, adding a name' },
  },
  houses: {
    th: 'เลขที่บ้าน',
    en: 'Houses',
    such: { th: 'ขอเลขที่ แจ้งรื้อ', en: 'House number, demolition' },
  },
} as const satisfies Record<string, Text & { such: Text }>
export type Topic = keyof typeof topics

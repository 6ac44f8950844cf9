import type { Language } from './text.ts'

/**
 * Where Thai lines may end. Browsers cut by a dictionary, which errs in words that we use most (ต้องเต|รียม, ขอบ|อก) or parts what
 * people read as one (เจ้า|หน้าที่). `|` is a good place for a break, `+` a bad one. For display only: what is stored, searched or
 * sent has none of these marks.
 */
const table = [
  'ต้อง|เตรียม',
  'ขอ|บอก',
  'แชต|นี้',
  'แชต|ตอบ',
  'ร้อย+ละ',
  'ปาน+กลาง',
  'จะ|บันทึก',
  'เจ้า+หน้าที่',
  'คำ+ตอบ',
  'คำ+ถาม',
  'คำ+สั่ง',
  'ภาย+หลัง',
  'ที+ละ',
  'มือ+ถือ',
  'นาย+ทะเบียน',
  'ราย+ละเอียด',
  'ค่อน+ข้าง',
  'ปลาย+ทาง',
  'คัด+ลอก',
  'ราย+ชื่อ',
  'น้อย|หนึ่ง',
  'เจ้า+ตัว',
  'ราย+เดือน',
  'นัด+ละ',
  'ช่วง+ละ',
  'หยาบ+คาย',
  'สถาน+ทูต',
  'โดย|ชอบ+ธรรม',
  'ประจำ+ตัว',
  'ตรง+ข้าม',
  'ลูก+ศร',
  'หมู่+เลือด',
  'คำ+แปล',
  'ร้อง+เรียน',
  'หน่วย+งาน',
  'เครือ+ข่าย',
  'หลัก+ฐาน',
  'แล้ว|กลับ',
  'พรุ่ง+นี้',
  'เดี๋ยว+นี้',
  'ราย+วัน',
  'ตัดสิน+ใจ',
  'ตั้ง+ครรภ์',
  'ผู้+พิการ',
  'เจ้า+บ้าน',
  'ตรวจ+สอบ',
  'ค่า+เลี้ยง+ดู',
  'ลาย+นิ้ว+มือ',
  'อาสา+สมัคร',
  'ใบ|รับรอง',
  'เบื้อง+ต้น',
  'ขั้น+ตอน',
  'ข้อ+เสนอ+แนะ',
  'ร้อย+ละ',
]
const plain = (entry: string) => entry.replace(/[|+]/g, '')
const marked = new Map(
  table.map((entry) => [plain(entry), entry.replaceAll('|', '\u200b').replaceAll('+', '\u2060')]),
)
const known = new RegExp(table.map(plain).join('|'), 'g')

/** A text with its good and bad breaks marked; a number stays with its unit, and ๆ with its word. */
export function withBreaks(text: string, language: Language): string {
  const joined = text.replace(/(\d) (?=[\u0e00-\u0e7fA-Za-z])/g, '$1\u00a0')
  if (language === 'en') return joined
  return joined.replace(/ ?ๆ/g, '\u00a0ๆ').replace(known, (word) => marked.get(word) ?? word)
}

import type { Text } from './text.ts'

/** What admins read where an office sets a service. */
export const officeServiceWords = {
  page: w('ตั้งค่าสำนักงาน', 'Office settings'),
  lead: w(
    'ตั้งค่าเฉพาะสำนักงานนี้ กฎหมายและเอกสารไม่เปลี่ยนตาม',
    'For this office alone; law and papers stay as they are.',
  ),
  adminsOnly: w('ผู้ดูแลสำนักงานเท่านั้นที่แก้ได้', 'Only an admin of the office can change this.'),
  off: w('ไม่รับเรื่องนี้ในแอป', 'Do not take this service in the app'),
  offHint: w(
    'ประชาชนจะไม่เห็นเรื่องนี้ในรายการ เรื่องที่ทำค้างไว้ทำต่อได้',
    'Citizens no longer find it; cases under way go on.',
  ),
  noteTh: w('ข้อความถึงประชาชน ภาษาไทย', 'Note to citizens, in Thai'),
  noteEn: w('ข้อความถึงประชาชน ภาษาอังกฤษ', 'Note to citizens, in English'),
  noteHint: w('แสดงก่อนเริ่มตอบคำถาม ไม่ใส่ก็ได้', 'Shown before the first question; may be left empty'),
  minutes: w('เวลาที่เคาน์เตอร์ (นาที)', 'Minutes at the counter'),
  places: w('ใช้กี่ที่ของช่วงเวลา', 'Places that a visit takes'),
  asDefined: w('เว้นว่าง = {n} ตามที่กำหนดไว้', 'Empty: {n}, as defined'),
  save: w('บันทึก', 'Save'),
  saved: w('บันทึกแล้ว', 'Saved'),
  bothLanguages: w('ใส่ข้อความให้ครบทั้งสองภาษา', 'Write the note in both languages'),
  badNumber: w('ใส่ตัวเลข {min}-{max} หรือเว้นว่าง', 'A number from {min} to {max}, or empty'),
  changes: w('ประวัติการแก้', 'Changes'),
  noChanges: w('ยังไม่เคยแก้', 'Never changed'),
  changed: w('{by} · {day} {clock}', '{by} · {day} {clock}'),
  isOff: w('ปิดรับ', 'off'),
  isOn: w('เปิดรับ', 'on'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

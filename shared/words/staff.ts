import type { Text } from './text.ts'

/** What staff read. Their own words of the office are welcome here. */
export const staff = {
  queue: w('คิวงาน', 'Queue'),
  today: w('วันนี้', 'Today'),
  rules: w('กฎ', 'Rules'),
  citizenSide: w('หน้าของประชาชน', 'Citizens’ side'),
  empty: w('ไม่มีงานค้าง', 'Nothing waiting'),
  search: w('ค้นหา รหัสหรือชื่อ', 'Search code or name'),
  waiting: w('รอ {time}', 'waiting {time}'),
  minutes: w('{n} นาที', '{n} min'),
  hours: w('{n} ชม.', '{n} h'),
  days: w('{n} วัน', '{n} days'),
  answers: w('คำตอบของผู้ขอ', 'The applicant’s answers'),
  papers: w('เอกสาร', 'Papers'),
  toCheck: w('ข้อที่ต้องตรวจ', 'Points to check'),
  reasons: w('เหตุที่ส่งกลับ', 'Reasons to return'),
  note: w('บอกเพิ่ม ผู้ขอจะอ่านข้อความนี้', 'Add words; the applicant reads them'),
  reads: w('ผู้ขอจะอ่านว่า', 'The applicant will read'),
  accept: w('ผ่าน', 'Accept'),
  sendBack: w('ส่งกลับ', 'Return'),
  needReason: w('เลือกเหตุผลหรือเขียนบอกก่อน', 'Choose a reason or write one first'),
  approve: w('เอกสารพร้อม ให้จองได้', 'Papers ready, may book'),
  returnCase: w('ส่งกลับ {n} รายการ', 'Return {n} to fix'),
  tellsNow: w('ผู้ขอจะได้ข้อความทันที', 'The applicant gets a message at once'),
  decideAll: w('ตรวจให้ครบทุกรายการก่อน เหลือ {n}', 'Decide every paper first; {n} left'),
  nothingToCheck: w('เรื่องนี้ไม่ได้อยู่ระหว่างตรวจ', 'This case is not being checked now'),
  noPapers: w('ไม่มีรูปเอกสาร', 'No photos'),
  zoomIn: w('ขยาย', 'Zoom in'),
  zoomOut: w('ย่อ', 'Zoom out'),
  turn: w('หมุน', 'Turn'),
  page: w('หน้า {n}/{total}', 'Page {n}/{total}'),
  picture: w('รูปเอกสาร {name} หน้า {n}', 'Photo of {name}, page {n}'),
  doubted: w('เครื่องผู้ขอทักว่า: {doubts}', 'The phone doubted it: {doubts}'),
  opening: w('กำลังเปิดไฟล์', 'Opening the file'),
  pdfBad: w(
    'เปิดไฟล์ PDF นี้ไม่ได้ ส่งกลับและขอเป็นรูปถ่ายแทน',
    'This PDF does not open; return it and ask for a photo instead',
  ),
  changed: w('เรื่องนี้เพิ่งเปลี่ยน แสดงล่าสุดแล้ว', 'The case has just changed; this is the latest'),
  noBookings: w('ไม่มีผู้จองในวันนี้', 'Nobody has booked for this day'),
  prevDay: w('วันก่อน', 'Previous day'),
  nextDay: w('วันถัดไป', 'Next day'),
  code: w('รหัส', 'Code'),
  name: w('ชื่อ', 'Name'),
  phone: w('โทรศัพท์', 'Telephone'),
  service: w('บริการ', 'Service'),
  contact: w('ผู้ขอ', 'Applicant'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

import type { Text } from './text.ts'

/** What stands where a list of papers is given to somebody else, on the screen and in what is sent. */
export const share = {
  title: w('ส่งรายการนี้ให้คนอื่น', 'Share this list'),
  only: w(
    'ส่งไปแค่รายการเอกสาร ไม่มีคำตอบ ชื่อ หรือวันเดือนปีของคุณ',
    'Only the list of papers is sent: none of your answers, no name, no date.',
  ),
  oneErrand: w(
    'ส่งทีละเรื่อง ครั้งนี้คือ{service}',
    'One errand at a time; this is the list for: {service}',
  ),
  inLine: w('ส่งทาง LINE', 'Send in LINE'),
  otherApps: w('ส่งทางแอปอื่น', 'Other apps'),
  copy: w('คัดลอกลิงก์', 'Copy link'),
  print: w('พิมพ์รายการ', 'Print list'),
  choosing: w('เลือกเพื่อนหรือกลุ่มใน LINE', 'Choose friends or groups in LINE'),
  sent: w('ส่งรายการให้แล้ว', 'List sent'),
  copied: w('คัดลอกลิงก์แล้ว วางในแชตหรืออีเมลได้เลย', 'Link copied. Paste it into a chat or an e-mail.'),
  lineFailed: w(
    'เปิดรายชื่อเพื่อนใน LINE ไม่ได้ ส่งลิงก์นี้แทนได้',
    'LINE could not show your friends. You can send this link instead.',
  ),
  copyFailed: w(
    'เครื่องนี้คัดลอกให้ไม่ได้ กดค้างที่ลิงก์เพื่อคัดลอก',
    'This phone did not copy it. Press and hold the link to copy it.',
  ),
  message: w('{service} {papers}', '{service}: {papers}'),
  papers: w('เอกสาร {n} รายการ', '{n} papers'),
  onePaper: w('เอกสาร 1 รายการ', '1 paper'),
  noPapers: w('ไม่ต้องนำเอกสารมา', 'No papers to bring'),
  cardHead: w('เอกสารที่ต้องเตรียม', 'Papers to prepare'),
  cardSay: w('เปิดดูหรือพิมพ์ได้ ไม่ต้องเข้าใช้', 'Read it or print it, with no sign-in'),
  cardButton: w('เปิดรายการ', 'Open the list'),
  // It stands on a locked phone, so it names no service.
  cardAlt: w('รายการเอกสารที่ต้องเตรียม', 'A list of papers to prepare'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

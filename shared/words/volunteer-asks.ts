import type { Text } from './text.ts'

/** Volunteers who ask the staff: in the app, and as the staff see it. */
export const volunteerMark = w('อาสาสมัคร · {group}', 'Volunteer · {group}')
export const onlyVolunteers = w('อาสาสมัคร', 'Volunteers')

/** An answer for all, made of one that was given to one. */
export const commonAnswerWords = {
  keep: w('เก็บเป็นคำตอบสำหรับทุกคน', 'Keep as an answer for all'),
  isKept: w('เก็บเป็นคำตอบสำหรับทุกคนแล้ว:', 'Kept as an answer for all:'),
  check: w(
    'นำคำถามและคำตอบมาให้แล้ว โดยตัดชื่อและเลขบัตรออก อ่านอีกครั้งก่อนบันทึก ถ้ายังมีชื่อหรือเรื่องของใคร ลบออก และเติมช่อง •••',
    'Question and reply are filled in, without names and numbers of cards. Read them once more: take out whatever still tells of somebody, and close the gaps •••.',
  ),
  cut: w(
    'คำตอบยาวเกิน {most} ตัวอักษร ส่วนท้ายถูกตัด',
    'The reply was longer than {most} characters; its end is cut off.',
  ),
  from: w('มาจากคำถามนี้', 'Made of this question'),
} as const satisfies Record<string, Text>

export const askWords = {
  title: w('ถามเจ้าหน้าที่', 'Ask the staff'),
  home: w('หน้าอาสาสมัคร', 'Volunteers'),
  lead: w(
    'ถามแทนเพื่อนบ้านได้ คำตอบจะมาทาง LINE และอยู่ในหน้านี้',
    'Ask for a neighbour too. The answer comes in LINE and stands here.',
  ),
  toAnswers: w('ดูคำถามที่พบบ่อย', 'See what is often asked'),
  about: w('เรื่องอะไร', 'What is it about?'),
  unsure: w('ยังไม่แน่ใจ', 'Not sure yet'),
  otherOf: w('เรื่องอื่นของ{team}', 'Something else: {team}'),
  question: w('คำถาม', 'Question'),
  hint: w('ไม่ต้องใส่ชื่อหรือเลขบัตรของเพื่อนบ้าน', 'Names and ID numbers of neighbours are not needed.'),
  missing: w('พิมพ์คำถาม', 'Type the question'),
  send: w('ส่งคำถาม', 'Send the question'),
  keptHere: w('ที่พิมพ์ไว้เก็บอยู่ในเครื่องนี้', 'What you typed is kept on this phone.'),
  danger: w('ถ้ามีใครกำลังอยู่ในอันตราย โทร 191 ทันที', 'If somebody is in danger, call 191 at once.'),
  mine: w('ที่ฉันถามไว้', 'What I have asked'),
  none: w('ยังไม่เคยถาม', 'Nothing asked yet'),
  waiting: w('รอคำตอบ', 'Waiting for an answer'),
  waitingUntil: w('คาดว่าจะตอบภายใน {time}', 'Expect an answer by {time}'),
  answered: w('ตอบแล้ว', 'Answered'),
  ended: w('จบแล้ว', 'Ended'),
  byMe: w('ฉัน', 'I'),
  byStaff: w('เจ้าหน้าที่', 'Staff'),
  takenBack: w('ยกเลิกข้อความแล้ว', 'Unsent'),
  answers: w('คำถามที่พบบ่อย', 'Often asked'),
  answersLead: w(
    'คำตอบของสำนักงานที่ใช้ได้วันนี้ บอกต่อเพื่อนบ้านได้',
    'The office’s answers as of today. Tell your neighbours.',
  ),
  search: w('ค้นคำตอบ', 'Search the answers'),
  searchSuch: w('เช่น ที่จอดรถ', 'e.g. parking'),
  found: w('พบ {n} คำตอบ', 'Answers found: {n}'),
  notFound: w('ไม่พบคำตอบนี้ ลองคำอื่น หรือถามเจ้าหน้าที่', 'Not found. Try other words, or ask the staff.'),
  noAnswers: w('สำนักงานยังไม่มีคำตอบในรายการนี้', 'The office has no answers here yet'),
  openLink: w('เปิดลิงก์', 'Open the link'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

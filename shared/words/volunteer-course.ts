import type { ChapterId } from '../training/chapters.ts'
import type { QuestionKind } from '../training/question.ts'
import type { Text } from './text.ts'

export const chapterNames: Record<ChapterId, Text> = {
  'civil-registration': w('งานทะเบียนราษฎร', 'Civil registration'),
  'general-registration': w('งานทะเบียนทั่วไป', 'General registration'),
  'id-card': w('งานบัตรประจำตัวประชาชน', 'ID cards'),
}

/** The volunteers' course on their phones. */
export const courseWords = {
  title: w('เรียนรู้งานทะเบียน', 'Learn'),
  lead: w(
    'อ่านทีละเรื่อง แล้วทำแบบทดสอบท้ายบท ครบ 3 บทได้ใบรับรอง',
    'Read one service at a time and take the quiz of each chapter. All three give a certificate.',
  ),
  back: w('หน้าอาสาสมัคร', 'Volunteers’ page'),
  chapters: w('บทเรียน 3 บท', 'Three chapters'),
  chapterNth: w('บทที่ {n}', 'Chapter {n}'),
  notBegun: w('ยังไม่เริ่ม มี {n} เรื่อง', 'Not begun; {n} services'),
  readSome: w('อ่านแล้ว {n} จาก {all} เรื่อง', '{n} of {all} services read'),
  passedOn: w('ผ่านแล้วเมื่อ {day}', 'Passed on {day}'),
  takeAgain: w('ผ่านมาเกิน 1 ปี ทำแบบทดสอบอีกครั้ง', 'Passed more than a year ago; take the quiz again'),
  changedOne: w('มี 1 เรื่องเปลี่ยนไปจากที่คุณเรียน', '1 rule has changed since you learned it'),
  changed: w('มี {n} เรื่องเปลี่ยนไปจากที่คุณเรียน', '{n} rules have changed since you learned them'),
  changedDo: w(
    'ดูว่าอะไรเปลี่ยน แล้วตอบ 3 ข้อ ใบรับรองจะใช้ได้ต่อ',
    'See what is new and answer 3 questions; then your certificate is fresh again.',
  ),
  seeChange: w('ดูว่าอะไรเปลี่ยน', 'What has changed'),
  savedCopy: w(
    'ติดต่อสำนักงานไม่ได้ นี่คือข้อมูลล่าสุดในเครื่อง อ่านต่อได้',
    'The office cannot be reached. This is what your phone knew last; you can read on.',
  ),
  adviseDoor: w('ให้คำแนะนำเพื่อนบ้าน', 'Advise a neighbour'),
} as const satisfies Record<string, Text>

/** One chapter, its services, and their cards. */
export const chapterWords = {
  choose: w('เลือกเรื่องที่จะอ่าน', 'Choose what to read'),
  isRead: w('อ่านแล้ว', 'Read'),
  hasChanged: w('มีการเปลี่ยน', 'Changed'),
  quiz: w('ทำแบบทดสอบ', 'Take the quiz'),
  quizOn: w('ทำแบบทดสอบต่อ', 'Go on with the quiz'),
  quizSay: w(
    'แบบทดสอบ 10 ข้อ ถูก 8 ข้อถือว่าผ่าน ไม่ผ่านทำใหม่ได้ทันที',
    'The quiz has 10 questions; 8 right answers pass. You may try again at once.',
  ),
  toCourse: w('บทเรียนทั้งหมด', 'All chapters'),
  cardOf: w('แผ่นที่ {n} จาก {all}', 'Card {n} of {all}'),
  next: w('แผ่นต่อไป', 'Next card'),
  done: w('อ่านจบเรื่องนี้แล้ว', 'I have read it all'),
  toQuiz: w('ตอบ 3 ข้อ', 'Answer 3 questions'),
  previous: w('แผ่นก่อน', 'Previous card'),
  when: w('เมื่อ: {when}', 'When: {when}'),
  instead: w('ทำแบบนี้แทน: {instead}', 'Instead: {instead}'),
  askOffice: w('ถามสำนักงานอีกครั้ง', 'Ask the office to confirm'),
  of: w('ของ: {who}', 'Whose: {who}'),
  whatChanged: w('อะไรเปลี่ยนไป', 'What has changed'),
  isNew: w('ใหม่', 'New'),
  isGone: w('ไม่ใช้แล้ว', 'No longer so'),
  officeSays: w('สำนักงานแจ้งว่า', 'The office says'),
  officeSaidNothing: w('สำนักงานเลิกแจ้งเรื่องนี้แล้ว', 'The office no longer says this'),
  officeMinutes: w('เวลาที่ช่องประมาณ {n} นาที', 'About {n} minutes at the counter'),
  otherWords: w(
    'ถ้อยคำปรับให้ชัดขึ้น สิ่งที่ต้องเตรียมเหมือนเดิม',
    'The wording is clearer now; what to bring is the same.',
  ),
} as const satisfies Record<string, Text>

/** What is asked, by kind. */
export const questionWords: Record<QuestionKind, Text> = {
  papers: w('เพื่อนบ้านคนนี้ต้องใช้เอกสารใดบ้าง', 'Which of these papers does this neighbour need?'),
  may: w('เพื่อนบ้านคนนี้ทำเรื่องนี้ได้เลยหรือไม่', 'Can this neighbour do it now?'),
  comes: w('ใครต้องมาที่สำนักงานบ้าง', 'Who must come to the office?'),
  where: w('ทำเรื่องนี้ได้ที่ไหน', 'Where is it done?'),
  cost: w('เพื่อนบ้านคนนี้ต้องจ่ายค่าธรรมเนียมเท่าไร', 'What fee does this neighbour pay?'),
  deadline: w('ต้องทำภายในเมื่อไร', 'By when must it be done?'),
}

export const quizWords = {
  title: w('แบบทดสอบ', 'Quiz'),
  refresher: w('ทบทวน: {service}', 'Refresher: {service}'),
  questionOf: w('ข้อ {n} จาก {all}', 'Question {n} of {all}'),
  leave: w('พักไว้ก่อน', 'Pause'),
  wants: w('เรื่อง: {service}', 'Service: {service}'),
  neighbour: w('เพื่อนบ้านของคุณ', 'Your neighbour'),
  restIsWell: w('เรื่องอื่น ๆ ไม่มีอะไรติดขัด', 'Nothing else stands in the way'),
  chooseAll: w('เลือกทุกข้อที่ถูก', 'Choose all that are right'),
  chooseOne: w('เลือก 1 ข้อ', 'Choose one'),
  noneChosen: w('ยังไม่ได้เลือกคำตอบ เลือกอย่างน้อย 1 ข้อ', 'Nothing is chosen yet. Choose at least one.'),
  answer: w('ตอบ', 'Answer'),
  isRight: w('ถูกต้อง', 'Right'),
  isWrong: w('ยังไม่ถูก', 'Not right'),
  chosenWrong: w('คุณเลือก แต่ไม่ใช่', 'You chose this; it is not'),
  missed: w('ข้อที่ถูก คุณไม่ได้เลือก', 'Right, and you did not choose it'),
  chosenRight: w('คุณเลือกถูก', 'You chose this, rightly'),
  source: w('ที่มา: {law}', 'Source: {law}'),
  guide: w('อ่านคู่มือเรื่องนี้', 'Read the guide'),
  next: w('ข้อต่อไป', 'Next question'),
  seeResult: w('ดูผล', 'See the result'),
  passed: w('ผ่านแล้ว', 'Passed'),
  failed: w('ยังไม่ผ่าน', 'Not passed yet'),
  score: w(
    'ตอบถูก {right} จาก {all} ข้อ (ผ่านเมื่อถูก {needed} ข้อ)',
    '{right} of {all} right ({needed} needed)',
  ),
  readAgain: w('เรื่องที่น่าอ่านอีกครั้ง', 'Worth reading again'),
  again: w('ลองใหม่ด้วยคำถามชุดอื่น', 'Try again with other questions'),
  toChapters: w('ไปบทเรียนอื่น', 'To the chapters'),
} as const satisfies Record<string, Text>

export const certificateWords = {
  title: w('ใบรับรอง', 'Certificate'),
  see: w('ดูใบรับรอง', 'See the certificate'),
  none: w('ผ่านครบ 3 บทแล้วจะได้ใบรับรองที่นี่', 'Pass all three chapters and your certificate is here.'),
  given: w('ให้ไว้เพื่อแสดงว่า', 'This is to certify that'),
  hasLearned: w(
    'ผ่านการเรียนรู้งานทะเบียนเบื้องต้นสำหรับอาสาสมัครครบ 3 บท',
    'has completed the volunteers’ course on registration in three chapters',
  ),
  issuedOn: w('ให้ไว้วันที่ {day}', 'Given on {day}'),
  number: w('เลขที่ {number}', 'No. {number}'),
  freshUntil: w('ความรู้เป็นปัจจุบันถึงวันที่ {day}', 'Up to date until {day}'),
  notFresh: w(
    'ต้องทบทวน กฎบางเรื่องเปลี่ยนไปหรือครบ 1 ปีแล้ว',
    'To be refreshed: a rule has changed, or a year has passed',
  ),
  refresh: w('ไปทบทวน', 'Refresh it'),
  verify: w('ตรวจสอบเลขที่นี้ได้ที่{office}', 'The number can be checked at {office}'),
  print: w('พิมพ์ใบรับรอง', 'Print the certificate'),
} as const satisfies Record<string, Text>

/** The list of papers for somebody else. */
export const adviceWords = {
  title: w('ให้คำแนะนำ', 'Advise'),
  lead: w(
    'เลือกเรื่อง ตอบคำถามแทนเพื่อนบ้าน แล้วส่งรายการเอกสารให้ได้เลย',
    'Choose the service, answer for your neighbour, and send them their list of papers.',
  ),
  nothingKept: w(
    'ไม่ต้องใส่ชื่อใคร คำตอบอยู่ในเครื่องนี้เท่านั้น สำนักงานรู้แค่ว่าแนะนำกี่ครั้ง',
    'No names are needed. The answers stay on this phone; the office learns only how often you advised.',
  ),
  search: w('ค้นหาเรื่อง เช่น บัตรหาย', 'Find a service: lost card'),
  forNeighbour: w('ตอบแทนเพื่อนบ้าน', 'For your neighbour'),
  list: w('รายการของเพื่อนบ้าน', 'Your neighbour’s list'),
  change: w('แก้คำตอบ', 'Change answers'),
  another: w('แนะนำคนต่อไป', 'Advise somebody else'),
  notYet: w('ตามคำตอบนี้ยังทำไม่ได้', 'Not possible yet'),
  notFound: w(
    'ไม่พบเรื่องที่ตรง ลองคำอื่น หรือเลือกจากรายการ',
    'Nothing fits. Try other words, or choose from the list.',
  ),
  possibleFrom: w('ทำได้ตั้งแต่{day}', 'Possible from {day}'),
} as const satisfies Record<string, Text>

/** What My data shows of the course. */
export const myTrainingWords = {
  title: w('การเรียนรู้และการแนะนำในฐานะอาสาสมัคร', 'Learning and advising as a volunteer'),
  read: w('เรื่องที่อ่านแล้ว', 'Services read'),
  learned: w('เรื่องที่ผ่านแบบทดสอบ', 'Services passed'),
  quizzes: w('แบบทดสอบ', 'Quizzes'),
  quizOn: w(
    '{scope} วันที่ {day} ถูก {right} จาก {asked} ข้อ',
    '{scope}, {day}: {right} of {asked} right',
  ),
  certificate: w('ใบรับรองเลขที่ {number} วันที่ {day}', 'Certificate no. {number}, {day}'),
  advice: w('ให้คำแนะนำ', 'Advice given'),
  times: w('{month} {n} ครั้ง', '{month}: {n} times'),
  kept: w(
    'เก็บไว้จน 90 วันหลังคุณเลิกเป็นอาสาสมัคร คำถามและคำตอบของแบบทดสอบเก็บ 90 วัน',
    'Kept until 90 days after you stop to volunteer; questions and answers of a quiz for 90 days.',
  ),
} as const satisfies Record<string, Text>

/** Who of the volunteers is trained, for staff. */
export const trainedWords = {
  tab: w('อบรมอาสา', 'Training'),
  title: w('อาสาสมัครที่อบรมแล้ว', 'Trained volunteers'),
  lead: w(
    'ตรวจเลขที่ใบรับรอง หรือดูว่าใครผ่านบทใดแล้ว',
    'Check a certificate’s number, or see who has passed what.',
  ),
  find: w('เลขที่ใบรับรองหรือชื่อ', 'Number of a certificate, or a name'),
  count: w('ได้ใบรับรองแล้ว {n} จาก {all} คน', '{n} of {all} have a certificate'),
  none: w('ยังไม่มีอาสาสมัคร', 'There are no volunteers yet'),
  noneFound: w('ไม่พบเลขที่หรือชื่อนี้ในสำนักงานนี้', 'No such number or name at this office'),
  name: w('ชื่อ', 'Name'),
  group: w('จาก', 'From'),
  certificate: w('ใบรับรอง', 'Certificate'),
  fresh: w('เป็นปัจจุบันถึง {day}', 'Fresh until {day}'),
  stale: w('ต้องทบทวน', 'To be refreshed'),
  changed: w('กฎเปลี่ยน {n} เรื่อง', '{n} rules changed'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

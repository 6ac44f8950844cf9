import type { Doubt, OwnAnswerState, WordingWarning } from '../own-answers.ts'
import type { Text } from './text.ts'

/** An office's own answers, as its staff write them, try them and see what they are good for. */
export const ownAnswerWords = {
  tab: w('คำตอบ', 'Answers'),
  title: w('คำตอบของสำนักงาน', 'The office’s own answers'),
  lead: w(
    'แชตตอบตามนี้เมื่อแน่ใจว่าถามเรื่องเดียวกัน ถ้าไม่แน่ใจ ส่งให้เจ้าหน้าที่',
    'The chat gives these when it is sure what is asked. Else staff get the question.',
  ),
  begin: w('เขียนคำตอบใหม่', 'Write an answer'),
  none: w('ยังไม่มีคำตอบ', 'No answers yet'),
  toQuestions: w('คำถามที่ยังไม่มีคำตอบ', 'Questions without an answer'),
  toFigures: w('ตัวเลขคำถาม', 'Questions in figures'),
  given: w('ตอบแล้ว {n} ครั้ง', 'Given: {n}'),
  helps: w('ช่วยได้ {n}', 'Helped: {n}'),
  notIt: w('ไม่ตรง {n}', 'Not it: {n}'),
  from: w('ตั้งแต่ {day}', 'from {day}'),
  until: w('ถึง {day}', 'until {day}'),

  newTitle: w('เขียนคำตอบ', 'Write an answer'),
  name: w('ชื่อคำตอบ', 'Name of the answer'),
  nameHint: w('เจ้าหน้าที่และอาสาสมัครเห็น เช่น ที่จอดรถ', 'Staff and volunteers see it, such as: parking'),
  nameMissing: w('ใส่ชื่อคำตอบ', 'Give it a name'),
  wordings: w('คำถามที่คนพิมพ์มา', 'How people ask'),
  wordingsHint: w(
    'บรรทัดละหนึ่งแบบ ไม่เกิน {most} แบบ ทั้งไทยและอังกฤษ เขียนเหมือนที่คนพิมพ์จริง',
    'One to a line, at most {most}, in Thai and English, as people really type.',
  ),
  wordingsMissing: w('ใส่คำถามอย่างน้อยหนึ่งแบบ', 'Write at least one way to ask'),
  wordingsMany: w('ใส่ได้ไม่เกิน {most} แบบ ตอนนี้มี {n}', 'At most {most}; there are {n}'),
  wordingShort: w(
    '“{wording}” สั้นเกินไป ใส่อย่างน้อย {least} ตัวอักษร',
    '“{wording}” is too short: at least {least} characters',
  ),
  wordingLong: w(
    '“{wording}” ยาวเกินไป ใส่ไม่เกิน {most} ตัวอักษร',
    '“{wording}” is too long: at most {most} characters',
  ),
  answerTh: w('คำตอบภาษาไทย', 'Answer in Thai'),
  answerEn: w('คำตอบภาษาอังกฤษ', 'Answer in English'),
  answerHint: w('เหลือ {n} ตัวอักษร', 'Characters left: {n}'),
  answerMissing: w('ใส่คำตอบ', 'Write the answer'),
  link: w('ลิงก์ (ไม่ใส่ก็ได้)', 'Link (optional)'),
  linkHint: w(
    'แอปนี้ หรือเว็บไซต์ราชการที่ลงท้ายด้วย .go.th ขึ้นต้นด้วย https://',
    'This app, or a site of the state that ends in .go.th. It begins with https://',
  ),
  linkBad: w(
    'ใส่ลิงก์ของแอปนี้ หรือเว็บไซต์ราชการที่ลงท้ายด้วย .go.th',
    'Use a link to this app, or to a site of the state that ends in .go.th',
  ),
  fromDay: w('ตอบตั้งแต่วันที่ (ไม่ใส่ก็ได้)', 'From (optional)'),
  toDay: w('ตอบถึงวันที่ (ไม่ใส่ก็ได้)', 'Until (optional)'),
  daysHint: w('ไม่ใส่ คือตอบตลอด', 'Left empty: always'),
  daysOrder: w('วันสุดท้ายมาก่อนวันแรก', 'The last day is before the first'),
  isOn: w('ใช้คำตอบนี้', 'Give this answer'),
  look: w('ดูก่อนบันทึก', 'Look before saving'),
  looking: w('ในแชตจะเป็นอย่างนี้', 'As the chat shows it'),
  back: w('กลับไปแก้', 'Back to change it'),
  save: w('บันทึกคำตอบ', 'Save the answer'),
  warnings: w('ควรดูอีกครั้ง', 'Worth another look'),
  canSave: w('บันทึกได้', 'It can be saved as it is'),
  changed: w(
    '{by} เปลี่ยนคำตอบนี้เมื่อ {clock} ที่คุณพิมพ์ยังอยู่ ถ้าบันทึกอีกครั้งจะแทนของเขา',
    '{by} changed this answer at {clock}. What you typed is still here; saved again, it takes the place of theirs.',
  ),
  theirs: w('ของเขา', 'Theirs'),
  history: w('ใครเปลี่ยนเมื่อไร', 'Who changed it'),
  change: w('{day} {clock} โดย {by}', '{day} {clock}, {by}'),
  readOnly: w('หัวหน้าฝ่ายแก้คำตอบได้', 'Heads can change it'),

  tryTitle: w('ลองถาม', 'Try a question'),
  tryLabel: w('ถ้าคนพิมพ์ว่า', 'If somebody types'),
  tryButton: w('ดูว่าแชตตอบอะไร', 'See what the chat says'),
  tryMissing: w('พิมพ์คำถามก่อน', 'Type a question first'),
  tryReply: w('แชตตอบว่า', 'The chat says'),
  tryHuman: w('ส่งให้เจ้าหน้าที่ตอบ', 'It goes to staff'),
  tryWhy: w('เพราะ', 'Why'),
  near: w('คล้าย “{wording}” ของ “{title}” {percent}%', 'Like “{wording}” of “{title}”: {percent}%'),
  nearDraft: w(
    'คล้าย “{wording}” ของคำตอบที่กำลังเขียน {percent}%',
    'Like “{wording}” of what you are writing: {percent}%',
  ),
  sure: w('แน่ใจว่าถามเรื่องนี้', 'Surely meant'),
  sureDraft: w(
    'แน่ใจว่าถามเรื่องนี้ บันทึกแล้วแชตจะตอบด้วยคำตอบนี้',
    'Surely meant. Once saved, the chat gives this answer.',
  ),
  twoNear: w('คล้าย “{other}” พอกัน จึงไม่ตอบ', 'It is as like “{other}”, so neither is given'),
  twoNearDraft: w(
    'คล้ายคำตอบที่กำลังเขียนพอกัน จึงไม่ตอบ',
    'It is as like what you are writing, so neither is given',
  ),

  questions: w('คำถามที่ยังไม่มีคำตอบ', 'Questions without an answer'),
  questionsLead: w(
    'ใน 90 วัน คำถามที่ส่งให้เจ้าหน้าที่ ที่ถามกลับแล้วไม่ได้เลือก และที่คนบอกว่าตอบไม่ตรง ไม่มีชื่อผู้ถาม อย่านำไปใช้เรื่องอื่น',
    'Of 90 days: what went to staff, what was asked back without a choice, and answers that were not it. Nobody is named. Use it for nothing else.',
  ),
  noQuestions: w('ไม่มีคำถามค้าง', 'There are none'),
  times: w(
    '7 วัน {week} ครั้ง · 30 วัน {month} ครั้ง · 90 วัน {quarter} ครั้ง',
    '7 days: {week} · 30 days: {month} · 90 days: {quarter}',
  ),
  last: w('ล่าสุด {day}', 'last on {day}'),
  otherWordings: w('แบบอื่น {n} แบบ', 'Other ways to ask: {n}'),
  answeredBy: w('ตอนนี้ได้คำตอบ “{title}” แล้ว', 'Would get the answer “{title}” by now'),
  make: w('เขียนคำตอบเรื่องนี้', 'Make an answer of this'),
  notForUs: w('ไม่ใช่เรื่องของเรา', 'Not for us'),
  backOnList: w('นำกลับมา', 'Back on the list'),
  hidden: w('ที่บอกว่าไม่ใช่เรื่องของเรา {n} เรื่อง', 'Not for us: {n}'),
  wasHidden: w('เอาออกจากรายการแล้ว อยู่ด้านล่าง', 'Taken off the list. It stands at the end.'),
  moreQuestions: w('แสดง 2,000 คำถามล่าสุด', 'These are the newest 2,000 questions.'),
  showMore: w('แสดงอีก {n} เรื่อง', 'Show {n} more'),
  isBack: w('นำกลับมาในรายการแล้ว', 'It is back on the list.'),
  fromPeople: w('ลบชื่อคนและเรื่องส่วนตัวออกก่อน', 'Take out names and whatever is personal.'),

  figures: w('ตัวเลขคำถามในแชต', 'Questions in the chat'),
  fromTo: w('ช่วงวันที่', 'Days'),
  days: w('{n} วันล่าสุด', 'Last {n} days'),
  byKind: w('ตามเรื่องที่ถาม', 'By what was asked'),
  kind: w('เรื่อง', 'What'),
  asked: w('ถาม', 'Asked'),
  answered: w('ตอบทันที', 'At once'),
  askedBack: w('ถามกลับ', 'Asked back'),
  toPeople: w('ถึงเจ้าหน้าที่', 'To staff'),
  helped: w('ช่วยได้', 'Helped'),
  wasNotIt: w('ไม่ตรง', 'Not it'),
  all: w('ทั้งหมด', 'All'),
  share: w('{percent}% ตอบทันที', '{percent}% answered at once'),
  noFigures: w('ไม่มีคำถามในช่วงนี้', 'No questions in these days'),
  definitions: w('นับอย่างไร', 'How it is counted'),
  definitionsOf: w(
    'ถาม คือข้อความที่เป็นคำถาม ตอบทันที คือระบบตอบเอง ถามกลับ คือแชตถามว่าหมายถึงเรื่องไหน ช่วยได้และไม่ตรง คือปุ่มที่คนกดหลังได้คำตอบ หลายคนไม่กด ข้อความที่ยกเลิกแล้วยังนับ',
    'Asked: messages that ask something. At once: the system answered. Asked back: the chat asked which was meant. Helped and not it: what people tapped afterwards; many tap nothing. Messages that were taken back still count.',
  ),
  ownAnswer: w('คำตอบของสำนักงาน: {title}', 'Own answer: {title}'),
} as const satisfies Record<string, Text>

export const ownAnswerStateWords: Record<OwnAnswerState, Text> = {
  now: w('ใช้อยู่', 'Given now'),
  later: w('ยังไม่ถึงวัน', 'Not yet'),
  ended: w('หมดช่วงแล้ว', 'Ended'),
  off: w('ปิดไว้', 'Off'),
}

/** Why something that is like an answer does not get it; `two` names the other one. */
export const doubtWords: Record<Exclude<Doubt, 'two'>, Text> = {
  unlike: w('ยังไม่คล้ายพอ จึงไม่ตอบ', 'Not like it enough, so it is not given'),
  service: w('คล้ายเรื่องในระบบมากกว่า จึงไม่ตอบ', 'It is more like a service, so it is not given'),
}

export const warningWords: Record<WordingWarning['is'], Text> = {
  other: w(
    '“{wording}” คำตอบ “{what}” ได้ไปแล้ว หรือคล้ายพอกัน',
    '“{wording}” goes to the answer “{what}”, or is as like it',
  ),
  rules: w('“{wording}” ระบบตอบได้อยู่แล้ว: {what}', '“{wording}” has an answer already: {what}'),
  empty: w(
    '“{wording}” ไม่มีคำที่ระบบรู้จัก ใช้ภาษาไทยหรืออังกฤษ',
    '“{wording}” has no words that can be recognised. Use Thai or English.',
  ),
}

/** Why the chat says what it says. */
export const chatWhy = {
  own: w('คล้ายคำถามในคำตอบของสำนักงาน', 'It is like a wording of one of the office’s own answers'),
  rules: w('ตอบจากข้อมูลบริการ: {asked}', 'Answered by the rules: {asked}'),
  nothing: w('ไม่คล้ายคำถามใดที่มีคำตอบ', 'It is like nothing that has an answer'),
} as const satisfies Record<string, Text>

/** What was asked of a service, or without one. */
export const questionKindWords: Record<string, Text> = {
  papers: w('เอกสาร', 'Papers'),
  fee: w('ค่าธรรมเนียม', 'Fee'),
  hours: w('เวลาเปิด', 'Opening hours'),
  'closed-on': w('เปิดวันไหน', 'Open on a day'),
  where: w('ที่ไหน', 'Where'),
  duration: w('ใช้เวลานานไหม', 'How long'),
  steps: w('ทำอย่างไร', 'Steps'),
  eligibility: w('ทำได้ไหม', 'Whether possible'),
  'my-case': w('เรื่องของฉัน', 'Own case'),
  'my-booking': w('นัดของฉัน', 'Own visit'),
  'done-yet': w('เสร็จหรือยัง', 'Done yet'),
  none: w('ไม่เข้าใจคำถาม', 'Not understood'),
}

function w(th: string, en: string): Text {
  return { th, en }
}

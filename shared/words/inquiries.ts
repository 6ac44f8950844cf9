import { type InquiryStep, type InquiryWhy, type Particle, whenAnswered } from '../inquiries.ts'
import type { Delivery } from '../inquiry-views.ts'
import type { ReplyProblem } from '../reply-text.ts'
import { clockOf, dayOf, type Instant, showClock, showDay } from '../time.ts'
import { fill, type Language, type Text } from './text.ts'

/** What somebody who asks the staff is told in the chat. */
export const inquiryChat = {
  toStaff: w(
    'ส่งถึงเจ้าหน้าที่แล้ว ปกติตอบภายใน 15 นาที',
    'Your question is with staff now; usually answered within 15 minutes.',
  ),
  afterBreak: w(
    'ส่งถึงเจ้าหน้าที่แล้ว จะตอบภายใน {time}',
    'Your question is with staff now; expect an answer by {time}.',
  ),
  afterHours: w(
    'ตอนนี้นอกเวลาทำการ ส่งคำถามถึงเจ้าหน้าที่แล้ว จะตอบภายใน {time}\nระหว่างนี้ดูเอกสารและจองวันได้',
    'The office is closed now. Your question is with staff; expect an answer by {time}.\nYou can see lists and book meanwhile.',
  ),
  late: w(
    'ขออภัยที่ตอบช้า ยังอยู่ในลำดับ คาดว่าจะตอบภายใน {time}',
    'Sorry for the delay. You are still in line; expect an answer by {time}.',
  ),
  reply: w('เจ้าหน้าที่ตอบแล้ว', 'Staff have answered'),
  replyFrom: w('{team} {office}', '{team}, {office}'),
  replyAlt: w('เจ้าหน้าที่ตอบแล้ว {office}', 'Staff have answered, {office}'),
  by: w('{clock} {day}', '{clock} on {day}'),
  openApp: w('เปิดในแอป', 'Open in the app'),
  openLink: w('เปิดลิงก์', 'Open the link'),
} as const satisfies Record<string, Text>

/** "09.15 น. วันจันทร์ที่ 23 พ.ย. 2569": always with its day, for it may be read later. */
export function tellBy(at: Instant, language: Language): string {
  const values = {
    clock: showClock(clockOf(at), language),
    day: showDay(dayOf(at), language),
  }
  return fill(inquiryChat.by, language, values)
}

/** What is said to a question that went to the staff: when they will answer. */
export function tellToStaff(
  asked: { isWithinHours: boolean; answerBy: Instant },
  now: Instant,
  language: Language,
): string {
  const words = {
    soon: inquiryChat.toStaff,
    after_break: inquiryChat.afterBreak,
    after_hours: inquiryChat.afterHours,
  }[whenAnswered(asked, now)]
  return fill(words, language, { time: tellBy(asked.answerBy, language) })
}

/** Kinds of messages to who has asked, as the office's figures call them. */
export const inquiryMessageNames = {
  staff_reply: w('คำตอบของเจ้าหน้าที่', 'Replies of staff'),
  inquiry_late: w('แจ้งว่าตอบช้า', 'Told of a delay'),
} as const satisfies Record<string, Text>

/** Given to every office; it may write its own in their place. */
export const givenReplies = {
  thanks: {
    title: w('รับเรื่องแล้ว', 'We have it'),
    text: w(
      'สวัสดี{ka} คุณ{firstName} {staffTeam}รับเรื่องแล้ว{ka}',
      'Hello {firstName}, {staffTeam} here; we have your question.',
    ),
  },
  ask: {
    title: w('ขอทราบเพิ่ม', 'Ask for more'),
    text: w(
      'ขอทราบเพิ่มเพื่อตอบให้ตรง{ka} {question}{kha}',
      'To answer exactly, please tell us: {question}',
    ),
  },
  list: {
    title: w('ส่งรายการเอกสาร', 'Send the list'),
    text: w(
      'เรื่องนี้เอกสารขึ้นกับแต่ละคน ตอบคำถามที่ลิงก์แล้วจะได้รายการของคุณ{ka} {link}',
      'The papers depend on your case; this link gives your own list: {link}',
    ),
  },
  retake: {
    title: w('ขอรูปใหม่', 'A new photo'),
    text: w(
      'รูป{paper}ยังอ่านไม่ออก รบกวนถ่ายใหม่ให้เห็นครบสี่มุม{ka}',
      'The photo of {paper} cannot be read; please take it again with all four corners.',
    ),
  },
  waiting: {
    title: w('กำลังสอบถาม', 'We are asking'),
    text: w(
      'กำลังสอบถาม{agency} คาดว่าได้คำตอบ {due} ได้แล้วจะแจ้งทันที{ka}',
      'We are asking {agency}; expected {due}. We will write at once.',
    ),
  },
  cannot: {
    title: w('ทำที่นี่ไม่ได้', 'Not here'),
    text: w(
      'เรื่องนี้ทำที่นี่ไม่ได้{ka} เพราะ{reason} ทำได้ที่ {where}',
      'We cannot do this here: {reason}. It can be done at {where}.',
    ),
  },
  legal: {
    title: w('ข้อกฎหมายเฉพาะตัว', 'Legal advice'),
    text: w(
      'เรื่องนี้เป็นข้อกฎหมายเฉพาะตัว เจ้าหน้าที่ให้คำแนะนำแทนไม่ได้ ปรึกษาได้ที่สำนักงานอัยการคุ้มครองสิทธิ (สคช.) ไม่เสียเงิน{ka}',
      'This needs legal advice that we may not give; the public prosecutor’s legal aid office advises free of charge.',
    ),
  },
  others: {
    title: w('ข้อมูลของคนอื่น', 'Someone else’s data'),
    text: w(
      'ข้อมูลของบุคคลอื่นบอกได้เฉพาะเจ้าตัว ขออภัย{ka}',
      'We may tell only the person concerned; we are sorry.',
    ),
  },
  sorry: {
    title: w('ขออภัยที่รอ', 'Sorry for the wait'),
    text: w('ขออภัยที่ต้องรอ{ka}', 'We are sorry you had to wait.'),
  },
  closing: {
    title: w('ปิดท้าย', 'Closing'),
    text: w('ถ้ามีอะไรเพิ่มพิมพ์มาได้เลย{ka}', 'Write again at any time.'),
  },
} as const satisfies Record<string, { title: Text; text: Text }>

/** The list of questions, as staff see it. */
export const inquiryWords = {
  title: w('คำถามจากประชาชน', 'Questions from people'),
  tab: w('คำถาม', 'Questions'),
  waitingCount: w('รอตอบ {n}', '{n} waiting'),
  mine: w('ของฉัน', 'Mine'),
  all: w('ทั้งหมด', 'All'),
  which: w('ดูคำถาม', 'Show questions'),
  waiting: w('รอตอบ', 'Waiting'),
  answered: w('ตอบแล้ว', 'Answered'),
  ended: w('จบแล้ว', 'Ended'),
  noneWaiting: w('ไม่มีคำถามที่รอตอบ', 'No question is waiting'),
  noneMine: w(
    'ไม่มีคำถามที่รอคุณตอบ ดูของคนอื่นได้ที่ ทั้งหมด',
    'No question waits for you. See the others under All.',
  ),
  minutesLeft: w('เหลือ {n} นาที', '{n} min left'),
  lateBy: w('เกินเวลา {time}', 'Late by {time}'),
  minutes: w('{n} นาที', '{n} min'),
  hours: w('{h} ชม. {n} นาที', '{h} h {n} min'),
  dueAt: w('ตอบภายใน {time}', 'Answer by {time}'),
  takenBy: w('{name} รับไว้', 'Taken by {name}'),
  takenByMe: w('คุณรับไว้', 'Taken by you'),
  takenByNobody: w('ยังไม่มีคนรับ', 'Nobody has taken it'),
  citizen: w('ประชาชน', 'Citizen'),
  takenBack: w('ยกเลิกข้อความนี้แล้ว', 'This message was unsent'),
  stale: w('ข้อมูลเมื่อ {time} กำลังต่อใหม่', 'As of {time}; connecting again'),
  figures: w('ตอบทันเวลาแค่ไหน', 'How quickly we answer'),
  rota: w('ตารางเวร', 'Rota'),
  ready: w('ข้อความสำเร็จรูป', 'Ready-made replies'),
  dangerTitle: w('มีคนอาจอยู่ในอันตราย', 'Somebody may be in danger'),
  dangerSince: w('เขียนมาเมื่อ {time}', 'Wrote at {time}'),
  dangerOpen: w('เปิดอ่านเดี๋ยวนี้', 'Read it now'),
  dangerRead: w('เปิดอ่าน', 'Read it'),
  dangerTaken: w(
    '{name} กำลังดูแลคำถามที่อาจมีอันตราย',
    '{name} is looking after somebody who may be in danger',
  ),
} as const satisfies Record<string, Text>

/** One question, as staff see it. */
export const threadWords = {
  title: w('คำถามของ{name}', 'Question from {name}'),
  back: w('คำถามทั้งหมด', 'All questions'),
  messages: w('ข้อความ', 'Messages'),
  fromCitizen: w('ประชาชน', 'Citizen'),
  note: w('บันทึกภายใน', 'Internal note'),
  noteHint: w('เห็นเฉพาะเจ้าหน้าที่ ไม่ส่งออกไป', 'Only staff see it; it is not sent.'),
  reply: w('ตอบ', 'Reply'),
  replyHint: w(
    'ผู้ถามได้รับใน LINE ใส่ลิงก์ได้เฉพาะแอปนี้และเว็บราชการ (.go.th)',
    'Sent in LINE. Links only to this app and to government sites (.go.th).',
  ),
  replyTo: w('ภาษาของผู้ถาม: ไทย', 'They write in: Thai'),
  replyToEn: w('ภาษาของผู้ถาม: อังกฤษ', 'They write in: English'),
  choose: w('เลือกข้อความสำเร็จรูป', 'Use a ready-made reply'),
  chooseNone: w('ไม่ใช้', 'None'),
  particle: w('คำลงท้ายของฉัน', 'My polite ending'),
  send: w('ส่งคำตอบ', 'Send reply'),
  sent: w(
    'ตอบแล้ว ใต้ข้อความบอกว่าถึงหรือยัง',
    'Answered. Below the message stands whether it has arrived.',
  ),
  keptHere: w('ที่พิมพ์ไว้ยังอยู่ในเครื่องนี้', 'What you typed is kept on this device.'),
  addNote: w('เขียนบันทึกภายใน', 'Write an internal note'),
  saveNote: w('เก็บบันทึก', 'Keep the note'),
  more: w('ส่งต่อ ผูกเรื่อง จบ', 'Hand over, link, end'),
  handOver: w('ส่งต่อให้งานอื่น', 'Hand over to another team'),
  handOverTo: w('ส่งต่อให้', 'Hand over to'),
  handOverNote: w('บันทึกถึงงานนั้น', 'Note for that team'),
  doHandOver: w('ส่งต่อ', 'Hand over'),
  handedOver: w('ส่งต่อแล้ว เวลาที่ต้องตอบยังเท่าเดิม', 'Handed over; the time to answer runs on.'),
  chooseTeam: w('เลือกงานที่จะส่งต่อ', 'Choose a team'),
  link: w('ผูกกับเรื่อง', 'Link to a case'),
  linkHint: w('รหัสเรื่องของผู้ถามคนนี้', 'Code of a case of this same person'),
  doLink: w('ผูกเรื่อง', 'Link'),
  unlink: w('เลิกผูก', 'Unlink'),
  linkedTo: w('เรื่อง {code}', 'Case {code}'),
  take: w('รับเรื่องนี้', 'Take it'),
  takeFrom: w('รับต่อจาก {name}', 'Take over from {name}'),
  giveBack: w('คืนให้งาน', 'Give it back'),
  end: w('จบคำถามนี้', 'End this question'),
  endHint: w(
    'ผู้ถามจะไม่ได้รับข้อความ ถ้าเขียนมาอีกจะเป็นคำถามใหม่',
    'Nothing is sent. What they write next opens a new question.',
  ),
  endUnanswered: w('ยังไม่ได้ตอบข้อความสุดท้าย', 'The last message is not answered yet.'),
  endSure: w('จบเลย', 'End it'),
  endNot: w('ยังไม่จบ', 'Not yet'),
  isEnded: w(
    'จบแล้ว ถ้าผู้ถามเขียนมาอีก จะเป็นคำถามใหม่',
    'Ended. What they write next is a new question.',
  ),
  wasForgotten: w('ข้อความถูกลบตามกำหนดแล้ว', 'The texts were deleted when their time was over.'),
  readers: w('เปิดอ่านแล้ว: {names}', 'Read by: {names}'),
  call: w('โทร {phone}', 'Call {phone}'),
  newMessage: w('มีข้อความใหม่', 'A new message has come'),
} as const satisfies Record<string, Text>

export const whyWords: Record<InquiryWhy, Text> = {
  asked: w('ขอถามเจ้าหน้าที่', 'Asked for staff'),
  unsure: w('ระบบตอบไม่ได้', 'No sure answer'),
  not_it: w('คำตอบไม่ตรง', 'The answer did not fit'),
  danger: w('อาจมีอันตราย', 'May be in danger'),
  grief: w('สูญเสีย', 'Bereavement'),
  angry: w('ไม่พอใจ', 'Upset'),
  other_language: w('ภาษาอื่น', 'Another language'),
  other: w('อื่น ๆ', 'Other'),
}

/** What the app notes in a thread. */
export const stepWords: Record<InquiryStep, Text> = {
  handed_over: w('{by} ส่งต่อให้{what}', '{by} handed it over to {what}'),
  taken: w('{by} รับไว้', '{by} took it'),
  given_back: w('{by} คืนให้งาน', '{by} gave it back'),
  linked: w('{by} ผูกกับเรื่อง {what}', '{by} linked case {what}'),
  unlinked: w('{by} เลิกผูกกับเรื่อง', '{by} unlinked the case'),
  late_told: w('แจ้งผู้ถามแล้วว่าช้า จะตอบภายใน {what}', 'The person was told of the delay: by {what}'),
  ended: w('{by} จบคำถามนี้', '{by} ended it'),
  ended_by_itself: w('จบเอง ไม่มีข้อความเพิ่ม 3 วัน', 'Ended by itself after 3 days of silence'),
}

export const deliveryWords: Record<Delivery, Text> = {
  sent: w('ส่งแล้ว', 'Sent'),
  waiting: w('กำลังส่ง', 'On its way'),
  blocked: w(
    'ยังส่งไม่ถึง ผู้ถามบล็อกสำนักงานใน LINE',
    'Not delivered: the person has blocked the office in LINE',
  ),
  month: w(
    'ยังส่งไม่ถึง ข้อความของเดือนนี้หมด จะไปเมื่อผู้ถามเขียนมา',
    'Not delivered: the month is used up. It goes when the person writes.',
  ),
  unknown: w('LINE ไม่ตอบ อาจถึงแล้วหรือยัง', 'LINE gave no answer; it may have arrived'),
  refused: w('ส่งไม่ถึง LINE ไม่รับ', 'Not delivered: LINE refused it'),
}

export const replyProblems: Record<ReplyProblem, Text> = {
  empty: w('พิมพ์คำตอบก่อน', 'Write the reply first'),
  long: w('ยาวเกิน 1,500 ตัวอักษร', 'Longer than 1,500 letters'),
  unfilled: w('ยังมีช่องในวงเล็บปีกกาที่ต้องเติม', 'Fill in what stands in curly brackets'),
  link: w(
    'ลิงก์นี้ส่งไม่ได้ ใช้ได้เฉพาะลิงก์ของแอปนี้และเว็บราชการที่ขึ้นต้นด้วย https และลงท้ายด้วย .go.th',
    'This link cannot be sent. Only this app’s links, and https addresses of government sites (.go.th)',
  ),
}

export const particleWords: Record<Particle, Text> = {
  ka: w('ค่ะ คะ', 'ค่ะ, คะ'),
  krap: w('ครับ', 'ครับ'),
  none: w('ไม่ใส่', 'None'),
}

/** The office's own ready-made replies. */
export const readyWords = {
  title: w('ข้อความสำเร็จรูป', 'Ready-made replies'),
  lead: w(
    'ช่องในวงเล็บปีกกาเติมให้เอง: {fields} ช่องอื่นผู้ตอบเติมก่อนส่ง',
    'What stands in curly brackets is filled in: {fields}. Other fields are filled in before sending.',
  ),
  given: w('ให้มากับระบบ', 'Given'),
  own: w('ของสำนักงาน', 'The office’s own'),
  add: w('เพิ่มข้อความ', 'Add a reply'),
  edit: w('แก้ {title}', 'Change {title}'),
  name: w('ชื่อสั้น ๆ', 'Short name'),
  textTh: w('ข้อความภาษาไทย', 'Text in Thai'),
  textEn: w('ข้อความภาษาอังกฤษ', 'Text in English'),
  textEnHint: w('ถ้าเว้นว่าง ใช้ภาษาไทย', 'Left empty, the Thai text is used.'),
  save: w('เก็บ', 'Keep'),
  saved: w('เก็บแล้ว', 'Kept'),
  remove: w('ลบข้อความนี้', 'Remove it'),
  cancel: w('ไม่แก้', 'Leave it as it is'),
  missing: w('ใส่ชื่อและข้อความภาษาไทย', 'Give it a name and a Thai text'),
} as const satisfies Record<string, Text>

/** Who is on duty. */
export const rotaWords = {
  title: w('ตารางเวรตอบคำถาม', 'Rota for questions'),
  lead: w(
    'ไม่ได้ตั้งไว้ คือทุกคนในงานช่วยกันตอบ คนสำรองช่วยเมื่อเกินเวลา หรือเมื่อเวรไม่อยู่',
    'Where nothing is set, everybody of the team answers. Stand-ins help when it is late, or nobody on duty is there.',
  ),
  team: w('งาน', 'Team'),
  week: w('ทุกสัปดาห์', 'Every week'),
  person: w('ชื่อ', 'Name'),
  none: w('–', '–'),
  duty: w('เวร', 'On duty'),
  standIn: w('สำรอง', 'Stand-in'),
  cell: w('{name} {day}', '{name}, {day}'),
  days: w('เฉพาะวัน', 'Single days'),
  addDay: w('เพิ่มวัน', 'Add a day'),
  day: w('วัน', 'Day'),
  removeDay: w('ลบ {day}', 'Remove {day}'),
  away: w('ไม่อยู่', 'Away'),
  whoAway: w('ใครไม่อยู่', 'Who is away'),
  from: w('ตั้งแต่', 'From'),
  until: w('ถึง', 'Until'),
  addAway: w('เพิ่ม', 'Add'),
  awayLine: w('{name} {from} ถึง {until}', '{name}: {from} to {until}'),
  noneAway: w('ไม่มีใครลา', 'Nobody is away'),
  remove: w('ลบ', 'Remove'),
  save: w('เก็บตารางเวร', 'Keep the rota'),
  saved: w('เก็บตารางเวรแล้ว', 'The rota is kept'),
  today: w('วันนี้: {names}', 'Today: {names}'),
} as const satisfies Record<string, Text>

/** How quickly questions were answered. */
export const replyFigureWords = {
  title: w('ตอบทันเวลาแค่ไหน', 'How quickly we answer'),
  lead: w(
    '28 วันที่ผ่านมา นับเวลาทำการ ตั้งแต่คำถามมาถึงจนตอบครั้งแรก',
    'The last 28 days, in working time, from the question to the first reply.',
  ),
  none: w('ยังไม่มีคำถาม', 'No questions yet'),
  inTime: w('ตอบใน 15 นาที', 'Within 15 minutes'),
  share: w('{n}% ({part} จาก {whole})', '{n}% ({part} of {whole})'),
  asked: w('คำถาม', 'Questions'),
  median: w('ครึ่งหนึ่งตอบภายใน', 'Half of them within'),
  minutes: w('{n} นาที', '{n} min'),
  team: w('งาน', 'Team'),
  day: w('วันที่', 'Day'),
  teams: w('ตามงาน', 'By team'),
  days: w('รายวัน', 'By day'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

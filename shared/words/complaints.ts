import type {
  ComplaintEntry,
  ComplaintKind,
  ComplaintState,
  ComplaintTopic,
} from '../complaints.ts'
import type { Text } from './text.ts'

export const kindWords: Record<ComplaintKind, Text> = {
  complaint: w('ร้องเรียน', 'Complaint'),
  suggestion: w('ข้อเสนอแนะ', 'Suggestion'),
  praise: w('คำชม', 'Praise'),
}

export const topicWords: Record<ComplaintTopic, Text> = {
  service: w('การให้บริการ', 'The service'),
  waiting: w('การรอคิว', 'Waiting'),
  staff: w('เจ้าหน้าที่', 'Staff'),
  app: w('แอปหรือแชต', 'The app or chat'),
  building: w('อาคารสถานที่', 'The building'),
  other: w('เรื่องอื่น', 'Something else'),
}

export const topicHints: Record<ComplaintTopic, Text> = {
  service: w('เช่น เอกสาร ขั้นตอน ค่าธรรมเนียม', 'Such as papers, steps, fees'),
  waiting: w('เช่น รอนาน ข้ามคิว', 'Such as a long wait, numbers skipped'),
  staff: w('เช่น คำพูด ท่าที', 'Such as words or manner'),
  app: w('เช่น ใช้ไม่ได้ อ่านไม่เข้าใจ', 'Such as what fails or is unclear'),
  building: w('เช่น ที่จอดรถ ห้องน้ำ ทางลาด', 'Such as parking, toilets, ramps'),
  other: w('เล่าได้ในหน้าถัดไป', 'You can tell it on the next page'),
}

/** How a complaint stands, as its citizen reads it: what is, and what comes next. */
export const stateWords: Record<ComplaintState, { name: Text; say: Text }> = {
  received: {
    name: w('รับเรื่องแล้ว', 'Received'),
    say: w('หัวหน้ากำลังอ่านและส่งให้งานที่ดูแล', 'A head of the office is reading it.'),
  },
  sorted: {
    name: w('ส่งให้งานที่ดูแลแล้ว', 'With the team'),
    say: w('งานที่ดูแลได้รับเรื่องแล้ว', 'The team that looks into it has it.'),
  },
  looking: {
    name: w('กำลังหาข้อเท็จจริง', 'Being looked into'),
    say: w('เจ้าหน้าที่กำลังตรวจสอบ', 'The office is finding out what happened.'),
  },
  answered: {
    name: w('ตอบแล้ว', 'Answered'),
    say: w(
      'อ่านคำตอบ แล้วบอกว่าเรื่องจบหรือยัง',
      'Read the answer, and say whether it settles the matter.',
    ),
  },
  reopened: {
    name: w('เปิดเรื่องอีกครั้ง', 'Open again'),
    say: w('สำนักงานกำลังดูใหม่ตามที่คุณเขียน', 'The office looks again at what you wrote.'),
  },
  ended: {
    name: w('จบแล้ว', 'Ended'),
    say: w('ไม่ต้องทำอะไรอีก', 'Nothing is left to do.'),
  },
}

/** In LINE: that something has happened, and no word of what; on a locked phone not even that it is a complaint. */
export const complaintMessages = {
  complaint_received: {
    head: w('ได้รับแล้ว', 'Received'),
    say: w('ดูว่าถึงไหนแล้วได้ทุกเมื่อ', 'You can see how it stands at any time.'),
  },
  complaint_answered: {
    head: w('มีคำตอบแล้ว', 'There is an answer'),
    say: w('เปิดอ่าน แล้วบอกว่าเรื่องจบหรือยัง', 'Read it, and say whether it settles the matter.'),
  },
  complaint_reopened: {
    head: w('เปิดเรื่องอีกครั้ง', 'Open again'),
    say: w('สำนักงานจะดูใหม่และตอบอีกครั้ง', 'The office will look again and answer.'),
  },
  complaint_ended: {
    head: w('จบเรื่องแล้ว', 'It has ended'),
    say: w('ไม่ต้องทำอะไรอีก', 'Nothing is left to do.'),
  },
} as const satisfies Record<string, { head: Text; say: Text }>

export const complaintNotice = {
  number: w('เลขที่ {code}', 'Number {code}'),
  open: w('เปิดในแอป', 'Open in the app'),
  alt: w('{head} เลขที่ {code} {office}', '{head}, number {code}, {office}'),
} as const satisfies Record<string, Text>

/** Kinds of these messages, as the office's figures call them. */
export const complaintMessageNames: Record<keyof typeof complaintMessages, Text> = {
  complaint_received: w('รับเรื่องร้องเรียน', 'Complaint received'),
  complaint_answered: w('ตอบเรื่องร้องเรียน', 'Complaint answered'),
  complaint_reopened: w('เปิดเรื่องร้องเรียนอีกครั้ง', 'Complaint open again'),
  complaint_ended: w('จบเรื่องร้องเรียน', 'Complaint ended'),
}

/** What whoever complains reads. */
export const complaintWords = {
  title: w('ร้องเรียนหรือแนะนำ', 'Complain or suggest'),
  lead: w(
    'ร้องเรียน แนะนำ หรือชมได้ บอกชื่อหรือไม่บอกก็ได้ ทุกเรื่องมีเลขติดตาม',
    'Complain, suggest or praise, with or without your name. Each gets a number to follow.',
  ),
  write: w('เขียนถึงสำนักงาน', 'Write to the office'),
  mine: w('เรื่องที่คุณเขียน', 'What you have written'),
  none: w('คุณยังไม่ได้เขียนถึงสำนักงานนี้', 'You have not written to this office yet.'),
  others: w('ถ้าไม่อยากเขียนถึงสำนักงานนี้', 'If you would rather not write to this office'),
  damrongtham: w('โทร 1567 ศูนย์ดำรงธรรม', 'Call 1567, Damrongtham Centre'),
  bangkok: w('โทร 1555 กทม.', 'Call 1555, Bangkok'),
  kindTitle: w('ต้องการเขียนเรื่องอะไร', 'What would you like to write?'),
  kindMissing: w('เลือก 1 ข้อ', 'Choose one'),
  kindComplaint: w('มีปัญหา อยากให้แก้ไข', 'Something went wrong and should be put right'),
  kindSuggestion: w('มีความคิดที่ช่วยให้ดีขึ้น', 'An idea that would make it better'),
  kindPraise: w('อยากขอบคุณหรือชม', 'To thank or praise'),
  topicTitle: w('เกี่ยวกับอะไร', 'What is it about?'),
  textTitle: w('เล่าให้เราฟัง', 'Tell us about it'),
  text: w('เกิดอะไรขึ้น และอยากให้ทำอย่างไร', 'What happened, and what should be done?'),
  textOther: w('อยากบอกอะไรกับสำนักงาน', 'What would you like to tell the office?'),
  textHint: w(
    'ไม่ต้องใส่เลขบัตรประชาชน เขียนได้ 4,000 ตัวอักษร',
    'No ID card numbers, please. Up to 4,000 letters.',
  ),
  textMissing: w('เขียนเรื่องก่อน', 'Write what it is about'),
  textLong: w(
    'ยาวเกิน 4,000 ตัวอักษร ตัดออกอีก {n} ตัวอักษร ที่เขียนไว้ยังอยู่ครบ',
    'Longer than 4,000 letters: please cut {n}. All that you wrote is still here.',
  ),
  details: w('เพิ่มวัน ช่อง หรือรหัสเรื่อง (ไม่ใส่ก็ได้)', 'Day, counter or case code (optional)'),
  day: w('เกิดขึ้นวันไหน', 'On which day'),
  dayWrong: w('ตรวจวันที่อีกครั้ง ต้องเป็นวันนี้หรือก่อนหน้า', 'Check the day: today or earlier.'),
  officer: w('ช่องไหน หรือเจ้าหน้าที่คนไหน', 'Which counter or officer'),
  officerHint: w(
    'ใส่ชื่อหรือลักษณะเท่าที่จำได้ คนที่มีชื่อในนี้จะไม่เห็นเรื่องนี้ ถ้าเกี่ยวกับหัวหน้าทุกคน โทร 1567 หรือ 1555',
    'A name or description, as you remember. Who is named does not see this. If it is about all the heads, call 1567 or 1555.',
  ),
  caseCode: w('รหัสเรื่องของคุณ', 'Your case code'),
  caseHint: w(
    'ใส่เมื่ออยากให้ดูเรื่องนั้นด้วย ถ้าใส่ เจ้าหน้าที่จะรู้ว่าเป็นเรื่องของใคร',
    'Only if they should look at that case. With it, the staff will know whose it is.',
  ),
  caseWrong: w('ไม่พบรหัสนี้ในเรื่องของคุณ', 'None of your cases has this code'),
  nameTitle: w('บอกชื่อไหม', 'With your name?'),
  without: w('ไม่บอกชื่อ', 'Without my name'),
  withoutSay: w(
    'เจ้าหน้าที่ไม่เห็นว่าใครเขียน ระบบเก็บไว้ต่างหากเพื่อให้คุณติดตามได้เท่านั้น',
    'The staff do not see who wrote it. It is kept apart, only so that you can follow it.',
  ),
  withoutCode: w(
    'คุณใส่รหัสเรื่องไว้ เจ้าหน้าที่จะรู้ว่าเป็นเรื่องของใคร ถ้าไม่ต้องการ ย้อนกลับไปลบรหัส',
    'You gave a case code, which shows whose case it is. Go back and remove it if you would rather not.',
  ),
  withName: w('บอกชื่อ', 'With my name'),
  withNameSay: w('ใส่ชื่อที่อยากให้เจ้าหน้าที่เห็น', 'Give the name that the staff shall see.'),
  nameMissing: w('เลือกว่าจะบอกชื่อหรือไม่', 'Choose with or without a name'),
  name: w('ชื่อ', 'Name'),
  nameWrong: w('ใส่ชื่อ 2 ตัวอักษรขึ้นไป', 'A name of two letters or more'),
  kept: w(
    'เราเก็บข้อความ 1 ปีหลังเรื่องจบ แล้วเหลือเพียงตัวเลข',
    'The words are kept for one year after the end, then only counted.',
  ),
  within: w(
    'ตอบภายใน 15 วัน (ยืนยันกับสำนักงานอีกครั้ง)',
    'Answered within 15 days (ask the office to confirm)',
  ),
  send: w('ส่งถึงสำนักงาน', 'Send to the office'),
  startAgain: w('ลบที่เขียนแล้วเริ่มใหม่', 'Delete it and start again'),
  sentNow: w(
    'ส่งแล้ว จดเลขที่ไว้ หรือเปิดดูที่นี่ได้ทุกเมื่อ',
    'Sent. Note the number, or come back here at any time.',
  ),
  number: w('เลขที่เรื่อง', 'Number'),
  about: w('{kind} {topic}', '{kind}: {topic}'),
  dueOn: w('ตอบภายในวันที่ {day} (ยืนยันกับสำนักงานอีกครั้ง)', 'Answer by {day} (ask the office to confirm)'),
  withTeam: w('{team} ดูแลเรื่องนี้', 'Looked after by: {team}'),
  byYou: w('คุณเขียน', 'You wrote'),
  byOffice: w('สำนักงานตอบ', 'The office answered'),
  messages: w('ข้อความ', 'What was written'),
  settled: w('เรื่องจบแล้วหรือยัง', 'Does this settle the matter?'),
  agree: w('จบแล้ว ขอบคุณ', 'Yes, that settles it'),
  agreeHint: w(
    'ถ้าไม่ตอบจนถึงวันที่ {day} เรื่องจะจบเอง',
    'Without a word from you it ends by itself after {day}.',
  ),
  object: w('ยังไม่จบ ขอให้ดูใหม่', 'No, look again'),
  objectWhy: w('ยังขาดอะไร หรือไม่ตรงตรงไหน', 'What is missing, or not right?'),
  objectSend: w('ขอให้ดูใหม่', 'Ask to look again'),
  objectMissing: w('เขียนว่ายังขาดอะไร', 'Write what is missing'),
  cancel: w('ยังไม่ส่ง', 'Not now'),
  add: w('เขียนเพิ่ม', 'Add something'),
  addWhat: w('อยากบอกอะไรเพิ่ม', 'What would you like to add?'),
  addSend: w('ส่งเพิ่ม', 'Send it'),
  added: w('ส่งเพิ่มแล้ว', 'It is sent.'),
  reopened: w('เปิดเรื่องอีกครั้งแล้ว', 'The matter is open again.'),
  agreedNow: w('ขอบคุณ เรื่องนี้จบแล้ว', 'Thank you. This has ended.'),
  endedAgreed: w('คุณบอกว่าเรื่องจบแล้ว เมื่อ {day}', 'You said on {day} that it is settled.'),
  endedTerm: w(
    'จบเองเมื่อ {day} เพราะครบ 15 วันหลังตอบ เขียนเรื่องใหม่ได้เสมอ',
    'It ended by itself on {day}, 15 days after the answer. You can always write again.',
  ),
  withoutName: w(
    'ไม่บอกชื่อ เจ้าหน้าที่ไม่เห็นว่าใครเขียน',
    'Without a name: the staff do not see who wrote it.',
  ),
  named: w('ในชื่อ {name}', 'In the name of {name}'),
  happened: w('เกิดขึ้นวันที่ {day}', 'Happened on {day}'),
  aboutOfficer: w('ช่องหรือเจ้าหน้าที่: {officer}', 'Counter or officer: {officer}'),
  aboutCase: w('รหัสเรื่อง {code}', 'Case {code}'),
} as const satisfies Record<string, Text>

/** What staff read. */
export const deskWords = {
  tab: w('ร้องเรียน', 'Complaints'),
  title: w('เรื่องร้องเรียนและข้อเสนอแนะ', 'Complaints and suggestions'),
  lead: w(
    'เรื่องใหม่เห็นเฉพาะหัวหน้าและผู้ดูแล คนที่ถูกกล่าวถึงไม่เห็น',
    'New ones are seen by heads and admins alone; who is named in one does not see it.',
  ),
  fresh: w('รอมอบหมาย', 'To be sorted'),
  open: w('รอตอบ', 'To be answered'),
  answered: w('ตอบแล้ว รอประชาชน', 'Answered, with the citizen'),
  ended: w('จบแล้ว', 'Ended'),
  none: w('ไม่มีเรื่องที่รอ', 'Nothing is waiting'),
  waitingCount: w('รอ {n} เรื่อง', '{n} waiting'),
  hiddenCount: w('เรื่องร้องเรียนรอ {n} เรื่อง', '{n} complaints waiting'),
  daysLeft: w('เหลือ {n} วัน', '{n} days left'),
  lastDay: w('ครบกำหนดวันนี้', 'Due today'),
  late: w('เกินกำหนด {n} วัน', '{n} days late'),
  due: w('ตอบภายใน {day}', 'Answer by {day}'),
  mayObject: w('ทักท้วงได้ถึง {day}', 'May object until {day}'),
  reopenedTimes: w('เปิดอีก {n} ครั้ง', 'Reopened {n}×'),
  back: w('เรื่องทั้งหมด', 'All complaints'),
  one: w('เรื่องเลขที่ {code}', 'Number {code}'),
  anonymous: w('ไม่บอกชื่อ', 'Without a name'),
  from: w('ผู้เขียน', 'Written by'),
  received: w('เข้ามาเมื่อ', 'Came in'),
  about: w('เรื่อง', 'About'),
  day: w('วันที่เกิด', 'Happened on'),
  officer: w('ช่องหรือเจ้าหน้าที่', 'Counter or officer'),
  caseOf: w('รหัสเรื่องที่ให้มา', 'Case that was given'),
  team: w('งานที่ดูแล', 'Team'),
  dueOn: w('กำหนดตอบ', 'Answer due'),
  noTeam: w('ยังไม่ได้มอบหมาย', 'Not sorted yet'),
  log: w('ลำดับเรื่อง', 'What was written and done'),
  citizen: w('ประชาชน', 'Citizen'),
  answer: w('คำตอบถึงประชาชน', 'Answer to the citizen'),
  answerHint: w(
    'บอกว่าพบอะไร ทำอะไรแล้ว และจะทำอะไรต่อ ประชาชนเห็นชื่องาน ไม่เห็นชื่อคุณ',
    'Say what was found, done and will be done. The citizen sees the team, not your name.',
  ),
  answerSend: w('ส่งคำตอบ', 'Send the answer'),
  answerMissing: w('เขียนคำตอบก่อน', 'Write the answer first'),
  answerSent: w('ส่งคำตอบแล้ว', 'The answer is sent'),
  keptHere: w('ที่พิมพ์ไว้ยังอยู่ในเครื่องนี้', 'What you typed is kept on this device.'),
  sort: w('มอบหมายงานและกำหนดตอบ', 'Give it to a team'),
  sortAgain: w('แก้งาน กำหนดตอบ และผู้ที่ไม่เห็น', 'Change team, day and who does not see it'),
  sortTeam: w('งานที่จะดูแล', 'Team to look into it'),
  chooseTeam: w('เลือกงาน', 'Choose a team'),
  sortDue: w('ตอบภายใน', 'Answer by'),
  dueWrong: w('เลือกวันตั้งแต่วันนี้ ไม่เกิน 60 วันหลังเรื่องเข้ามา', 'From today to 60 days after it came in'),
  excluded: w('ใครไม่เห็นเรื่องนี้', 'Who does not see it'),
  excludedHint: w(
    'เลือกคนที่ถูกร้องเรียน และคนที่ประจำช่องนั้น ใส่ตัวคุณเองได้ถ้าเรื่องเกี่ยวกับคุณ',
    'Tick whom it is about and whose counter it was; yourself too, if it is about you.',
  ),
  excludedAll: w(
    'ต้องเหลือหัวหน้าหรือผู้ดูแลอย่างน้อย 1 คนที่เห็นเรื่องนี้',
    'At least one head or admin must be left who sees it.',
  ),
  sortGive: w('ให้งานนี้ดูแล', 'Give it to this team'),
  sortSave: w('เก็บ', 'Keep it'),
  sorted: w('เก็บแล้ว', 'It is kept'),
  lookInto: w('เริ่มหาข้อเท็จจริง', 'Begin to look into it'),
  lookingNow: w('เริ่มแล้ว ประชาชนเห็นว่ากำลังตรวจสอบ', 'Begun; the citizen sees it.'),
  note: w('บันทึกภายใน', 'Internal note'),
  noteHint: w('เห็นเฉพาะเจ้าหน้าที่ที่ดูแลเรื่องนี้', 'Seen only by staff who may see this.'),
  noteSave: w('เก็บบันทึก', 'Keep the note'),
  handOver: w('ส่งต่อให้งานอื่น', 'Hand over to another team'),
  handOverTo: w('ส่งต่อให้', 'Hand over to'),
  handOverNote: w('บันทึกถึงงานนั้น', 'Note for that team'),
  handOverSend: w('ส่งต่อ', 'Hand over'),
  handedOver: w('ส่งต่อแล้ว กำหนดตอบยังเท่าเดิม', 'Handed over; the day stays the same.'),
  readers: w('เปิดอ่านแล้ว: {names}', 'Read by: {names}'),
  forgotten: w('ข้อความถูกลบตามกำหนดแล้ว', 'The texts were deleted when their time was over.'),
  changed: w(
    'มีคนแก้เรื่องนี้ก่อนคุณ อ่านที่ใหม่ด้านบน แล้วส่งอีกครั้งถ้ายังตรง',
    'Somebody changed this before you. Read what is new, then send again if it still fits.',
  ),
  figures: w('จบกี่เรื่อง ใช้เวลาเท่าไร', 'How many ended, how soon'),
} as const satisfies Record<string, Text>

/** What the app notes between what was written. */
export const entryWords: Record<
  Exclude<ComplaintEntry, 'sent' | 'added' | 'note' | 'answered' | 'objected'>,
  Text
> = {
  sorted: w('{by} ให้{team}ดูแล', '{by} gave it to {team}'),
  handed_over: w('{by} ส่งต่อให้{team}', '{by} handed it over to {team}'),
  look_into: w('{by} เริ่มหาข้อเท็จจริง', '{by} began to look into it'),
  agreed: w('ประชาชนบอกว่าเรื่องจบแล้ว', 'The citizen said that it is settled'),
  term_over: w('จบเอง ครบกำหนดทักท้วง', 'Ended by itself: the term for objecting is over'),
}

export const complaintFigureWords = {
  title: w('สรุปเรื่องร้องเรียน', 'How complaints went'),
  lead: w('เรื่องที่เข้ามาตั้งแต่ {first} ถึง {last}', 'What came in from {first} to {last}'),
  how: w('นับอย่างไร', 'How is this counted'),
  howSay: w(
    'สัดส่วนที่จบ = เรื่องที่จบแล้ว หารด้วยเรื่องที่จบแล้วรวมกับเรื่องที่เข้ามาเกิน 30 วันแต่ยังไม่จบ เรื่องที่ยังอยู่ในกำหนดไม่นับ จบ คือประชาชนบอกว่าจบ หรือครบ 15 วันหลังตอบโดยไม่ทักท้วง นับตามวันที่เข้ามา ปีงบประมาณเริ่ม 1 ตุลาคม',
    'Share ended: those that ended, of those that ended or are open after 30 days; those within their terms are left out. Ended: the citizen agreed, or 15 days passed after the answer without an objection. Counted by the day on which it came in; a fiscal year begins on 1 October.',
  ),
  none: w('ช่วงนี้ไม่มีเรื่องร้องเรียน', 'No complaints in this time'),
  period: w('ช่วงเวลา', 'Time'),
  twelveMonths: w('12 เดือนล่าสุด', 'The last twelve months'),
  received: w('เข้ามา', 'Came in'),
  ended: w('จบแล้ว', 'Ended'),
  share: w('{n}% ({part} จาก {whole})', '{n}% ({part} of {whole})'),
  target: w('เป้าหมาย', 'Target'),
  orMore: w('{n}% ขึ้นไป', '{n}% or more'),
  median: w('ครึ่งหนึ่งจบภายใน', 'Half ended within'),
  days: w('{n} วัน', '{n} days'),
  most: w('9 ใน 10 เรื่องจบภายใน', '9 in 10 ended within'),
  reopened: w('เปิดอีกครั้ง', 'Reopened'),
  suggestions: w('ข้อเสนอแนะ', 'Suggestions'),
  praise: w('คำชม', 'Praise'),
  byTopic: w('ตามเรื่อง', 'By topic'),
  byTeam: w('ตามงาน', 'By team'),
  byMonth: w('รายเดือน', 'By month'),
  topic: w('เรื่อง', 'Topic'),
  team: w('งาน', 'Team'),
  month: w('เดือน', 'Month'),
} as const satisfies Record<string, Text>

/** In My data. */
export const myComplaintWords = {
  title: w('เรื่องร้องเรียนและข้อเสนอแนะ', 'Complaints and suggestions'),
  at: w('เลขที่ {code} {office} {day}', 'Number {code}, {office}, {day}'),
  kept: w(
    'ข้อความถูกลบ 1 ปีหลังเรื่องจบ ถ้าลบข้อมูลตอนนี้ เรื่องที่ยังไม่จบจะทำต่อโดยไม่รู้ว่าเป็นของคุณ',
    'The words go one year after the end. If you erase your data, what is still open goes on as nobody’s.',
  ),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

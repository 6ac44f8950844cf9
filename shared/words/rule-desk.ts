import type { Service } from '../services/service.ts'
import type { Text } from './text.ts'

/** What staff read at the rule desk. */
export const ruleDesk = {
  rules: w('กฎของบริการ', 'Rules'),
  lead: w(
    'ระบบบอกประชาชนตามกฎเหล่านี้ อ่าน ลองตอบ และยืนยันข้อที่ยังไม่แน่ใจ',
    'The system tells citizens what these rules say. Read them, try answers, and confirm what is not certain yet.',
  ),
  search: w('ค้นหาบริการ', 'Search for a service'),
  nothingFound: w('ไม่พบบริการชื่อนี้', 'No service of this name'),
  left: w('รอยืนยัน {n} ข้อ', '{n} to confirm'),
  allConfirmed: w('ยืนยันครบแล้ว', 'All confirmed'),
  totalLeft: w(
    'รอยืนยันทั้งหมด {n} ข้อ จาก {total} ข้อ ใน {services} บริการ',
    '{n} of {total} statements in {services} services are still to be confirmed',
  ),
  exportAll: w('พิมพ์หรือบันทึกรายการทั้งหมด', 'Print or save the whole list'),
  // Versions are named by when they hold.
  holdsSince: w('ฉบับที่ใช้อยู่ ตั้งแต่ {day}', 'the version in force since {day}'),
  holdsNow: w('ฉบับที่ใช้อยู่', 'the version in force'),
  heldUntil: w('ฉบับที่ใช้ถึง {day}', 'the version in force until {day}'),
  holdsFrom: w('ฉบับที่จะใช้ตั้งแต่ {day}', 'the version in force from {day}'),
  readVersion: w('อ่าน{version}', 'Read {version}'),
  read: w('อ่านกฎ', 'Read'),
  try: w('ลองตอบ', 'Try answers'),
  confirm: w('รอยืนยัน', 'To confirm'),
  compare: w('เทียบฉบับ', 'Compare'),
  sections: w('หน้าของบริการนี้', 'Pages of this service'),
  contents: w('หัวข้อในหน้านี้', 'On this page'),

  // Reading a definition.
  always: w('ทุกกรณี', 'In every case'),
  toConfirm: w('รอยืนยัน', 'To be confirmed'),
  confirmedBadge: w('ยืนยันแล้ว', 'Confirmed'),
  law: w('กฎหมาย', 'Law'),
  forKeepers: w('สำหรับผู้ดูแลไฟล์', 'For keepers of the file'),
  seen: w('ที่มา', 'Source'),
  whatIsAsked: w('ยืนยันอะไร', 'To confirm'),
  reading: w('รายละเอียด', 'Details'),
  baht: w('{n} บาท', '{n} baht'),
  minutesN: w('{n} นาที', '{n} minutes'),
  hoursBefore: w('ก่อนเวลานัดอย่างน้อย {n} ชั่วโมง', 'At least {n} hours before'),
  daysAhead: w('ล่วงหน้าไม่เกิน {n} วัน', 'Up to {n} days ahead'),
  placesTaken: w('ใช้ {n} ที่ของช่วงเวลา', 'Takes {n} of the places'),
  copiesN: w('{n} ฉบับ', '{n}'),
  peopleN: w('{n} คน', '{n}'),
  aheadToo: w('เป็นวันข้างหน้าได้', 'May lie ahead'),
  secret: w('ใช้ตรวจแบบในเครื่องเท่านั้น ไม่เก็บและไม่ส่ง', 'Checked on the phone alone, never kept or sent'),
  needNotCome: w('ไม่ต้องมา', 'Need not come'),

  // Trying answers.
  tryLead: w(
    'ตอบเหมือนประชาชน แล้วดูผลพร้อมเหตุผลของทุกบรรทัด ไม่มีการเก็บคำตอบ',
    'Answer as a citizen would, and see what comes of it with the reason for every line. Nothing is stored.',
  ),
  visitOn: w('วันที่จะมา', 'Day of the visit'),
  usesVersion: w('วันนั้นใช้{version}', 'On that day: {version}'),
  questions: w('คำถาม', 'Questions'),
  outcome: w('ผล', 'Outcome'),
  clear: w('ล้างคำตอบ', 'Clear the answers'),
  clearOne: w('ลบคำตอบข้อนี้', 'Clear this answer'),
  about: w('ของ {who}', 'Of {who}'),
  becauseOf: w('เพราะ', 'Because'),
  becauseAlways: w('ทุกกรณีของบริการนี้', 'In every case of this service'),
  dependsOn: w('ขึ้นกับคำถาม', 'Hangs on'),
  stops: w('เหตุที่ทำไม่ได้', 'Stops'),
  warnings: w('ข้อควรรู้ก่อน', 'To know first'),
  notes: w('ข้อมูลเพิ่ม', 'Notes'),
  papers: w('เอกสารที่ต้องใช้', 'Papers needed'),
  perhaps: w('เอกสารที่อาจต้องใช้', 'Papers perhaps needed'),
  whoComes: w('ผู้ที่ต้องมา', 'Who must come'),
  feeSum: w('ค่าธรรมเนียม', 'Fee'),
  feeOpen: w('ยังบอกไม่ได้', 'Not known yet'),
  time: w('เวลาที่ช่อง', 'At the counter'),
  noPapers: w('ไม่มีเอกสาร', 'No papers'),
  blockedNoList: w(
    'ทำไม่ได้ตามคำตอบนี้ จึงไม่มีรายการเอกสาร',
    'Not possible with these answers, so there is no list of papers',
  ),
  stillOpen: w('คำถามที่เหลือ {n} ข้อ', '{n} questions left'),
  goToOutcome: w('ดูผล', 'See the outcome'),

  // Comparing versions.
  compareLead: w('จาก{from} เป็น{to}', 'From {from} to {to}'),
  oneVersion: w(
    'บริการนี้มีฉบับเดียว ยังไม่มีอะไรให้เทียบ',
    'This service has one version; nothing to compare yet',
  ),
  noChange: w('ข้อความเหมือนกันทุกข้อ', 'Every statement is the same'),
  added: w('เพิ่ม', 'Added'),
  removed: w('ตัดออก', 'Removed'),
  changed: w('เปลี่ยน', 'Changed'),
  before: w('เดิม', 'Before'),
  after: w('ใหม่', 'After'),
  nothing: w('ไม่มี', 'nothing'),
  counted: w(
    'เพิ่ม {added} ตัดออก {removed} เปลี่ยน {changed}',
    '{added} added, {removed} removed, {changed} changed',
  ),

  // Confirming.
  confirmLead: w(
    'ข้อที่ผู้เขียนกฎยังไม่แน่ใจ เมื่อนายทะเบียนยืนยันแล้ว ให้หัวหน้าบันทึกไว้',
    'What the writers of the rules were not sure of. When a registrar has confirmed it, a head records that.',
  ),
  onlyHeads: w('หัวหน้าและผู้ดูแลระบบเท่านั้นที่บันทึกได้', 'Only heads and administrators can record this'),
  tick: w('บันทึกว่ายืนยันแล้ว', 'Record as confirmed'),
  confirmer: w('ผู้ยืนยัน', 'Confirmed by'),
  confirmerHint: w('ชื่อและตำแหน่งของนายทะเบียน', 'Name and post of the registrar'),
  confirmedDay: w('วันที่ยืนยัน', 'Day of confirmation'),
  note: w('บันทึกสั้น ๆ ไม่ใส่ก็ได้', 'Short note, optional'),
  save: w('บันทึก', 'Save'),
  cancel: w('ไม่บันทึก', 'Do not save'),
  confirmedBy: w('ยืนยันโดย {name} เมื่อ {day}', 'Confirmed by {name} on {day}'),
  recordedBy: w('บันทึกโดย {name} {time}', 'Recorded by {name}, {time}'),
  takeBack: w('ถอนการยืนยัน', 'Take back'),
  takeBackSure: w(
    'ข้อนี้จะกลับไปรอยืนยัน ประวัติยังเก็บไว้',
    'It will wait for confirmation again; the record is kept',
  ),
  takeBackNow: w('ถอนการยืนยันนี้', 'Take this confirmation back'),
  keep: w('ไม่ถอน', 'Keep it'),
  takenBackBy: w('ถอนโดย {name} {time}', 'Taken back by {name}, {time}'),
  history: w('ประวัติของข้อนี้', 'Record of this statement'),
  changedSince: w(
    'ข้อความเปลี่ยนไปหลังยืนยัน ต้องยืนยันอีกครั้ง',
    'The wording has changed since it was confirmed; it must be confirmed again',
  ),
  stillToConfirm: w('รอยืนยัน {n} ข้อ', '{n} still to be confirmed'),
  alreadyConfirmed: w('ยืนยันแล้ว {n} ข้อ', '{n} confirmed'),
  nothingToConfirm: w('บริการนี้ไม่มีข้อที่ต้องยืนยัน', 'Nothing in this service is to be confirmed'),
  needName: w('ใส่ชื่อผู้ยืนยัน', 'Enter who confirmed it'),
  dayAhead: w('วันที่ยืนยันต้องไม่เกินวันนี้', 'The day of confirmation cannot lie ahead'),
  noSuchDay: w('ไม่มีวันที่นี้ในปฏิทิน ตรวจอีกครั้ง', 'There is no such day; check it again'),
  noteTooLong: w('บันทึกยาวเกิน 300 ตัวอักษร', 'The note is longer than 300 letters'),

  // The list for the registrar.
  exportTitle: w('รายการที่รอนายทะเบียนยืนยัน', 'To be confirmed by the registrar'),
  exportLead: w(
    'พิมพ์ให้นายทะเบียนเขียนคำตอบ หรือบันทึกเป็นไฟล์ตารางไปเปิดใน Excel ทำบนคอมพิวเตอร์',
    'Print it for the registrar to write on, or save it as a table for a spreadsheet. Best on a computer.',
  ),
  print: w('พิมพ์', 'Print'),
  download: w('บันทึกเป็นไฟล์ตาราง (CSV)', 'Save as a table (CSV)'),
  whichTeam: w('ฝ่าย', 'Team'),
  printedOn: w('ณ วันที่ {day}', 'As of {day}'),
  nothingLeft: w('ยืนยันครบทุกข้อแล้ว', 'Everything has been confirmed'),
  columnNumber: w('ข้อ', 'No.'),
  columnService: w('บริการ', 'Service'),
  columnTopic: w('เรื่อง', 'Topic'),
  columnWhere: w('หมวด', 'Part'),
  columnText: w('ข้อความในระบบ', 'What the system says'),
  columnWhat: w('ยืนยันอะไร', 'To confirm'),
  columnLaw: w('กฎหมายที่อ้าง', 'Law cited'),
  columnSources: w('ที่มา', 'Sources'),
  columnVersion: w('ฉบับ', 'Version'),
  columnKey: w('รหัสข้อ', 'Key'),
  columnAnswer: w('คำตอบ ผู้ยืนยัน และวันที่', 'Answer, by whom, when'),
  correct: w('ถูกต้อง', 'Correct'),
  toFix: w('แก้เป็น', 'Change to'),
  signed: w('ลงชื่อ', 'Signed'),
  dated: w('วันที่', 'Date'),
} as const satisfies Record<string, Text>

/** The parts of a definition. */
export const listNames = {
  about: w('เกี่ยวกับบริการ', 'About the service'),
  facts: w('คำถาม', 'Questions'),
  derived: w('ค่าที่คิดจากคำตอบ', 'Worked out from the answers'),
  stops: w('เหตุที่ทำไม่ได้', 'Stops'),
  warnings: w('ข้อควรรู้ก่อน', 'To know first'),
  notes: w('ข้อมูลเพิ่ม', 'Notes'),
  requirements: w('เอกสาร', 'Papers'),
  parties: w('ผู้ที่ต้องมา', 'Who must come'),
  lookups: w('สำนักงานดูเองในระบบ', 'What the office looks up'),
  fees: w('ค่าธรรมเนียม', 'Fees'),
  minutes: w('เวลาที่ช่อง', 'Time at the counter'),
  result: w('รู้ผลเมื่อใด', 'When the result is known'),
  gives: w('สิ่งที่จะได้รับ', 'What one gets'),
  afterwards: w('เรื่องที่ต้องทำต่อ', 'What comes after'),
  notServed: w('เหตุที่วันนั้นทำไม่สำเร็จ', 'Why a visit may come to nothing'),
  law: w('กฎหมาย', 'Law'),
} as const satisfies Record<string, Text>

/** What a line of a statement is about. */
export const fieldNames = {
  text: w('ข้อความ', 'Text'),
  summary: w('สรุป', 'Summary'),
  team: w('ฝ่าย', 'Team'),
  precheck: w('ตรวจก่อนมา', 'Check beforehand'),
  leadHours: w('จองได้', 'Booking'),
  horizonDays: w('จองได้ถึง', 'Booking up to'),
  places: w('ที่นัด', 'Places'),
  applicant: w('ผู้ยื่นได้', 'Who may ask'),
  offices: w('สำนักงาน', 'Offices'),
  mostBaht: w('ปรับได้ไม่เกิน', 'Fine at most'),
  about: w('ของ', 'Of'),
  asked: w('ถามเมื่อ', 'Asked when'),
  type: w('แบบคำตอบ', 'Kind of answer'),
  help: w('คำอธิบาย', 'Hint'),
  option: w('ตัวเลือก', 'Option'),
  limits: w('ช่วงตัวเลข', 'Limits'),
  dates: w('วันที่', 'Dates'),
  notBefore: w('ไม่ก่อน', 'Not before'),
  kept: w('การเก็บ', 'Keeping'),
  is: w('คิดจาก', 'Worked out by'),
  when: w('เมื่อ', 'When'),
  ifHeld: w('ถ้ามีให้นำมา เมื่อ', 'Bring if held, when'),
  instead: w('ให้ทำแบบนี้แทน', 'Instead'),
  goTo: w('ไปที่บริการ', 'Go to the service'),
  whose: w('ของ', 'Whose'),
  form: w('ลักษณะ', 'Form'),
  copies: w('จำนวนสำเนา', 'Copies'),
  people: w('จำนวนคน', 'How many people'),
  lookup: w('ในระบบของสำนักงาน', 'In the registers'),
  upload: w('ส่งรูปก่อนมา', 'Photo beforehand'),
  uploadNote: w('บอกตอนขอรูป', 'Told where the photo is asked for'),
  cover: w('ปิดทับในรูปได้', 'May be covered in the photo'),
  or: w('ใช้แทนได้', 'Or instead'),
  check: w('ตรวจว่า', 'To look at'),
  reason: w('เหตุที่ส่งกลับ', 'Reason for returning'),
  comes: w('ต้องมาเมื่อ', 'Comes when'),
  baht: w('จำนวนเงิน', 'Amount'),
  per: w('คูณด้วย', 'Times'),
  minutes: w('เวลา', 'Minutes'),
  confidence: w('ความแน่ใจ', 'How certain'),
  sources: w('ที่มา', 'Sources'),
  basis: w('กฎหมายที่อ้าง', 'Law cited'),
  verify: w('ยืนยันอะไร', 'To confirm'),
} as const satisfies Record<string, Text>
export type Field = keyof typeof fieldNames

type Requirement = Service['requirements'][number]

export const answerTypes: Record<Service['facts'][number]['type'], Text> = {
  boolean: w('ใช่ หรือไม่ใช่', 'Yes or no'),
  choice: w('เลือกหนึ่งข้อ', 'Choose one'),
  date: w('วันเดือนปี', 'A date'),
  number: w('จำนวน', 'A number'),
  text: w('ข้อความ', 'Text'),
}

export const forms: Record<Requirement['form'], Text> = {
  show: w('แสดงแล้วรับคืน', 'Shown and taken back'),
  'hand-in': w('ตัวจริง สำนักงานเก็บไว้', 'Original, handed in'),
  original: w('ตัวจริง สำนักงานบอกว่าจะเก็บหรือไม่', 'Original; the office says whether it keeps it'),
  'original-or-signed-copy': w(
    'ตัวจริง หรือสำเนาที่เจ้าของเซ็นรับรอง',
    'Original, or a copy signed by its owner',
  ),
  copy: w('สำเนา', 'Copy'),
  'made-at-counter': w('ทำที่ช่อง', 'Made at the counter'),
}

export const lookupWords: Record<Requirement['lookup'], Text> = {
  full: w('มีข้อมูลครบ', 'Holds the same'),
  partly: w('มีบางส่วน', 'Holds part of it'),
  none: w('ไม่มี', 'Does not hold it'),
}

export const paperUploads: Record<Requirement['upload'], Text> = {
  ask: w('ขอรูป', 'Asked for'),
  optional: w('ส่งได้ ไม่บังคับ', 'Welcome'),
  never: w('ไม่ขอรูป', 'Never'),
}

export const confidences = {
  high: w('แน่ใจ', 'High'),
  medium: w('ค่อนข้างแน่ใจ', 'Medium'),
  low: w('ยังไม่แน่ใจ', 'Low'),
} as const satisfies Record<string, Text>

export const prechecks: Record<Service['precheck'], Text> = {
  required: w('ต้องตรวจเอกสารก่อนจอง', 'Papers are checked before booking'),
  recommended: w('ตรวจก่อน ถ้ามีเอกสารที่ขอรูป', 'Checked first if there are papers to see'),
  none: w('จองได้ทันที', 'Booked at once'),
}

export const officeWords: Record<Service['where']['offices'], Text> = {
  any: w('สำนักงานใดก็ได้', 'Any office'),
  'any-if-in-system': w(
    'สำนักงานใดก็ได้ ถ้ารายการอยู่ในระบบ',
    'Any office, if the entry is in the system',
  ),
  'house-registration': w('ที่มีชื่อในทะเบียนบ้าน', 'Where the house registration is'),
  event: w('ที่เกิดเหตุ', 'Where it happened'),
  house: w('ที่บ้านตั้งอยู่', 'Where the house stands'),
  origin: w('ต้นทาง', 'The old office'),
  destination: w('ปลายทาง', 'The new office'),
  entry: w('ที่เก็บรายการ', 'Where the entry is kept'),
  home: w('ที่บ้านของผู้ขอ', 'At the applicant’s home'),
}

function w(th: string, en: string): Text {
  return { th, en }
}

import type { GeccKind } from '../gecc/criterion.ts'
import type { GeccMeasure } from '../gecc/measures.ts'
import type { AttestationProblem, GeccState } from '../gecc/standing.ts'
import type { Text } from './text.ts'

/** The self-assessment by the standard of convenient offices, for heads and admins. */
export const geccWords = {
  title: w('ประเมินศูนย์ราชการสะดวก', 'Convenient office (GECC)'),
  heading: w(
    'แบบประเมินตนเอง ศูนย์ราชการสะดวก (GECC) {office}',
    'Self-assessment, Government Easy Contact Center (GECC), {office}',
  ),
  onDay: w('ณ {day}', 'As of {day}'),
  lead: w(
    '71 ข้อตามแบบของกรมการปกครอง ปี 2562 ย่อความไว้ ข้อที่ระบบวัดได้ จะวัดใหม่ทุกครั้งที่เปิดหน้านี้ ข้ออื่นคุณรับรองเอง',
    'The 71 criteria of the form of 2019, in short. What the app can see is measured each time you open this; you say the rest.',
  ),
  progress: w('ทำไปแล้วเท่าไร', 'How far we are'),
  kind: w('ประเภท', 'Kind'),
  all: w('ทั้งหมด', 'All'),
  certificate: w('ยังขาดอะไรเพื่อขอใบรับรอง', 'Missing for the certificate'),
  physicalLeft: w(
    'ด้านกายภาพต้องครบทั้ง {all} ข้อ ยังขาด {n} ข้อ',
    'All {all} physical criteria are needed; {n} are missing',
  ),
  physicalDone: w('ด้านกายภาพครบทั้ง {all} ข้อแล้ว', 'All {all} physical criteria are there'),
  qualityLeft: w(
    'ด้านคุณภาพยังขาด พื้นฐาน {basic} ข้อ ขั้นสูง {advanced} ข้อ แบบไม่ได้บอกว่าต้องได้กี่ข้อ',
    'Of quality, {basic} basic and {advanced} advanced criteria are missing; the form does not say how many are needed',
  ),
  resultLeft: w(
    'ด้านผลลัพธ์ คณะกรรมการตัดสินเมื่อมาตรวจ เตรียมข้อมูลไว้แล้ว {n} จาก {all} ข้อ',
    'Results are judged by the committee when it comes; {n} of {all} are prepared',
  ),
  oldLeft: w(
    'มี {n} ข้อที่รับรองไว้เกิน 1 ปี ไปดูอีกครั้ง',
    '{n} were attested more than a year ago: look again',
  ),
  ask: w(
    'คะแนน ระดับของใบรับรอง และจำนวนข้อที่ต้องได้ ไม่มีในแบบปี 2562 ที่ใช้ที่นี่ ถามสำนักงานปลัดสำนักนายกรัฐมนตรีก่อนสมัคร และถามด้วยว่ามีแบบที่ใหม่กว่าหรือไม่',
    'Points, levels of the certificate and how many criteria are needed are not in the form of 2019. Ask the Office of the Permanent Secretary of the Prime Minister before you apply, also whether a newer form holds.',
  ),
  askTitle: w('ยืนยันกับสำนักงานผู้รับรองก่อน', 'Ask the certifying office to confirm'),
  go: w('ไปที่ข้อ {number}', 'Go to criterion {number}'),
  show: w('แสดง', 'Show'),
  criteria: w('เกณฑ์ทีละข้อ', 'The criteria'),
  everything: w('ทุกข้อ', 'All'),
  count: w('{name} {n}', '{name} {n}'),
  none: w('ไม่มีข้อแบบนี้', 'None of these'),
  topic: w('หัวข้อ', 'Topic'),
  topicNumbered: w('{number}. {name}', '{number}. {name}'),
  measured: w('ระบบวัดได้', 'What the app measures'),
  shown: w('ข้อมูลที่อาจช่วยได้', 'What may help'),
  notProof: w('ไม่ใช่หลักฐานด้วยตัวเอง คุณเป็นผู้รับรอง', 'No proof by themselves: you attest'),
  seeFigure: w('ดูที่มา: {name}', 'Where it comes from: {name}'),
  pass: w('พิสูจน์ได้ตอนนี้', 'Proved now'),
  fail: w('ยังไม่ถึงเกณฑ์ รับรองแทนตัวเลขไม่ได้', 'Below the least; it cannot be attested instead'),
  few: w(
    'ข้อมูลยังน้อยเกินกว่าจะบอกได้ ถ้ามีหลักฐานอื่น รับรองเองได้',
    'Too few to say. If you have other evidence, attest it.',
  ),
  notYet: w(
    'ตัวเลขนี้ยังไม่พิสูจน์ ถ้ามีหลักฐานอื่น รับรองเองได้',
    'This does not prove it yet. If you have other evidence, attest it.',
  ),
  needs: w('ต้องได้ {n}% ขึ้นไป', 'needs {n}% or more'),
  needsAbove: w('ต้องเกิน {n}%', 'needs more than {n}%'),
  needsAll: w('พิสูจน์ได้เมื่อครบ {n}% แบบไม่ได้บอกร้อยละ', 'proved at {n}%; the form names no share'),
  needsCount: w('พิสูจน์ได้เมื่อมีอย่างน้อย {n}', 'proved from {n} on'),
  needsEvery: w('พิสูจน์ได้เมื่อครบทุกบริการ', 'proved when it is all of them'),
  needsNone: w('ต้องไม่มี', 'must be none'),
  noValue: w('{name}: ยังไม่มีข้อมูลพอ', '{name}: not enough data yet'),
  attestation: w('คำรับรอง', 'What was attested'),
  isNot: w('ยังไม่มีคำรับรอง', 'Nothing attested yet'),
  notNeeded: w(
    'ตัวเลขพิสูจน์ให้แล้ว ไม่ต้องรับรอง เขียนเพิ่มและใส่รูปได้',
    'The figure proves it: nothing to attest. You may add words and photos.',
  ),
  notCounted: w(
    'เขียนไว้ได้ แต่ยังไม่นับจนกว่าตัวเลขจะถึงเกณฑ์',
    'You may write it down; it counts once the figure reaches the least.',
  ),
  attestedBy: w('ดูเมื่อ {day} รับรองโดย {name}', 'Seen on {day}, attested by {name}'),
  oldSay: w('เกิน 1 ปีแล้ว ไปดูอีกครั้งแล้วรับรองใหม่', 'More than a year ago: look again and attest anew'),
  contradicted: w('ยังไม่นับ เพราะตัวเลขยังไม่ถึงเกณฑ์', 'Not counted, for the figure is below the least'),
  attest: w('รับรองว่ามี', 'Attest that it is so'),
  attestAgain: w('แก้หรือรับรองใหม่', 'Change or attest anew'),
  day: w('วันที่ไปดู', 'Seen on'),
  note: w('เห็นอะไร อยู่ที่ไหน', 'What there is, and where'),
  noteHint: w(
    'ไม่เกิน {n} ตัวอักษร อย่าใส่ชื่อหรือเลขบัตรของประชาชน ชื่อของคุณบันทึกไว้ด้วย',
    'Up to {n} letters. No names or card numbers of citizens. Your name is kept with it.',
  ),
  keepPhotos: w('รูปเดิมที่ยังใช้ได้', 'Photos that are still true'),
  keepPhoto: w('รูปที่ {n}', 'Photo {n}'),
  save: w('บันทึกคำรับรอง', 'Save'),
  cancel: w('ยกเลิก', 'Cancel'),
  leave: w('ไม่แก้', 'Leave it'),
  saved: w('บันทึกคำรับรองข้อ {number} แล้ว', 'Criterion {number} is attested'),
  takeBack: w('ถอนคำรับรอง', 'Take it back'),
  takeBackSay: w(
    'ถอนแล้วข้อนี้จะขาดอีกครั้ง คำรับรองเดิมและรูปยังอยู่ใต้ “ก่อนหน้านี้”',
    'The criterion will be missing again. What was said stays under “Before”, with its photos.',
  ),
  takenBack: w('ถอนคำรับรองข้อ {number} แล้ว', 'Criterion {number}: taken back'),
  keep: w('ไม่ถอน', 'Keep it'),
  photos: w('รูปประกอบ', 'Photos'),
  photoNone: w('ยังไม่มีรูป', 'No photos yet'),
  photoSay: w(
    'ไม่เกิน {n} รูป ถ่ายให้เห็นสถานที่ ไม่เห็นหน้าคน เอกสาร หรือจอที่มีข้อมูลของใคร ถ้ามีคนในรูป ขออนุญาตก่อน',
    'Up to {n}. Show the place, no faces, papers or screens with anybody’s data. Ask who is in it first.',
  ),
  photoAfter: w('บันทึกคำรับรองก่อน แล้วจึงใส่รูปได้', 'Save first, then add photos'),
  addPhoto: w('ใส่รูป', 'Add a photo'),
  adding: w('กำลังใส่รูป', 'Adding the photo'),
  addAgain: w('ส่งรูปเดิมอีกครั้ง', 'Send the same photo again'),
  photoAdded: w('ใส่รูปแล้ว', 'The photo is there'),
  onlyPhotos: w(
    'ใส่ได้เฉพาะรูป JPEG PNG หรือ WebP · ของเดิมยังอยู่ เลือกรูปอื่น',
    'Only photos: JPEG, PNG or WebP. The rest is kept; choose another.',
  ),
  photoOf: w('รูปที่ {n} ของข้อ {number}', 'Photo {n} of criterion {number}'),
  photoOn: w('ข้อ {number} รูปที่ {n} · {day}', 'Criterion {number}, photo {n} · {day}'),
  deletePhoto: w('ลบรูปที่ {n}', 'Delete photo {n}'),
  deleteSay: w(
    'ลบแล้วหายจากคำรับรองก่อนหน้าด้วย นำกลับมาไม่ได้',
    'It goes from what was said before as well, and does not come back',
  ),
  deleteYes: w('ลบรูปนี้', 'Delete this photo'),
  deleteNo: w('ไม่ลบ', 'Keep it'),
  photoDeleted: w('ลบรูปแล้ว', 'The photo is deleted'),
  photoBroken: w('เปิดรูปไม่ได้', 'The photo does not open'),
  photoAgain: w('ลองเปิดรูปอีกครั้ง', 'Try to open it again'),
  before: w('ก่อนหน้านี้', 'Before'),
  beforeNone: w('ไม่มีคำรับรองก่อนหน้านี้', 'Nothing was attested before'),
  replaced: w('แทนที่โดย {name} เมื่อ {day}', 'Replaced by {name} on {day}'),
  taken_back: w('ถอนโดย {name} เมื่อ {day}', 'Taken back by {name} on {day}'),
  keptHere: w(
    'ที่พิมพ์ไว้ยังอยู่ในเครื่องนี้จนกว่าจะบันทึก',
    'What you type stays on this computer until it is saved',
  ),
  print: w('พิมพ์', 'Print'),
  printing: w('กำลังเตรียมรูปสำหรับพิมพ์', 'Getting the photos ready for print'),
  saveFile: w('บันทึกเป็น Excel', 'Save as Excel'),
  fileSaved: w('บันทึกแล้ว', 'Saved'),
  notSaved: w('บันทึกไม่ได้ ลองอีกครั้ง', 'Not saved. Try again.'),
  part: w('เกณฑ์ที่', 'Part'),
  number: w('ข้อที่', 'No.'),
  ofResult: w('{number} (ผลลัพธ์)', '{number} (results)'),
  what: w('การดำเนินการ', 'Criterion'),
  has: w('มี', 'Yes'),
  hasNot: w('ไม่มี', 'No'),
  state: w('สถานะ', 'State'),
  evidence: w('หลักฐาน', 'Evidence'),
  value: w('ค่าที่วัดได้', 'Measured'),
  seenOn: w('วันที่ดู', 'Seen on'),
  by: w('ผู้รับรอง', 'Attested by'),
  photoCount: w('จำนวนรูป', 'Photos'),
  committee: w(
    'เกณฑ์ด้านผลลัพธ์เป็นข้อมูลที่เตรียมไว้ คณะกรรมการตรวจประเมินเป็นผู้ตัดสิน',
    'Results: what is prepared; the committee judges them.',
  ),
  kindMarks: w('ด้านคุณภาพ (1) เกณฑ์พื้นฐาน (2) เกณฑ์ขั้นสูง', 'Quality: (1) basic, (2) advanced'),
  photosKept: w('มีรูปประกอบ {n} รูป', '{n} photos are kept with it'),
  signed: w(
    'ผู้ประเมิน ........................................ วันที่ ....................',
    'Assessed by ........................................ Date ....................',
  ),
} as const

export const geccKindWords: Record<GeccKind, Text> = {
  physical: w('กายภาพ', 'Physical'),
  basic: w('คุณภาพ พื้นฐาน', 'Quality, basic'),
  advanced: w('คุณภาพ ขั้นสูง', 'Quality, advanced'),
  result: w('ผลลัพธ์', 'Results'),
}

export const geccPartWords = {
  physical: w('เกณฑ์ที่ 1 ด้านกายภาพ', '1. Physical'),
  quality: w('เกณฑ์ที่ 2 ด้านคุณภาพ', '2. Quality'),
  result: w('เกณฑ์ที่ 3 ด้านผลลัพธ์', '3. Results'),
} as const

export const geccStateWords: Record<GeccState, Text> = {
  missing: w('ยังขาด', 'Missing'),
  old: w('ควรดูอีกครั้ง', 'Look again'),
  attested: w('รับรองแล้ว', 'Attested'),
  proved: w('พิสูจน์ได้', 'Proved'),
}

export const attestationProblemWords: Record<AttestationProblem | 'noDay', Text> = {
  noteMissing: w('เขียนว่าเห็นอะไร อยู่ที่ไหน', 'Write what there is, and where'),
  noteTooLong: w('ยาวเกินไป ย่อให้ไม่เกิน 1,000 ตัวอักษร', 'Too long: up to 1,000 letters'),
  noSuchDay: w('มาตรฐานนี้เริ่มปี 2562 ตรวจปีอีกครั้ง', 'The standard is of 2019. Check the year.'),
  dayAhead: w(
    'วันนี้ยังมาไม่ถึง ใส่วันที่ไปดูแล้ว',
    'That day is still to come. Give a day on which you have looked.',
  ),
  noDay: w('ใส่วัน เดือน และปีที่ไปดู', 'Give day, month and year'),
}

export const geccMeasureNames: Record<GeccMeasure, Text> = {
  'open-outside-hours': w('วันที่เปิดนอกเวลา', 'days outside office hours'),
  tickets: w('บัตรคิว', 'queue numbers'),
  'rated-on-the-spot': w('คะแนนที่จุดบริการ', 'ratings on the spot'),
  'copies-asked': w('บริการที่ขอสำเนา', 'services that ask for copies'),
  'rules-confirmed': w('กฎที่ยืนยันแล้ว', 'rules confirmed'),
  told: w('ข้อความแจ้งความคืบหน้า', 'messages on cases'),
  cases: w('เรื่องที่ส่งผ่านแอป', 'cases sent by the app'),
  people: w('ผู้ใช้แอปรายใหม่', 'newcomers to the app'),
  satisfaction: w('ความพึงพอใจ', 'satisfaction'),
  'satisfaction-above': w('ความพึงพอใจ', 'satisfaction'),
  'complaints-overdue': w('เรื่องร้องเรียนที่เกินกำหนด', 'overdue complaints'),
  'complaints-ended': w('เรื่องร้องเรียนที่ยุติ', 'complaints ended'),
  inquiries: w('คำถามถึงเจ้าหน้าที่', 'questions to staff'),
  'answers-kept': w('คำตอบของสำนักงาน', 'the office’s own answers'),
  'replies-in-time': w('ตอบใน 15 นาที', 'replies within 15 minutes'),
  waiting: w('เวลารอ', 'waiting time'),
  'booked-ahead': w('จองก่อนมา', 'booked ahead'),
  'counter-minutes': w('เวลาที่ช่อง', 'minutes at the counter'),
  'services-open': w('บริการในแอป', 'services in the app'),
  'off-the-network': w('หน้าจอเรียกคิว', 'the counter screen'),
}

/** `{n}`: what was measured, `{cases}`: of how many. */
export const geccMeasureWords: Record<GeccMeasure, Text> = {
  'open-outside-hours': w(
    'เปิดให้จองนอกเวลาราชการหรือวันหยุด {n} วัน ใน 30 วันข้างหน้า',
    'Open outside office hours on {n} of the next 30 days',
  ),
  tickets: w('ออกบัตรคิวที่นี่ {n} ใบ ใน 30 วัน', '{n} queue numbers given here in 30 days'),
  'rated-on-the-spot': w(
    'ให้คะแนนจากรหัสบนบัตรคิวหรือจอที่ช่อง {n} ครั้ง ในปีงบประมาณนี้',
    '{n} visits rated by the code on the slip or at the counter this fiscal year',
  ),
  'copies-asked': w(
    'มี {n} จาก {cases} บริการในแอป ที่ขอสำเนาบัตรหรือทะเบียนบ้าน',
    '{n} of {cases} services in the app ask for a copy of the card or the house registration',
  ),
  'rules-confirmed': w(
    'คู่มือในระบบ นายทะเบียนยืนยันครบทุกข้อแล้ว {n} จาก {cases} บริการ',
    'The registrar has confirmed the whole manual of {n} of {cases} services',
  ),
  told: w(
    'แจ้งความคืบหน้าทาง LINE {n} ข้อความ ใน 30 วัน',
    '{n} messages in LINE on people’s own cases in 30 days',
  ),
  cases: w('ส่งเรื่องผ่านแอป {n} เรื่อง ในปีงบประมาณนี้', '{n} cases sent by the app this fiscal year'),
  people: w(
    'มีผู้ใช้แอปรายใหม่ {n} คน ในปีงบประมาณนี้',
    '{n} people came to the app for the first time this fiscal year',
  ),
  satisfaction: w(
    'พอใจ {n}% จาก {cases} คำตอบ ในปีงบประมาณนี้',
    '{n}% satisfied of {cases} answers this fiscal year',
  ),
  'satisfaction-above': w(
    'พอใจ {n}% จาก {cases} คำตอบ ในปีงบประมาณนี้',
    '{n}% satisfied of {cases} answers this fiscal year',
  ),
  'complaints-overdue': w(
    'ร้องเรียน {cases} เรื่องในปีงบประมาณนี้ เกินกำหนด {n} เรื่อง',
    '{cases} complaints this fiscal year, {n} overdue',
  ),
  'complaints-ended': w(
    'ร้องเรียนที่ยุติแล้ว {n}% จาก {cases} เรื่อง ในปีงบประมาณนี้',
    '{n}% of {cases} complaints brought to an end this fiscal year',
  ),
  inquiries: w(
    'ถามเจ้าหน้าที่ทาง LINE {n} ครั้ง ในปีงบประมาณนี้',
    '{n} questions to staff in LINE this fiscal year',
  ),
  'answers-kept': w('คำตอบของสำนักงานที่ค้นได้ {n} คำตอบ', '{n} answers of the office’s own to search'),
  'replies-in-time': w(
    'ตอบใน LINE ภายใน 15 นาที {n}% จาก {cases} คำถาม ในปีงบประมาณนี้',
    '{n}% of {cases} questions in LINE answered within 15 minutes this fiscal year',
  ),
  waiting: w(
    'ครึ่งหนึ่งของ {cases} คิว รอไม่เกิน {n} นาที ในปีงบประมาณนี้',
    'Half of {cases} waited {n} minutes or less this fiscal year',
  ),
  'booked-ahead': w(
    'จองก่อนมา {n}% จาก {cases} คิว ในปีงบประมาณนี้',
    '{n}% of {cases} had booked ahead this fiscal year',
  ),
  'counter-minutes': w(
    'ครึ่งหนึ่งของ {cases} ครั้ง อยู่ที่ช่องไม่เกิน {n} นาที ในปีงบประมาณนี้',
    'Half of {cases} took {n} minutes or less at the counter this fiscal year',
  ),
  'services-open': w('เปิดในแอป {n} บริการ', '{n} services are open in the app'),
  'off-the-network': w(
    'เครือข่ายขาด ช่องที่เปิดหน้าจอไว้ยังเรียกและจบคิวต่อได้ แล้วบันทึกให้เมื่อกลับมา ส่วนแผนของสำนักงานต้องมีเอง',
    'Without the network, counters that are open go on calling and ending, and bring it in later. The plan itself is the office’s.',
  ),
}

function w(th: string, en: string): Text {
  return { th, en }
}

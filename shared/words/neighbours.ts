import type { NeighbourState } from '../neighbours/views.ts'
import type { Text } from './text.ts'

/** What a volunteer reads who books for neighbours. */
export const neighbourWords = {
  title: w('จองให้เพื่อนบ้าน', 'Book for neighbours'),
  lead: w(
    'จองนัดให้คนในชุมชน ที่ทำงาน หรือโรงเรียน ทีละคนหรือทั้งรายชื่อ',
    'Book a visit for people of your community, firm or school: one, or a whole list.',
  ),
  begin: w('จองให้คนอื่น', 'Book for others'),
  helpedMonth: w('เดือนนี้จองให้แล้ว {n} คน', 'Booked for {n} this month'),
  helpedAll: w('รวมทั้งหมด {n} คน ขอบคุณที่ช่วย', '{n} in all. Thank you for helping.'),
  mine: w('ที่จองไว้', 'What you booked'),
  none: w('ยังไม่ได้จองให้ใคร', 'Nobody yet'),
  find: w('ค้นหาชื่อ', 'Find a name'),
  notFound: w('ไม่พบชื่อนี้', 'No such name'),
  claimed: w('เจ้าตัวรับนัดไปดูแลเองใน LINE แล้ว', 'They look after it themselves in LINE'),
  mustMove: w('สำนักงานขอให้เลือกเวลาใหม่: {why}', 'The office asks for another time: {why}'),
  until: w('เลื่อนหรือยกเลิกได้ถึง {time}', 'Can be moved or cancelled until {time}'),
  tooLate: w('เลยเวลาเลื่อนและยกเลิกแล้ว โทรหาสำนักงาน', 'Too late to change; call the office'),
  share: w('ส่งลิงก์ให้', 'Share the link'),
  slip: w('ใบนัด', 'Slip'),
  slips: w('พิมพ์ใบนัด', 'Print slips'),
  slipsOfList: w('พิมพ์ใบนัดของรายชื่อนี้', 'Print the slips of this list'),
  move: w('เลื่อนนัด', 'Move'),
  cancel: w('ยกเลิกนัด', 'Cancel'),
  cancelSure: w('ยกเลิกนัดของ {name} หรือไม่', 'Cancel the visit of {name}?'),
  cancelYes: w('ยกเลิกนัดนี้', 'Cancel this visit'),
  keep: w('ไม่ยกเลิก', 'Keep it'),
  moveTitle: w('เลื่อนนัดของ {name}', 'Move the visit of {name}'),
  moveTo: w('เลื่อนไปเวลานี้', 'Move to this time'),
  newTime: w('เวลาใหม่', 'New time'),
  chooseTime: w('เลือกเวลา', 'Choose a time'),

  // the list
  listTitle: w('รายชื่อที่จะจอง', 'Who is to be booked'),
  service: w('มาทำเรื่องอะไร', 'What for'),
  chooseService: w('เลือกเรื่อง', 'Choose'),
  paste: w('วางรายชื่อ', 'Paste a list'),
  pasteHint: w(
    'หนึ่งบรรทัดต่อหนึ่งคน: ชื่อ เบอร์โทร วันที่อยากมา เช่น มาลี ใจดี, 081-234-5678, 24/11/2569 เช้า',
    'A line for each: name, telephone, wanted day. For example: Malee Jaidee, 081-234-5678, 24/11/2026 morning',
  ),
  addPasted: w('ใส่ลงในรายชื่อ', 'Add to the list'),
  excel: w('เลือกไฟล์ Excel (.xlsx)', 'Choose an Excel file (.xlsx)'),
  excelHint: w('ไฟล์อ่านในเครื่องนี้ ไม่ถูกส่งไปไหน', 'It is read on this device and sent nowhere.'),
  excelReading: w('กำลังอ่านไฟล์', 'Reading the file'),
  excelBad: w(
    'อ่านไฟล์นี้ไม่ได้ · รายชื่อที่มีอยู่ยังอยู่ครบ · บันทึกเป็น .xlsx แล้วลองใหม่ หรือคัดลอกมาวาง',
    'This file cannot be read · The list is as it was · Save it as .xlsx and try again, or copy and paste',
  ),
  excelBig: w(
    'ไฟล์ใหญ่เกินไป · รายชื่อที่มีอยู่ยังอยู่ครบ · คัดลอกเฉพาะชื่อ เบอร์ และวันมาวาง',
    'The file is too big · The list is as it was · Copy names, telephones and days, and paste them',
  ),
  added: w('เพิ่ม {n} คนแล้ว', '{n} added'),
  nothingRead: w('ไม่พบชื่อในนี้', 'No name was found in it'),
  beyond: w(
    'จองได้ครั้งละ {most} คน ใส่แล้ว {n} คน อีก {beyond} คนรออยู่ในช่องวางรายชื่อ จองชุดนี้ก่อน แล้วใส่ชุดต่อไป',
    '{most} can be booked at once. {n} were added; {beyond} more wait in the field above. Book these first, then add the next.',
  ),
  addRow: w('เพิ่มหนึ่งคน', 'Add one'),
  editRow: w('แก้คนที่ {n}', 'Change number {n}'),
  removeRow: w('ลบคนที่ {n}', 'Remove number {n}'),
  clear: w('ล้างรายชื่อทั้งหมด', 'Clear the whole list'),
  clearSure: w('ลบรายชื่อ {n} คนในเครื่องนี้หรือไม่', 'Remove all {n} from this device?'),
  clearYes: w('ล้างรายชื่อ', 'Clear the list'),
  person: w('คนที่ {n}', 'Number {n}'),
  name: w('ชื่อและนามสกุล', 'Name'),
  phone: w('เบอร์โทรศัพท์', 'Telephone'),
  day: w('วันที่อยากมา', 'Wanted day'),
  part: w('ช่วงเวลา', 'Time of day'),
  anyPart: w('เช้าหรือบ่าย', 'Either'),
  morning: w('เช้า', 'Morning'),
  afternoon: w('บ่าย', 'Afternoon'),
  agreed: w('เขาตกลงให้จองแทน', 'They agreed'),
  agreedAll: w('ถามแล้ว ทุกคนในรายชื่อตกลง', 'I asked: everybody in the list agreed'),
  agreedSay: w('แต่ละคนต้องตกลงว่า: {text}', 'Each of them must have agreed: {text}'),
  days: w('วันสำหรับคนที่ไม่ได้ระบุวัน', 'Days for those who name none'),
  daysHint: w(
    'เช่น ทั้งห้องเรียนมาสามวัน ระบบแบ่งให้วันละเท่า ๆ กันตามลำดับรายชื่อ',
    'For a school class over three days, say: as many each day, in the order of the list.',
  ),
  addDay: w('เพิ่มวัน', 'Add a day'),
  removeDay: w('เอาวันนี้ออก: {day}', 'Take out: {day}'),
  freeOn: w('{day} ว่าง {n} ที่', '{day}: {n} free'),
  checkRows: w('ดูว่าใครมาวันไหน', 'See who comes when'),
  ready: w('พร้อม {n} จาก {all} คน', '{n} of {all} ready'),
  toMend: w('มี {n} คนที่ต้องแก้', '{n} to be put right'),
  noRows: w('ใส่ชื่ออย่างน้อยหนึ่งคน', 'Enter at least one name'),
  noService: w('เลือกเรื่องที่จะมาทำก่อน', 'Choose what they come for first'),
  notTheOthers: w('จองเฉพาะ {n} คนที่พร้อม', 'Go on with the {n} who are ready'),

  // the plan
  planTitle: w('ใครมาวันไหน', 'Who comes when'),
  rule: w('ถ้าวันที่อยากมาเต็ม', 'If a wanted day is full'),
  ruleAll: w('จองเมื่อทุกคนได้ตามที่อยากมาเท่านั้น', 'Book only if everybody comes as wanted'),
  ruleFit: w('คนที่ไม่ได้ที่ ให้มาวันที่ใกล้ที่สุด', 'Who finds no place comes on the nearest day'),
  noPlace: w('ไม่มีที่ว่างตามที่อยากมา', 'No place as wanted'),
  noPlaceAtAll: w('ไม่มีที่ว่างเหลือ', 'No place is left'),
  moved: w('ไม่ตรงกับที่อยากมา', 'Not as wanted'),
  notWhole: w(
    'มี {n} คนที่ไม่ได้ที่ จึงยังจองไม่ได้ · เลือกให้มาวันใกล้เคียง หรือกลับไปแก้รายชื่อ',
    '{n} have no place, so nothing can be booked yet · Let them come on the nearest day, or change the list',
  ),
  bookAll: w('จองให้ทั้ง {n} คน', 'Book for all {n}'),
  bookOne: w('จองนัดนี้', 'Book this visit'),
  backToList: w('กลับไปแก้รายชื่อ', 'Back to the list'),
  changedMeanwhile: w(
    'มีคนจองไปก่อนในระหว่างนี้ · ยังไม่ได้จองให้ใคร · จัดเวลาใหม่ให้แล้ว ดูอีกครั้งก่อนจอง',
    'Somebody was faster meanwhile · Nobody was booked · The times are put together anew; look once more',
  ),
  someBooked: w(
    'บางคนจองไว้แล้ว · ยังไม่ได้จองซ้ำ · กลับไปดูรายชื่อ',
    'Some are booked already · Nobody was booked twice · Look at the list again',
  ),
  done: w('จองแล้ว {n} คน', 'Booked for {n}'),
  doneSay: w(
    'พิมพ์ใบนัดให้เขา หรือส่งลิงก์ทางแชต เขาดู ยกเลิก และรับนัดไปดูแลเองใน LINE ได้',
    'Print the slips, or send each their link. With it they see and cancel the visit, or take it into their own LINE.',
  ),
  doneLeft: w(
    'อีก {n} คนที่ยังไม่ได้จอง อยู่ในรายชื่อเหมือนเดิม',
    '{n} who are not booked yet are still in the list.',
  ),
  goOnList: w('ทำรายชื่อที่เหลือต่อ', 'Go on with the others'),
  toMine: w('ไปที่รายการที่จองไว้', 'To what you booked'),

  // slips
  slipsTitle: w('ใบนัด', 'Slips'),
  slipsSay: w(
    'แต่ละใบมีรหัสของเจ้าของนัด ส่งให้เจ้าตัวเท่านั้น',
    'Each carries its owner’s secret. Give it to nobody else.',
  ),
  print: w('พิมพ์', 'Print'),
  printOutside: w('เปิดในเบราว์เซอร์เพื่อพิมพ์', 'Open in a browser to print'),
  noSlips: w('ไม่มีนัดที่ต้องพิมพ์', 'No visit to print'),
  forWhom: w('นัดของ', 'Visit of'),
  bring: w('นำมาด้วย', 'Bring'),
  papers: w('ดูว่าต้องนำอะไรมา', 'See what to bring'),
  bringAsk: w('(ถามสำนักงานอีกครั้ง)', '(ask the office to confirm)'),
  inSomeCases: w('บางกรณีต้องใช้', 'In some cases'),
  notAsked: w(
    'นัดนี้อาสาสมัครจองให้ จึงยังไม่ได้ถามเรื่องของคุณ ดูว่ากรณีของคุณใช้อะไร หรือโทรถามสำนักงาน',
    'A volunteer booked this, so your own case was not asked about. See what it needs, or call the office.',
  ),
  scan: w(
    'สแกนเพื่อดูหรือยกเลิกนัด และยื่นให้เจ้าหน้าที่เมื่อมาถึง',
    'Scan to see or cancel; show it when you arrive.',
  ),
  qr: w('คิวอาร์ใบนัด รหัส {code}', 'QR code of the visit, code {code}'),
  message: w(
    'นัดของคุณที่{office}: {service} {time} เปิดดูหรือยกเลิกได้ที่ลิงก์นี้',
    'Your visit at {office}: {service}, {time}. See or cancel it here',
  ),
  copied: w('คัดลอกลิงก์แล้ว วางในแชตของเขา', 'Link copied: paste it into their chat'),
  copyFailed: w('คัดลอกไม่ได้ กดค้างที่ลิงก์เพื่อคัดลอก', 'Not copied: hold the link to copy it'),

  // whoever has the slip
  yours: w('นัดที่อาสาสมัครจองให้', 'A visit booked for you'),
  bookedBy: w('จองโดยอาสาสมัคร {name}', 'Booked by the volunteer {name}'),
  bookedBySome: w('จองโดยอาสาสมัคร', 'Booked by a volunteer'),
  claim: w('รับนัดนี้ไว้ใน LINE ของฉัน', 'Keep it in my LINE'),
  claimSay: w(
    'นัดจะอยู่ใน “เรื่องของฉัน” เลื่อนวันได้เอง และเตือนก่อนวันนัด อาสาสมัครจะเห็นเพียงว่ามาหรือยกเลิก',
    'It stands under “My cases”: you can move it and are reminded. The volunteer then sees only whether you came or cancelled.',
  ),
  isClaimed: w('มีคนรับนัดนี้ไว้ใน LINE แล้ว', 'Somebody keeps this visit in their LINE'),
  isClaimedSay: w('ถ้าไม่ใช่คุณ โทรหาสำนักงาน', 'If that is not you, call the office.'),
  openOwn: w('เปิดเรื่องของฉัน', 'Open my case'),
  isCancelled: w('นัดนี้ยกเลิกแล้ว', 'This visit is cancelled'),
  isCancelledSay: w(
    'อยากมาวันอื่น จองใหม่เองได้ หรือขอให้อาสาสมัครจองให้',
    'To come another day, book it yourself or ask the volunteer.',
  ),
  isOver: w('นัดนี้ผ่านไปแล้ว', 'This visit is over'),
  noSecret: w('ลิงก์นี้ไม่ครบ', 'This link is not complete'),
  noSecretSay: w(
    'เปิดจากลิงก์ที่อาสาสมัครส่งให้ หรือสแกนคิวอาร์บนใบนัดอีกครั้ง',
    'Open the link that the volunteer sent, or scan the code on the slip again.',
  ),
  sure: w('ยกเลิกนัดนี้หรือไม่', 'Cancel this visit?'),
  sureSay: w('คนอื่นจะได้ใช้ที่นี้ เลิกทำไม่ได้', 'The place goes to somebody else; this cannot be undone.'),
  home: w('ไปหน้าหลักของสำนักงาน', 'To the office’s page'),

  // staff
  left: w('นัดของอาสาสมัครที่ออกแล้ว', 'Bookings of volunteers who have gone'),
  leftSay: w(
    'นัดยังใช้ได้ ผู้มาไม่มี LINE ถ้าต้องเปลี่ยนเวลา โทรบอกเขาเอง',
    'These stand. Those who come have no LINE: call them if a time changes.',
  ),
  leftNone: w('ไม่มีนัดแบบนี้', 'There are none'),
  by: w('จองโดยอาสา {name}', 'Booked by volunteer {name}'),
  bySome: w('จองโดยอาสา', 'Booked by a volunteer'),
} as const satisfies Record<string, Text>

/** How it stands with somebody. */
export const neighbourStateWords: Record<NeighbourState, Text> = {
  booked: w('จองแล้ว', 'Booked'),
  came: w('มาแล้ว', 'Came'),
  missed: w('ไม่ได้มา หรือยังทำไม่ได้', 'Did not come, or could not be served'),
  cancelled: w('ยกเลิกแล้ว', 'Cancelled'),
}

/** What is to be put right in a row. */
export const neighbourProblems = {
  twice: w('ซ้ำกับคนที่ {n} ลบออกหนึ่งคน', 'The same as number {n}. Remove one of them.'),
  booked: w(
    'จองเรื่องนี้ให้คนนี้ไว้แล้ว ลบออกจากรายชื่อ',
    'You booked this for them already. Remove them from the list.',
  ),
  notAgreed: w('ถามเขาก่อน แล้วติ๊กว่าเขาตกลง', 'Ask them first, then tick that they agreed.'),
  noDay: w('ใส่วันที่อยากมา หรือเลือกวันสำหรับทุกคนด้านบน', 'Enter a day, or choose days for all above.'),
  past: w('วันนี้ผ่านไปแล้ว ใส่วันใหม่', 'This day is over. Enter another.'),
  closed: w(
    'สำนักงานไม่เปิด หรือจองไม่ทันแล้ว เลือกวันอื่น',
    'closed, or too soon to book. Choose another day.',
  ),
  full: w('เต็มแล้ว เลือกวันอื่น', 'full. Choose another day.'),
  far: w('ไกลเกินกว่าที่เปิดให้จอง เลือกวันที่ใกล้กว่านี้', 'too far ahead. Choose a nearer day.'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

import type { Verdict } from '../improve/compare.ts'
import type { DoorId, IdeaId, ReadId } from '../improve/help.ts'
import type { ChangeKind, MeasureProblem } from '../improve/views.ts'
import type { Text } from './text.ts'

/** What to improve next, for heads. */
export const improveWords = {
  title: w('ควรปรับปรุงอะไรก่อน', 'What to improve next'),
  tab: w('ควรปรับปรุง', 'Improve'),
  heading: w('สิ่งที่ควรปรับปรุง {office}', 'What to improve next, {office}'),
  countedTo: w('นับถึง {day} {clock}', 'Counted to {day}, {clock}'),
  countedAll: w('นับทั้งช่วง', 'The whole time is counted'),
  print: w('พิมพ์', 'Print'),
  peopleLost: w('เวลาของประชาชน', 'People’s time'),
  staffLost: w('เวลาของเจ้าหน้าที่', 'Staff’s time'),
  returned: w('เอกสารที่ส่งกลับให้แก้', 'Papers returned'),
  unserved: w('มาแล้วทำไม่สำเร็จ', 'Came, but not served'),
  nPapers: w('{n} ฉบับ', '{n}'),
  nTimes: w('{n} ครั้ง', '{n}'),
  timesCame: w('{n} ครั้ง', '{n} times'),
  hours: w('{n} ชั่วโมง', '{n} hours'),
  minutes: w('{n} นาที', '{n} min'),
  how: w('คิดเวลาอย่างไร', 'How is the time worked out?'),
  howPaper: w(
    'เอกสารที่ส่งกลับให้แก้ 1 ฉบับ: ประชาชนเตรียมและส่งใหม่ประมาณ {send} นาที เจ้าหน้าที่ตรวจอีกครั้งประมาณ {check} นาที ฉบับที่มีหลายเหตุผล แบ่งเวลาให้แต่ละเหตุเท่ากัน',
    'A returned paper: about {send} minutes for its citizen to get it right and send it again, about {check} for the staff to look again. One with several reasons is shared out among them.',
  ),
  howVisit: w(
    'มาแล้วทำไม่สำเร็จ 1 ครั้ง: เดินทางไปกลับประมาณ {trip} นาที รวมกับเวลารอและเวลาที่ช่อง ซึ่งเป็นค่ากลางที่นับได้จริงของบริการนั้น เจ้าหน้าที่เสียเวลาเท่ากับเวลาที่ช่อง',
    'Somebody who came and was not served: about {trip} minutes there and back, and the wait and the minutes at the counter as they were measured for that service (the median). The staff lose the minutes at the counter.',
  ),
  howLimits: w(
    'นาทีที่ไม่ได้จับเวลาจริงเป็นค่าประมาณ ใช้ค่าเดียวกันทุกบริการ เพื่อเทียบกันได้ นับคนเดียวแม้มากันหลายคน ไม่นับเวลาที่รอผลตรวจอยู่บ้าน',
    'Minutes that nobody measures are estimates, the same for every service, so that causes can be compared. One person is counted, though several may have come; waiting at home for an answer is not.',
  ),
  seldomSay: w(
    'สาเหตุที่มีน้อยกว่า {n} ครั้งไม่แสดงแยก: {kinds} สาเหตุ รวม {count} ครั้ง {time}',
    'Causes that came fewer than {n} times are not told apart: {kinds} of them, {count} in all, {time}',
  ),
  furtherSay: w(
    'อีก {kinds} สาเหตุที่เสียเวลาน้อยกว่านี้ รวม {count} ครั้ง {time}',
    '{kinds} more that took less time, {count} in all, {time}',
  ),
  none: w(
    'ช่วงนี้ไม่มีเอกสารที่ส่งกลับให้แก้ และไม่มีใครมาแล้วทำไม่สำเร็จ',
    'In this time no paper went back, and nobody came without being served',
  ),
  few: w(
    'ช่วงนี้ทุกสาเหตุมีน้อยกว่า {n} ครั้ง ยังบอกไม่ได้ว่าควรแก้อะไรก่อน ลองดูช่วงที่ยาวกว่านี้',
    'In this time every cause came fewer than {n} times, too seldom to say what to improve first. Look at a longer time.',
  ),
  causes: w('สาเหตุ เรียงตามเวลาที่เสีย', 'Causes, by the time they took'),
  services: w('แยกตามบริการ', 'By service'),
  service: w('บริการ', 'Service'),
  share: w('ส่วนของทั้งหมด', 'Part of all'),
  otherServices: w('บริการอื่น {n} บริการ', '{n} other services'),
  noService: w('ไม่ทราบว่ามาเรื่องอะไร ({team})', 'For what is not known ({team})'),
  inWords: w('เจ้าหน้าที่เขียนเหตุผลเอง', 'Reason in words of the staff'),
  line: w('{count} ประมาณ {time} ({share}% ของทั้งหมด)', '{count}, about {time} ({share}% of all)'),
  moreCauses: w('ดูอีก {n} สาเหตุ', 'Show {n} more'),
  behind: w('ดูเรื่องที่นับ', 'See the cases'),
  ofPaper: w(
    'ประชาชน {papers} × {send} นาที เจ้าหน้าที่ {papers} × {check} นาที',
    'People {papers} × {send} min, staff {papers} × {check} min',
  ),
  ofVisit: w(
    'ประชาชน {n} × ({trip} + รอ {wait} + ที่ช่อง {counter}) นาที เจ้าหน้าที่ {n} × {counter} นาที',
    'People {n} × ({trip} + {wait} waiting + {counter} at the counter) min, staff {n} × {counter} min',
  ),
  sum: w('ประชาชน {people} เจ้าหน้าที่ {staff}', 'People {people}, staff {staff}'),
  again: w(
    'ส่งใหม่แต่ละครั้ง รอผลตรวจอีกประมาณ {time} ในเวลาทำการ (ไม่นับรวมข้างบน)',
    'Each time the answer takes about {time} of working time more (not in the sum above)',
  ),
  help: w('ประชาชนอ่านอะไร และอะไรช่วยได้', 'What people read, and what may help'),
  ideas: w('ลองทำแบบนี้', 'Try this'),
  reads: w('ข้อความที่ประชาชนอ่านตอนนี้', 'What people read now'),
  note: w('ข้อความของสำนักงาน', 'The office’s own note'),
  noNote: w(
    'ยังไม่มีข้อความของสำนักงานสำหรับบริการนี้',
    'The office has no note of its own on this service',
  ),
  keepers: w(
    'ข้อความข้างบน นอกจากข้อความของสำนักงาน มาจากกฎกลางที่ทุกสำนักงานใช้ร่วมกัน สำนักงานแก้เองไม่ได้ ถ้าอ่านแล้วเข้าใจผิดง่าย แจ้งผู้ดูแลกฎว่าควรเขียนอย่างไร',
    'Apart from the office’s own note, these words come from the rules that all offices share; an office cannot change them. If they are easily misread, tell the keepers of the rules what they should say.',
  ),
  effects: w('สิ่งที่ทำ และผลก่อนกับหลัง', 'What you do, before and after'),
  noEffects: w(
    'หนึ่งปีที่ผ่านมา กฎ ข้อความ และคำตอบของบริการนี้ไม่เปลี่ยน ถ้าเริ่มทำอะไร บันทึกไว้ที่นี่ แล้วดูได้ว่าได้ผลหรือไม่',
    'Rules, notes and answers for this service have not changed in the last year. Note here what you begin to do, and see whether it helps.',
  ),
  since: w('ตั้งแต่ {day}', 'since {day}'),
  from: w('เริ่ม {day}', 'from {day}'),
  byWhom: w('โดย {by}', 'by {by}'),
  before: w('ก่อน', 'Before'),
  after: w('หลัง', 'After'),
  days: w('ช่วง', 'Days'),
  timesOf: w('{times} จาก {of}', '{times} of {of}'),
  ofPapers: w('ฉบับที่ตรวจ', 'Papers checked'),
  ofVisits: w('ที่มาทั้งหมด', 'Visits'),
  percent: w('ร้อยละ', 'Percent'),
  likely: w('น่าจะอยู่ระหว่าง {low}-{high}', 'likely {low} to {high}'),
  others: w('ในช่วงที่เทียบ มีอย่างอื่นเปลี่ยนด้วย {n} อย่าง', 'Other things changed in these days too: {n}'),
  careful: w(
    'ใช้จำนวนวันก่อนและหลังเท่ากัน แต่ไม่ได้พิสูจน์ว่าสิ่งที่ทำเป็นเหตุ เรื่องอื่นก็เปลี่ยนได้ เช่น คนที่มา ฤดูกาล เจ้าหน้าที่ และหลังช่วงที่แย่ มักดีขึ้นเอง เรื่องที่เริ่มก่อนวันนั้นบางเรื่องอยู่ในช่วงหลัง ถ้าเทียบ 20 ครั้ง จะมีราวครั้งหนึ่งที่ดูต่างกันโดยบังเอิญ',
    'As many days after as before. This does not prove that what you did was the cause: who comes, the season and the staff change too, and a bad time is often followed by a better one by itself. Some cases among those after were begun before. Of twenty comparisons about one looks different by chance alone.',
  ),
  noteMeasure: w('บันทึกสิ่งที่ทำ', 'Note what you do'),
  changeMeasure: w('แก้สิ่งที่บันทึก', 'Change what is noted'),
  what: w('ทำอะไร', 'What you do'),
  whatHint: w(
    'สั้น ๆ เช่น ติดป้ายตัวอย่างที่จุดแรก',
    'In short, such as: an example on the wall at the first desk',
  ),
  who: w('ใครดูแล', 'Who sees to it'),
  fromDay: w('ทำตั้งแต่วันไหน', 'From which day'),
  save: w('บันทึก', 'Save'),
  cancel: w('ไม่บันทึก', 'Do not save'),
  stop: w('เลิกทำแล้ว', 'No longer done'),
  theirs: w(
    '{by} บันทึกไว้ก่อนแล้ว: {what} สิ่งที่คุณพิมพ์ยังอยู่ กดบันทึกอีกครั้งเพื่อใช้แทน',
    '{by} noted this meanwhile: {what}. What you typed is still here; save again to put it in its place.',
  ),
  theirsStopped: w(
    '{by} บันทึกไว้ก่อนแล้วว่าเลิกทำ สิ่งที่คุณพิมพ์ยังอยู่ กดบันทึกอีกครั้งเพื่อใช้แทน',
    '{by} noted meanwhile that it is no longer done. What you typed is still here; save again to put it in its place.',
  ),
  history: w('ที่บันทึกไว้ก่อนหน้า', 'Noted before'),
  saved: w('บันทึกแล้ว', 'Saved'),
  stopped: w('บันทึกแล้วว่าเลิกทำ', 'Noted that it is no longer done'),
  doing: w('กำลังทำ', 'Being done'),
  loading: w('กำลังนับ', 'Counting'),
  tryAgain: w('ลองอีกครั้ง', 'Try again'),
} as const satisfies Record<string, Text>

export const measureProblemWords: Record<MeasureProblem, Text> = {
  needWhat: w('เขียนสั้น ๆ ว่าทำอะไร', 'Say in short what you do'),
  needWho: w('ใส่ชื่อคนที่ดูแล', 'Name who sees to it'),
  badDay: w(
    'เลือกวันที่มีอยู่จริง ตั้งแต่ปี 2563 ถึงอีก 3 เดือนข้างหน้า',
    'A day that exists, from 2020 to three months ahead',
  ),
}

/** Where people read it. */
export const readWords: Record<ReadId, Text> = {
  paper: w('ชื่อในรายการเอกสาร', 'In the list of papers'),
  'photo-note': w('ข้างช่องถ่ายรูป', 'Beside the camera'),
  instead: w('ใช้แทนได้', 'May be used instead'),
  person: w('ผู้ที่ต้องมา', 'Who must come'),
  stop: w('เหตุที่ทำไม่ได้', 'Why it cannot be done'),
  question: w('คำถามที่ถาม', 'A question in the app'),
  where: w('ทำได้ที่ไหน', 'Where it is done'),
  returned: w('ข้อความเมื่อส่งกลับ', 'When the paper goes back'),
  'not-served': w('ข้อความหลังมาแล้วทำไม่สำเร็จ', 'After coming and not being served'),
}

export const ideaWords: Record<IdeaId, Text> = {
  photo: w(
    'แอปเตือนแล้วเมื่อรูปเบลอ มืด หรือขาดมุม ติดภาพตัวอย่างรูปที่อ่านได้ไว้ที่จุดแรก และให้อาสาสมัครช่วยถ่ายให้คนที่ถ่ายไม่ถนัด',
    'The app already warns of blurred, dark and cut pictures. Show an example of a readable one at the first desk, and let volunteers take it for those who cannot.',
  ),
  'which-paper': w(
    'บอกในข้อความของสำนักงานว่าต้องเป็นใบไหน ของใคร และใบที่คนมักส่งผิดคือใบไหน',
    'Say in the office’s note which paper it is and whose, and which one people often send by mistake.',
  ),
  'how-old': w(
    'บอกในข้อความของสำนักงานว่าใช้ได้ถึงเมื่อไร หรือเก่าได้แค่ไหน ให้ดูวันที่ก่อนถ่าย',
    'Say in the office’s note how old it may be or until when it is good, and to look at the date before photographing it.',
  ),
  'filled-in': w(
    'บอกว่าต้องกรอกและเซ็นตรงไหน มีแบบที่กรอกแล้วเป็นตัวอย่างให้ดู และให้ตรวจช่องว่างก่อนถ่าย',
    'Say where to fill in and sign, show a filled-in example, and ask people to look for empty places before they photograph it.',
  ),
  'from-elsewhere': w(
    'ใบนี้ต้องไปขอหรือรับรองที่อื่นก่อน เขียนคำตอบของสำนักงานว่าไปที่ไหน ใช้อะไร และใช้เวลากี่วัน',
    'It has to be issued or certified elsewhere first. Write an answer of the office’s own: where to go, with what, and how many days it takes.',
  ),
  register: w(
    'ลองค้นในทะเบียนของสำนักงานก่อนส่งกลับ ถ้าค้นได้ ไม่ต้องขอจากประชาชนอีก',
    'Look it up in the office’s registers before returning it. What is found there need not be asked for again.',
  ),
  'our-fault': w(
    'ไม่ใช่ความผิดของประชาชน แจ้งผู้ดูแลระบบของสำนักงานให้หาสาเหตุ',
    'This is no fault of the people. Tell whoever runs the system for your office, to find the cause.',
  ),
  'in-words': w(
    'อ่านเหตุผลที่เจ้าหน้าที่เขียนในเรื่องที่นับ ถ้าซ้ำกันบ่อย ขอให้ผู้ดูแลกฎเพิ่มเป็นเหตุผลให้เลือก',
    'Read in the cases what the staff wrote. If it is often the same, ask the keepers of the rules to make it a reason to choose.',
  ),
  bring: w(
    'รายการเอกสารอยู่ในแอป และเตือนตอน 17.00 น. ของวันก่อนมากับตอน 7.00 น. ของวันนัด คนที่มาโดยไม่จองไม่ได้รับ ให้จุดแรกเปิดรายการให้ดูหรือพิมพ์ให้ก่อนออกบัตรคิว',
    'The list is in the app, with reminders at 17.00 the day before and at 7.00 on the day. Who comes without a booking gets none: let the first desk show or print the list before giving a number.',
  ),
  'who-comes': w(
    'ผู้ที่ต้องมาอยู่ในรายการและในข้อความเตือนก่อนวันนัด เน้นในข้อความของสำนักงานว่าใครต้องมาเอง และถามซ้ำเมื่อมีคนโทรหรือแชตมา',
    'Who must come stands in the list and in the reminders. Say it again in the office’s note, and ask when people call or write.',
  ),
  'asked-before': w(
    'ลองตอบคำถามเหมือนประชาชน ดูว่าแอปหยุดหรือเตือนเรื่องนี้หรือไม่ ถ้าไม่ แจ้งผู้ดูแลกฎ ถ้าเตือนแล้ว คนที่มาโดยไม่จองควรตอบคำถามนี้ที่จุดแรก',
    'Answer the questions as a citizen would, and see whether the app stops or warns. If not, tell the keepers of the rules. If it does, ask those who come without a booking the same at the first desk.',
  ),
  'checked-before': w(
    'เรื่องนี้ค้นหรือสอบถามได้ก่อนวันนัด ให้ตรวจในทะเบียนหรือถามหน่วยงานอื่นตั้งแต่ตอนตรวจเอกสาร แล้วจึงให้จองวัน',
    'This can be looked up or asked before the visit: do it while the papers are checked, before a day is booked.',
  ),
  identity: w(
    'บอกล่วงหน้าว่าคนที่ไม่มีบัตรหรือรูปไม่เหมือน ต้องใช้เอกสารใด หรือให้ใครมารับรอง',
    'Say beforehand what helps those without a card or unlike its photo: which papers, or whose word.',
  ),
  equipment: w(
    'จดว่าเครื่องใดเสียเมื่อไรและนานเท่าใด เตรียมเครื่องสำรอง และบอกคนที่จองไว้ก่อนที่จะออกจากบ้าน',
    'Note which machine fails when and for how long, have another ready, and tell those who have booked before they leave home.',
  ),
  capacity: w(
    'ดูว่าคนแน่นวันและเวลาใด เปิดช่องเพิ่มในเวลานั้น หรือปรับจำนวนที่จองได้ในปฏิทิน',
    'See on which days and hours people crowd, open a counter more then, or change the places in the calendar.',
  ),
  'which-reason': w(
    'อ่านหมายเหตุในเรื่องที่นับ และชวนเจ้าหน้าที่เลือกเหตุผลที่ตรงกว่า “เหตุอื่น”',
    'Read the remarks in the cases, and ask the staff to choose a closer reason than “another”.',
  ),
}

export const doorLabels: Record<DoorId, Text> = {
  note: w('แก้ข้อความของสำนักงาน', 'Change the office’s note'),
  answers: w('เขียนคำตอบของสำนักงาน', 'Write an answer of the office'),
  confirm: w('ข้อที่นายทะเบียนยังไม่ยืนยัน', 'What the registrar has not confirmed'),
  try: w('ลองตอบเหมือนประชาชน', 'Try the questions'),
  calendar: w('ปฏิทินสำนักงาน', 'Office calendar'),
  'day-figures': w('ภาพรวมวันนี้', 'The day so far'),
}

export const changeWords: Record<ChangeKind, Text> = {
  rules: w('กฎของบริการนี้เปลี่ยน', 'The rules of this service changed'),
  note: w('สำนักงานเปลี่ยนข้อความถึงประชาชน', 'The office changed its note'),
  settings: w('สำนักงานเปลี่ยนการตั้งค่า', 'The office changed its settings'),
  answer: w('คำตอบของสำนักงาน: {what}', 'An answer of the office: {what}'),
  measure: w('{what}', '{what}'),
}

export const verdictWords: Record<Verdict | 'later', Text> = {
  less: w('ลดลง มากกว่าที่จะเป็นเรื่องบังเอิญ', 'Fewer, and more than by chance'),
  more: w('เพิ่มขึ้น มากกว่าที่จะเป็นเรื่องบังเอิญ', 'More often, and more than by chance'),
  unsure: w('ยังบอกไม่ได้ว่าต่างกัน อาจเป็นเรื่องบังเอิญ', 'No clear difference: it may be chance'),
  early: w(
    'ยังเร็วไปที่จะบอก ต้องมี 14 วันขึ้นไป และ 30 รายการขึ้นไป ทั้งก่อนและหลัง',
    'Too early to say: it takes 14 days and 30 cases on either side',
  ),
  later: w('ยังไม่มีวันที่ครบให้เทียบ', 'No full day to compare yet'),
}

function w(th: string, en: string): Text {
  return { th, en }
}

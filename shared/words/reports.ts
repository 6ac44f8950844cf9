import type { FigureId } from '../figures/figures.ts'
import type { ReportKind, ReportText } from '../reports/reports.ts'
import type { ReportState } from '../reports/views.ts'
import type { Text } from './text.ts'

/** What a report is called, in lists and as its heading. */
export const reportKindWords: Record<
  ReportKind,
  { name: Text; heading: Text; number: Text; way: Text }
> = {
  monthly: {
    name: w('รายเดือน', 'Monthly'),
    heading: w('รายงานความก้าวหน้าประจำเดือน', 'Monthly progress report'),
    number: w('รายเดือน ฉบับที่ {number}/{year}', 'Monthly no. {number}/{year}'),
    way: w('ระบบทำให้ทุกวันที่ 1', 'Made by itself on the 1st of each month'),
  },
  quarterly: {
    name: w('รายไตรมาส', 'Quarterly'),
    heading: w('รายงานผลการดำเนินงาน รายไตรมาส', 'Quarterly report'),
    number: w('รายไตรมาส ฉบับที่ {number}/{year}', 'Quarterly no. {number}/{year}'),
    way: w('ระบบทำให้หลังจบไตรมาสของปีงบประมาณ', 'Made by itself after each fiscal quarter'),
  },
  director: {
    name: w('ทุก 3 เดือน เสนอผู้อำนวยการเขต', 'Every three months, to the director'),
    heading: w(
      'รายงานผลทุก 3 เดือน เสนอผู้อำนวยการเขต',
      'Three-monthly report to the district director',
    ),
    number: w('เสนอผู้อำนวยการเขต ฉบับที่ {number}/{year}', 'To the director no. {number}/{year}'),
    way: w('ระบบทำให้หลังจบไตรมาสของปีงบประมาณ', 'Made by itself after each fiscal quarter'),
  },
  yearly: {
    name: w('ปลายปีงบประมาณ', 'End of the fiscal year'),
    heading: w('สรุปผลการดำเนินงาน ปลายปีงบประมาณ', 'Summary at the end of the fiscal year'),
    number: w('ปลายปีงบประมาณ ฉบับที่ {number}/{year}', 'End of year no. {number}/{year}'),
    way: w('ระบบทำให้หลังวันที่ 30 กันยายน', 'Made by itself after 30 September'),
  },
}

export const reportStateWords: Record<ReportState, Text> = {
  'so-far': w('ถึงวันนี้', 'So far'),
  missing: w('ยังไม่ได้ทำ', 'Not made'),
  draft: w('ร่าง', 'Draft'),
  final: w('ฉบับจริง', 'Final'),
}

/** As the offices' own forms call them. */
export const reportTextWords: Record<ReportText, { title: Text; hint: Text }> = {
  indicator: {
    title: w('ชื่อตัวชี้วัด', 'Name of the indicator'),
    hint: w(
      'ตามที่สำนักงานเขตกำหนด ฉบับต่อไปใช้ตามนี้',
      'As the office has set it; kept for the next report',
    ),
  },
  level: {
    title: w('ระดับความสำเร็จ', 'Level of success'),
    hint: w('ผลผลิต (Output) หรือผลลัพธ์ (Outcome)', 'Output or outcome'),
  },
  definition: {
    title: w('คำนิยาม', 'Definition'),
    hint: w('ตัวชี้วัดนี้หมายถึงอะไร ฉบับต่อไปใช้ตามนี้', 'What it means; kept for the next report'),
  },
  computing: {
    title: w('วิธีการคำนวณ', 'Way of computing'),
    hint: w('นับหรือคำนวณอย่างไร ฉบับต่อไปใช้ตามนี้', 'How it is counted; kept for the next report'),
  },
  target: {
    title: w('เป้าหมาย (ร้อยละ)', 'Target (percent)'),
    hint: w('เช่น 100', 'Such as 100'),
  },
  achieved: {
    title: w('ผลงานที่ทำได้ (ร้อยละ)', 'Result achieved (percent)'),
    hint: w('เช่น 100.00 ของช่วงนี้', 'Such as 100.00, of this period'),
  },
  objectives: {
    title: w('วัตถุประสงค์ของโครงการ', 'Objectives of the project'),
    hint: w('ข้อละบรรทัด ฉบับต่อไปใช้ตามนี้', 'One to a line; kept for the next report'),
  },
  steps: {
    title: w('ขั้นตอนการดำเนินงาน', 'Steps of the project'),
    hint: w('ข้อละบรรทัด ฉบับต่อไปใช้ตามนี้', 'One to a line; kept for the next report'),
  },
  duration: {
    title: w('ระยะเวลาดำเนินโครงการ', 'Time of the project'),
    hint: w('ตั้งแต่เดือนใดถึงเดือนใด', 'From which month to which'),
  },
  done: {
    title: w('ผลการดำเนินงาน', 'What was done'),
    hint: w('สิ่งที่ทำในช่วงนี้ ข้อละบรรทัด', 'What was done in this period, one matter to a line'),
  },
  support: {
    title: w('ปัจจัยสนับสนุนการดำเนินงาน', 'Supporting factors'),
    hint: w('อะไรหรือใครที่ช่วยให้งานไปได้ดี', 'What or who helped the work along'),
  },
  obstacles: {
    title: w('อุปสรรคต่อการดำเนินงาน', 'Obstacles'),
    hint: w('อะไรที่ทำให้ช้าหรือทำไม่ได้', 'What slowed the work or stopped it'),
  },
  fixes: {
    title: w('การแก้ไข', 'How they were met'),
    hint: w('แก้อะไรไปแล้ว และกำลังแก้อะไร', 'What has been put right, and what is under way'),
  },
  proposals: {
    title: w('ข้อเสนอแนะ', 'Proposals'),
    hint: w('สิ่งที่อยากให้ผู้บริหารตัดสินใจหรือช่วย', 'What you ask the director to decide or help with'),
  },
  evidence: {
    title: w('หลักฐานอ้างอิง', 'Evidence'),
    hint: w(
      'คำสั่ง คู่มือ บันทึก หรือภาพที่แนบ ข้อละบรรทัด',
      'Orders, guides, records or pictures, one to a line',
    ),
  },
}

/** The indicators as reports name them; those of one value stand under the figure's own name. */
export const indicatorWords: Record<FigureId | 'within-target' | 'p90' | 'shorter', Text> = {
  people: w('ผู้เข้าใช้บริการรายใหม่', 'New people who used the service'),
  cases: w('เรื่องที่ส่งเข้ามา', 'Cases sent in'),
  'not-served': w('ผู้มาติดต่อที่ไม่สามารถดำเนินการได้', 'Visitors who could not be served'),
  'counter-minutes': w('เวลาให้บริการที่ช่อง (ค่ากลาง)', 'Time at the counter (median)'),
  p90: w('เวลาให้บริการที่ช่อง (90 ใน 100 คนไม่เกินนี้)', 'Time at the counter (90 of 100 took no longer)'),
  'within-target': w('ให้บริการเสร็จใน 10 นาที', 'Served within 10 minutes'),
  waiting: w('เวลารอคิว (ค่ากลาง)', 'Waiting time (median)'),
  shorter: w(
    'เวลารอของคนที่จองลดลงจากคนที่ไม่ได้จอง',
    'Shorter wait of who had booked than of who had not',
  ),
  'booked-ahead': w('นัดหมายล่วงหน้า', 'Booked ahead'),
  'papers-returned': w('เอกสารที่ส่งกลับให้แก้', 'Papers returned'),
  'check-time': w('เวลาตรวจเอกสารล่วงหน้า (ค่ากลาง)', 'Time for the check beforehand (median)'),
  'replies-in-time': w(
    'ตอบคำถามใน LINE ภายใน 15 นาที',
    'Questions in LINE answered within 15 minutes',
  ),
  'answered-by-itself': w('คำถามที่ระบบตอบเองได้', 'Questions answered by the system'),
  'no-shows': w('จองแล้วไม่มา', 'Booked and did not come'),
  'complaints-ended': w('เรื่องร้องเรียนที่ยุติ', 'Complaints brought to an end'),
  satisfaction: w('ความพึงพอใจ ระดับดีขึ้นไป', 'Satisfaction, good or better'),
  messages: w('ข้อความ LINE ที่ส่ง', 'LINE messages sent'),
}

/** What stands in a report itself. */
export const reportWords = {
  of: w('ฝ่ายทะเบียน {office}', 'Registration section, {office}'),
  edition: w('แก้ไขครั้งที่ {n}', 'Correction {n}'),
  span: w('{from} ถึง {to}', '{from} to {to}'),
  to: w('เรียน ผู้อำนวยการเขต', 'To the district director'),
  countedAt: w('นับเมื่อ {day} เวลา {clock}', 'Counted on {day} at {clock}'),
  correction: w('เหตุที่แก้ไข', 'Why it was corrected'),
  soFar: w(
    'ยังไม่จบช่วง เป็นตัวเลขถึงตอนนี้ ยังใช้เป็นรายงานไม่ได้',
    'The period is not over: figures so far, not a report yet',
  ),
  notFinal: w('ร่าง ยังไม่ใช่ฉบับจริง', 'Draft, not final'),
  missingNote: w(
    'ยังไม่ได้ทำรายงาน ตัวเลขนี้ยังเปลี่ยนได้',
    'The report is not made; these figures may change',
  ),
  signedOff: w('{by} ยืนยันเป็นฉบับจริงเมื่อ {day}', 'Marked final by {by} on {day}'),
  summary: w('สรุปตัวเลข', 'In short'),
  peopleLine: w(
    'มีผู้เข้าใช้บริการรายใหม่ {new}\u00a0ราย ยอดสะสมตั้งแต่เริ่ม {total}\u00a0ราย',
    '{new} people used the service for the first time; {total} since it began.',
  ),
  casesLine: w(
    'มีเรื่องที่ส่งเข้ามาในช่วงนี้ {cases}\u00a0เรื่อง นับทุกเรื่องของทั้งรายใหม่และรายเดิม',
    '{cases} cases were sent in during this period, by new people and by those who had come before.',
  ),
  visitsLine: w(
    'มีผู้มาติดต่อที่ช่องบริการ {visits}\u00a0เรื่อง ไม่สามารถดำเนินการได้ {unserved}\u00a0เรื่อง',
    '{visits} matters came to the counters; {unserved} could not be done.',
  ),
  noVisits: w('ไม่มีผู้มาติดต่อที่ช่องบริการ', 'Nobody came to the counters.'),
  levelsLine: w(
    'ความพึงพอใจในการให้บริการ อยู่ในระดับดีมาก คิดเป็นร้อยละ {veryGood} ระดับดี คิดเป็นร้อยละ {good} และระดับปานกลาง คิดเป็นร้อยละ {fair}',
    'Satisfaction: {veryGood}% very good, {good}% good and {fair}% fair.',
  ),
  noLevels: w('ความพึงพอใจ ยังไม่มีคำตอบมากพอที่จะแสดง', 'Satisfaction: not enough answers to be shown.'),
  empty: w('ช่วงนี้ไม่มีอะไรให้นับ', 'Nothing was counted in this period'),
  indicators: w('ผลตามตัวชี้วัด', 'Indicators'),
  indicator: w('ตัวชี้วัด', 'Indicator'),
  target: w('เป้าหมาย', 'Target'),
  result: w('ผล', 'Result'),
  before: w('ช่วงก่อน', 'Last period'),
  reached: w('ได้ตามเป้า', 'Reached'),
  isReached: w('ได้', 'Yes'),
  notReached: w('ยังไม่ได้', 'Not yet'),
  beforeSpan: w('ช่วงก่อนคือ {from} ถึง {to}', 'Last period: {from} to {to}.'),
  noValue: w(
    '– คือไม่มีอะไรให้นับ หรือมีคำตอบเรื่องความพึงพอใจน้อยจนรู้ได้ว่าใครตอบ จึงไม่แสดง',
    '–: nothing to count, or so few answers on satisfaction that somebody could be recognised.',
  ),
  months: w('ยอดผู้เข้าใช้บริการ', 'People who used the service'),
  month: w('เดือน', 'Month'),
  quarters: w('ผลรายไตรมาส', 'Quarter by quarter'),
  quarter: w('ไตรมาส', 'Quarter'),
  veryGoodShare: w('ดีมาก (ร้อยละ)', 'Very good (%)'),
  goodShare: w('ดี (ร้อยละ)', 'Good (%)'),
  fairShare: w('ปานกลาง (ร้อยละ)', 'Fair (%)'),
  new: w('รายใหม่ (ราย)', 'New'),
  total: w('สะสม (ราย)', 'In all'),
  parts: w('แยกตามงานและบริการ', 'By team and service'),
  byTeam: w('แยกตามงาน', 'By team'),
  byService: w('แยกตามบริการ', 'By service'),
  team: w('งาน', 'Team'),
  service: w('บริการ', 'Service'),
  cases: w('ส่งเข้ามา (เรื่อง)', 'Cases sent in'),
  visits: w('มาติดต่อ (เรื่อง)', 'Visits'),
  unserved: w('ทำไม่ได้ (เรื่อง)', 'Not served'),
  notServed: w('ทำไม่ได้ (ร้อยละ)', 'Not served (%)'),
  minutes: w('ที่ช่อง (นาที)', 'At the counter (min)'),
  content: w('พึงพอใจ (ร้อยละ)', 'Content (%)'),
  all: w('รวม', 'In all'),
  satisfaction: w('ความพึงพอใจ', 'Satisfaction'),
  level: w('ระดับ', 'Level'),
  share: w('ร้อยละ', 'Percent'),
  veryGood: w('ดีมาก', 'Very good'),
  good: w('ดี', 'Good'),
  fair: w('ปานกลาง', 'Fair'),
  below: w('น้อยและน้อยที่สุด', 'Poor and very poor'),
  answers: w('จำนวนคำตอบ {n}', '{n} answers'),
  reasonsUnserved: w('เหตุที่ไม่สามารถดำเนินการได้', 'Why people could not be served'),
  reasonsReturned: w('เอกสารที่ส่งกลับ และเหตุ', 'Papers returned, and why'),
  reason: w('เหตุ', 'Reason'),
  paperAndReason: w('เอกสาร และเหตุ', 'Paper and reason'),
  times: w('จำนวน', 'Times'),
  others: w('อื่น ๆ รวมกัน', 'Others together'),
  few: w('น้อยกว่า 5', 'fewer than 5'),
  fewNote: w(
    'จำนวนที่น้อยกว่า 5 ไม่แสดง และรวมเหตุอื่นเข้าด้วยกันเท่าที่จำเป็น เพื่อไม่ให้ลบกันแล้วรู้ว่าเป็นใคร',
    'Counts under 5 are not shown, and as many others are put together with them as hide them, so that nobody is recognised.',
  ),
  complaints: w('เรื่องร้องเรียนและข้อความ', 'Complaints and messages'),
  matter: w('เรื่อง', 'Matter'),
  amount: w('จำนวน', 'Amount'),
  received: w('เรื่องร้องเรียนที่รับ', 'Complaints received'),
  ended: w('ยุติแล้ว', 'Brought to an end'),
  medianDays: w('ครึ่งหนึ่งยุติภายใน', 'Half ended within'),
  pushes: w('ข้อความที่ส่งถึงประชาชน', 'Messages sent to people'),
  replies: w('ข้อความที่ตอบ ไม่เสียโควตา', 'Replies, free of charge'),
  quota: w('โควตาข้อความของเดือน', 'Messages the plan allows in the month'),
  nothing: w('ไม่มี', 'None'),
  notWritten: w('ยังไม่ได้เขียน', 'Not written yet'),
  sign: w('ลงชื่อ', 'Signed'),
  responsible: w('ผู้รับผิดชอบโครงการ', 'responsible for the project'),
  director: w('ผู้อำนวยการเขต', 'district director'),
  position: w('ตำแหน่ง', 'Position'),
  date: w('วันที่', 'Date'),
  count: w('{n}', '{n}'),
  percent: w('ร้อยละ\u00a0{n}', '{n}%'),
  nMinutes: w('{n}\u00a0นาที', '{n} min'),
  days: w('{n}\u00a0วัน', '{n} days'),
  least: w('{n} ขึ้นไป', '{n} or more'),
  wholly: w('ครบ 100%', 'all (100%)'),
  most: w('ไม่เกิน {n}', 'at most {n}'),
} as const satisfies Record<string, Text>

/** What heads do with reports. */
export const reportDesk = {
  tab: w('รายงาน', 'Reports'),
  title: w('รายงาน', 'Reports'),
  year: w('ปีงบประมาณ {year}', 'Fiscal year {year}'),
  earlier: w('ปีก่อน', 'Year before'),
  later: w('ปีถัดไป', 'Year after'),
  coming: w('ฉบับต่อไป', 'What comes next'),
  comesOn: w('{report} ระบบจะทำให้ใน{day}', '{report}: made by itself on {day}'),
  waiting: w('มี {n} ฉบับรอเขียนเนื้อหาและยืนยัน', 'To be written and marked final: {n}'),
  none: w('ปีนี้ยังไม่มีรายงาน', 'No reports in this year yet'),
  back: w('รายงานทั้งหมด', 'All reports'),
  digits: w('ตัวเลข', 'Digits'),
  arabic: w('0-9 อารบิก', '0-9'),
  thai: w('๐-๙ ไทย', '๐-๙ Thai'),
  print: w('พิมพ์ หรือเก็บเป็น PDF', 'Print, or keep as PDF'),
  printHow: w(
    'กระดาษ A4 แนวตั้ง ปิดหัวกระดาษและท้ายกระดาษของเบราว์เซอร์',
    'A4 upright; switch off the browser’s own headers and footers.',
  ),
  save: w('บันทึกเป็น Excel', 'Save as Excel'),
  saved: w('บันทึกไฟล์แล้ว', 'File saved'),
  notSaved: w('บันทึกไฟล์ไม่ได้ ลองอีกครั้ง', 'File not saved. Try again.'),
  make: w('ทำรายงานนี้', 'Make this report'),
  makeSays: w('ตัวเลขจะถูกนับตอนนี้และเก็บไว้ตามนั้น', 'The figures are counted now and kept as they are.'),
  made: w('ทำรายงานแล้ว', 'The report is made'),
  write: w('เขียนเนื้อหา', 'Write the texts'),
  keep: w('เก็บร่าง', 'Keep the draft'),
  kept: w('เก็บร่างแล้ว', 'The draft is kept'),
  keptHere: w(
    'ที่พิมพ์ไว้อยู่ในเครื่องนี้ ยังไม่ได้เก็บเข้าระบบ',
    'What you typed is on this device and not kept in the office yet.',
  ),
  tooLong: w('ยาวเกิน {n} ตัวอักษร ตัดให้สั้นลง', 'Too long by {n} letters. Shorten it.'),
  theirs: w('{by} เขียนไว้ว่า', '{by} wrote'),
  takeTheirs: w('ใช้ของเขา', 'Take theirs'),
  theirsEmpty: w('(ว่าง)', '(nothing)'),
  somebody: w('คนอื่น', 'Somebody else'),
  changed: w(
    'มีคนแก้ร่างนี้ก่อนคุณ ที่คุณพิมพ์ยังอยู่ อ่านของเขาใต้แต่ละช่อง แล้วเก็บอีกครั้ง',
    'Somebody changed this draft before you. What you typed is here. Read theirs under each field, then keep again.',
  ),
  changedAct: w(
    'มีคนแก้รายงานนี้ก่อนคุณ ดูที่ใหม่แล้วทำอีกครั้งถ้ายังต้องการ',
    'Somebody changed this report before you. Look at it, then do it again if you still want to.',
  ),
  changedBy: w('แก้ล่าสุดโดย {by} {day} {clock}', 'Last changed by {by}, {day} {clock}'),
  recount: w('นับตัวเลขใหม่', 'Count again'),
  recountSays: w(
    'ใช้เมื่อมีข้อมูลมาทีหลัง เช่น ช่องที่ออฟไลน์ ทำได้จนกว่าจะเป็นฉบับจริง',
    'For what came late, such as from a counter that was offline. Possible until it is final.',
  ),
  recounted: w('นับใหม่แล้ว', 'Counted again'),
  final: w('ยืนยันเป็นฉบับจริง', 'Mark as final'),
  finalSays: w(
    'หลังจากนี้ตัวเลขและข้อความแก้ไม่ได้ ชื่อคุณและเวลาจะอยู่กับรายงาน ถ้าต้องแก้ ให้ทำฉบับแก้ไขพร้อมเหตุผล',
    'After this neither figures nor texts change. Your name and the time stay with it. What must be put right becomes a correction with its reason.',
  ),
  finalUnkept: w(
    'มีข้อความที่ยังไม่ได้เก็บ เก็บร่างก่อน',
    'There are texts that are not kept yet. Keep the draft first.',
  ),
  isFinal: w('เป็นฉบับจริงแล้ว', 'It is final'),
  correct: w('ทำฉบับแก้ไข', 'Make a correction'),
  correctSays: w(
    'ฉบับเดิมยังอยู่ ฉบับแก้ไขนับตัวเลขใหม่และเริ่มจากข้อความเดิม',
    'The former one stays. The correction is counted anew and begins with the same texts.',
  ),
  reason: w('เหตุผลที่แก้ไข', 'Why it is corrected'),
  reasonMissing: w('เขียนเหตุผลที่แก้ไข', 'Write why it is corrected'),
  corrected: w('ทำฉบับแก้ไขแล้ว', 'The correction is made'),
  editions: w('ฉบับทั้งหมด', 'All editions'),
  first: w('ฉบับแรก', 'First'),
  latest: w('ดูฉบับล่าสุด', 'See the latest'),
  former: w('นี่คือฉบับเดิม มีฉบับแก้ไขแล้ว', 'This is a former edition; there is a correction'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

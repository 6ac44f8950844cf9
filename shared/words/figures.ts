import type { FigureId, FigurePart } from '../figures/figures.ts'
import type { PeriodKind } from '../figures/periods.ts'
import type { FunnelStep } from '../figures/views.ts'
import type { Text } from './text.ts'

/** What a figure is called, and how exactly it is counted. */
export const figureTexts: Record<FigureId, { name: Text; how: Text }> = {
  people: {
    name: w('ผู้ใช้บริการรายใหม่', 'New people'),
    how: w(
      'นับคนที่ส่งเรื่องให้สำนักงานนี้เป็นครั้งแรก ในวันที่ส่ง คนหนึ่งนับครั้งเดียว ส่งเรื่องอีกไม่นับเพิ่ม เรื่องที่รับต่อจากสำนักงานอื่นนับเป็นคนใหม่ ยอดสะสมนับตั้งแต่เริ่มใช้ระบบถึงสิ้นช่วงที่เลือก',
      'People who sent this office a case for the first time, on the day on which they sent it. A person counts once; further cases add nothing. A case taken over from another office counts as a new person. “Since the start” is everybody up to the end of the chosen time.',
    ),
  },
  cases: {
    name: w('เรื่องที่ส่ง', 'Cases sent'),
    how: w(
      'นับเรื่องในวันที่ส่งครั้งแรก ส่งซ้ำหลังแก้เอกสารไม่นับอีก รวมเรื่องที่รับต่อจากสำนักงานอื่น “ทำเสร็จ” นับในวันที่ทำเรื่องเสร็จหรือรับสำเนาแล้ว จึงอาจเป็นเรื่องที่ส่งมาก่อนช่วงนี้',
      'Cases on the day on which they were first sent; sending again after a paper was returned adds nothing. Cases taken over from another office are among them. “Done” counts the day on which a case was served or its copies were handed out, so it may have been sent earlier.',
    ),
  },
  'not-served': {
    name: w('มาแล้วทำไม่สำเร็จ', 'Came, but not served'),
    how: w(
      'จากทุกเรื่องที่มีคนมาทำที่สำนักงาน กี่เรื่องทำไม่สำเร็จ นับเรื่องที่เจ้าหน้าที่บันทึกว่ายังไม่สำเร็จ คนที่รับบัตรคิวแล้วกลับไปก่อน และคนที่สำนักงานปิดก่อนถึงคิว คนที่เรียกแล้วไม่มาไม่นับ',
      'Of all matters that people came with, how many were not done: those that staff recorded as not served, people who took a number and left, and people still waiting when the office closed. Who was called and did not come is not counted.',
    ),
  },
  'counter-minutes': {
    name: w('เวลาที่ช่อง', 'Time at the counter'),
    how: w(
      'ค่ากลางของนาทีตั้งแต่เริ่มทำเรื่องจนเสร็จ คือครึ่งหนึ่งใช้เวลาไม่เกินนี้ ปัดเป็นนาทีเต็ม เวลาที่พักคิวไปหยิบเอกสารไม่นับ “9 ใน 10 เรื่อง” คือเวลาที่ 90% ของเรื่องใช้ไม่เกิน',
      'The median of the minutes from beginning to end of a matter at the counter: half took no longer. In whole minutes, without the time in which the turn was kept. “9 in 10” is what 90% did not exceed.',
    ),
  },
  waiting: {
    name: w('เวลารอ', 'Waiting'),
    how: w(
      'ค่ากลางของนาทีตั้งแต่รับบัตรคิวจนถูกเรียกครั้งแรก คนที่จองไว้และมาก่อนเวลา นับจากเวลาที่จอง คนที่ยังไม่เคยถูกเรียกไม่นับ “จองแล้วเร็วกว่า” เทียบค่ากลางของคนที่จองกับคนที่ไม่ได้จอง',
      'The median of the minutes from the ticket to the first call; for who booked and came early, from the booked time. Who was never called is not counted. “Shorter with a booking” compares the medians of those who booked and those who did not.',
    ),
  },
  'booked-ahead': {
    name: w('จองไว้ก่อนมา', 'Booked ahead'),
    how: w(
      'จากบัตรคิวทุกใบที่ออกในช่วงนี้ กี่ใบเป็นของคนที่จองไว้ก่อน การจองหนึ่งครั้งที่มีหลายเรื่องนับเป็นหนึ่งใบ',
      'Of all tickets given in this time, how many were of people who had booked. A booking for several cases counts as one.',
    ),
  },
  'papers-returned': {
    name: w('เอกสารที่ส่งกลับให้แก้', 'Papers returned'),
    how: w(
      'จากเอกสารที่ตรวจเสร็จ กี่ฉบับส่งกลับให้แก้ ส่งกลับทุกครั้งนับทุกครั้ง ฉบับที่ผ่านนับครั้งเดียวเมื่อเรื่องพร้อม นับในวันที่ตรวจเสร็จ ฉบับหนึ่งอาจมีหลายเหตุ เหตุรวมกันจึงอาจมากกว่าจำนวนฉบับ',
      'Of the papers that were checked, how many went back. Each return counts; what is good counts once, when its case is ready. Counted on the day on which the check ended. A paper may have several reasons, so these may add up to more than the papers.',
    ),
  },
  'check-time': {
    name: w('เวลาตรวจเอกสาร', 'Time to check'),
    how: w(
      'ค่ากลางของนาทีตั้งแต่ส่งเรื่องจนแจ้งผลตรวจ ทั้งผ่านและส่งกลับให้แก้ นับเฉพาะเวลาทำการตามปฏิทินของสำนักงาน คืน วันหยุด และวันปิดไม่นับ',
      'The median of the minutes from sending to the result, ready or returned, in the office’s opening hours alone: nights, holidays and closures are not counted.',
    ),
  },
  'replies-in-time': {
    name: w('ตอบใน 15 นาที', 'Replies within 15 minutes'),
    how: w(
      'จากคำถามถึงเจ้าหน้าที่ที่ครบเวลาตอบแล้ว กี่คำถามได้คำตอบแรกใน 15 นาทีของเวลาทำการ นับในวันที่ถาม คำถามที่ยังไม่ครบเวลายังไม่นับ',
      'Of the questions to staff whose time is over, how many got their first reply within 15 minutes of opening hours. Counted on the day of the question; those still in time are not counted yet.',
    ),
  },
  'answered-by-itself': {
    name: w('แชตตอบได้เอง', 'Answered by the chat'),
    how: w(
      'จากทุกคำถามในแชต กี่คำถามที่ระบบตอบได้ทันทีโดยไม่ต้องถามกลับหรือส่งให้เจ้าหน้าที่',
      'Of all questions in the chat, how many were answered at once, without asking back and without staff.',
    ),
  },
  'no-shows': {
    name: w('จองแล้วไม่มา', 'Booked, did not come'),
    how: w(
      'จากการจองของวันที่ผ่านไปแล้ว กี่การจองไม่มีใครมา การจองที่ยกเลิกหรือเลื่อนก่อนวันนั้นไม่นับ และไม่นับคนที่สำนักงานขอให้เลือกเวลาใหม่',
      'Of the bookings of days that are over, for how many nobody came. Bookings cancelled or moved before are not counted, nor those whom the office asked to choose another time.',
    ),
  },
  'complaints-ended': {
    name: w('เรื่องร้องเรียนที่จบ', 'Complaints ended'),
    how: w(
      'จากเรื่องร้องเรียนที่รับในช่วงนี้ กี่เรื่องจบแล้ว คือผู้ร้องพอใจหรือพ้นเวลาทักท้วง เทียบกับเรื่องที่จบรวมกับเรื่องที่เกินกำหนด เรื่องที่ยังอยู่ในกำหนดยังไม่นับ คำชมและข้อเสนอแนะไม่นับ แสดงเป็นเดือนขึ้นไป รายวันไม่แสดง เพื่อไม่ให้รู้ว่าเรื่องของใคร',
      'Of the complaints received in this time, how many have ended (the citizen agreed, or the term for objecting has passed), out of those ended and those overdue. Those still within their terms are not counted yet; praise and suggestions never are. Whole months and longer alone are told: a day would say whose complaint it was.',
    ),
  },
  satisfaction: {
    name: w('ความพึงพอใจ', 'Satisfaction'),
    how: w(
      'จากทุกคนที่ให้คะแนนหลังรับบริการ กี่คนให้ระดับ 5 หรือ 4 นับเฉพาะเดือนเต็ม และเดือนที่กลุ่มนั้นมีคำตอบตั้งแต่ 5 ขึ้นไป เพื่อไม่ให้รู้ว่าใครตอบ',
      'Of all who rated their visit, how many gave level 5 or 4. Only whole months are counted, and only those in which the group has at least 5 answers, so that nobody is recognised.',
    ),
  },
  messages: {
    name: w('ข้อความที่ส่ง', 'Messages sent'),
    how: w(
      'ข้อความ LINE ที่ออกจากสำนักงาน “ส่งออก” คือข้อความที่นับในจำนวนที่ LINE ให้ต่อเดือน รวมข่าวที่ส่งถึงหลายคน “ตอบกลับ” คือคำตอบที่ไม่เสียโควตา',
      'Messages in LINE that left the office. “Pushed” count against what LINE allows in a month, news to many among them; “replies” cost nothing.',
    ),
  },
}

export const figurePartTexts: Record<FigurePart, Text> = {
  total: w('สะสมตั้งแต่เริ่มใช้', 'Since the start'),
  served: w('ทำเสร็จ', 'Done'),
  of: w('จากทั้งหมด', 'Of'),
  unserved: w('มาแล้วทำไม่สำเร็จ', 'Came, but not served'),
  missed: w('ไม่มา', 'Did not come'),
  p90: w('9 ใน 10 เรื่อง ไม่เกิน', '9 in 10 within'),
  'within-target': w('ไม่เกิน 10 นาที', 'Within 10 minutes'),
  booked: w('จองไว้', 'Booked'),
  'walk-in': w('ไม่ได้จอง', 'Without a booking'),
  'walk-ins': w('ไม่ได้จอง', 'Without a booking'),
  shorter: w('จองแล้วเร็วกว่า', 'Shorter with a booking'),
  returned: w('ส่งกลับให้แก้', 'Returned'),
  late: w('ช้า', 'Late'),
  open: w('ยังอยู่ในเวลา', 'Still in time'),
  asked: w('คำถามทั้งหมด', 'Questions'),
  'median-days': w('เวลาจนจบ (ค่ากลาง)', 'Time to end (median)'),
  received: w('รับเรื่อง', 'Received'),
  'very-good': w('ดีมาก', 'Very good'),
  good: w('ดี', 'Good'),
  fair: w('ปานกลาง', 'Fair'),
  answers: w('คำตอบ', 'Answers'),
  pushes: w('ส่งออก (นับโควตา)', 'Pushed (counted by LINE)'),
  replies: w('ตอบกลับ (ไม่นับโควตา)', 'Replies (not counted by LINE)'),
}

export const funnelTexts: Record<FunnelStep, Text> = {
  checklist: w('ดูรายการเอกสาร', 'Made the list of papers'),
  started: w('เริ่มเรื่อง', 'Began a case'),
  sent: w('ส่งให้ตรวจ', 'Sent it'),
  approved: w('เอกสารพร้อม', 'Papers ready'),
  booked: w('จองวันมา', 'Booked'),
  arrived: w('มาถึง', 'Arrived'),
  served: w('ทำเสร็จ', 'Served'),
}

export const periodKindTexts: Record<PeriodKind, Text> = {
  day: w('วัน', 'Day'),
  month: w('เดือน', 'Month'),
  quarter: w('ไตรมาส', 'Quarter'),
  year: w('ปีงบประมาณ', 'Fiscal year'),
}

export const figurePage = {
  title: w('ตัวเลขของสำนักงาน', 'The office’s figures'),
  heading: w('ตัวเลขของฝ่ายทะเบียน {office}', 'Figures of the registration section, {office}'),
  period: w('ช่วงเวลา', 'Time'),
  earlier: w('{period} (ก่อนหน้า)', '{period} (before)'),
  later: w('{period} (ถัดไป)', '{period} (after)'),
  team: w('งาน', 'Team'),
  service: w('บริการ', 'Service'),
  allServices: w('ทุกบริการ', 'All services'),
  countedTo: w(
    'นับถึง {day} {clock} เทียบกับ {before}',
    'Counted up to {day}, {clock}, beside {before}',
  ),
  countedAll: w('นับทั้งช่วง เทียบกับ {before}', 'The whole time, beside {before}'),
  /** A period within a sentence, by its kind. */
  within: { day: w('วันที่ {period}', '{period}'), month: w('เดือน{period}', '{period}') },
  span: w('{from} ถึง {to}', '{from} to {to}'),
  empty: w('ช่วงนี้ยังไม่มีอะไรให้นับ', 'Nothing was counted in this time'),
  emptyDo: w('ดู{period}', 'See {period}'),
  notNew: w(
    'ยังเป็นตัวเลขของ{period} เพราะยังโหลดตัวใหม่ไม่ได้',
    'These are still the figures of {period}: the new ones did not come.',
  ),
  tryAgain: w('ลองอีกครั้ง', 'Try again'),
  noValue: w('ไม่มีข้อมูล', 'Nothing counted'),
  hidden: w(
    'ไม่แสดง: คำตอบน้อยกว่า 5 หรือยังไม่ครบเดือน',
    'Not shown: fewer than 5 answers, or no whole month yet',
  ),
  notOfThis: w('ไม่นับแยกแบบนี้', 'Not counted apart like this'),
  countedOver: w('นับจาก {n}', 'over {n}'),
  up: w('เพิ่มขึ้น {n} จาก {before}', 'Up {n} from {before}'),
  down: w('ลดลง {n} จาก {before}', 'Down {n} from {before}'),
  same: w('เท่าเดิม', 'As before'),
  noBefore: w('ช่วงก่อนไม่มีข้อมูล', 'Nothing counted before'),
  points: w('{n} จุดร้อยละ', '{n} percentage points'),
  better: w('ดีขึ้น', 'better'),
  worse: w('แย่ลง', 'worse'),
  /** Of a target that is to be reached, and of one that is not to be passed. */
  reached: {
    least: w('ถึงเป้า ({target})', 'Reaches the target ({target})'),
    most: w('ได้ตามเป้า ({target})', 'Meets the target ({target})'),
  },
  missed: {
    least: w('ยังไม่ถึงเป้า ({target})', 'Misses the target ({target})'),
    most: w('เกินเป้า ({target})', 'Over the target ({target})'),
  },
  days: w('{n} วัน', '{n} days'),
  how: w('นับอย่างไร', 'How is this counted?'),
  open: w('ดูรายละเอียดและเรื่องที่นับ', 'Details and the cases behind it'),
  openPlain: w('ดูรายละเอียด', 'Details'),
  back: w('ตัวเลขทั้งหมด', 'All figures'),
  byTeam: w('แยกตามงาน', 'By team'),
  byService: w('แยกตามบริการ', 'By service'),
  figure: w('ตัวเลข', 'Figure'),
  all: w('รวม', 'In all'),
  noTeam: w('ไม่อยู่ในงานใด', 'Of no team'),
  noService: w('ไม่อยู่ในบริการใด', 'Of no service'),
  sumSay: w(
    'จำนวนของแต่ละแถวรวมกันได้เท่าแถวรวม ร้อยละและเวลาของแถวรวมคิดจากทุกเรื่องด้วยกัน จึงไม่ใช่ผลบวก “–” คือไม่มีข้อมูล หรือไม่นับแยกแบบนี้ ความพึงพอใจของกลุ่มที่มีคำตอบน้อยกว่า 5 ไม่แสดง เพื่อไม่ให้รู้ว่าใครตอบ',
    'Numbers add up to the last line. Shares and times of the last line are of everything together, so they are no sums. “–” means that nothing was counted, or not apart like this. Satisfaction of groups with fewer than 5 answers is not shown, so that nobody is recognised.',
  ),
  pictures: w('กราฟ', 'Charts'),
  trendOf: w('{figure} ใน{period}', '{figure} in {period}'),
  month: w('เดือน', 'Month'),
  date: w('วันที่', 'Day'),
  funnel: w('จากรายการเอกสารถึงทำเสร็จ', 'From the list of papers to served'),
  funnelSay: w(
    'แต่ละขั้นนับในวันที่เกิด จึงไม่ใช่คนกลุ่มเดียวกันทั้งหมด และบางเรื่องข้ามขั้นได้',
    'Each step counts on its own day, so these are not all the same people, and some cases skip steps.',
  ),
  hour: w('เวลา', 'Hour'),
  weekday: w('วัน', 'Day'),
  byHour: w('คนที่มา แยกตามเวลา', 'Arrivals by hour'),
  byWeekday: w('คนที่มา แยกตามวัน', 'Arrivals by weekday'),
  week: w('คนที่มาในหนึ่งสัปดาห์', 'Arrivals over the week'),
  reasons: w('เพราะอะไร', 'Why'),
  reason: w('เหตุ', 'Reason'),
  otherReason: w('เหตุอื่น', 'Another reason'),
  quota: w(
    'โควตา LINE ของเดือนนั้น ใช้ไป {used} จาก {quota}',
    'LINE in that month: {used} of {quota} used',
  ),
  cases: w('เรื่องที่นับ', 'The cases behind it'),
  noCases: w('ไม่มีเรื่องที่แสดงได้', 'No case can be shown'),
  question: w('คำถาม', 'Question'),
  gone: w('ลบแล้ว', 'Erased'),
  moreCases: w('ดูต่อ', 'Show more'),
  only: w('เฉพาะ “{reason}”', 'Only “{reason}”'),
  allCases: w('ดูทุกเรื่อง', 'Show all'),
  code: w('รหัสเรื่อง', 'Code'),
  ticket: w('บัตรคิว {ticket}', 'Ticket {ticket}'),
  why: w('นับเพราะ', 'Counted as'),
  print: w('พิมพ์', 'Print'),
  save: w('บันทึกเป็น Excel', 'Save as Excel'),
  saved: w('บันทึกแล้ว', 'Saved'),
  notSaved: w('บันทึกไม่ได้ ลองอีกครั้ง', 'Not saved. Try again.'),
  by: w('แยกตาม', 'By'),
  name: w('ชื่อ', 'Name'),
  unit: w('หน่วย', 'Unit'),
  value: w('ค่า', 'Value'),
  before: w('ช่วงก่อน', 'Before'),
  target: w('เป้า', 'Target'),
  over: w('นับจาก', 'Over'),
  units: {
    count: w('จำนวน', 'Number'),
    percent: w('ร้อยละ', 'Percent'),
    minutes: w('นาที', 'Minutes'),
    days: w('วัน', 'Days'),
  },
} as const

/** How a case stands that a figure counts. */
export const whyCounted = {
  new: w('มาครั้งแรก', 'First time'),
  known: w('เคยมาแล้ว', 'Has come before'),
  served: w('ทำสำเร็จ', 'Served'),
  'not-served': w('มาแล้วทำไม่สำเร็จ', 'Came, but not served'),
  booked: w('จองไว้', 'Booked'),
  'walk-in': w('ไม่ได้จอง', 'Without a booking'),
  accepted: w('เอกสารผ่าน', 'Paper accepted'),
  returned: w('ส่งกลับให้แก้', 'Returned'),
  came: w('มาตามที่จอง', 'Came'),
  'no-show': w('ไม่มา', 'Did not come'),
  'in-time': w('ตอบทันเวลา', 'In time'),
  late: w('ตอบช้า', 'Late'),
  open: w('ยังอยู่ในเวลา', 'Still in time'),
  'by-itself': w('ตอบได้เอง', 'By itself'),
  'by-staff': w('เจ้าหน้าที่ตอบ', 'By staff'),
  'asked-back': w('ถามกลับ', 'Asked back'),
  ended: w('จบแล้ว', 'Ended'),
  overdue: w('เกินกำหนด', 'Overdue'),
} as const

function w(th: string, en: string): Text {
  return { th, en }
}

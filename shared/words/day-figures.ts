import type { Text } from './text.ts'

/** The day as its head sees it. */
export const figureWords = {
  title: w('ภาพรวมวันนี้', 'The day so far'),
  tab: w('ภาพรวมของวัน', 'The day in figures'),
  asOf: w('ข้อมูลเมื่อ {clock}', 'As of {clock}'),
  waiting: w('รออยู่', 'Waiting'),
  longest: w('รอนานที่สุด', 'Longest wait'),
  atCounters: w('อยู่ที่ช่อง', 'At counters'),
  parked: w('พักคิวไว้', 'Turn kept'),
  toCome: w('จองไว้ ยังไม่มา', 'Booked, to come'),
  served: w('สำเร็จ', 'Served'),
  notServed: w('ยังไม่สำเร็จ', 'Not served'),
  passedOver: w('เรียกแล้วไม่มา', 'Passed over'),
  mean: w('เวลาเฉลี่ย', 'Mean time'),
  handedOut: w('รับสำเนาที่สั่งไว้', 'Copies fetched'),
  atHome: w('ทำที่บ้านแล้ว', 'Served at home'),
  people: w('{n} คน', '{n}'),
  nMinutes: w('{n} นาที', '{n} min'),
  none: w('ไม่มี', 'None'),
  inTime: w(
    'คาดว่าเสร็จก่อนปิด {clock} มีเวลาเหลือราว {n} นาที',
    'Likely done by {clock}, with about {n} min to spare',
  ),
  late: w(
    'คาดว่าเกินเวลาปิด {clock} ราว {n} นาที เปิดช่องเพิ่ม หรือหยุดแจกบัตรคิว',
    'Likely about {n} min past {clock}. Open a counter, or stop tickets.',
  ),
  noCounter: w(
    'ยังไม่มีช่องที่เรียกคิวนี้ มีงานรอราว {n} นาที เปิดช่องก่อน',
    'No counter calls these people; about {n} min of work waits. Open a counter.',
  ),
  nothingLeft: w('ไม่มีงานรอ', 'No work is waiting'),
  notOpen: w('วันนี้ไม่มีเวลาทำการในปฏิทิน', 'The calendar has no opening hours today'),
  counters: w('ช่องบริการ', 'Counters'),
  noCounters: w('ยังไม่มีช่องบริการ', 'No counters yet'),
  counter: w('ช่อง {name}', 'Counter {name}'),
  open: w('เปิด', 'Open'),
  paused: w('พัก', 'Break'),
  closed: w('ปิด', 'Closed'),
  move: w('ย้ายช่องไปงานอื่น', 'Move to other teams'),
  callsFor: w('เรียกคิวของ', 'Calls for'),
  needTeam: w('เลือกอย่างน้อย 1 งาน', 'Choose at least one team'),
  save: w('บันทึก', 'Save'),
  stopTickets: w('หยุดแจกบัตรคิว', 'Stop tickets'),
  giveTickets: w('แจกบัตรคิวต่อ', 'Give tickets again'),
  areStopped: w('หยุดแจกบัตรคิวแล้ว', 'No more tickets'),
  closeDay: w('ปิดรับก่อนเวลา', 'Close early'),
  closeSays: w(
    'หยุดแจกบัตรคิว และบอกทาง LINE ว่าวันนี้ไม่ต้องรอแล้ว จองวันใหม่ได้ทันที คนที่อยู่ที่ช่องทำต่อจนเสร็จ คิวที่ปิดแล้วเปิดอีกไม่ได้',
    'Stops tickets, and tells those who wait in LINE that there is no need to; they can book another day at once. Who is at a counter is served to the end. Tickets that are ended stay so.',
  ),
  onPaper: w('คนที่ถือบัตรกระดาษ ต้องไปบอกเอง', 'Tell those with a paper ticket yourself.'),
  stillToCome: w(
    'คนที่จองไว้และยังไม่มา {n} คน จะได้ข้อความทันที ให้เลือกเวลาใหม่หรือจองวันใหม่ เวลาที่เหลือของวันนี้ปิดในปฏิทิน',
    'The {n} who have booked and are not here yet are told at once, and choose another time or day. The rest of today is closed in the calendar.',
  ),
  whoMustMove: w('ดูว่าใครยังไม่ได้เลือกเวลาใหม่', 'See who has not chosen another time yet'),
  closeNow: w('ปิดรับ และบอกคนที่รอ {n} คน', 'Close, and tell the {n} who wait'),
  closeNowAll: w(
    'ปิดรับ และบอกคนที่รอ {n} คน กับคนที่จองไว้ {m} คน',
    'Close, and tell the {n} who wait and the {m} who have booked',
  ),
  notYet: w('ยังไม่ปิด', 'Not yet'),
  isClosed: w('ปิดรับแล้ว บอกทุกคนแล้ว', 'Closed; everybody was told'),
  toTimeLog: w('แบบลงเวลา', 'Time log'),
} as const

/** The call for help at a counter. */
export const alarmWords = {
  call: w('เรียกเพื่อนมาช่วย', 'Call for help'),
  called: w('เรียกแล้ว รอเพื่อนตอบ', 'Called; waiting for an answer'),
  needed: w('ช่อง {counter} ขอให้ช่วย', 'Counter {counter} needs help'),
  calledBy: w('{name} เรียกเมื่อ {clock}', 'Called by {name}, {clock}'),
  come: w('ฉันไปช่วย', 'I am coming'),
  noLonger: w('ไม่ต้องช่วยแล้ว', 'No longer needed'),
  coming: w('{name} กำลังไปที่ช่อง {counter}', '{name} is on the way to counter {counter}'),
} as const

function w(th: string, en: string): Text {
  return { th, en }
}

import type { Text } from './text.ts'

/** What is asked and explained in the volunteers' quiz. What belongs to a service comes from its definition. */
export const trainingWords = {
  isOld: w('อายุ {n} ปี (เกิด {date})', '{n} years old (born {date})'),
  daysAgo: w('({n} วันก่อน)', '({n} days ago)'),
  daysAhead: w('(อีก {n} วัน)', '(in {n} days)'),
  today: w('(วันนี้)', '(today)'),
  alwaysNeeded: w('ทุกคนที่มาทำเรื่องนี้ต้องใช้', 'Everybody who comes for this needs it'),
  neededWhen: w('ต้องใช้ เพราะ {when}', 'Needed, because: {when}'),
  onlyWhen: w('ใช้เฉพาะเมื่อ {when}', 'Only needed where: {when}'),
  ofOther: w(
    'เป็นเอกสารของเรื่อง “{service}” เรื่องนี้ไม่ใช้',
    'It is a paper of “{service}”; this service does not ask for it',
  ),
  yesPossible: w('ทำได้', 'Yes'),
  notBecause: w('ยังทำไม่ได้ {stop}', 'Not yet. {stop}'),
  noStopHolds: w('ไม่มีข้อห้ามข้อใดตรงกับกรณีนี้', 'None of the reasons against it holds here'),
  stopHolds: w('ยังทำไม่ได้ {stop}', 'Not possible yet: {stop}'),
  stopOnlyWhen: w('ข้อนี้เป็นเฉพาะเมื่อ {when}', 'That holds only where: {when}'),
  stopHere: w('ตรงกับกรณีนี้ เพราะ {when}', 'It holds here, because: {when}'),
  stopHereInstead: w(
    'ตรงกับกรณีนี้ เพราะ {when} ทำแบบนี้แทน: {instead}',
    'It holds here, because: {when} Instead: {instead}',
  ),
  alwaysComes: w('ต้องมาทุกครั้ง', 'Always comes'),
  comesWhen: w('มาเฉพาะเมื่อ {when}', 'Comes only where: {when}'),
  feeIs: w('{fee}', '{fee}'),
  whereIs: w('ทำที่ {where}', 'It is done here: {where}'),
  deadlineIs: w('{deadline} {late}', '{deadline}. {late}'),
  whoMay: w('ผู้ทำเรื่องนี้ได้ {who}', 'Who may ask: {who}'),
  gives: w('จะได้ {what}', 'You receive: {what}'),
  lateCosts: w('ถ้าช้า {fine}', 'If late: {fine}'),
} as const satisfies Record<string, Text>

/** Headings of the cards on which volunteers learn. */
export const cardTitles = {
  about: w('เรื่องนี้คืออะไร ทำที่ไหน', 'What it is, and where'),
  deadline: w('ต้องทำภายในเมื่อไร', 'By when'),
  people: w('ใครต้องมา', 'Who must come'),
  always: w('เอกสารที่ทุกคนต้องใช้', 'Papers that everybody needs'),
  cases: w('เอกสารเพิ่ม ดูตามกรณี', 'More papers, by the case'),
  held: w('ถ้ามีให้นำมา ไม่มีก็ทำได้', 'Bring it if you have it'),
  notNeeded: w('ไม่ต้องนำมา', 'No need to bring'),
  cost: w('ค่าธรรมเนียมและเวลา', 'Fee and time'),
  stops: w('ยังทำไม่ได้ในกรณีเหล่านี้', 'Not possible in these cases'),
  mistakes: w('จุดที่เข้าใจผิดบ่อย', 'What is often misunderstood'),
} as const satisfies Record<string, Text>

/** Offices as the quiz offers them, by what a definition says of where its service is done. */
export const whereWords = {
  any: w('สำนักงานเขตใดก็ได้', 'Any district office'),
  'house-registration': w(
    'เฉพาะสำนักงานเขตที่มีชื่อในทะเบียนบ้าน',
    'Only the office of the house registration',
  ),
  origin: w('เฉพาะสำนักงานเขตของบ้านเดิม', 'Only the office of the old house'),
  destination: w('เฉพาะสำนักงานเขตของบ้านใหม่', 'Only the office of the new house'),
  event: w('เฉพาะสำนักงานเขตที่เกิดเหตุ', 'Only the office where it happened'),
  entry: w('เฉพาะสำนักงานเขตที่เคยจดหรือเคยทำไว้', 'Only the office where it was first registered'),
  home: w('ที่บ้านหรือที่พักของผู้ขอ', 'At the applicant’s home'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

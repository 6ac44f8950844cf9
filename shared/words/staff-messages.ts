import type { asideWhys, heldWhys, pauseWhys } from '../message-views.ts'
import type { Text } from './text.ts'

/** The office's messages in LINE, as its head sees them. */
export const messageWords = {
  title: w('ข้อความ LINE', 'Messages in LINE'),
  tab: w('ข้อความ', 'Messages'),
  month: w('เดือนนี้', 'This month'),
  used: w('ใช้ไปแล้ว', 'Used'),
  ofLimit: w('{used} จาก {quota}', '{used} of {quota}'),
  noLimit: w('{used} ไม่จำกัด', '{used}, no limit'),
  left: w('เหลือ', 'Left'),
  toCome: w('คาดว่าจะใช้อีกถึงสิ้นเดือน', 'Likely still wanted this month'),
  asOf: w('ข้อมูลจาก LINE เมื่อ {clock}', 'As LINE said at {clock}'),
  notAsked: w(
    'ยังไม่ได้ข้อมูลจาก LINE ข้อความยังส่งตามปกติ',
    'LINE has not told its figures yet. Messages leave as usual.',
  ),
  enough: w('คาดว่าพอใช้ถึงสิ้นเดือน', 'Likely enough until the end of the month'),
  short: w(
    'คาดว่าไม่พอ ระบบส่งเรื่องสำคัญก่อน คือวันนัดและเอกสารที่ต้องแก้ เรื่องอื่นรออยู่ในแอป และไปพร้อมคำตอบเมื่อประชาชนทักมา',
    'Likely not enough. Visits and papers to fix go first; the rest waits in the app, and goes along with the answer when somebody writes.',
  ),
  free: w(
    'ข้อความตอบกลับไม่นับ ข้อความหลายเรื่องถึงคนเดียวในครั้งเดียวนับเป็น 1',
    'Replies are not counted. Several matters to one person at once count as 1.',
  ),
  held: w('รออยู่', 'Waiting'),
  nothingHeld: w('ไม่มีข้อความที่รออยู่', 'Nothing is waiting'),
  kind: w('เรื่อง', 'Matter'),
  toFix: w('เอกสารต้องแก้', 'Papers to fix'),
  reason: w('เหตุผล', 'Reason'),
  count: w('จำนวน', 'Number'),
  aside: w('ส่งไม่ได้ ใน 30 วัน', 'Not sent, in 30 days'),
  nothingAside: w('ไม่มีข้อความที่ส่งไม่ได้', 'Nothing was left unsent'),
  asideHint: w(
    'ประชาชนเห็นเรื่องในแอปตามปกติ ถ้าเรื่องด่วน โทรบอกได้',
    'People see the matter in the app as usual. Call them if it is urgent.',
  ),
  again: w('ส่งอีกครั้ง', 'Send again'),
  againIs: w('ส่งอีกครั้ง เรื่อง {code}', 'Send again: case {code}'),
  isAgain: w('จะส่งอีกครั้งเดี๋ยวนี้', 'It leaves again now'),
  days: w('รายวัน', 'By day'),
  day: w('วันที่', 'Day'),
  pushes: w('ส่ง (นับ)', 'Sent (counted)'),
  replies: w('ตอบกลับ (ไม่นับ)', 'Replies (free)'),
  noDays: w('เดือนนี้ยังไม่ได้ส่งข้อความ', 'Nothing was sent this month'),
} as const satisfies Record<string, Text>

export const pauseWords: Record<(typeof pauseWhys)[number], Text> = {
  rate: w(
    'LINE ขอให้ส่งช้าลง ข้อความจะไปต่อเองในไม่ช้า',
    'LINE asked to go slower. Messages go on by themselves shortly.',
  ),
  down: w(
    'LINE ไม่ตอบตั้งแต่ {clock} ข้อความรออยู่ครบ และจะไปตามลำดับเมื่อ LINE กลับมา',
    'LINE has not answered since {clock}. Nothing is lost; all leaves in order when LINE is back.',
  ),
  token: w(
    'LINE ไม่รับรหัสของช่องตั้งแต่ {clock} ผู้ดูแลระบบต้องใส่รหัสใหม่ ข้อความรออยู่ครบ',
    'LINE has not taken the channel’s token since {clock}. The operator must set a new one. Nothing is lost.',
  ),
}

export const heldWords: Record<(typeof heldWhys)[number], Text> = {
  quota: w('จำนวนของเดือนนี้ไม่พอ', 'The month is short'),
  blocked: w('บล็อกสำนักงานไว้', 'Has blocked the office'),
}

export const asideWords: Record<(typeof asideWhys)[number], Text> = {
  refused: w('LINE ไม่รับข้อความนี้', 'LINE refused it'),
  unknown: w(
    'LINE ไม่ตอบ อาจถึงแล้วหรือยังไม่ถึง ถ้าส่งอีกครั้งอาจได้รับสองครั้ง',
    'LINE gave no answer: it may have arrived. Sent again, it may come twice.',
  ),
  unwritten: w('ระบบเขียนข้อความนี้ไม่ได้ แจ้งผู้ดูแลระบบ', 'It could not be written. Tell the operator.'),
  month: w('จำนวนของเดือนหมด', 'The month was used up'),
}

function w(th: string, en: string): Text {
  return { th, en }
}

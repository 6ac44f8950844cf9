import type { Text } from './text.ts'

/** The day of the visit as the citizen sees it: the door, one's own turn, and what came of it. */
export const turn = {
  number: w('คิวที่', 'Your number'),
  before: w('มีก่อนหน้าอีก {n} คิว', '{n} before you'),
  next: w('คิวถัดไปคือคุณ', 'You are next'),
  likely: w('รออีกประมาณ {n} นาที', 'About {n} minutes to wait'),
  soon: w('ใกล้ถึงคิวแล้ว', 'Your turn is near'),
  noCounter: w('ตอนนี้ยังไม่มีช่องเปิด', 'No counter is open now'),
  stayNear: w(
    'รอในบริเวณสำนักงาน หน้านี้เปลี่ยนเองเมื่อคิวขยับ',
    'Stay at the office; this page changes by itself',
  ),
  asWalkIn: w(
    'เลยเวลานัดหรือเวลาเรียกแล้ว จึงต่อคิวกับผู้ที่ไม่ได้จอง',
    'You came after your time or your call, so you stand with those without a booking',
  ),
  called: w('ถึงคิวแล้ว', 'Your turn'),
  confirmAsk: w(
    'ตรงกับที่ได้รับบริการแล้ว ยืนยันที่นี่แทนการเซ็นชื่อ',
    'Is this what was done? Confirm it here; it stands for your signature.',
  ),
  confirm: w('ยืนยัน', 'Confirm'),
  confirmed: w('คุณยืนยันแล้ว', 'You have confirmed this'),
  goTo: w('ไปที่ช่อง {counter} ได้เลย', 'Please go to counter {counter} now'),
  serving: w('กำลังให้บริการ', 'Being served'),
  servingAt: w(
    'อยู่ที่ช่อง {counter} ไม่ต้องทำอะไรในโทรศัพท์',
    'At counter {counter}; nothing to do on the phone',
  ),
  kept: w('พักคิวไว้ให้', 'Your turn is kept'),
  fetch: w('ยังขาด: {thing}', 'Missing: {thing}'),
  comeBack: w(
    'กลับมาที่ช่อง {counter} ก่อน {time} ไม่ต้องรอคิวใหม่',
    'Come back to counter {counter} before {time}; no new queue',
  ),
  passedOverDo: w(
    'ไปที่จุดแรก บอกเจ้าหน้าที่ว่ามาแล้ว จะได้กลับเข้าคิวของวันนี้',
    'Go to the first desk and say that you are here: you come back into today’s queue',
  ),
  leftDo: w(
    'ถ้ายังจะทำวันนี้ ถามที่จุดแรก หรือจองวันใหม่',
    'For today ask at the first desk, or book another day',
  ),
  dayOverDo: w('ขออภัยที่ต้องรอ จองวันใหม่ได้', 'We are sorry that you waited. You can book another day.'),
  servedDo: w('ดูว่าได้อะไร และต้องทำอะไรต่อ', 'See what you got and what to do next'),
  notServedDo: w('ดูเหตุผล และสิ่งที่ต้องทำต่อ', 'See why, and what to do next'),
  seeCase: w('ดูเรื่องนี้', 'See the case'),
  noNews: w(
    'ติดต่อสำนักงานไม่ได้ตั้งแต่ {time} ดูหมายเลขที่จอในสำนักงาน',
    'No connection since {time}; watch the screen at the office',
  ),

  arrive: w('มาถึงแล้ว', 'You are here'),
  takeNumber: w('รับคิว', 'Take my number'),
  takeNumberFor: w('รับคิว {service}', 'Take my number: {service}'),
  todays: w('นัดของวันนี้', 'Your booking today'),
  which: w('มาตามนัดไหน', 'Which booking are you here for?'),
  tooEarly: w('ยังไม่ถึงเวลา', 'Too early'),
  tooEarlySay: w(
    'รับคิวได้ตั้งแต่ {time} แล้วสแกนที่ประตูอีกครั้ง',
    'You can take your number from {time}; scan at the door again then',
  ),
  late: w('มาหลังเวลานัด', 'After your time'),
  lateSay: w(
    'ยังทำได้วันนี้ แต่ต่อคิวกับผู้ที่ไม่ได้จอง',
    'You can still be seen today, standing with those without a booking',
  ),
  otherDay: w('วันนี้ไม่มีนัด', 'You have no booking today'),
  otherDaySay: w(
    'นัดของคุณคือ {time} การจองไม่เปลี่ยน ถ้าจะทำวันนี้ รับบัตรคิวที่จุดแรก',
    'Your booking is on {time} and stays. To be seen today, take a ticket at the first desk.',
  ),
  noBooking: w('ไม่มีนัดที่สำนักงานนี้', 'You have no booking here'),
  noBookingSay: w(
    'รับบัตรคิวแบบไม่ได้จองที่จุดแรก',
    'Take a ticket at the first desk; no booking is needed',
  ),
  codeOver: w('สแกนที่ประตูอีกครั้ง', 'Scan at the door again'),
  codeOverSay: w(
    'รหัสที่สแกนหมดเวลาแล้ว การจองไม่เปลี่ยน สแกนรหัสบนจอที่ประตูอีกครั้ง หรือบอกรหัสเรื่องที่จุดแรก',
    'The code that you scanned is over; your booking stays. Scan the screen at the door again, or say your case code at the first desk.',
  ),
  lookAgain: w('ดูอีกครั้ง', 'Look again'),

  gave: w('สิ่งที่ได้', 'What you got'),
  afterwards: w('ต้องทำต่อ', 'What to do next'),
  minutes: w('ใช้เวลาที่ช่อง {n} นาที', '{n} minutes at the counter'),
  lessThanMinute: w('ใช้เวลาที่ช่องไม่ถึง 1 นาที', 'Less than a minute at the counter'),
  paid: w('จ่ายแล้ว {baht} บาท', 'Paid: {baht} baht'),
  receipt: w('ใบเสร็จเลขที่ {number}', 'Receipt {number}'),
  visitOn: w('มาเมื่อ {day}', 'Your visit on {day}'),
  missing: w('ต้องมีเพิ่ม', 'Still needed'),
  because: w('เพราะ', 'Because'),
  allKept: w(
    'คำตอบและเอกสารที่ตรวจแล้วยังอยู่ ไม่ต้องส่งใหม่',
    'Your answers and checked papers are kept; nothing to send again',
  ),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

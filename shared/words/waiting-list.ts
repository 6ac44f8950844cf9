import type { Text } from './text.ts'

/** What citizens read of the waiting list. */
export const waitingList = {
  title: w('รายชื่อรอ', 'Waiting list'),
  join: w('ขอต่อรายชื่อรอ', 'Join the waiting list'),
  tellMe: w('แจ้งฉันถ้ามีที่ว่าง', 'Tell me if a place comes free'),
  tellMeEarlier: w('แจ้งฉันถ้ามีที่เร็วกว่านี้', 'Tell me if an earlier place comes free'),
  how: w(
    'เมื่อมีที่ว่าง เรากันไว้ให้คุณและแจ้ง ไม่ต้องเฝ้าดู ไม่แจ้งช่วง 20.00 ถึง 08.00 น.',
    'When a place comes free we keep it for you and tell you. You need not watch; nobody is told between 20:00 and 08:00.',
  ),
  byLine: w('จะแจ้งทาง LINE', 'You are told in LINE'),
  noLine: w(
    'คุณไม่ได้เลือกรับข้อความทาง LINE เปิดดูที่หน้านี้เป็นระยะ',
    'You chose to get no messages in LINE, so look here now and then',
  ),
  which: w('รอวันไหน', 'Which days do you wait for?'),
  anyDay: w('วันไหนก็ได้', 'Any day'),
  anyEarlier: w('วันไหนก็ได้ที่เร็วกว่านัดเดิม', 'Any time before the booking I have'),
  theseDays: w('เฉพาะวันที่เลือก', 'Only the days that I choose'),
  chooseDays: w('แตะวันที่มาได้', 'Tap the days on which you can come'),
  chosen: w('เลือกไว้: {days}', 'Chosen: {days}'),
  needDays: w('เลือกวันที่มาได้อย่างน้อยหนึ่งวัน', 'Choose at least one day'),
  waiting: w('รออยู่ ลำดับที่ {n}', 'Waiting, number {n}'),
  waitingFor: w('รอ: {what}', 'For: {what}'),
  since: w('ตั้งแต่ {time}', 'Since {time}'),
  oldStands: w('นัดเดิม {time} ยังอยู่', 'Your booking on {time} stands'),
  offered: w('มีที่ว่างให้คุณ', 'A place is kept for you'),
  keptUntil: w('กันไว้ให้ถึง {time}', 'Kept until {time}'),
  offerMoves: w(
    'ถ้ารับ นัดเดิม {time} จะเลื่อนมาเวลานี้',
    'If you take it, your booking on {time} moves to this time',
  ),
  passSay: w('ไม่รับก็ยังรอต่อในลำดับเดิม', 'If you pass, you keep your place on the list'),
  take: w('รับที่ว่างนี้', 'Take this place'),
  pass: w('ไม่รับ รอต่อ', 'Pass, keep waiting'),
  leave: w('เลิกรอ', 'Leave the list'),
  change: w('เปลี่ยนวันที่รอ', 'Change the days'),
  seeOffer: w('ดูที่ว่างนี้', 'See the place'),
  seeFree: w('ดูวันที่ว่างตอนนี้', 'See what is free now'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

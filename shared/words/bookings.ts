import type { SlotProblem } from '../slots.ts'
import type { Text } from './text.ts'

/** What citizens read where they choose a time, and on their ticket. */
export const bookings = {
  whichDay: w('มาวันไหนดี', 'Which day suits you?'),
  chooseDay: w('เลือกวันนัด', 'Choose a day'),
  chooseTime: w('เลือกช่วงเวลา', 'Choose a time'),
  otherDay: w('เลือกวันอื่น', 'Another day'),
  earliest: w('เร็วที่สุดที่ว่าง', 'The earliest'),
  nextFree: w('ว่างถัดไป', 'The next free time'),
  whenPart: w('{day} {part}', '{day}, {part}'),
  place: w('ที่ว่าง', 'free'),
  free: w('ว่าง', 'Free'),
  few: w('เหลือน้อย', 'Few left'),
  full: w('เต็ม', 'Full'),
  closed: w('ปิด', 'Closed'),
  holiday: w('วันหยุด', 'Holiday'),
  barsKey: w('แถบบนสุดคือช่วงเช้า', 'The top bar is the morning'),
  prevMonth: w('เดือนก่อน', 'Previous month'),
  nextMonth: w('เดือนถัดไป', 'Next month'),
  asList: w('ดูเป็นรายการวันว่าง', 'See free days as a list'),
  asMonth: w('ดูเป็นปฏิทิน', 'See the month'),
  lastDay: w('จองได้ถึง{day}', 'Open for booking until {day}'),
  refresh: w('ดูที่ว่างล่าสุด', 'Look again'),
  tooEarlyDay: w('วันที่เลือกไม่มีเวลาให้จอง', 'No time can be booked on this day'),
  unfit: w('ตามคำตอบของคุณ วันที่เลือกยังทำไม่ได้', 'Not possible on this day with your answers'),
  closedBecause: w('ปิด: {reason}', 'Closed: {reason}'),
  bringMore: w('ถ้ามาวันที่เลือก ต้องนำเพิ่ม: {papers}', 'On this day also bring: {papers}'),
  comeTogether: w('มาด้วยกัน {n} คน', '{n} of you come'),
  comeAlone: w('ต้องมา 1 คน', 'One person must come'),
  comeBefore: w(
    'มาถึงก่อน {time} เพราะใช้เวลาประมาณ {n} นาที',
    'Come before {time}: it takes about {n} minutes',
  ),
  keptFor: w('เก็บที่นี้ไว้ให้คุณ อีก {time}', 'This place is kept for you: {time} left'),
  minutesLeft: w('{n} นาที', '{n} min'),
  notBooked: w('ยังไม่ได้จอง กดจองก่อนหมดเวลา', 'Not booked yet: book before the time is over'),
  heldPlace: w('กันไว้ให้: {time}', 'Kept for you: {time}'),
  goOnBooking: w('ไปจองที่นี้', 'Go on and book it'),
  book: w('จอง{part} {day}', 'Book {day}, {part}'),
  giveUp: w('ไม่เอาเวลานี้', 'Not this time'),
  holdOver: w('หมดเวลากันที่แล้ว', 'The place is no longer kept'),
  holdOverSay: w(
    'คำตอบและเอกสารยังอยู่ครบ เลือกเวลาอีกครั้ง',
    'Your answers and papers are kept. Choose a time again.',
  ),
  changeUntil: w('เลื่อนหรือยกเลิกได้ถึง {time}', 'Move or cancel until {time}'),
  movingFrom: w(
    'นัดเดิม {time} ยังเป็นของคุณ จนกว่าจะได้เวลาใหม่',
    'Your booking on {time} stays yours until you have the new one',
  ),
  moveHere: w('เลื่อนมาช่วงนี้', 'Move to this time'),
  sameTime: w('นัดของคุณตอนนี้', 'Your booking now'),
  together: w('มาครั้งเดียวทำได้ทั้งสองเรื่อง', 'Come for both in one visit'),
  togetherMany: w('มาครั้งเดียวทำได้หลายเรื่อง', 'Come for several in one visit'),
  togetherSay: w(
    'เลือกเรื่องที่จะทำวันเดียวกัน จะกันที่ให้พอทุกเรื่อง',
    'Tick what to do on the same day; there will be room for all of it',
  ),
  oneVisit: w('{n} เรื่องในนัดเดียว', '{n} matters in one visit'),
  follows: w('ทำต่อได้ในวันเดียวกัน', 'Can follow on the same day'),
  followsSay: w('เตรียมเรื่องนี้ก่อน แล้วจองพร้อมกันได้', 'Prepare it first, then book both in one visit'),
  noPlaces: w('ไม่มีที่ว่างถึง{day}', 'No place is free until {day}'),
  noPlacesSay: w('ยังมีทางอื่น', 'What you can do'),
  walkIn: w('มาโดยไม่จอง', 'Come without a booking'),
  tooMany: w('จองไว้ครบแล้ว', 'You have as many bookings as you may'),
  tooManySay: w(
    'เลื่อนหรือยกเลิกนัดที่ไม่ใช้ แล้วกลับมาจอง',
    'Move or cancel one that you do not need, then come back',
  ),
  yours: w('นัดของคุณ', 'Your bookings'),
  ticket: w('บัตรนัด', 'Your ticket'),
  ticketFor: w('บัตรนัด {service}', 'Ticket: {service}'),
  qr: w('คิวอาร์โค้ดของบัตรนัด {code}', 'QR code of your ticket, {code}'),
  showThis: w('แสดงหน้านี้ที่จุดแรก หรือบอกรหัส', 'Show this at the first desk, or say the code'),
  dontForget: w('อย่าลืมนำมา', 'Do not forget'),
  screenshot: w(
    'ถ่ายภาพหน้าจอนี้ไว้ เผื่อวันนั้นไม่มีเน็ต',
    'Take a screenshot, in case there is no network that day',
  ),
  keptCopy: w(
    'ติดต่อสำนักงานไม่ได้ นี่คือบัตรที่เก็บไว้ในเครื่อง',
    'The office cannot be reached; this is the ticket kept on your phone',
  ),
  map: w('เปิดแผนที่', 'Open the map'),
  addCalendar: w('ใส่ในปฏิทิน', 'Add to calendar'),
  calendarSay: w(
    'เปิดในเบราว์เซอร์นอก LINE แล้วเลือกเพิ่มลงปฏิทิน ถ้าเลื่อนนัด กดอีกครั้ง',
    'Opens in the browser outside LINE; choose to add it. If you move the visit, tap again.',
  ),
  offCalendar: w('เอาออกจากปฏิทิน', 'Take it off the calendar'),
  move: w('เลื่อนนัด', 'Move'),
  cancel: w('ยกเลิกนัด', 'Cancel the visit'),
  cancelSure: w(
    'ยกเลิกแล้วที่จะเป็นของคนอื่น จองใหม่ได้',
    'The place goes to someone else; you can book again',
  ),
  cancelAll: w('ยกเลิกทั้ง {n} เรื่องในนัดนี้', 'This cancels all {n} matters of the visit'),
  keep: w('ไม่ยกเลิก', 'Keep it'),
  tooLate: w(
    'เลยเวลาเลื่อนหรือยกเลิกแล้ว (ถึง {time}) ถ้ามาไม่ได้ โทรบอกสำนักงาน',
    'Too late to move or cancel (it was possible until {time}). If you cannot come, please call.',
  ),
  cancelled: w('ยกเลิกนัดแล้ว', 'The visit is cancelled'),
  cancelledSay: w(
    'เอกสารที่ตรวจไว้ยังใช้ได้ จองวันใหม่ได้เมื่อพร้อม',
    'Your checked papers stay good. Book again when you are ready.',
  ),
  bookAgain: w('จองวันใหม่', 'Book again'),
  cantCome: w('มาไม่ได้ใช่ไหม', 'You cannot come?'),
  cantComeSay: w(
    'บอกตอนนี้ ที่ว่างจะไปถึงคนอื่นทันที',
    'Tell us now, and someone else gets the place at once',
  ),
  cantComeYes: w('มาไม่ได้ ยกเลิกนัดนี้', 'I cannot come: cancel it'),
  cantComeMove: w('เลื่อนเป็นวันอื่น', 'Move to another day'),
  cantComeNo: w('ยังมาได้', 'I can come after all'),
  noVisit: w('เรื่องนี้ไม่มีนัด', 'There is no visit to cancel'),
  mustMove: w('สำนักงานขอเลื่อนวันนัด', 'The office asks you to choose another time'),
  mustMoveSay: w(
    'ขออภัย: {reason} นัดเดิมยังอยู่จนกว่าจะเลือกเวลาใหม่',
    'We are sorry: {reason}. Your booking stands until you choose another time.',
  ),
  nearest: w('เวลาว่างที่ใกล้ที่สุด แตะเพื่อเลื่อน', 'The nearest free times; tap one to move'),
  seeAllTimes: w('ดูเวลาอื่น', 'See other times'),
} as const satisfies Record<string, Text>

/** Why a time cannot be booked. */
export const whyNotWords: Record<SlotProblem, Text> = {
  slot_full: bookings.full,
  slot_closed: w('ปิดรับจอง', 'Closed'),
  slot_too_soon: w('เลยเวลาจองแล้ว', 'Too late to book'),
  slot_too_far: w('ยังไม่เปิดให้จอง', 'Not open yet'),
}

function w(th: string, en: string): Text {
  return { th, en }
}

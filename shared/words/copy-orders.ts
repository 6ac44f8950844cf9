import type { DeclineReason, NotReadyReason, PickupPeriod } from '../copy-orders.ts'
import type { Text } from './text.ts'

/** Copies ordered ahead, as citizens read it. */
export const copyWords = {
  order: w('คำสั่งคัดสำเนา', 'Your order'),
  fetchOn: w('วันที่มารับ', 'Fetch it on'),
  fee: w('ค่าธรรมเนียม', 'Fee'),
  payThere: w('จ่ายที่สำนักงานตอนรับ', 'Pay at the office when you fetch it'),
  feeBecause: w('เพราะ {reason}', 'Because: {reason}'),
  keptTo: w('รับได้ถึง {day}', 'To be fetched by {day}'),
  wished: w('วันที่ขอมารับ', 'You asked for'),
  wishedSay: w(
    'เจ้าหน้าที่จะตรวจ แล้วแจ้งค่าธรรมเนียมและวันรับทาง LINE',
    'Staff check it, then tell you the fee and the day in LINE',
  ),
  showQr: w('แสดง QR นี้ที่จุดรับสำเนา', 'Show this QR at the copies desk'),
  showQrSay: w(
    'ไม่ต้องรับบัตรคิว นำบัตรประชาชนตัวจริงหรือเปิด ThaID มาด้วย เจ้าหน้าที่จะดูบัตรและใบหน้าอีกครั้ง',
    'No ticket needed. Bring your ID card or ThaID; staff look at card and face once more.',
  ),
  qr: w('QR รับสำเนา รหัสเรื่อง {code}', 'QR for your copies, case {code}'),
  cannotCome: w(
    'มาวันนั้นไม่ได้ มาวันทำการอื่นได้จนถึงวันสุดท้าย',
    'If you cannot come that day, come on any working day up to the last one',
  ),
  steps: w('ขั้นตอน', 'Steps'),
  sent: w('ส่งคำสั่งแล้ว', 'Order sent'),
  approved: w('เจ้าหน้าที่ตรวจแล้ว', 'Checked by staff'),
  checking: w('เจ้าหน้าที่กำลังตรวจ', 'Staff are checking'),
  making: w('กำลังทำสำเนา', 'Copies are being made'),
  fetching: w('มารับที่สำนักงาน', 'Fetch them at the office'),
  ready: w('สำเนาพร้อม', 'Copies ready'),
  fetched: w('รับสำเนาแล้ว', 'Fetched'),
  paid: w('จ่ายแล้ว {baht} บาท', '{baht} baht paid'),
  receipt: w('เลขที่ใบเสร็จ {receipt}', 'Receipt number {receipt}'),
  declined: w('ทำสำเนาที่สั่งไม่ได้', 'The copies cannot be made'),
  notReady: w(
    'อย่าเพิ่งมารับ สำเนายังไม่พร้อม เราจะแจ้งอีกครั้งเมื่อพร้อม',
    'Please do not come yet: the copies are not ready. We tell you when they are.',
  ),
  notFetched: w(
    'ไม่ได้มารับภายในเวลา คำสั่งจึงปิด ถ้ายังต้องใช้ก็สั่งใหม่ได้',
    'Not fetched in time, so the order is closed. You can order again.',
  ),
  orderAgain: w('สั่งใหม่', 'Order again'),
  codes: w('เลขบนบัตร', 'Numbers of the card'),
  codesKept: w('เก็บแบบเข้ารหัส ลบเมื่อเรื่องจบ', 'Kept encrypted, deleted when the case ends'),
  wrongCodes: w('เลขบนบัตรที่ไม่ถูก', 'Wrong numbers of a card'),
  wrongTimes: w('{n} ครั้งติดกัน ล่าสุด {day}', '{n} in a row, last on {day}'),
  fromMessage: w('สำนักงานเก็บไว้ถึง {day}', 'The office keeps it until {day}'),
  whereFront: w('อยู่ตรงนี้ที่หน้าบัตร', 'Here, on the front of the card'),
  whereBack: w('อยู่ตรงนี้ที่หลังบัตร', 'Here, on the back of the card'),
  specimen: w('ตัวอย่าง', 'SPECIMEN'),
  cardFront: w('ภาพตัวอย่างหน้าบัตรประชาชน', 'A drawing of the front of an ID card'),
  cardBack: w('ภาพตัวอย่างหลังบัตรประชาชน', 'A drawing of the back of an ID card'),
  typeAgain: w(
    'เลขบนบัตรไม่ถูกเก็บไว้ในโทรศัพท์ เปิดแอปใหม่จึงต้องพิมพ์อีกครั้ง คำตอบอื่นยังอยู่',
    'Card numbers are not kept on this phone, so they are typed again after the app was reopened. All other answers are here.',
  ),
  typeThem: w('พิมพ์เลขบนบัตร', 'Type the card numbers'),
  atCounter: w('ยืนยันที่เคาน์เตอร์ในวันรับแทน', 'Identify at the counter instead'),
  takenAgain: w('ใช้เลขบนบัตรได้อีกครั้งหลัง {time}', 'Card numbers are taken again after {time}'),
  closedThen: w(
    'สำนักงานปิดวันที่เลือก หรือรับในวันนั้นไม่ทัน เลือกวันอื่น เช่น {days}',
    'The office is closed on that day, or it is too soon. Choose another, such as {days}',
  ),
  closedPart: w(
    'วันที่เลือกสำนักงานปิดช่วงนี้ เลือกอีกช่วง หรือเปลี่ยนวันรับ',
    'The office is closed in that part of the day. Choose the other, or change the day',
  ),
  openDays: w('วันรับที่ใกล้ที่สุด', 'The next days for fetching'),
  mustAgreeLookup: w(
    'ติ๊กยินยอมให้ค้นรายการ เราจึงทำสำเนาได้',
    'Tick the consent to look your record up; without it no copy can be made',
  ),
  withoutLookup: w(
    'คำสั่งนี้จะถูกยกเลิก และเลขบนบัตรถูกลบทันที',
    'This order ends, and the card numbers are deleted at once',
  ),
} as const satisfies Record<string, Text>

export const periodWords: Record<PickupPeriod, Text> = {
  morning: w('ช่วงเช้า', 'Morning'),
  afternoon: w('ช่วงบ่าย', 'Afternoon'),
}

/** Why an order is not made, and what the citizen can do. */
/** Why copies are not ready after all: for staff, and as the applicant reads it. */
export const notReadyWords: Record<NotReadyReason, { name: Text; why: Text }> = {
  'by-mistake': {
    name: w('กดผิด ยังทำไม่เสร็จ', 'Marked by mistake, not made yet'),
    why: w('เจ้าหน้าที่แจ้งเร็วไป สำเนายังทำไม่เสร็จ', 'We told you too soon: they are not made yet.'),
  },
  faulty: {
    name: w('สำเนาผิดหรือไม่ชัด ต้องทำใหม่', 'Wrong or unclear, to be made again'),
    why: w('สำเนาที่ทำไว้ต้องทำใหม่', 'The copies have to be made again.'),
  },
  'not-found': {
    name: w('หาสำเนาที่ทำไว้ไม่พบ', 'The copies cannot be found'),
    why: w('สำเนาที่ทำไว้ต้องทำใหม่', 'The copies have to be made again.'),
  },
}

export const declineWords: Record<DeclineReason, { name: Text; why: Text; doThis: Text }> = {
  'codes-disagree': {
    name: w('เลขบนบัตรไม่ตรงกับทะเบียน', 'The codes do not agree with the register'),
    why: w('เลขบนบัตรที่ให้ไว้ไม่ตรงกับทะเบียน', 'The card numbers do not agree with the register.'),
    doThis: w(
      'ดูบัตรใบปัจจุบันของตัวเองแล้วสั่งใหม่ หรือเลือกยืนยันที่เคาน์เตอร์ในวันรับ',
      'Look at your own, newest card and order again, or choose to identify at the counter.',
    ),
  },
  'entry-not-found': {
    name: w('ไม่พบรายการ', 'The entry is not found'),
    why: w('ไม่พบรายการนี้ในฐานข้อมูล', 'The entry is not in the data base.'),
    doThis: w(
      'โทรถามสำนักงาน อาจต้องค้นจากทะเบียนกระดาษ',
      'Call the office; it may be in the paper registers.',
    ),
  },
  'kept-elsewhere': {
    name: w('รายการอยู่ที่สำนักทะเบียนอื่น', 'The entry is kept at another office'),
    why: w('รายการนี้อยู่ที่สำนักทะเบียนอื่น', 'Another registration office keeps this entry.'),
    doThis: w('ขอที่สำนักทะเบียนที่จดไว้', 'Ask at the office where it was registered.'),
  },
  'not-entitled': {
    name: w('ไม่ใช่รายการของตัวเอง', 'Not their own record'),
    why: w('สั่งล่วงหน้าได้เฉพาะรายการของตัวเอง', 'Only one’s own record can be ordered ahead.'),
    doThis: w(
      'รายการของผู้อื่น ให้มาแสดงส่วนได้เสียที่สำนักงาน',
      'For someone else’s, show your interest at the office.',
    ),
  },
  other: {
    name: w('เหตุอื่น (เขียนเอง)', 'Another reason, in words'),
    why: w('สำนักงานทำสำเนานี้ไม่ได้', 'The office cannot make this copy.'),
    doThis: w('โทรถามสำนักงานได้', 'You can call the office.'),
  },
}

function w(th: string, en: string): Text {
  return { th, en }
}

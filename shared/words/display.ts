import type { Text } from './text.ts'

/** What stands on the screens of the office, in both languages at once. */
export const display = {
  title: w('เรียกคิว', 'Now calling'),
  number: w('หมายเลข', 'Number'),
  counter: w('ช่อง', 'Counter'),
  now: w('เชิญ', 'Now'),
  nobody: w('ยังไม่มีหมายเลขที่เรียก', 'No number is being called'),
  waiting: w('รออยู่', 'Waiting'),
  nobodyWaits: w('ไม่มีคิวรอ', 'Nobody is waiting'),
  queue: w('{n} คิว', '{n}'),
  offline: w(
    'ขาดการติดต่อตั้งแต่ {time} รายการนี้อาจไม่ใช่ล่าสุด',
    'No connection since {time}; this list may be old',
  ),
  call: w(
    'หมายเลข {letter} {number} เชิญช่อง {counter}',
    'Number {letter} {number}, please go to counter {counter}',
  ),
  voice: w('เสียงเรียก', 'Voice'),
  voiceBlocked: w('แตะเพื่อเปิดเสียง', 'Tap to let it speak'),

  arrived: w('มาถึงแล้ว สแกนที่นี่', 'Here for your booking? Scan this'),
  scan: w('เปิดกล้องหรือ LINE แล้วสแกนรหัสนี้', 'Scan this code with your camera or LINE'),
  tap: w('กดรับคิว ในโทรศัพท์', 'Tap “Take my number” on your phone'),
  noPhone: w('ไม่ได้จอง หรือไม่มีโทรศัพท์', 'No booking, or no phone?'),
  firstDesk: w('รับบัตรคิวที่จุดแรก', 'Take a ticket at the first desk'),
  code: w('คิวอาร์โค้ดสำหรับรับคิว', 'QR code to take a number'),
  noCode: w('ตอนนี้สแกนไม่ได้', 'Scanning does not work now'),
  noCodeDo: w(
    'รับคิวที่จุดแรก หน้านี้จะลองใหม่เอง',
    'Please go to the first desk; this page tries again by itself',
  ),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

import type { Text } from './text.ts'

/** How an office runs its queue, as admins set it. */
export const queueWords = {
  title: w('ตั้งค่าคิว', 'Queue settings'),
  from: w(
    'ใช้ตั้งแต่การกดครั้งต่อไป คนที่รออยู่ไม่เสียคิว',
    'Counts from the next press on; nobody who waits loses a place.',
  ),
  earlyMinutes: w('มาก่อนเวลานัดได้ (นาที)', 'How early one may come (minutes)'),
  earlyMinutesHint: w('มาก่อนหน้านั้นยังรับคิวไม่ได้', 'Who comes before that gets no number yet'),
  lateMinutes: w('มาหลังหมดเวลานัดได้ (นาที)', 'How late one may come (minutes)'),
  lateMinutesHint: w(
    'มาช้ากว่านั้นต่อคิวกับคนที่ไม่ได้จอง',
    'Who comes later stands with those without a booking',
  ),
  calls: w('เรียกไม่เกิน (ครั้ง)', 'Calls at most'),
  callsHint: w('ครบแล้วเรียกซ้ำไม่ได้ ให้ข้ามคิวนี้', 'After that, pass over'),
  parkMinutes: w('พักคิวไว้ให้ (นาที)', 'How long a place is kept (minutes)'),
  parkMinutesHint: w(
    'คนที่ไปเอาของแล้วกลับมาในเวลานี้ ถูกเรียกก่อน',
    'Who fetches something and is back in time is called first',
  ),
  comesBack: w(
    'คนที่เรียกแล้วไม่มา หรือกลับมาหลังหมดเวลาพักคิว ต่อคิวตรงไหน',
    'Where does somebody stand who missed the call, or is back too late?',
  ),
  first: w('ถูกเรียกก่อน', 'Is called first'),
  last: w('ต่อท้าย กับคนที่ไม่ได้จอง', 'Last, with those without a booking'),
  save: w('บันทึกการตั้งค่าคิว', 'Save the queue settings'),
  saved: w('บันทึกการตั้งค่าคิวแล้ว', 'The queue settings are saved'),
  perService: w('เวลาของแต่ละเรื่องตั้งในหน้า “กฎ”', 'Minutes of each service: under Rules'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

import type { Text } from './text.ts'

/** What heads and admins read where a complaint keeps a case. */
export const holdWords = {
  title: w('เก็บไว้เพราะมีเรื่องร้องเรียน', 'Keep for a complaint'),
  say: w(
    'ระหว่างนี้ไม่ลบรูปและข้อมูลของเรื่องนี้ มีบันทึกว่าใครสั่ง เพราะอะไร และถึงเมื่อไร',
    'Nothing of this case is deleted meanwhile. Who kept it, why and until when is on record.',
  ),
  days: w('เก็บไว้กี่วัน', 'For how many days'),
  count: w('{n} วัน', '{n} days'),
  reason: w('เหตุผล เช่น เลขเรื่องร้องเรียน', 'Reason, such as the number of the complaint'),
  needed: w('ใส่เหตุผล', 'Enter a reason'),
  keep: w('เก็บเรื่องนี้ไว้', 'Keep this case'),
  until: w('เก็บไว้ถึงวันที่ {day}: {reason}', 'Kept until {day}: {reason}'),
  lift: w('เลิกเก็บ', 'Keep no longer'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}

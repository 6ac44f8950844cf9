import type { NotServedReason, Priority, TicketOutcome } from '../tickets.ts'
import type { Text } from './text.ts'

/** Why a visit was not served: as staff choose it, and as the citizen reads it. */
export const notServed: Record<NotServedReason, Text> = {
  'paper-missing': w('เอกสารไม่ครบ', 'A paper was missing.'),
  'paper-wrong': w('เอกสารใช้ไม่ได้', 'A paper could not be used.'),
  'person-missing': w('มีคนที่ต้องมาด้วยแต่ไม่ได้มา', 'Somebody who must come was not there.'),
  'not-entitled': w('ทำเรื่องนี้ไม่ได้ตามระเบียบ', 'The rules do not allow it.'),
  'other-office': w('ต้องทำที่สำนักงานอื่น', 'It is done at another office.'),
  'system-down': w('ระบบของสำนักงานขัดข้อง', 'The office’s system was down.'),
  'day-over': w('สำนักงานปิดก่อนได้ทำเรื่องนี้', 'The office closed before it could be done.'),
  'gave-up': w('ผู้ขอเลือกไม่ทำต่อ', 'The person did not want to go on.'),
  other: w('เหตุอื่น', 'Another reason.'),
}

/** What came of a number, as citizens read it. */
export const ticketOutcomeWords: Record<TicketOutcome, Text> = {
  served: w('เสร็จแล้ว', 'Done'),
  not_served: w('วันนี้ยังทำไม่ได้', 'Not done today'),
  no_show: w('เรียกแล้วไม่พบ', 'You were called and not there'),
  left: w('ออกจากคิวแล้ว', 'You have left the queue'),
  day_over: w('สำนักงานปิดก่อนถึงคิวนี้', 'The office closed before this number'),
}

/** Why somebody goes first. */
export const priorityWords: Record<Priority, Text> = {
  none: w('ตามคิว', 'In order'),
  old: w('ผู้สูงอายุ', 'Older person'),
  pregnant: w('ตั้งครรภ์', 'Pregnant'),
  disabled: w('คนพิการ', 'Disabled'),
}

function w(th: string, en: string): Text {
  return { th, en }
}

import type { Priority, TicketOutcome } from '../tickets.ts'
import type { Text } from './text.ts'

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

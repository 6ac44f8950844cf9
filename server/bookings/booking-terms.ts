import type { Calendar, Cutoff } from '@phrom/shared/calendar.ts'
import type { BookingTerms } from '@phrom/shared/case.ts'
import { horizonOf, lastMomentOf } from '@phrom/shared/slots.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import { serviceOf } from '../cases/case-view.ts'
import type { Db, Tables } from '../database/tables.ts'
import * as store from './store.ts'

/** Until when a booking may be moved or cancelled; whoever the office asks to move may do so until the visit begins. */
export function cutoffOf(
  { mustMoveAt }: Pick<store.BookingRow, 'mustMoveAt'>,
  { settings }: Calendar,
): Cutoff {
  return mustMoveAt ? { count: 0, unit: 'hours' } : settings.lastMoment
}

/** What may be done with the booking of a case, by the calendar that moving and cancelling ask as well. */
export async function bookingTerms(
  db: Db,
  row: Tables['serviceCase'],
  now: Instant,
): Promise<BookingTerms> {
  const { calendar } = await findCalendar(db, row.officeId)
  const booking = await store.findActiveBooking(db, row.officeId, row.id, now)
  return {
    now,
    lastDay: horizonOf(calendar, serviceOf(row).booking, now),
    changeUntil: booking ? lastMomentOf(booking, cutoffOf(booking, calendar), calendar) : null,
  }
}

import type { BookingTerms } from '@phrom/shared/case.ts'
import { daysToHorizon, lastMomentOf } from '@phrom/shared/slots.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import { serviceOf } from '../cases/case-view.ts'
import type { Db, Tables } from '../database/tables.ts'
import * as store from './store.ts'

/** Whoever the office asks to move may do so until the visit begins. */
const untilItBegins = { count: 0, unit: 'hours' } as const

/** What may be done with the booking of a case, by the calendar that moving and cancelling ask as well. */
export async function bookingTerms(
  db: Db,
  row: Tables['serviceCase'],
  now: Instant,
): Promise<BookingTerms> {
  const { calendar } = await findCalendar(db, row.officeId)
  const booking = await store.findActiveBooking(db, row.officeId, row.id, now)
  const cutoff = booking?.mustMoveAt ? untilItBegins : calendar.settings.lastMoment
  return {
    now,
    lastDay: daysToHorizon(calendar, serviceOf(row).booking, now).at(-1) ?? dayOf(now),
    changeUntil: booking ? lastMomentOf(booking, cutoff, calendar) : null,
  }
}

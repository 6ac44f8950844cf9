import type { Calendar } from '@phrom/shared/calendar.ts'
import type {
  NeighbourState,
  NeighbourTime,
  NeighbourView,
} from '@phrom/shared/neighbours/views.ts'
import { lastMomentOf } from '@phrom/shared/slots.ts'
import { cutoffOf } from '../bookings/booking-terms.ts'
import { findVisit } from '../bookings/find-booking.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import type { NeighbourCase } from './store.ts'

/** How it stands with somebody, and when they are expected while they are. */
export async function standingOf(
  db: Db,
  row: NeighbourCase,
  calendar: Calendar,
): Promise<{ state: NeighbourState; time: NeighbourTime | null }> {
  const visit = row.bookingId && (await findVisit(db, row.officeId, row.bookingId, row.caseId))
  if (!visit) return { state: 'cancelled', time: null }
  if (row.state === 'closed') return { state: 'came', time: null }
  if (visit.state === 'missed') return { state: 'missed', time: null }
  if (visit.state !== 'confirmed' || row.state !== 'approved') {
    return { state: 'cancelled', time: null }
  }
  const { day, start, end, mustMove } = visit
  const changeUntil = lastMomentOf(visit, cutoffOf(visit, calendar), calendar)
  return { state: 'booked', time: { day, start, end, mustMove, changeUntil } }
}

/** What their volunteer sees of neighbours; of what somebody has taken over only how it stands. */
export async function viewsOf(
  db: Db,
  officeId: string,
  rows: readonly NeighbourCase[],
): Promise<NeighbourView[]> {
  const { calendar } = await findCalendar(db, officeId)
  const views: NeighbourView[] = []
  for (const row of rows) {
    const { state, time } = await standingOf(db, row, calendar)
    const { caseId, serviceId, bookedAt, contactName, contactPhone, code } = row
    const claimed = row.claimedAt !== null
    views.push({
      ...{ caseId, serviceId, name: contactName ?? '', bookedAt, state, claimed },
      ...(claimed
        ? { code: null, phone: null, time: null }
        : { code, phone: contactPhone ?? '', time }),
    })
  }
  return views
}

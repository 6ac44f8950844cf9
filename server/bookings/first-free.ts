import type { Service } from '@phrom/shared/services/service.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import { slotsOfVisit, visitStarts, whyNotVisit } from '@phrom/shared/visit-slots.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import { placesOf } from '../offices/find-service.ts'
import { takenBetween } from './visit-of.ts'

/** The first day on which an office has room for a visit of this service; `fits` says on which days it may be at all. */
export async function firstFreeDay(
  db: Db,
  officeId: string,
  service: Service,
  now: Instant,
  fits: (day: Day) => boolean = () => true,
): Promise<Day | null> {
  const { calendar } = await findCalendar(db, officeId)
  const { team, booking: rule } = service
  const wants = [{ team, places: await placesOf(db, officeId, service), rule }]
  const starts = visitStarts(calendar, wants, now)
  const [from, to] = [starts[0]?.day, starts.at(-1)?.day]
  if (!from || !to) return null
  const takenOf = await takenBetween(db, officeId, [team], { from, to }, now)
  const free = starts.find((slot) => {
    const takings = slotsOfVisit(calendar, wants, slot)
    return !whyNotVisit(takings, takenOf, 'citizen', calendar, now) && fits(slot.day)
  })
  return free?.day ?? null
}

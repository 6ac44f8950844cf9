import type { SlotView } from '@phrom/shared/case.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import type { Audience } from '@phrom/shared/slots.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { freeOfVisit, slotsOfVisit, visitStarts, whyNotVisit } from '@phrom/shared/visit-slots.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { Db, Tables } from '../database/tables.ts'
import { placesOf } from '../offices/find-service.ts'
import * as store from './store.ts'
import { misfitsOf, takenBetween, wantsOf } from './visit-of.ts'

/** Every slot up to the horizon, with the places that are left for a visit with these cases, and why it cannot begin there. */
export async function listFree(
  db: Db,
  cases: [Tables['serviceCase'], ...Tables['serviceCase'][]],
  now: Instant,
): Promise<SlotView[]> {
  const { officeId, id } = cases[0]
  const { calendar } = await findCalendar(db, officeId)
  const wants = await wantsOf(db, cases)
  const starts = visitStarts(calendar, wants, now)
  const days = [...new Set(starts.map(({ day }) => day))]
  const [from, to] = [days[0], days.at(-1)]
  if (!from || !to) return []
  const own = await store.findActiveBooking(db, officeId, id, now)
  const given = own ? await store.listParts(db, officeId, own.id) : []
  const teams = [...new Set(wants.map(({ team }) => team))]
  const takenOf = await takenBetween(db, officeId, teams, { from, to }, now, given)
  const misfitsOn = misfitsOf(cases, now)
  const unfit = new Set(days.filter((day) => misfitsOn(day).length > 0))
  return starts.map((slot) => {
    const { day, start, end, closed } = slot
    const takings = slotsOfVisit(calendar, wants, slot)
    const problem = unfit.has(day)
      ? 'slot_closed'
      : whyNotVisit(takings, takenOf, 'citizen', calendar, now)
    const free = freeOfVisit(takings, takenOf, 'citizen', calendar, now)
    return { day, start, end, free, ...(problem && { problem }), ...closed }
  })
}

/** The same for a visit with one case of a service, of which nothing is known yet. */
export async function listFreeFor(
  db: Db,
  officeId: string,
  service: Service,
  audience: Audience,
  now: Instant,
): Promise<SlotView[]> {
  const { calendar } = await findCalendar(db, officeId)
  const { team, booking: rule } = service
  const wants = [{ team, places: await placesOf(db, officeId, service), rule }]
  const starts = visitStarts(calendar, wants, now)
  const [from, to] = [starts[0]?.day, starts.at(-1)?.day]
  if (!from || !to) return []
  const takenOf = await takenBetween(db, officeId, [team], { from, to }, now)
  return starts.map((slot) => {
    const { day, start, end, closed } = slot
    const takings = slotsOfVisit(calendar, wants, slot)
    const problem = whyNotVisit(takings, takenOf, audience, calendar, now)
    const places = freeOfVisit(takings, takenOf, audience, calendar, now)
    const free = Math.floor(places / (wants[0]?.places ?? 1))
    return { day, start, end, free, ...(problem && { problem }), ...closed }
  })
}

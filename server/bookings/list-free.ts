import type { SlotView } from '@phrom/shared/case.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { freeOfVisit, slotsOfVisit, visitStarts, whyNotVisit } from '@phrom/shared/visit-slots.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { Db, Tables } from '../database/tables.ts'
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
    const free = freeOfVisit(takings, takenOf, 'citizen')
    return { day, start, end, free, ...(problem && { problem }), ...closed }
  })
}

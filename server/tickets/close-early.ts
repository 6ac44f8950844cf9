import { showTicket } from '@phrom/shared/tickets.ts'
import { addMinutes, dayOf, instantAt } from '@phrom/shared/time.ts'
import { endPartsAsMissed } from '../bookings/end-parts.ts'
import { findActiveBooking, listParts, type Part } from '../bookings/store.ts'
import { tellFirst } from '../bookings/tell-visit.ts'
import { closeRestOfDay } from '../calendar/close-rest.ts'
import { type By, takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { setTickets } from './arrive.ts'
import { casesOf, waitingFor } from './call.ts'
import { listToday } from './close-store.ts'
import * as days from './day-store.ts'
import { queueSettingsOf } from './queue-settings.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'

type CaseRow = Tables['serviceCase']

/**
 * Ends the day of a team before its time: no more tickets, and whoever waits or was sent to fetch something is told, once, and can book
 * again with all that was checked; so is who could still come to a time that has begun. Who has booked for later is asked to choose
 * another time. Who stands at a counter is served. Heads and admins. Refuses forbidden, not_found, changed_meanwhile.
 */
export async function closeEarly(
  deps: ActionDeps,
  staff: StaffMember,
  by: By,
  teamId: string,
): Promise<void> {
  const { tx, now } = deps
  const { officeId } = staff
  await setTickets(deps, staff, teamId, true)
  // In the order in which counters call, so that neither waits for the other for ever.
  const waiting = await waitingFor(tx, officeId, [teamId], now)
  const open = await days.listOpen(tx, officeId, dayOf(now))
  const parked = open.filter((row) => row.teamId === teamId && row.state === 'parked')
  const listed = [...waiting, ...parked]
  const late = await listLate(deps, officeId, teamId)
  const casesOfAll = await takeCases(deps, officeId, [...listed, ...late])
  const missed: Part[] = []
  for (const { id } of listed) {
    const row = await store.takeTicket(tx, { officeId, id })
    // Called, or gone, while this went on.
    if (!row || !goesHome(row)) continue
    await takeTicketStep(deps, row, 'day_over', by, { endedAt: now, outcome: 'day_over' })
    missed.push(...(await sendHome(deps, by, row, casesOfAll.get(id) ?? [])))
  }
  for (const booking of late) {
    const cases = casesOfAll.get(booking.id) ?? []
    const active = cases[0] && (await findActiveBooking(tx, officeId, cases[0].id, now))
    // Cancelled, or come in, while this went on.
    if (active?.id !== booking.id) continue
    if (await store.findTicketOfBooking(tx, officeId, booking.id)) continue
    missed.push(...(await callOff(deps, by, booking, cases)))
  }
  await endPartsAsMissed(deps, missed)
  await closeRestOfDay(deps, staff, by, teamId)
}

/** Bookings of a time that has begun whose people are not here, and would not be too late yet. */
async function listLate({ tx, now }: ActionDeps, officeId: string, teamId: string) {
  const day = dayOf(now)
  const { lateMinutes } = await queueSettingsOf(tx, officeId)
  const bookings = await listToday(tx, officeId, teamId, day)
  return bookings
    .filter(({ start, end }) => {
      const tooLate = addMinutes(instantAt(day, end), lateMinutes)
      return instantAt(day, start) < now && now <= tooLate
    })
    .map(({ id }) => ({ id, officeId, bookingId: id }))
}

/** A ticket, or the booking of somebody who has none. */
type Expected = { id: string; officeId: string; bookingId: string | null }

const goesHome = ({ state }: store.TicketRow) => state === 'waiting' || state === 'parked'

/** The cases of these tickets, all held before any ticket and any place, and in one order, as whoever cancels holds them. */
async function takeCases(
  deps: ActionDeps,
  officeId: string,
  rows: readonly Expected[],
): Promise<Map<string, CaseRow[]>> {
  const ticketOf = new Map<string, string>()
  for (const row of rows) {
    for (const { id } of await casesOf(deps.tx, row)) ticketOf.set(id, row.id)
  }
  const taken = new Map<string, CaseRow[]>()
  for (const [id, ticketId] of [...ticketOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const row = await takeAnyCase(deps, officeId, id)
    taken.set(ticketId, [...(taken.get(ticketId) ?? []), row])
  }
  return taken
}

/** Tells the person once; answers the parts of the booking of which nothing came. */
async function sendHome(
  deps: ActionDeps,
  by: By,
  row: store.TicketRow,
  cases: readonly CaseRow[],
): Promise<Part[]> {
  // One matter of the visit may have been served before something was fetched for the other.
  const open = cases.filter(({ state }) => state === 'approved')
  await tellFirst(deps, open, 'day_over', { ticket: showTicket(row) })
  return endCases(deps, by, row, open)
}

/** The same to somebody who has no number. */
async function callOff(
  deps: ActionDeps,
  by: By,
  booking: Expected,
  cases: readonly CaseRow[],
): Promise<Part[]> {
  const open = cases.filter(({ state }) => state === 'approved')
  await tellFirst(deps, open, 'not_served', { reason: 'day-over', day: dayOf(deps.now) })
  return endCases(deps, by, booking, open)
}

async function endCases(
  deps: ActionDeps,
  by: By,
  { officeId, bookingId }: Expected,
  open: readonly CaseRow[],
): Promise<Part[]> {
  for (const one of open) {
    const data = { reason: 'day-over', missing: null, minutes: 0 }
    await takeStep(deps, one, 'not_served', by, data, true)
  }
  const ids = new Set(open.map(({ id }) => id))
  const parts = bookingId ? await listParts(deps.tx, officeId, bookingId) : []
  return parts.filter(({ caseId }) => ids.has(caseId))
}

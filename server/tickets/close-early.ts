import { showTicket } from '@phrom/shared/tickets.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { endPartsAsMissed } from '../bookings/end-parts.ts'
import { listParts, type Part } from '../bookings/store.ts'
import { tellFirst } from '../bookings/tell-visit.ts'
import { type By, takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { setTickets } from './arrive.ts'
import { casesOf, waitingFor } from './call.ts'
import * as days from './day-store.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'

type CaseRow = Tables['serviceCase']

/**
 * Ends the day of a team before its time: no more tickets, and whoever waits or was sent to fetch something is told, once, and can book
 * again with all that was checked. Who stands at a counter is served. Heads and admins. Refuses forbidden, not_found.
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
  const casesOfAll = await takeCases(deps, officeId, listed)
  const missed: Part[] = []
  for (const { id } of listed) {
    const row = await store.takeTicket(tx, { officeId, id })
    // Called, or gone, while this went on.
    if (!row || !goesHome(row)) continue
    await takeTicketStep(deps, row, 'day_over', by, { endedAt: now, outcome: 'day_over' })
    missed.push(...(await sendHome(deps, by, row, casesOfAll.get(id) ?? [])))
  }
  await endPartsAsMissed(deps, missed)
}

const goesHome = ({ state }: store.TicketRow) => state === 'waiting' || state === 'parked'

/** The cases of these tickets, all held before any ticket and any place, and in one order, as whoever cancels holds them. */
async function takeCases(
  deps: ActionDeps,
  officeId: string,
  rows: readonly store.TicketRow[],
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
  for (const one of open) {
    const data = { reason: 'day-over', missing: null, minutes: 0 }
    await takeStep(deps, one, 'not_served', by, data, true)
  }
  const ids = new Set(open.map(({ id }) => id))
  const parts = row.bookingId ? await listParts(deps.tx, row.officeId, row.bookingId) : []
  return parts.filter(({ caseId }) => ids.has(caseId))
}

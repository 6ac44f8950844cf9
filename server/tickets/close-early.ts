import { queueOrder, showTicket, type TicketState } from '@phrom/shared/tickets.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { endPartsAsMissed } from '../bookings/end-parts.ts'
import { tellFirst } from '../bookings/tell-visit.ts'
import { type By, takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { setTickets } from './arrive.ts'
import { casesOf, waitingOf } from './call.ts'
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
  const open = (await store.listOpen(tx, officeId)).filter(
    (row) => row.teamId === teamId && row.day === dayOf(now),
  )
  const of = (state: TicketState) => open.filter((row) => row.state === state)
  // Tickets in the order in which counters call, so that neither waits for the other for ever.
  const waiting = queueOrder(of('waiting').map(waitingOf), now).map(({ row }) => row)
  const leaving = [...waiting, ...of('parked')]
  // Every case before the first ticket and the first place, as whoever cancels does.
  const cases = new Map<string, CaseRow[]>()
  for (const row of leaving) cases.set(row.id, await takeCases(deps, row))
  for (const row of leaving) await sendHome(deps, by, row, cases.get(row.id) ?? [])
}

async function takeCases(deps: ActionDeps, row: store.TicketRow): Promise<CaseRow[]> {
  const taken: CaseRow[] = []
  for (const { id } of await casesOf(deps.tx, row)) {
    taken.push(await takeAnyCase(deps, row.officeId, id))
  }
  return taken
}

async function sendHome(
  deps: ActionDeps,
  by: By,
  listed: store.TicketRow,
  cases: readonly CaseRow[],
): Promise<void> {
  const { tx, now } = deps
  const row = await store.takeTicket(tx, listed)
  // Called, or gone, while this went on.
  if (row?.state !== 'waiting' && row?.state !== 'parked') return
  await takeTicketStep(deps, row, 'day_over', by, { endedAt: now, outcome: 'day_over' })
  // One matter of the visit may have been served before something was fetched for the other.
  const open = cases.filter(({ state }) => state === 'approved')
  await tellFirst(deps, open, 'day_over', { ticket: showTicket(row) })
  for (const one of open) {
    const data = { reason: 'office-closed', missing: null, minutes: 0 }
    await takeStep(deps, one, 'not_served', by, data, true)
    await endPartsAsMissed(deps, row.officeId, one.id)
  }
}

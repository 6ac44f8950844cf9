import { queueOrder, secondsBetween, showTicket, type Waiting } from '@phrom/shared/tickets.ts'
import { addMinutes, dayOf } from '@phrom/shared/time.ts'
import { listParts } from '../bookings/store.ts'
import { tellFirst } from '../bookings/tell-visit.ts'
import { findCase } from '../cases/store.ts'
import type { By } from '../cases/take-step.ts'
import type { CaseMessageKind, Db, Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import type { MessageData } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import * as days from './day-store.ts'
import { hasMatters, leave } from './leave.ts'
import { queueSettingsOf } from './queue-settings.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'

/** What the order looks at. */
export function waitingOf(row: store.TicketRow): Waiting & { row: store.TicketRow } {
  const { id, number, priority, arrivedAt, backAt, day, bookedStart } = row
  const booked = bookedStart === null ? null : { day, start: bookedStart }
  return { id, number, priority, arrivedAt, backAt, booked, row }
}

/** Those who wait for these teams, in the order in which they are called. */
export async function waitingFor(
  db: Db,
  officeId: string,
  teams: readonly string[],
  now: string,
): Promise<store.TicketRow[]> {
  const rows = await days.listWaiting(db, officeId, dayOf(now))
  const theirs = rows.filter(({ teamId }) => teams.includes(teamId))
  return queueOrder(theirs.map(waitingOf), now).map(({ row }) => row)
}

/**
 * The counter of whoever works there, held until the transaction ends. Refuses not_found, counter_closed, not_your_counter; of what was
 * done before, not_found alone: who did it may have left since.
 */
async function takeOwnCounter(
  { tx }: ActionDeps,
  { officeId, counterId: id, isLate = false }: At,
  personId: string | null,
): Promise<store.CounterRow> {
  const counter = await store.takeCounter(tx, { officeId, id })
  if (!counter) throw new Refusal('not_found')
  if (isLate) return counter
  if (counter.openedAt === null) throw new Refusal('counter_closed')
  if (counter.personId !== personId) throw new Refusal('not_your_counter')
  return counter
}

/**
 * Calls the next to a counter; nothing where nobody waits. Of two counters that call at once each has another. Refuses counter_closed,
 * counter_paused, counter_busy, not_your_counter.
 */
export async function callNext(
  deps: ActionDeps,
  by: By,
  officeId: string,
  counterId: string,
): Promise<store.TicketRow | undefined> {
  const { tx, now } = deps
  const counter = await takeOwnCounter(deps, { officeId, counterId }, by.personId)
  if (counter.pausedAt !== null) throw new Refusal('counter_paused')
  if (await store.findAtCounter(tx, officeId, counterId)) throw new Refusal('counter_busy')
  const teams = JSON.parse(counter.teams) as string[]
  for (const row of await waitingFor(tx, officeId, teams, now)) {
    const called = await callOne(deps, by, row, counter)
    if (called) return called
  }
  return
}

/** Calls somebody; nothing where another counter was faster. `isNews`: they are told in LINE. */
export async function callOne(
  deps: ActionDeps,
  by: By,
  row: store.TicketRow,
  counter: store.CounterRow,
  { isNews = true } = {},
): Promise<store.TicketRow | undefined> {
  const change = { counterId: counter.id, calledAt: deps.now, calls: 1 }
  try {
    const called = await takeTicketStep(deps, row, 'called', by, change)
    if (isNews) await tell(deps, called, 'called', { counter: counter.name })
    return called
  } catch (error) {
    // Another counter was faster: the next one, then.
    if (error instanceof Refusal && error.code === 'changed_meanwhile') return
    throw error
  }
}

/**
 * Where somebody presses, and whom the screen shows there: a press that comes late does nothing to the next one. `isLate`: it was done
 * before, and is only put on record now.
 */
export type At = {
  officeId: string
  counterId: string
  ticketId?: string | undefined
  isLate?: boolean
}

/** Calls again. Refuses called_often when it is time to pass over. */
export async function callAgain(deps: ActionDeps, by: By, at: At): Promise<store.TicketRow> {
  const { row } = await atCounter(deps, by, at)
  const settings = await queueSettingsOf(deps.tx, at.officeId)
  if (row.calls >= settings.calls) throw new Refusal('called_often')
  const calls = row.calls + 1
  return takeTicketStep(deps, row, 'called_again', by, { calls, calledAt: deps.now })
}

export async function begin(deps: ActionDeps, by: By, at: At): Promise<store.TicketRow> {
  const { now } = deps
  const { row } = await atCounter(deps, by, at)
  const away = row.awaySince === null ? 0 : secondsBetween(row.awaySince, now)
  const back = { awaySince: null, awaySeconds: row.awaySeconds + away }
  return takeTicketStep(deps, row, 'started', by, { startedAt: row.startedAt ?? now, ...back })
}

/** Whoever was called, or is served, waits on, and keeps the turn. */
export async function letWait(deps: ActionDeps, by: By, at: At): Promise<store.TicketRow> {
  const { row } = await atCounter(deps, by, at)
  return keepTurn(deps, by, row)
}

/** The same from any counter. */
export function keepTurn(deps: ActionDeps, by: By, row: store.TicketRow) {
  const awaySince = row.state === 'serving' ? deps.now : row.awaySince
  return takeTicketStep(deps, row, 'let_wait', by, { backAt: deps.now, calls: 0, awaySince })
}

/** Whoever was called and did not come loses the turn. */
export async function passOver(deps: ActionDeps, by: By, at: At): Promise<store.TicketRow> {
  const { row } = await atCounter(deps, by, at)
  const change = { endedAt: deps.now, outcome: 'no_show' } as const
  return takeTicketStep(deps, row, 'passed_over', by, change)
}

/** Sent to fetch something: the turn is kept. */
export async function park(
  deps: ActionDeps,
  by: By,
  at: At,
  what: string,
  { isNews = true } = {},
): Promise<store.TicketRow> {
  const { row, counter } = await atCounter(deps, by, at)
  const { parkMinutes } = await queueSettingsOf(deps.tx, at.officeId)
  const parked = await takeTicketStep(deps, row, 'parked', by, { awaySince: deps.now }, { what })
  const until = addMinutes(deps.now, parkMinutes)
  if (isNews) await tell(deps, row, 'parked', { counter: counter.name, until, thing: what })
  return parked
}

/** Back with what was missing, in the time for which the turn is kept, or later, or to a call that was not heard. */
export async function comeBack(
  deps: ActionDeps,
  by: By,
  row: store.TicketRow,
): Promise<store.TicketRow> {
  const { tx, now } = deps
  if (row.day !== dayOf(now)) throw new Refusal('other_day', { day: row.day })
  const { comesBack, parkMinutes } = await queueSettingsOf(tx, row.officeId)
  const isKept =
    row.state === 'parked' && now <= addMinutes(row.awaySince ?? row.arrivedAt, parkMinutes)
  // The booking was cancelled since: there is nothing to come back for.
  if (row.outcome === 'no_show' && !(await hasMatters(tx, row))) throw new Refusal('not_booked')
  const again = { endedAt: null, outcome: null, calls: 0 } as const
  const change =
    isKept || comesBack === 'first'
      ? { backAt: now }
      : { arrivedAt: now, backAt: null, bookedStart: null }
  return takeTicketStep(deps, row, 'came_back', by, { ...again, ...change })
}

/** Goes away before the counter has begun. */
export async function leaveWaiting(deps: ActionDeps, by: By, row: store.TicketRow) {
  const { state } = row
  if (state === 'serving') throw new Refusal('wrong_ticket_step', { state })
  return leave(deps, by, row)
}

/** Refuses nobody_here, and changed_meanwhile where another stands there than the screen shows. */
export async function atCounter(deps: ActionDeps, by: By, at: At) {
  const { officeId, counterId, ticketId } = at
  const counter = await takeOwnCounter(deps, at, by.personId)
  const row = await store.findAtCounter(deps.tx, officeId, counterId)
  if (!row) throw new Refusal('nobody_here')
  if (ticketId !== undefined && ticketId !== row.id) throw new Refusal('changed_meanwhile')
  return { counter, row }
}

/** Tells whoever wants to hear of their case in LINE; a printed ticket has nobody. */
export async function tell(
  deps: ActionDeps,
  row: store.TicketRow,
  kind: CaseMessageKind,
  data: Pick<MessageData, 'counter' | 'until' | 'thing'>,
): Promise<void> {
  const cases = await casesOf(deps.tx, row)
  await tellFirst(deps, cases, kind, { ticket: showTicket(row), ...data })
}

/** The cases of the visit that a ticket is for. */
export async function casesOf(
  db: Db,
  { officeId, bookingId }: Pick<store.TicketRow, 'officeId' | 'bookingId'>,
): Promise<Tables['serviceCase'][]> {
  if (bookingId === null) return []
  const cases: Tables['serviceCase'][] = []
  for (const part of await listParts(db, officeId, bookingId)) {
    const row = await findCase(db, officeId, part.caseId)
    if (row) cases.push(row)
  }
  return cases
}

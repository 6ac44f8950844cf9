import {
  defaultQueueSettings,
  queueOrder,
  showTicket,
  type Waiting,
} from '@phrom/shared/tickets.ts'
import { addMinutes, dayOf } from '@phrom/shared/time.ts'
import { listParts } from '../bookings/store.ts'
import { tellFirst } from '../bookings/tell-visit.ts'
import { findCase } from '../cases/store.ts'
import type { By } from '../cases/take-step.ts'
import type { Db, MessageKind, Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import type { MessageData } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'

const settings = defaultQueueSettings
/** So many before one's turn it is near. */
const nearAt = 2

/** What the order looks at. */
export function waitingOf(row: store.TicketRow): Waiting & { row: store.TicketRow } {
  const { id, number, priority, arrivedAt, backAt, day, bookedStart } = row
  const booked = bookedStart === null ? null : { day, start: bookedStart }
  return { id, number, priority, arrivedAt, backAt, booked, row }
}

/** Those whom a counter calls, in the order in which it does. */
async function waitingFor(
  db: Db,
  officeId: string,
  teams: readonly string[],
  now: string,
): Promise<store.TicketRow[]> {
  const today = dayOf(now)
  const rows = (await store.listOpen(db, officeId)).filter(
    ({ state, teamId, day }) => state === 'waiting' && day === today && teams.includes(teamId),
  )
  return queueOrder(rows.map(waitingOf), now).map(({ row }) => row)
}

/** The counter of whoever works there, held until the transaction ends. Refuses not_found, counter_closed, not_your_counter. */
export async function takeOwnCounter(
  { tx }: ActionDeps,
  officeId: string,
  id: string,
  personId: string | null,
): Promise<store.CounterRow> {
  const counter = await store.takeCounter(tx, { officeId, id })
  if (!counter) throw new Refusal('not_found')
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
  const counter = await takeOwnCounter(deps, officeId, counterId, by.personId)
  if (counter.pausedAt !== null) throw new Refusal('counter_paused')
  if (await store.findAtCounter(tx, officeId, counterId)) throw new Refusal('counter_busy')
  const teams = JSON.parse(counter.teams) as string[]
  for (const row of await waitingFor(tx, officeId, teams, now)) {
    const called = await callOne(deps, by, row, counter)
    if (!called) continue
    await tellNear(deps, officeId, teams)
    return called
  }
  return
}

async function callOne(
  deps: ActionDeps,
  by: By,
  row: store.TicketRow,
  counter: store.CounterRow,
): Promise<store.TicketRow | undefined> {
  const change = { counterId: counter.id, calledAt: deps.now, calls: 1 }
  try {
    const called = await takeTicketStep(deps, row, 'called', by, change)
    await tell(deps, called, 'called', { counter: counter.name })
    return called
  } catch (error) {
    // Another counter was faster: the next one, then.
    if (error instanceof Refusal && error.code === 'changed_meanwhile') return
    throw error
  }
}

/** Calls again. Refuses called_often when it is time to pass over. */
export async function callAgain(
  deps: ActionDeps,
  by: By,
  officeId: string,
  counterId: string,
): Promise<store.TicketRow> {
  const row = await atCounter(deps, by, officeId, counterId)
  if (row.calls >= settings.calls) throw new Refusal('called_often')
  const calls = row.calls + 1
  return takeTicketStep(deps, row, 'called_again', by, { calls, calledAt: deps.now })
}

export async function begin(deps: ActionDeps, by: By, officeId: string, counterId: string) {
  const row = await atCounter(deps, by, officeId, counterId)
  return takeTicketStep(deps, row, 'started', by, { startedAt: row.startedAt ?? deps.now })
}

/** Whoever was called, or is served, waits on, and keeps the turn. */
export async function letWait(deps: ActionDeps, by: By, officeId: string, counterId: string) {
  const row = await atCounter(deps, by, officeId, counterId)
  return takeTicketStep(deps, row, 'let_wait', by, { backAt: deps.now, calls: 0 })
}

/** Whoever was called and did not come loses the turn. */
export async function passOver(deps: ActionDeps, by: By, officeId: string, counterId: string) {
  const row = await atCounter(deps, by, officeId, counterId)
  const change = { endedAt: deps.now, outcome: 'no_show' } as const
  return takeTicketStep(deps, row, 'passed_over', by, change)
}

/** Sent to fetch something: the turn is kept. */
export async function park(
  deps: ActionDeps,
  by: By,
  officeId: string,
  counterId: string,
  what: string,
) {
  const counter = await takeOwnCounter(deps, officeId, counterId, by.personId)
  const row = await atCounter(deps, by, officeId, counterId)
  const parked = await takeTicketStep(deps, row, 'parked', by, {}, { what })
  const until = addMinutes(deps.now, settings.parkMinutes)
  await tell(deps, row, 'parked', { counter: counter.name, until, thing: what })
  return parked
}

/** Back with what was missing, or to a call that was not heard. */
export async function comeBack(
  deps: ActionDeps,
  by: By,
  row: store.TicketRow,
): Promise<store.TicketRow> {
  const { now } = deps
  const again = { endedAt: null, outcome: null, calls: 0 } as const
  const keepsTurn = row.state === 'parked' || settings.comesBack === 'first'
  const change = keepsTurn ? { backAt: now } : { arrivedAt: now, bookedStart: null }
  if (row.day !== dayOf(now)) throw new Refusal('other_day', { day: row.day })
  return takeTicketStep(deps, row, 'came_back', by, { ...again, ...change })
}

/** Goes away before being called. */
export function leave(deps: ActionDeps, by: By, row: store.TicketRow): Promise<store.TicketRow> {
  return takeTicketStep(deps, row, 'left', by, { endedAt: deps.now, outcome: 'left' })
}

async function atCounter(deps: ActionDeps, by: By, officeId: string, counterId: string) {
  await takeOwnCounter(deps, officeId, counterId, by.personId)
  const row = await store.findAtCounter(deps.tx, officeId, counterId)
  if (!row) throw new Refusal('nobody_here')
  return row
}

/** Whose turn is near hears so once, also where the order has changed. */
async function tellNear(deps: ActionDeps, officeId: string, teams: readonly string[]) {
  const next = (await waitingFor(deps.tx, officeId, teams, deps.now)).slice(0, nearAt)
  for (const row of next) {
    if (!(await store.setNearTold(deps.tx, row, deps.now))) continue
    await tell(deps, row, 'turn_near', {})
  }
}

/** Tells whoever wants to hear of their case in LINE; a printed ticket has nobody. */
async function tell(
  deps: ActionDeps,
  row: store.TicketRow,
  kind: MessageKind,
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

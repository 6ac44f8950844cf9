import { readCode } from '@phrom/shared/case-code.ts'
import type { LateStep } from '@phrom/shared/requests.ts'
import { isOfSeries } from '@phrom/shared/tickets.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import { findActiveBooking } from '../bookings/store.ts'
import { findCaseByCode } from '../cases/store.ts'
import type { By } from '../cases/take-step.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { arriveWithCode, takeWalkIn } from './arrive.ts'
import {
  type At,
  begin,
  callAgain,
  callOne,
  comeBack,
  keepTurn,
  letWait,
  park,
  passOver,
} from './call.ts'
import { endVisit } from './end-visit.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'
import { takeVisitOf } from './take-visit.ts'

/** What reached nobody for so long is not told in LINE any more: the person has been there since. */
const newsMs = 120_000

/**
 * Puts on record what was done at a counter while it could not reach the server, as of when it was done. A call of somebody whom another
 * counter has called since does nothing; a visit that was held is held, though others called in vain meanwhile. What is there already
 * changes nothing. Refuses not_found, served_elsewhere, and what ending a visit refuses.
 */
export async function catchUp(
  deps: ActionDeps,
  by: By,
  { officeId, counterId }: { officeId: string; counterId: string },
  step: LateStep,
): Promise<void> {
  const { tx } = deps
  if (step.type === 'arrived' || step.type === 'given') {
    return giveLate(deps, by, { officeId, counterId }, step)
  }
  // The whole visit before counter and ticket, as whoever cancels it does.
  const caseId = step.type === 'visit_ended' ? step.ending.caseId : null
  if (caseId) await takeVisitOf(deps, officeId, caseId)
  if (!(await store.takeCounter(tx, { officeId, id: counterId }))) throw new Refusal('not_found')
  const row = await ticketOf(deps, officeId, step)
  const then = { ...deps, now: whenOf(step, row, deps.now) }
  const isNews = Date.parse(deps.now) - Date.parse(then.now) < newsMs
  const at: At = { officeId, counterId, ticketId: row.id, isLate: true }
  if (step.type === 'called') return callLate(then, by, at, row, isNews)
  if (step.type === 'came_back') {
    if (row.state === 'parked' || row.outcome === 'no_show') await comeBack(then, by, row)
    return
  }
  if (step.type === 'started') return beginLate(then, by, at, row)
  const isHere = row.counterId === counterId
  if (step.type === 'visit_ended') return endLate(then, by, at, row, step.ending)
  // Another counter, or the citizen, has changed it since: what was pressed here came to nothing.
  if (!isHere) return
  if (step.type === 'parked' && row.state === 'serving') {
    await park(then, by, at, step.what, { isNews })
  } else if (step.type === 'let_wait') await letWait(then, by, at)
  else if (row.state !== 'called') return
  else if (step.type === 'passed_over') await passOver(then, by, at)
  else if (step.type === 'called_again') await callAgain(then, by, at).catch(often)
}

/** The ticket itself; of a number that was given for a booking which had one before, that one. */
async function ticketOf(
  deps: ActionDeps,
  officeId: string,
  { ticketId, code }: Pick<LateStep, 'ticketId' | 'code'>,
): Promise<store.TicketRow> {
  const { tx, now } = deps
  const row = await store.takeTicket(tx, { officeId, id: ticketId })
  if (row) return row
  const read = code && readCode(code)
  const of = read ? await findCaseByCode(tx, officeId, read) : undefined
  const booking = of && (await findActiveBooking(tx, officeId, of.id, now))
  const known = booking && (await store.takeTicketOfBooking(tx, officeId, booking.id))
  if (!known) throw new Refusal('not_found')
  return known
}

/** A number that somebody has on paper: of the counter's own series, or it might be given again. */
async function giveLate(
  deps: ActionDeps,
  by: By,
  { officeId, counterId }: { officeId: string; counterId: string },
  step: Extract<LateStep, { type: 'arrived' | 'given' }>,
): Promise<void> {
  const { tx } = deps
  const { number, ticketId: id, at } = step
  const inOrder = (await store.listCounters(tx, officeId)).map((counter) => counter.id).sort()
  const series = inOrder.indexOf(counterId) + 1
  if (series === 0) throw new Refusal('not_found')
  if (!isOfSeries(number, series)) throw new Refusal('invalid', { fields: ['number'] })
  if (await store.takeTicket(tx, { officeId, id })) return
  // Of a day that is over nobody waits any more.
  if (dayOf(at) !== dayOf(deps.now)) throw new Refusal('other_day', { day: dayOf(at) })
  const then = { ...deps, now: earlier(at, deps.now) }
  const made = { id, number }
  if (step.type === 'given') await takeWalkIn(then, by, officeId, step, made)
  else await arriveWithCode(then, by, officeId, step.code, step.priority, made)
}

/** One call more than the office's rule was made already. */
function often(error: unknown): void {
  if (!(error instanceof Refusal && error.code === 'called_often')) throw error
}

/** By the office's clock, but not before what is known of the ticket, and not to come. */
function whenOf({ at }: LateStep, row: store.TicketRow, now: Instant): Instant {
  const known = [row.arrivedAt, row.calledAt, row.startedAt, row.awaySince, row.backAt]
  const last = known.reduce<Instant>((latest, one) => (one && one > latest ? one : latest), at)
  return earlier(last, now)
}

const earlier = (one: Instant, other: Instant) => (one > other ? other : one)

async function callLate(
  deps: ActionDeps,
  by: By,
  { officeId, counterId }: At,
  row: store.TicketRow,
  isNews: boolean,
): Promise<void> {
  if (row.state !== 'waiting') return
  const counter = await store.takeCounter(deps.tx, { officeId, id: counterId })
  if (!counter) return
  await makeRoom(deps, by, officeId, counterId)
  await callOne(deps, by, row, counter, { isNews })
}

/** A press of which no answer came has called somebody else here: that one waits on, and keeps the turn. */
async function makeRoom(deps: ActionDeps, by: By, officeId: string, counterId: string) {
  const other = await store.findAtCounter(deps.tx, officeId, counterId)
  if (!other) return
  if (other.state === 'serving') throw new Refusal('counter_busy')
  await keepTurn(deps, by, other)
}

/** Whoever was served here had come, though another counter called in vain, or the day was closed on them. */
async function beginLate(deps: ActionDeps, by: By, at: At, row: store.TicketRow): Promise<void> {
  const { officeId, counterId } = at
  if (row.state === 'serving' && row.counterId === counterId) return
  let here = row
  if (row.state === 'serving') throw new Refusal('served_elsewhere')
  if (row.state === 'ended') {
    if (row.outcome !== 'no_show') throw new Refusal('served_elsewhere')
    const again = { endedAt: null, outcome: null, calls: 0 } as const
    here = await takeTicketStep(deps, row, 'came_back', by, { ...again, backAt: deps.now })
  }
  if (here.state === 'parked') {
    here = await takeTicketStep(deps, here, 'came_back', by, { calls: 0, backAt: deps.now })
  }
  if (here.state === 'called' && here.counterId !== counterId) {
    here = await keepTurn(deps, by, here)
  }
  if (here.state === 'waiting') {
    await makeRoom(deps, by, officeId, counterId)
    const change = { counterId, calledAt: deps.now, calls: 1 }
    await takeTicketStep(deps, here, 'called', by, change)
  }
  await begin(deps, by, at)
}

async function endLate(
  deps: ActionDeps,
  by: By,
  at: At,
  row: store.TicketRow,
  ending: Extract<LateStep, { type: 'visit_ended' }>['ending'],
): Promise<void> {
  const visits = await store.listVisits(deps.tx, row.officeId, row.id)
  // Its answer alone was lost.
  if (ending.caseId && visits.some(({ caseId }) => caseId === ending.caseId)) return
  const isHere = row.counterId === at.counterId && row.state === 'serving'
  if (!isHere) throw new Refusal('served_elsewhere')
  await endVisit(deps, by, at, ending)
}

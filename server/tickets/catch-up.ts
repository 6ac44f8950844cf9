import { readCode } from '@phrom/shared/case-code.ts'
import type { LateStep } from '@phrom/shared/requests.ts'
import { isOfSeries } from '@phrom/shared/tickets.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import { findActiveBooking } from '../bookings/store.ts'
import { findCaseByCode } from '../cases/store.ts'
import type { By } from '../cases/take-step.ts'
import type { ActionDeps } from '../deps.ts'
import { findAnswer } from '../http/store.ts'
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
import { leave } from './leave.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'
import { takeVisitOf } from './take-visit.ts'

/** What reached nobody for so long is not told in LINE any more: the person has been there since. */
const newsMs = 120_000

type Where = { officeId: string; counterId: string }
/** A late step with all that it is about, as of when it was taken. */
type Taken = { deps: ActionDeps; by: By; at: At; counter: store.CounterRow; row: store.TicketRow }

/**
 * Puts on record what was done at a counter while it could not reach the server, as of when it was done. A call of somebody whom another
 * counter has called since does nothing; a visit that was held is held, though others called in vain meanwhile. What is there already
 * changes nothing. Refuses not_found, other_day, served_elsewhere, not_your_counter where a colleague has somebody there now, and what
 * ending a visit refuses.
 */
export async function catchUp(
  deps: ActionDeps,
  by: By,
  { officeId, counterId }: Where,
  step: LateStep,
): Promise<void> {
  const { tx, now } = deps
  const before = await answerOf(deps, by, step.tried)
  if (step.type === 'arrived' || step.type === 'given') {
    return giveLate(deps, by, { officeId, counterId }, step, before)
  }
  // The whole visit before counter and ticket, as whoever cancels it does.
  const caseId = step.type === 'visit_ended' ? step.ending.caseId : null
  if (caseId) await takeVisitOf(deps, officeId, caseId)
  const counter = await store.takeCounter(tx, { officeId, id: counterId })
  if (!counter) throw new Refusal('not_found')
  // Of a call nobody knew whom it would reach: whoever stands here goes on.
  if (before !== undefined && step.type !== 'called') return
  await refuseOthers(deps, by, counter)
  const row = await ticketOf(deps, officeId, step)
  // A day that is over is closed, or about to be.
  if (row.day !== dayOf(now)) throw new Refusal('other_day', { day: row.day })
  const then = { ...deps, now: whenOf(step, row, now) }
  const isNews = Date.parse(now) - Date.parse(then.now) < newsMs
  const at: At = { officeId, counterId, ticketId: row.id, isLate: true }
  return put({ deps: then, by, at, counter, row }, step, isNews)
}

async function put(
  taken: Taken,
  step: Exclude<LateStep, { type: 'arrived' | 'given' }>,
  isNews: boolean,
): Promise<void> {
  const { deps, by, at, counter, row } = taken
  if (step.type === 'called') {
    if (row.state !== 'waiting') return
    await makeRoom(taken)
    await callOne(deps, by, row, counter, { isNews })
  } else if (step.type === 'came_back') {
    if (row.state === 'parked' || row.outcome === 'no_show') await comeBack(deps, by, row)
  } else if (step.type === 'started') await beginLate(taken)
  else if (step.type === 'visit_ended') await endLate(taken, step.ending)
  // Another counter, or the citizen, has changed it since: what was pressed here came to nothing.
  else if (row.counterId !== counter.id) return
  else if (step.type === 'let_wait') await letWait(deps, by, at)
  else if (step.type === 'parked') {
    if (row.state === 'serving') await park(deps, by, at, step.what, { isNews })
  } else if (row.state !== 'called') return
  else if (step.type === 'passed_over') await passOver(deps, by, at)
  else await callAgain(deps, by, at).catch(often)
}

/** What the same was answered when it was sent before; nothing where it never arrived. */
async function answerOf({ tx }: ActionDeps, { personId }: By, tried: string | undefined) {
  if (!tried || !personId) return
  const answer = await findAnswer(tx, personId, tried)
  return answer && (JSON.parse(answer.body) as unknown)
}

/** A colleague sits there now and has somebody: neither is sent away for what happened before. */
async function refuseOthers({ tx }: ActionDeps, { personId }: By, counter: store.CounterRow) {
  if (counter.personId === null || counter.personId === personId) return
  if (await store.findAtCounter(tx, counter.officeId, counter.id)) {
    throw new Refusal('not_your_counter')
  }
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

/**
 * A number that somebody has on paper: of the counter's own series, or it might be given again. `before`: the ticket that they were given
 * when nobody could tell, which nobody holds.
 */
async function giveLate(
  deps: ActionDeps,
  by: By,
  { officeId, counterId }: Where,
  step: Extract<LateStep, { type: 'arrived' | 'given' }>,
  before: unknown,
): Promise<void> {
  const { tx, now } = deps
  const { number, ticketId: id, at } = step
  const inOrder = (await store.listCounters(tx, officeId)).map((counter) => counter.id).sort()
  const series = inOrder.indexOf(counterId) + 1
  if (series === 0) throw new Refusal('not_found')
  if (!isOfSeries(number, series)) throw new Refusal('invalid', { fields: ['number'] })
  if (await store.takeTicket(tx, { officeId, id })) return
  // Of a day that is over nobody waits any more.
  if (dayOf(at) !== dayOf(now)) throw new Refusal('other_day', { day: dayOf(at) })
  const then = { ...deps, now: earlier(at, now) }
  const made = { id, number }
  if (step.type === 'arrived') {
    await arriveWithCode(then, by, officeId, step.code, step.priority, made)
    return
  }
  const ghost = typeof before === 'string' && (await store.takeTicket(tx, { officeId, id: before }))
  if (ghost && ghost.state === 'waiting') await leave(deps, by, ghost)
  await takeWalkIn(then, by, officeId, step, made)
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

/** A press of which no answer came has called somebody else here: that one waits on, and keeps the turn. */
async function makeRoom({ deps, by, counter }: Taken): Promise<void> {
  const other = await store.findAtCounter(deps.tx, counter.officeId, counter.id)
  if (!other) return
  if (other.state === 'serving') throw new Refusal('counter_busy')
  await keepTurn(deps, by, other)
}

/** Whoever was served here had come, though another counter called in vain. */
async function beginLate(taken: Taken): Promise<void> {
  const { deps, by, at, counter, row } = taken
  const isHere = row.counterId === counter.id
  if (row.state === 'serving' && isHere) return
  const isOver = row.state === 'ended' && row.outcome !== 'no_show'
  if (row.state === 'serving' || isOver) throw new Refusal('served_elsewhere')
  let here = row
  if (here.state === 'ended' || here.state === 'parked') {
    const again = { endedAt: null, outcome: null, calls: 0, backAt: deps.now } as const
    here = await takeTicketStep(deps, here, 'came_back', by, again)
  } else if (here.state === 'called' && !isHere) here = await keepTurn(deps, by, here)
  if (here.state === 'waiting') {
    await makeRoom(taken)
    await callOne(deps, by, here, counter, { isNews: false })
  }
  await begin(deps, by, at)
}

async function endLate(
  { deps, by, at, counter, row }: Taken,
  ending: Extract<LateStep, { type: 'visit_ended' }>['ending'],
): Promise<void> {
  const visits = await store.listVisits(deps.tx, row.officeId, row.id)
  if (ending.caseId && visits.some(({ caseId }) => caseId === ending.caseId)) return
  const isHere = row.counterId === counter.id && row.state === 'serving'
  if (!isHere) throw new Refusal('served_elsewhere')
  await endVisit(deps, by, at, ending)
}

import type { LateStep } from './requests.ts'
import type { CounterView, DayView, TicketView } from './ticket-views.ts'
import {
  numberOfSeries,
  queueOrder,
  showTicket,
  ticketStateAfter,
  whyNotTicketStep,
} from './tickets.ts'
import { addMinutes, type Instant } from './time.ts'

/**
 * Whom a counter calls while nobody answers: first who falls to it, in the order of the queue; then who falls to other counters, the last
 * first. Counters that were cut off together so have others until one has none left.
 */
export function callableWithout(
  day: DayView,
  counterId: string,
  now: Instant,
): { ticket: TicketView; isOwn: boolean }[] {
  const counter = day.counters.find(({ id }) => id === counterId)
  if (!counter) return []
  const theirs = inOrder(day, now).filter(({ teamId }) => counter.teams.includes(teamId))
  const isOwn = (one: TicketView) => counterFor(one, day.counters) === counterId
  return [
    ...theirs.filter(isOwn).map((ticket) => ({ ticket, isOwn: true })),
    ...theirs
      .filter((one) => !isOwn(one))
      .reverse()
      .map((ticket) => ({ ticket, isOwn: false })),
  ]
}

function inOrder({ waiting, day }: DayView, now: Instant): TicketView[] {
  const rows = waiting.map((one) => {
    const { id, number, priority, arrivedAt, backAt, bookedStart } = one
    const booked = bookedStart === null ? null : { day, start: bookedStart }
    return { id, number, priority, arrivedAt, backAt, booked, one }
  })
  return queueOrder(rows, now).map(({ one }) => one)
}

/** To which counter somebody falls while nobody answers: the same on every screen, however old its list is: by the ticket and the counters that are open, not by the place in the queue. */
export function counterFor({ id, teamId }: TicketView, counters: readonly CounterView[]) {
  const open = counters.filter((one) => one.isOpen && !one.isPaused && one.teams.includes(teamId))
  const weighed = open.map((one) => ({ id: one.id, weight: weigh(`${id} ${one.id}`) }))
  return weighed.sort((a, b) => b.weight - a.weight)[0]?.id
}

/** FNV-1a with the last mixing of MurmurHash3, 32 bits: scatters ids evenly, which need not be kept secret. */
function weigh(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * How the day stands after a step at a counter, as the server will have it; as it was where the step may not follow. `made`: the ticket that
 * a counter gave.
 */
export function afterLateStep(
  day: DayView,
  counterId: string,
  step: LateStep,
  made?: TicketView,
): DayView {
  const { waiting, atCounters, parked, passedOver } = day
  if (step.type === 'arrived' || step.type === 'given') {
    // Once the server has it, it is in its list.
    if (!made || findTicketIn(day, made)) return day
    const next = { ...day, waiting: [...waiting, made], now: later(step.at, day.now) }
    return { ...next, waiting: inOrder(next, next.now) }
  }
  const before = [...waiting, ...atCounters, ...parked, ...passedOver].find(
    ({ id }) => id === step.ticketId,
  )
  if (!before || whyNotTicketStep(before, step.type)) return day
  const after = { ...before, state: ticketStateAfter(step.type), ...change(day, before, step) }
  const isAt = after.state === 'called' || after.state === 'serving'
  const one = { ...after, counterId: isAt ? counterId : null }
  const others = (list: readonly TicketView[]) => list.filter(({ id }) => id !== one.id)
  const next: DayView = {
    ...day,
    now: later(step.at, day.now),
    waiting: one.state === 'waiting' ? [...others(waiting), one] : others(waiting),
    atCounters: isAt ? [...others(atCounters), one] : others(atCounters),
    parked: one.state === 'parked' ? [...others(parked), one] : others(parked),
    passedOver: one.outcome === 'no_show' ? [...others(passedOver), one] : others(passedOver),
  }
  return { ...next, waiting: inOrder(next, next.now) }
}

/** By its id, or by the case for which it was given before. */
function findTicketIn(day: DayView, { id, cases }: TicketView): TicketView | undefined {
  const all = [...day.waiting, ...day.atCounters, ...day.parked, ...day.passedOver]
  const isSame = (one: TicketView) =>
    one.id === id || one.cases.some((each) => cases.some((own) => own.id === each.id))
  return all.find(isSame)
}

const later = (one: Instant, other: Instant) => (one < other ? other : one)

type Known = Exclude<LateStep, { type: 'arrived' | 'given' }>

function change(day: DayView, one: TicketView, step: Known): Partial<TicketView> {
  const { at } = step
  switch (step.type) {
    case 'called':
      return { calls: 1, calledAt: at }
    case 'called_again':
      return { calls: one.calls + 1, calledAt: at }
    case 'started':
      return { startedAt: one.startedAt ?? at }
    case 'let_wait':
      return { backAt: at, calls: 0 }
    case 'passed_over':
      return { endedAt: at, outcome: 'no_show' }
    case 'parked':
      return { kept: { thing: step.what, until: addMinutes(at, day.settings.parkMinutes) } }
    case 'came_back':
      return { endedAt: null, outcome: null, calls: 0, ...backTo(day, one, at) }
    case 'visit_ended':
      return ended(one, step)
  }
}

/** With a turn that was kept, or behind those who wait, by the office’s rule. */
function backTo({ settings }: DayView, one: TicketView, at: Instant): Partial<TicketView> {
  const isKept = one.state === 'parked' && one.kept !== null && at <= one.kept.until
  if (isKept || settings.comesBack === 'first') return { backAt: at }
  return { arrivedAt: at, backAt: null, bookedStart: null }
}

function ended(
  one: TicketView,
  { ending, at }: Extract<LateStep, { type: 'visit_ended' }>,
): Partial<TicketView> {
  const cases = one.cases.map((each) =>
    each.id === ending.caseId ? { ...each, isEnded: true } : each,
  )
  const isOver = cases.length > 0 ? cases.every(({ isEnded }) => isEnded) : !ending.more
  // What came of it is for the server to say; here it is enough that nobody stands there any more.
  return isOver ? { cases, state: 'ended', endedAt: at, outcome: ending.outcome } : { cases }
}

/** What a counter knows of somebody to whom it gives a number by itself. `n`: how many it has given today, with this one. */
export type Newcomer = Pick<
  TicketView,
  'id' | 'teamId' | 'name' | 'priority' | 'bookedStart' | 'serviceId' | 'cases'
>

/** The ticket that a counter gives where nobody answers; nothing where its numbers of today are used up. */
export function makeTicket(
  { counters, letters }: DayView,
  counterId: string,
  n: number,
  who: Newcomer,
  at: Instant,
): TicketView | undefined {
  const series = counters.find(({ id }) => id === counterId)?.series
  const letter = letters.find(({ teamId }) => teamId === who.teamId)?.letter
  const number = series && numberOfSeries(series, n)
  if (!number || !letter) return
  return {
    ...who,
    ...{ ticket: showTicket({ letter, number }), number, state: 'waiting', outcome: null },
    ...{ arrivedAt: at, backAt: null, counterId: null, calls: 0, calledAt: null },
    ...{ startedAt: null, endedAt: null, kept: null },
  }
}

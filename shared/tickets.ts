import type { Clock } from './calendar.ts'
import type { ProblemCode } from './problem.ts'
import { addMinutes, type Day, dayOf, type Instant, instantAt } from './time.ts'

/** Who goes first by good manners and the office's standard. */
export const priorities = ['none', 'old', 'pregnant', 'disabled'] as const
export type Priority = (typeof priorities)[number]

/** `parked`: sent to fetch something, keeps the turn. */
export const ticketStates = ['waiting', 'called', 'serving', 'parked', 'ended'] as const
export type TicketState = (typeof ticketStates)[number]

/** `left`: went away, or has nothing to come for any more. `day_over`: the office closed on them. */
export const ticketOutcomes = ['served', 'not_served', 'no_show', 'left', 'day_over'] as const
export type TicketOutcome = (typeof ticketOutcomes)[number]

/** Why a visit was not served; each service lists its own. Of a paper, a person or a rule the visit says which. */
export const notServedReasons = [
  'paper-missing',
  'paper-wrong',
  'person-missing',
  'witness-missing',
  'identity-unsure',
  'equipment-down',
  'house-consent-missing',
  'consent-refused',
  'terms-not-agreed',
  'already-married',
  'name-not-allowed',
  'entry-not-found',
  'details-differ',
  'inquiry-needed',
  'agency-check',
  'site-check',
  'not-entitled',
  'other-office',
  'system-down',
  'day-over',
  'gave-up',
  'other',
] as const
export type NotServedReason = (typeof notServedReasons)[number]

/** Where somebody confirmed what was done for them. */
export const confirmations = ['desk', 'phone'] as const
export type Confirmation = (typeof confirmations)[number]

/** How an office runs its day. Minutes. `comesBack`: where somebody stands who was called and was not there. */
export type QueueSettings = {
  /** So long before the booked time one may arrive. */
  earlyMinutes: number
  /** So long after its end one still counts as booked. */
  lateMinutes: number
  /** Calls until somebody who does not come is passed over. */
  calls: number
  comesBack: 'first' | 'last'
  /** So long a turn is kept for who was sent to fetch something. */
  parkMinutes: number
}
/** From and to, both allowed. */
export const queueLimits = {
  earlyMinutes: { min: 0, max: 480 },
  lateMinutes: { min: 0, max: 480 },
  calls: { min: 1, max: 10 },
  parkMinutes: { min: 0, max: 480 },
} as const satisfies Partial<Record<keyof QueueSettings, { min: number; max: number }>>
/** What an arrival is judged by. */
export type ArrivalRule = Pick<QueueSettings, 'earlyMinutes' | 'lateMinutes'>
export const defaultQueueSettings: QueueSettings = {
  earlyMinutes: 60,
  lateMinutes: 15,
  calls: 3,
  comesBack: 'last',
  parkMinutes: 120,
}

/** What the order of a queue looks at. */
export type Waiting = {
  id: string
  number: number
  priority: Priority
  arrivedAt: Instant
  /** The day and time that is booked; null for who came without, or too late for it. */
  booked: { day: Day; start: Clock } | null
  /** Since when a turn that was kept is wanted again. */
  backAt: Instant | null
}

/**
 * Those who wait, in the order in which they are called now: whose turn was kept; whom manners let go first; those whose booked time has
 * come, by that time; those without a booking, by arrival; those who came before their time.
 */
export function queueOrder<One extends Waiting>(waiting: readonly One[], now: Instant): One[] {
  return waiting
    .map((one) => ({ one, ...placeOf(one, now) }))
    .sort((a, b) => a.rank - b.rank || compare(a.since, b.since) || byArrival(a.one, b.one))
    .map(({ one }) => one)
}

function placeOf(one: Waiting, now: Instant): { rank: number; since: Instant } {
  if (one.backAt !== null) return { rank: 0, since: one.backAt }
  if (one.priority !== 'none') return { rank: 1, since: one.arrivedAt }
  if (one.booked === null) return { rank: 3, since: one.arrivedAt }
  const start = instantAt(one.booked.day, one.booked.start)
  return { rank: start <= now ? 2 : 4, since: start }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byArrival = (a: Waiting, b: Waiting) =>
  compare(a.arrivedAt, b.arrivedAt) || a.number - b.number || compare(a.id, b.id)

export type Arrival = 'other_day' | 'too_early' | 'in_time' | 'late'

/** How an arrival stands to the time that is booked. Who is late joins those without a booking. */
export function judgeArrival(
  booked: { day: Day; start: Clock; end: Clock },
  { earlyMinutes, lateMinutes }: ArrivalRule,
  now: Instant,
): Arrival {
  if (dayOf(now) !== booked.day) return 'other_day'
  if (now < arriveFrom(booked, earlyMinutes)) return 'too_early'
  return now <= addMinutes(instantAt(booked.day, booked.end), lateMinutes) ? 'in_time' : 'late'
}

/** When somebody with this booking may arrive. */
export function arriveFrom(booked: { day: Day; start: Clock }, earlyMinutes: number): Instant {
  return addMinutes(instantAt(booked.day, booked.start), -earlyMinutes)
}

const ticketEventTypes = [
  'arrived',
  'called',
  'called_again',
  'let_wait',
  'started',
  'parked',
  'came_back',
  'passed_over',
  'left',
  'visit_ended',
  'ended',
  'day_over',
] as const
export type TicketEventType = (typeof ticketEventTypes)[number]

const steps: Record<TicketEventType, { from: readonly TicketState[]; to: TicketState }> = {
  arrived: { from: [], to: 'waiting' },
  called: { from: ['waiting'], to: 'called' },
  called_again: { from: ['called'], to: 'called' },
  // Called by mistake, or the counter cannot go on: the turn is kept.
  let_wait: { from: ['called', 'serving'], to: 'waiting' },
  started: { from: ['called'], to: 'serving' },
  parked: { from: ['serving'], to: 'parked' },
  came_back: { from: ['parked', 'ended'], to: 'waiting' },
  passed_over: { from: ['called'], to: 'ended' },
  left: { from: ['waiting', 'called', 'serving', 'parked'], to: 'ended' },
  // One of the matters of a visit.
  visit_ended: { from: ['serving'], to: 'serving' },
  ended: { from: ['serving'], to: 'ended' },
  day_over: { from: ['waiting', 'called', 'serving', 'parked'], to: 'ended' },
}

/** Why this may not follow now, or nothing. Of what has ended only a no-show comes back. */
export function whyNotTicketStep(
  { state, outcome }: { state: TicketState; outcome: TicketOutcome | null },
  type: TicketEventType,
): ProblemCode | undefined {
  if (!steps[type].from.includes(state)) return 'wrong_ticket_step'
  if (state === 'ended' && outcome !== 'no_show') return 'wrong_ticket_step'
  return
}

export function ticketStateAfter(type: TicketEventType): TicketState {
  return steps[type].to
}

/** As it is called and shown: the letter of the team, and its number of the day. */
export function showTicket({ letter, number }: { letter: string; number: number }): string {
  return `${letter}${String(number).padStart(3, '0')}`
}

/** From here on numbers are given by counters that nobody answers, each from its own thousand; the office’s own end before. */
export const firstSeries = 1000

/** The `n`th number, from 1, that a counter gives by itself on a day; nothing where its thousand is used up. */
export function numberOfSeries(series: number, n: number): number | undefined {
  return n < firstSeries ? series * firstSeries + n : undefined
}

export function isOfSeries(number: number, series: number): boolean {
  return Math.floor(number / firstSeries) === series && number % firstSeries > 0
}

/**
 * Minutes until somebody is called, about: the work before them, shared by the counters that are open; null where none is.
 */
export function likelyWait(minutesBefore: number, counters: number): number | null {
  return counters === 0 ? null : Math.ceil(minutesBefore / counters)
}

/** Whole minutes at the counter: those while somebody fetched something do not count. */
export function minutesAtCounter({
  startedAt,
  endedAt,
  awaySeconds,
}: {
  startedAt: Instant
  endedAt: Instant
  awaySeconds: number
}): number {
  const seconds = secondsBetween(startedAt, endedAt) - awaySeconds
  return Math.max(0, Math.round(seconds / 60))
}

/** A clock that was set back takes nothing away. */
export function secondsBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
}

import { type Calendar, type Clock, defaultOpenings } from './calendar.ts'
import { slotsOfDay } from './slots.ts'
import {
  addDays,
  clockOf,
  type Day,
  dayOf,
  type Instant,
  instantAt,
  minutesOf,
  toInstant,
} from './time.ts'

/** `open`: somebody waits for a reply. `answered`: the last word was the office's. */
export const inquiryStates = ['open', 'answered', 'ended'] as const
export type InquiryState = (typeof inquiryStates)[number]

/** Why a person of the staff is needed. */
export const inquiryWhys = [
  'asked',
  'unsure',
  'not_it',
  'danger',
  'grief',
  'angry',
  'other_language',
  'other',
] as const
export type InquiryWhy = (typeof inquiryWhys)[number]

/** `note`: of staff for staff, which never leaves; `system`: what the app itself notes. */
export const messageSenders = ['citizen', 'staff', 'note', 'system'] as const
export type MessageSender = (typeof messageSenders)[number]

export const inquirySteps = [
  'handed_over',
  'taken',
  'given_back',
  'linked',
  'unlinked',
  'late_told',
  'ended',
  'ended_by_itself',
] as const
export type InquiryStep = (typeof inquirySteps)[number]

/** How somebody ends a polite sentence: ค่ะ and คะ, ครับ, or not at all. */
export const particles = ['ka', 'krap', 'none'] as const
export type Particle = (typeof particles)[number]

export const inquiryLimits = {
  /** Within so much working time an inquiry gets its first reply. */
  replyMinutes: 15,
  /** So long after a message of staff the chat is theirs, and nothing is answered by itself. */
  talkMinutes: 60,
  /** So long after the last reply, nothing more asked, an inquiry ends by itself. */
  restDays: 3,
  /** What one person writes without a reply is kept so far; a flood is not. */
  unanswered: 60,
  /** LINE takes 5,000 letters in a text; a bubble shows 2,000. */
  citizenText: 5000,
  replyText: 1500,
  noteText: 1000,
  readyTitle: 60,
} as const

/** What is done with an inquiry, and in which states it may be. A reply to what is answered adds to it. */
const allowed = {
  ask: ['open', 'answered'],
  reply: ['open', 'answered'],
  end: ['open', 'answered'],
  hand_over: ['open', 'answered'],
  take: ['open', 'answered'],
  link: ['open', 'answered', 'ended'],
  note: ['open', 'answered', 'ended'],
} as const satisfies Record<string, readonly InquiryState[]>
export type InquiryAct = keyof typeof allowed

export function mayAct(act: InquiryAct, state: InquiryState): boolean {
  return (allowed[act] as readonly InquiryState[]).includes(state)
}

/** The state after something was done. */
export function stateAfter(act: InquiryAct, state: InquiryState): InquiryState {
  if (act === 'ask') return 'open'
  if (act === 'reply') return 'answered'
  return act === 'end' ? 'ended' : state
}

type Span = { from: Clock; to: Clock }

/** When somebody of a team is there on a day: what is open, without what is closed, even for an hour. */
export function workingHours(calendar: Calendar, team: string, day: Day): Span[] {
  const spans: Span[] = []
  for (const { start, end } of slotsOfDay(calendar, team, day)) {
    const last = spans[spans.length - 1]
    // Slots may follow upon each other, or overlap.
    if (!last || start > last.to) spans.push({ from: start, to: end })
    else if (end > last.to) last.to = end
  }
  return calendar.closures
    .filter(
      (closure) =>
        (closure.team === null || closure.team === team) &&
        closure.firstDay <= day &&
        day <= closure.lastDay,
    )
    .reduce((left, { hours }) => (hours ? left.flatMap((span) => without(span, hours)) : []), spans)
}

function without(span: Span, hours: Span): Span[] {
  if (hours.to <= span.from || span.to <= hours.from) return [span]
  const before = { from: span.from, to: hours.from }
  const after = { from: hours.to, to: span.to }
  return [before, after].filter(({ from, to }) => from < to)
}

/** A team that is closed for longer is judged by the usual hours, or nobody would ever be late. */
const mostDays = 120

/** The calendar by which a team's time is counted. */
function clockCalendar(calendar: Calendar, team: string, day: Day): Calendar {
  for (let i = 0, at = day; i < mostDays; i++, at = addDays(at, 1)) {
    if (workingHours(calendar, team, at).length > 0) return calendar
  }
  const openings = defaultOpenings(team, { morning: 0, afternoon: 0 })
  return { ...calendar, openings, extras: [], closures: [] }
}

/** Whether somebody of the team is there now. */
export function isWithinHours(calendar: Calendar, team: string, now: Instant): boolean {
  const clock = clockOf(now)
  const hours = workingHours(clockCalendar(calendar, team, dayOf(now)), team, dayOf(now))
  return hours.some(({ from, to }) => from <= clock && clock < to)
}

/** When so many minutes of the team's working time will be over. */
export function answerBy(
  calendar: Calendar,
  team: string,
  since: Instant,
  minutes: number = inquiryLimits.replyMinutes,
): Instant {
  const first = dayOf(since)
  const open = clockCalendar(calendar, team, first)
  let left = minutes * 60_000
  for (let i = 0, day = first; i < 2 * mostDays; i++, day = addDays(day, 1)) {
    for (const span of workingHours(open, team, day)) {
      const from = Math.max(Date.parse(since), Date.parse(instantAt(day, span.from)))
      const rest = Date.parse(instantAt(day, span.to)) - from
      if (rest <= 0) continue
      if (left < rest) return toInstant(from + left)
      left -= rest
    }
  }
  return toInstant(Date.parse(since) + minutes * 60_000)
}

/** Seconds of the team's working time between two moments. */
export function workingSeconds(
  calendar: Calendar,
  team: string,
  from: Instant,
  to: Instant,
): number {
  const open = clockCalendar(calendar, team, dayOf(from))
  let milliseconds = 0
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    for (const span of workingHours(open, team, day)) {
      const begin = Math.max(Date.parse(from), Date.parse(instantAt(day, span.from)))
      const end = Math.min(Date.parse(to), Date.parse(instantAt(day, span.to)))
      milliseconds += Math.max(0, end - begin)
    }
  }
  return Math.floor(milliseconds / 1000)
}

export function isLate({ answerBy }: { answerBy: Instant | null }, now: Instant): boolean {
  return answerBy !== null && answerBy <= now
}

/**
 * What the citizen is told of when staff will answer: soon, as always within hours; or, where the time goes over a break or the night,
 * by which time of which day.
 */
export function whenAnswered(
  { isWithinHours, answerBy }: { isWithinHours: boolean; answerBy: Instant },
  now: Instant,
): 'soon' | 'after_break' | 'after_hours' {
  if (!isWithinHours) return 'after_hours'
  const minutes = minutesOf(clockOf(answerBy)) - minutesOf(clockOf(now))
  const isSoon = dayOf(answerBy) === dayOf(now) && minutes <= inquiryLimits.replyMinutes + 1
  return isSoon ? 'soon' : 'after_break'
}

type Ordered = { why: InquiryWhy; answerBy: Instant | null; openedAt: Instant }

/** Danger first, then whose time is over soonest; what waits for nobody last, the newest first. */
export function byUrgency(a: Ordered, b: Ordered): number {
  const isDanger = (one: Ordered) => (one.why === 'danger' && one.answerBy !== null ? 0 : 1)
  if (isDanger(a) !== isDanger(b)) return isDanger(a) - isDanger(b)
  if (a.answerBy && b.answerBy) return a.answerBy < b.answerBy ? -1 : 1
  if (a.answerBy || b.answerBy) return a.answerBy ? -1 : 1
  return a.openedAt < b.openedAt ? 1 : -1
}

import type { CaseState } from './case-flow.ts'
import { addDays, type Day, dayOf, type Instant } from './time.ts'

/**
 * Where a case has come to rest, which decides how long what it holds is kept. `draft` was never sent; `idle` waits for the citizen;
 * `visited` was booked and its day is over.
 */
export const rests = [
  'draft',
  'idle',
  'visited',
  'closed',
  'declined',
  'withdrawn',
  'expired',
  'handed_over',
] as const
export type Rest = (typeof rests)[number]

/** Times in days. A time of n days is over with the end of the n-th day after the day on which it began (CCC s. 193/3, 193/5). */
export type Retention = {
  /** Photos of papers, by where the case has come to rest. */
  papers: Record<Rest, number>
  /** Answers, name and telephone, after the end of a case that was sent. */
  case: number
  /** The same of a case that was never sent. */
  unsent: number
  /** At least so many days before, the citizen is told. */
  notice: number
}

export const defaultRetention: Retention = {
  papers: {
    ...{ draft: 7, idle: 90, visited: 30, closed: 30, declined: 30, withdrawn: 7, expired: 1 },
    // They lie in the other office; here nobody needs them any more.
    handed_over: 7,
  },
  case: 365,
  unsent: 30,
  notice: 3,
}

/** Days for which the words of questions in the chat are kept. */
export const defaultQuestionDays = 90

/** Days for which news stands in volunteers' app, and who of them has read it. */
export const volunteerNewsDays = 180

/** What the time of a case depends on. */
export type Kept = {
  state: CaseState
  submittedAt: Instant | null
  changedAt: Instant
  endedAt: Instant | null
  /** The day of the booking that stands. */
  visit: Day | undefined
}

/** Days after its end for which the texts of an inquiry are kept. */
export const defaultInquiryDays = 90
/** Days after which the questions of a quiz go, and after a volunteer's end all that they had learned. */
export const trainingDays = 90

/** Days after the end for which a volunteer is still named, and after which nobody waits to be confirmed any more. */
export const defaultVolunteerDays = 90

/** The same of a complaint. */
export const defaultComplaintDays = 365

/** The same of what was said of a criterion of the standard, with its photos. */
export const defaultGeccDays = 3 * 365

const ends: ReadonlySet<CaseState> = new Set([
  'closed',
  'declined',
  'withdrawn',
  'expired',
  'handed_over',
])

/** Where the case has come to rest and since which day; nothing while the office has work to do, or a visit lies ahead. */
export function restOf(kept: Kept, today: Day): { rest: Rest; since: Day } | undefined {
  const { state, changedAt, endedAt, visit } = kept
  if (ends.has(state)) return { rest: state as Rest, since: dayOf(endedAt ?? changedAt) }
  const changed = dayOf(changedAt)
  if (state === 'draft') return { rest: 'draft', since: changed }
  if (state === 'submitted' || state === 'ordered' || state === 'ready') return
  if (!visit) return { rest: 'idle', since: changed }
  if (visit >= today) return
  return { rest: 'visited', since: later(visit, changed) }
}

/** The first day on which the photos may be gone. */
export function papersDue(kept: Kept, rule: Retention, today: Day): Day | undefined {
  const found = restOf(kept, today)
  return found && addDays(found.since, rule.papers[found.rest] + 1)
}

/** The first day on which all that is personal may be gone; nothing while the case can still go on. */
export function caseDue(kept: Kept, rule: Retention, today: Day): Day | undefined {
  const found = restOf(kept, today)
  if (!found || found.rest === 'draft' || found.rest === 'idle') return
  return addDays(found.since, (kept.submittedAt ? rule.case : rule.unsent) + 1)
}

/** Whether the case itself runs out together with its photos: nobody has gone on with it. */
export function runsOut(rest: Rest): boolean {
  return rest === 'draft' || rest === 'idle'
}

/** Days for which a case may be held at once; whoever needs longer says so again. */
export const longestHold = 366

/** Whether a complaint still needs all of a case; its last day counts. */
export function isHeld({ holdUntil }: { holdUntil: Day | null }, today: Day): boolean {
  return holdUntil !== null && holdUntil >= today
}

/** What the citizen was told: for which day, and on which day it reached them; nothing while it is on its way. */
export type Told = { deleteOn: Day; reachedOn: Day | undefined; failed: boolean }
export type NextStep =
  | { do: 'wait' }
  | { do: 'take_back' }
  | { do: 'delete' }
  | { do: 'tell'; deleteOn: Day }

/** What is to be done today about a deletion that is due on a day: nobody is deleted from without whole days of notice before. */
export function nextStep(
  due: Day | undefined,
  told: Told | undefined,
  notice: number,
  today: Day,
): NextStep {
  const unsay = told ? ({ do: 'take_back' } as const) : ({ do: 'wait' } as const)
  if (!due) return unsay
  if (!told || told.failed || told.deleteOn < due) {
    if (today >= addDays(due, -notice - 1)) {
      return { do: 'tell', deleteOn: later(due, addDays(today, notice + 1)) }
    }
    return unsay
  }
  const heard = told.reachedOn !== undefined && today > addDays(told.reachedOn, notice)
  return heard && today >= told.deleteOn ? { do: 'delete' } : { do: 'wait' }
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

import type { Day } from '../time.ts'

/**
 * What is counted on every day of an office, by team and service. Each has keys of its own:
 * - `checklist`: lists of papers that were made, by nobody in particular; `started`: cases begun
 * - `sent`: cases when they are sent for the first time, by `new` people of this office and by those it knows (`known`)
 * - `check`: checks that ended, by working minutes from sending; `paper`: papers in them, `accepted` and `returned`;
 *   `paper-reason`: reasons for returning, by `paper|reason`
 * - `approved`, `booked`, `arrived`, `served`: steps of cases
 * - `ticket`: numbers given, by `booked` and `walk-in`; `arrival`: by `weekday-hour`, Monday is 1
 * - `wait-booked`, `wait-walk-in`: minutes until the first call, from the booked time for who is early;
 *   `counter-booked`, `counter-walk-in`: minutes at the counter
 * - `visit`: matters that people came with, `served` and `not-served`; `visit-reason`: why not, by `reason|what was missing`
 * - `due`: bookings of the day that is over, `came` and `no-show`; not of whom nothing is known
 * - `reply`: questions to staff of the day, replied to `in-time`, `late`, still within their time (`open`), or
 *   `ended` without a reply
 * - `asked`: questions in the chat, `by-itself` or `by-staff`
 * - `complaint`: of those received on the day, `ended`, `overdue` and `open`; `complaint-days`: those ended, by days that it took
 *   (both are told of whole months alone)
 * - `face`: visits rated, by level, on the first day of their month; of groups that may be shown alone
 * - `message`: `push` and `reply`
 */
const countIds = [
  'checklist',
  'started',
  'sent',
  'check',
  'paper',
  'paper-reason',
  'approved',
  'booked',
  'arrived',
  'served',
  'ticket',
  'arrival',
  'wait-booked',
  'wait-walk-in',
  'counter-booked',
  'counter-walk-in',
  'visit',
  'visit-reason',
  'due',
  'reply',
  'asked',
  'complaint',
  'complaint-days',
  'face',
  'message',
] as const
export type CountId = (typeof countIds)[number]

/** How often, by key. */
export type Counts = Readonly<Record<string, number>>

/** What was counted of one service of a team on a day, or in a span that begins with it. Empty where it is of no team, or of no service. */
export type CountRow = {
  day: Day
  teamId: string
  serviceId: string
  what: CountId
  counts: Counts
}

/** Of some days, teams and services together. */
export type Tally = ReadonlyMap<CountId, ReadonlyMap<string, number>>

export function tallyOf(rows: Iterable<Pick<CountRow, 'what' | 'counts'>>): Tally {
  const tally = new Map<CountId, Map<string, number>>()
  for (const { what, counts } of rows) {
    const sums = tally.get(what) ?? new Map<string, number>()
    tally.set(what, sums)
    for (const [key, times] of Object.entries(counts)) {
      sums.set(key, (sums.get(key) ?? 0) + times)
    }
  }
  return tally
}

/** How often with one of these keys; with any, where none is named. */
export function timesOf(tally: Tally, what: CountId, ...keys: string[]): number {
  const counts = tally.get(what)
  if (!counts) return 0
  if (keys.length > 0) return keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)
  return [...counts.values()].reduce((sum, times) => sum + times, 0)
}

/** The keys of something with their times, the most frequent first. */
export function mostOf(tally: Tally, what: CountId): { key: string; count: number }[] {
  return [...(tally.get(what) ?? [])]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

/** Numbers with the times that each of them came, the smallest first; of several counts together. */
export function numbersOf(tally: Tally, ...whats: CountId[]): [number: number, times: number][] {
  const sums = new Map<number, number>()
  for (const what of whats) {
    for (const [key, times] of tally.get(what) ?? []) {
      sums.set(Number(key), (sums.get(Number(key)) ?? 0) + times)
    }
  }
  return [...sums].sort(([a], [b]) => a - b)
}

/**
 * The smallest number that so large a share of all (over 0, up to 1) does not exceed: the median at 0.5. Nothing of none. By the nearest
 * rank, so that it is always a number that came.
 */
export function quantileOf(numbers: readonly [number, number][], share: number): number | null {
  const total = numbers.reduce((sum, [, times]) => sum + times, 0)
  const rank = Math.ceil(total * share)
  let seen = 0
  for (const [number, times] of numbers) {
    seen += times
    if (times > 0 && seen >= rank) return number
  }
  return null
}

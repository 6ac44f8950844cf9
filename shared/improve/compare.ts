import { days } from '../dates.ts'
import { addDays, type Day } from '../time.ts'

/** How often something happened, of how many. */
export type Share = { times: number; of: number }
export type Span = { from: Day; to: Day }

/** The longest span on either side: a quarter of a year, after which other things have changed too. */
const longest = 91
/** Two weeks and thirty cases on either side, or nothing is said. */
const shortest = 14
const leastOf = 30

/**
 * As many days before a change as have gone by since, the day of the change among the latter and today among neither; in whole weeks
 * where there is one, so that each side has the same weekdays. Nothing before a day has gone by.
 */
export function spansAround(day: Day, today: Day): { before: Span; after: Span } | undefined {
  const gone = Math.min(days(day, today), longest)
  if (gone < 1) return
  const count = gone < 7 ? gone : gone - (gone % 7)
  return {
    before: { from: addDays(day, -count), to: addDays(day, -1) },
    after: { from: day, to: addDays(day, count - 1) },
  }
}

// 95 %.
const z = 1.959964

/** The interval of Wilson (1927) for a share, at 95 %. Of nothing it is everything. */
export function wilson({ times, of }: Share): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 }
  const share = times / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half =
    (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** `less`, `more`: by more than chance would do; `unsure`: chance alone may do it; `early`: too few days or cases. */
export const verdicts = ['less', 'more', 'unsure', 'early'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * Whether a share has changed by more than chance, at 95 %: the interval of Newcombe (1998, method 10) for the difference of two shares,
 * made of their Wilson intervals, lies on one side of nothing. `dayCount`: of each span.
 */
export function verdictOf(before: Share, after: Share, dayCount: number): Verdict {
  if (dayCount < shortest || before.of < leastOf || after.of < leastOf) return 'early'
  const [one, two] = [before.times / before.of, after.times / after.of]
  const [old, now] = [wilson(before), wilson(after)]
  const difference = one - two
  const low = difference - Math.hypot(one - old.low, now.high - two)
  const high = difference + Math.hypot(old.high - one, two - now.low)
  if (low > 0) return 'less'
  return high < 0 ? 'more' : 'unsure'
}

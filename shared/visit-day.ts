import type { Answers } from './answers.ts'
import { isOpenDay } from './calendar.ts'
import { type Checklist, checklist, neededPictures } from './checklist.ts'
import type { Service } from './services/service.ts'
import { addDays, type Day } from './time.ts'

/** What is known of the days of a case. */
export type KnownDays = {
  today: Day
  /** Of the visit that is booked. */
  booked?: Day | undefined
  /** On which it was sent. */
  sent?: Day | undefined
}

/**
 * The day on which the rules look at a case: that of the visit, or of the order. While nothing is booked it is today, or the
 * first day within reach on which no stop holds: who turns 18 next week may book for next week.
 */
export function dayToJudge(service: Service, answers: Answers, days: KnownDays): Day {
  if (service.judgedOn === 'order') return days.sent ?? days.today
  return days.booked ?? firstPossibleDay(service, answers, days.today) ?? days.today
}

/**
 * The first day within reach on which no stop holds, or nothing. A weekend or holiday only where no other day will do: some offices
 * open some of them, which their calendars say when a time is chosen.
 */
function firstPossibleDay(service: Service, answers: Answers, from: Day): Day | undefined {
  const holds = (day: Day) => checklist(service, answers, day).outcome === 'blocked'
  if (!holds(from)) return from
  const ahead = Array.from({ length: service.booking.horizonDays }, (_, i) => addDays(from, i + 1))
  const possible = (day: Day) => !holds(day)
  return (
    ahead.filter(isOpenDay).find(possible) ?? ahead.filter((day) => !isOpenDay(day)).find(possible)
  )
}

/**
 * Whether a case that was judged may be booked for that day: no stop holds then, nothing new is to be answered, and no picture is
 * wanted that nobody has looked at. `judged` is asked only where pictures are wanted, or answers are open.
 */
export function dayFits(
  service: Service,
  answers: Answers,
  day: Day,
  judged: () => Checklist,
): boolean {
  if (service.judgedOn === 'order') return true
  const then = checklist(service, answers, day)
  if (then.outcome === 'blocked') return false
  // What was open when it was judged, as where a volunteer booked, stays a question for the counter.
  const open = then.missing.length > 0 ? new Set(judged().missing) : undefined
  if (then.missing.some((key) => !open?.has(key))) return false
  const wanted = neededPictures(then)
  if (wanted.length === 0) return true
  const seen = new Set(neededPictures(judged()).map(({ key }) => key))
  return wanted.every(({ key }) => seen.has(key))
}

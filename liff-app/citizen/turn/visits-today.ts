import type { BookingView, CaseSummary } from '@phrom/shared/case.ts'
import { type Arrival, type ArrivalRule, arriveFrom, judgeArrival } from '@phrom/shared/tickets.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'

/** A visit of today: its first case, all it is for, and how an arrival now stands to it. */
export type VisitToday = {
  id: string
  services: string[]
  start: string
  end: string
  arrival: Arrival
  from: Instant
}

type Booked = CaseSummary & { booking: BookingView }

/** One's own visits of today at the office, the first first, one for all cases that come together; by the office's clock and rule. */
export function visitsToday(
  cases: readonly CaseSummary[],
  now: Instant,
  rule: ArrivalRule,
): VisitToday[] {
  const day = dayOf(now)
  const booked = inOrder(cases).filter(({ booking }) => booking.day === day)
  const visits = new Map<string, Booked[]>()
  for (const one of booked) {
    const key = [...one.booking.cases].sort().join()
    visits.set(key, [...(visits.get(key) ?? []), one])
  }
  return [...visits.values()].flatMap((together) => {
    const [first, last] = [together[0], together[together.length - 1]]
    if (!first || !last) return []
    const time = { day, start: first.booking.start, end: last.booking.end }
    return {
      ...{ id: first.id, services: together.map(({ serviceId }) => serviceId) },
      ...{ start: time.start, end: time.end },
      arrival: judgeArrival(time, rule, now),
      from: arriveFrom(time, rule.earlyMinutes),
    }
  })
}

/** The next booking of another day. */
export function nextVisit(cases: readonly CaseSummary[], now: Instant): BookingView | undefined {
  return inOrder(cases).find(({ booking }) => booking.day > dayOf(now))?.booking
}

function inOrder(cases: readonly CaseSummary[]): Booked[] {
  const when = ({ booking: { day, start } }: Booked) => `${day} ${start}`
  return cases
    .filter((item): item is Booked => item.booking !== null)
    .sort((a, b) => (when(a) < when(b) ? -1 : 1))
}

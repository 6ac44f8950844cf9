import type { DayBooking } from '@phrom/shared/case.ts'

/** The cases of one visit. */
export type Visit = [DayBooking, ...DayBooking[]]

/** Visits by their time, in its order; one with several cases stands once, where its first is seen. */
export function visitTimes(
  list: readonly DayBooking[],
): { start: string; end: string; visits: Visit[] }[] {
  const visits = new Map<string, Visit>()
  for (const row of list) {
    const known = visits.get(row.bookingId)
    if (known) known.push(row)
    else visits.set(row.bookingId, [row])
  }
  // Two teams may begin together and have slots of different lengths.
  const times = new Map<string, Visit[]>()
  for (const visit of visits.values()) {
    const time = `${visit[0].start} ${visit[0].end}`
    times.set(time, [...(times.get(time) ?? []), visit])
  }
  return [...times]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([time, visits]) => ({ start: time.slice(0, 5), end: time.slice(6), visits }))
}

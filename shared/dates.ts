import { isOpenDay } from './calendar.ts'
import { addDays, type Day } from './time.ts'

/** Full years from one day to another; who was born on 29 February turns on 1 March in a common year (CCC s. 16, 193/5). */
export function years(from: Day, to: Day): number {
  const [fromYear, fromRest] = [Number(from.slice(0, 4)), from.slice(5)]
  const [toYear, toRest] = [Number(to.slice(0, 4)), to.slice(5)]
  return toYear - fromYear - (toRest < fromRest ? 1 : 0)
}

/** Days from one day to another. */
export function days(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The same day `count` months later, or that month's last day. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const total = year * 12 + (month - 1) + count
  const [newYear, newMonth] = [Math.floor(total / 12), (total % 12) + 1]
  const last = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate()
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${newYear}-${pad(newMonth)}-${pad(Math.min(date, last))}`
}

/** Every day of a month (`YYYY-MM`). */
export function daysOfMonth(month: string): Day[] {
  const first = `${month}-01`
  return Array.from({ length: days(first, addMonths(first, 1)) }, (_, i) => addDays(first, i))
}

/** The same day `count` years later; for 29 February the day after it, 1 March, in a common year. */
export function addYears(day: Day, count: number): Day {
  const later = `${String(Number(day.slice(0, 4)) + count).padStart(4, '0')}${day.slice(4)}`
  const sameDay = addMonths(day, count * 12)
  return sameDay === later ? later : addDays(sameDay, 1)
}

/**
 * By how many days `today` is past the end of a period of `count` days from `start`: 0 while it is in time. The first day
 * is not counted, and a period that ends on a closed day ends on the next open one (CCC s. 193/3, 193/8).
 */
export function daysLate(start: Day, count: number, today: Day): number {
  let due = addDays(start, count)
  while (!isOpenDay(due)) due = addDays(due, 1)
  return Math.max(0, days(due, today))
}

// Orders are placed weeks ahead, never years; a slip of the year must not walk through a century.
const furthest = 3660

/** Open days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDays(from: Day, to: Day): number {
  const span = Math.min(days(from, to), furthest)
  return Array.from({ length: Math.max(0, span) }, (_, ahead) => addDays(from, ahead + 1)).filter(
    isOpenDay,
  ).length
}

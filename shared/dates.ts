import type { Day } from './time.ts'

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

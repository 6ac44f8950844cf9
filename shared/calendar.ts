import { holidays } from './holidays.ts'
import { type Day, weekdayOf } from './time.ts'

/** An open day is a weekday that is no public holiday. */
export function isOpenDay(day: Day): boolean {
  return weekdayOf(day) <= 5 && !holidays.has(day)
}

import { isPastDay } from '@phrom/shared/answers.ts'
import { digitsOf } from '@phrom/shared/formats.ts'
import { type Day, isDay } from '@phrom/shared/time.ts'

export type DateParts = { day: string; month: string; year: string }

/**
 * The day that somebody typed: Thai digits are taken, and a year of the Buddhist era or the Christian one. A year above 2200 is
 * Buddhist: no Christian year of a birth is, and no Buddhist one lies below.
 */
export function readDate(
  { day, month, year }: DateParts,
  today: Day,
): Day | 'no_such_day' | 'out_of_range' {
  const typed = Number(digitsOf(year))
  const christian = typed > 2200 ? typed - 543 : typed
  const pad = (text: string) => digitsOf(text).padStart(2, '0')
  const text = `${String(christian).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  if (!isDay(text)) return 'no_such_day'
  return isPastDay(text, today) ? text : 'out_of_range'
}

export function partsOf(day: unknown): DateParts {
  if (typeof day !== 'string' || !isDay(day)) return { day: '', month: '', year: '' }
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return { day: String(date), month: String(month), year: String(year + 543) }
}

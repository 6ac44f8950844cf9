import type { Language } from './words/text.ts'

/** A calendar day in Asia/Bangkok, `YYYY-MM-DD`, Christian year. */
export type Day = string
/** A moment in UTC, as `Date.prototype.toISOString` writes it. */
export type Instant = string

// Thailand has kept UTC+7 without summer time since 1920, so an offset serves for the time zone.
const bangkokOffsetMs = 7 * 3_600_000
const dayMs = 86_400_000

export function toInstant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString()
}

/** The day in Bangkok at a moment. */
export function dayOf(now: Instant): Day {
  return toInstant(Date.parse(now) + bangkokOffsetMs).slice(0, 10)
}

/** The moment at which `HH:MM` strikes in Bangkok on that day. */
export function instantAt(day: Day, clock: string): Instant {
  return toInstant(Date.parse(`${day}T${clock}:00.000Z`) - bangkokOffsetMs)
}

/** `HH:MM` in Bangkok. */
export function clockOf(now: Instant): string {
  return toInstant(Date.parse(now) + bangkokOffsetMs).slice(11, 16)
}

export function addMinutes(now: Instant, count: number): Instant {
  return toInstant(Date.parse(now) + count * 60_000)
}

export function hoursBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(parsed) && toInstant(parsed).startsWith(text)
}

export function addDays(day: Day, count: number): Day {
  return toInstant(Date.parse(`${day}T00:00:00.000Z`) + count * dayMs).slice(0, 10)
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7
}

const weekdays: Record<Language, { long: string[]; short: string[] }> = {
  th: {
    long: ['จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์', 'อาทิตย์'],
    short: ['จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.', 'อา.'],
  },
  en: {
    long: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
}

export const months: Record<Language, { long: string[]; short: string[] }> = {
  th: {
    long: 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(
      ' ',
    ),
    short: 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' '),
  },
  en: {
    long: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    short: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  },
}

/** The year as people of that language count it: Buddhist Era in Thai (543 years ahead). */
export function shownYear(year: number, language: Language): number {
  return language === 'th' ? year + 543 : year
}

// U+00A0 keeps number and unit on one line.
const nbsp = '\u00a0'

/** "24 พ.ย. 2569", "24 Nov 2026". */
export function showDate(day: Day, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${date}${nbsp}${months[language].short[month - 1]} ${shownYear(year, language)}`
}

/** With its weekday, wherever somebody must come: "วันอังคารที่ 24 พ.ย. 2569", "Tuesday 24 Nov 2026". */
export function showDay(day: Day, language: Language): string {
  const name = weekdays[language].long[weekdayOf(day) - 1]
  return language === 'th'
    ? `วัน${name}ที่${nbsp}${showDate(day, language)}`
    : `${name} ${showDate(day, language)}`
}

/** "วันอังคาร", "Tuesday". */
export function showWeekday(day: Day, language: Language): string {
  const name = weekdays[language].long[weekdayOf(day) - 1]
  return language === 'th' ? `วัน${name}` : `${name}`
}

/** "24 พฤศจิกายน 2569", "24 November 2026". */
export function showLongDate(day: Day, language: Language): string {
  return `${Number(day.slice(8))} ${showMonth(day.slice(0, 7), language)}`
}

/** "อ. 24 พ.ย.", "Tue 24 Nov": where the year is plain. */
export function showShortDay(day: Day, language: Language): string {
  const month = months[language].short[Number(day.slice(5, 7)) - 1]
  const name = weekdays[language].short[weekdayOf(day) - 1]
  return `${name} ${Number(day.slice(8))}${nbsp}${month}`
}

/** "พฤศจิกายน 2569", "November 2026", for a `YYYY-MM`. */
export function showMonth(month: string, language: Language): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return `${months[language].long[number - 1]} ${shownYear(year, language)}`
}

export function shortWeekdays(language: Language): string[] {
  return weekdays[language].short
}

/** How people call the time: until noon, until offices close, after that. */
export function partOfDay(start: string): 'morning' | 'afternoon' | 'evening' {
  if (start < '12:00') return 'morning'
  return start < '16:30' ? 'afternoon' : 'evening'
}

/** Minutes from midnight to `HH:MM`. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}

/** "09.00 น.", "09:00". */
export function showClock(clock: string, language: Language): string {
  return language === 'th' ? `${clock.replace(':', '.')}${nbsp}น.` : clock
}

/** "08.00-12.00 น.", "08:00-12:00". */
export function showSpan(from: string, to: string, language: Language): string {
  const span = `${from}-${to}`
  return language === 'th' ? `${span.replaceAll(':', '.')}${nbsp}น.` : span
}

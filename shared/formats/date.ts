import { type Day, isDay, months, showDate, shownYear } from '../time.ts'
import type { Format, FormatProblem, Parsed } from './format.ts'
import { digitsIn, exactDigits, textOf } from './typed.ts'

/** What stands in the fields of a date; the month is a number or a name. */
export type DateParts = { day: string; month: string; year: string }

/** A day, stored as `YYYY-MM-DD` of the Christian calendar. */
export const date: Format = {
  parse(typed): Parsed {
    const parts = partsIn(typed)
    return 'problem' in parts ? parts : parseDate(parts)
  },
  show: (stored, language) => (isDay(stored) ? showDate(stored, language) : stored),
}

/** A year, stored as the Christian one. */
export const year: Format = {
  parse: parseYear,
  show: (stored, language) =>
    /^\d{4}$/.test(stored) ? String(shownYear(Number(stored), language)) : stored,
}

/** The day of three fields. One of the old calendar is counted by the plain rule, and says so. */
export function parseDate({ day, month, year }: DateParts): Parsed {
  const [dayRead, monthRead, yearRead] = [digitsIn(day), monthOf(month), parseYear(year)]
  const [noDay, noMonth, noYear] = [dayRead, monthRead, yearRead].map(isEmpty)
  if (noDay && noMonth && noYear) return { problem: 'empty' }
  if (noDay) return { problem: 'day_missing' }
  if (noMonth) return { problem: 'month_missing' }
  if (noYear) return { problem: 'year_missing' }
  if ('problem' in dayRead) return dayRead
  if ('problem' in monthRead) return monthRead
  if ('problem' in yearRead) return yearRead
  const date = Number(dayRead.text)
  if (date === 0) return { problem: 'day_zero' }
  const last = lastDay(yearRead.value, monthRead.month)
  if (date > last) {
    return { problem: 'last_day', last, month: monthRead.month, year: Number(yearRead.value) }
  }
  const value = dayAt(yearRead.value, monthRead.month, date)
  return isOldCalendar(value) ? { value, note: 'old_calendar' } : { value }
}

/**
 * Whether the year of a day needs a look at the papers: until 2483 (1940) the official year began on 1 April, so that March
 * 2480 was March 1938 and not 1937.
 */
export function isOldCalendar(day: Day): boolean {
  return day < '1940' && day.slice(5) < '04'
}

// Before and after these no year is told from one of the other era.
const buddhist = { first: 2400, last: 2743 }
const ahead = 543

/** Of the Buddhist era from 2400, of the Christian one up to 2200; asked again in between and for two digits. */
function parseYear(typed: string): Parsed {
  const short = digitsIn(typed)
  if ('text' in short && short.text.length === 2) {
    const year = Number(short.text)
    const christian = year + (year > 30 ? 1900 : 2000)
    return { problem: 'year_short', typed: short.text, buddhist: 2500 + year, christian }
  }
  const read = exactDigits(typed, 4)
  if ('problem' in read) return read
  const year = Number(read.text)
  const isBuddhist = year >= buddhist.first
  if (!isBuddhist && year > buddhist.last - ahead) return { problem: 'year_unclear', typed: year }
  if (year > buddhist.last || year < buddhist.first - ahead) {
    return { problem: 'year_range', typed: year }
  }
  return { value: String(isBuddhist ? year - ahead : year) }
}

function monthOf(typed: string): { month: number } | FormatProblem {
  const read = textOf(typed)
  if ('problem' in read) return read
  const named = monthNamed(read.text)
  if (named) return { month: named }
  const digits = digitsIn(typed)
  if ('problem' in digits) return { problem: 'month_unknown' }
  const month = Number(digits.text)
  return month >= 1 && month <= 12 ? { month } : { problem: 'month_range', typed: month }
}

/** From 1; 0 for no name of a month. */
function monthNamed(text: string): number {
  const bare = (name: string) => name.replaceAll('.', '').toLowerCase()
  const word = bare(text)
  const { th, en } = months
  const isThai = (at: number) =>
    [th.long[at], th.short[at]].some((name) => bare(`${name}`) === word)
  const isEnglish = (at: number) => word.length >= 3 && bare(`${en.long[at]}`).startsWith(word)
  return th.long.findIndex((_, at) => isThai(at) || isEnglish(at)) + 1
}

const beside = new Set(['วันที่', 'เดือน', 'ปี', 'พ.ศ.', 'พศ', 'ค.ศ.', 'คศ'])

/** Day, month and year of a text: `24/11/2569`, `24 พ.ย. 2569`, `24112569`, `Nov 24, 2026`, `2026-11-24`. */
function partsIn(typed: string): DateParts | FormatProblem {
  const read = textOf(typed)
  if ('problem' in read) return read
  if (!/^[\p{L}\p{M}\d ./,-]+$/u.test(read.text)) return { problem: 'not_a_date' }
  const words = read.text.match(/\d+|[\p{L}\p{M}][\p{L}\p{M}.]*/gu) ?? []
  const [first = '', ...others] = words.filter((word) => !beside.has(word))
  const [second = '', third = ''] = others
  if (others.length === 0 && /^\d{8}$/.test(first)) {
    return { day: first.slice(0, 2), month: first.slice(2, 4), year: first.slice(4) }
  }
  if (others.length !== 2) return { problem: 'not_a_date' }
  if (/^\d{4}$/.test(first)) return { day: third, month: second, year: first }
  return monthNamed(first)
    ? { day: second, month: first, year: third }
    : { day: first, month: second, year: third }
}

function isEmpty(read: object): boolean {
  return 'problem' in read && read.problem === 'empty'
}

function dayAt(year: string, month: number, date: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

function lastDay(year: string, month: number): number {
  return [31, 30, 29, 28].find((date) => isDay(dayAt(year, month, date))) ?? 28
}

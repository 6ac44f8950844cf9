import { addMonths } from '../dates.ts'
import { addDays, type Day, isDay, showDate, showLongDate, showMonth } from '../time.ts'
import { fiscalWords } from '../words/fiscal.ts'
import type { Language } from '../words/text.ts'

export const periodKinds = ['day', 'month', 'quarter', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

/**
 * Days in Bangkok, both included. `year` is the fiscal year of the Thai state, from 1 October; quarters are its quarters; `days` are any
 * that follow one another.
 */
export type Period = { kind: PeriodKind | 'days'; from: Day; to: Day }

/** No office of ours has counted before this, and none is asked about what lies so far ahead. */
const firstCountable: Day = '2015-10-01'
const lastCountable: Day = '2100-09-30'

const monthsIn = { month: 1, quarter: 3, year: 12 } as const

/** The period of this kind in which a day lies. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  if (kind === 'day') return { kind, from: day, to: day }
  const count = monthsIn[kind]
  // Months since the fiscal year began, so that quarters and years begin where it does.
  const since = (Number(day.slice(5, 7)) + 2) % 12
  const from = addMonths(`${day.slice(0, 7)}-01`, -(since % count))
  return { kind, from, to: addDays(addMonths(from, count), -1) }
}

/** What somebody asked for, or nothing where there is no such day, or none that can be counted. */
export function readPeriod(kind: PeriodKind, day: string): Period | undefined {
  if (!isDay(day) || day < firstCountable || day > lastCountable) return
  return periodOf(kind, day)
}

const mostDays = 366

/** Any days from one to another; nothing where they run backwards, are too many, or are no days. */
export function readDays(from: string, to: string): Period | undefined {
  if (!readPeriod('day', from) || !readPeriod('day', to) || to < from) return
  return to > addDays(from, mostDays - 1) ? undefined : { kind: 'days', from, to }
}

/** Of any days as many before them. */
export function periodBefore({ kind, from, to }: Period): Period {
  if (kind !== 'days') return periodOf(kind, addDays(from, -1))
  return { kind, from: addDays(from, -daysIn({ from, to })), to: addDays(from, -1) }
}

export function periodAfter({ kind, from, to }: Period): Period {
  if (kind !== 'days') return periodOf(kind, addDays(to, 1))
  return { kind, from: addDays(to, 1), to: addDays(to, daysIn({ from, to })) }
}

function daysIn({ from, to }: { from: Day; to: Day }): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
}

/**
 * What a period is held against: the one before it; while it is not over, as many days of that one as have gone by of this one, today
 * among them.
 */
export function spanBefore(period: Period, today: Day): { from: Day; to: Day } {
  const { from, to } = periodBefore(period)
  if (today >= period.to || today < period.from) return { from, to }
  const gone = daysIn({ from: period.from, to: today })
  return { from, to: addDays(from, Math.min(gone, daysIn({ from, to })) - 1) }
}

/** The days of a month or of any days, the months of a quarter or a year; a day has no parts. */
export function partsOf(period: Period): Period[] {
  if (period.kind === 'day') return []
  const kind = period.kind === 'month' || period.kind === 'days' ? 'day' : 'month'
  const parts: Period[] = []
  for (let day = period.from; day <= period.to; day = addDays(parts.at(-1)?.to ?? day, 1)) {
    parts.push(periodOf(kind, day))
  }
  return parts
}

/** The Buddhist year in which the fiscal year of a day ends: October 2026 is of 2570. */
export function fiscalYearOf(day: Day): number {
  return Number(periodOf('year', day).to.slice(0, 4)) + 543
}

/** 1 to 4, of the fiscal year. */
export function quarterOf(day: Day): number {
  return Math.floor(((Number(day.slice(5, 7)) + 2) % 12) / 3) + 1
}

/** "พฤศจิกายน 2569", "quarter 1 of fiscal year 2027": English counts its years from Christ. */
export function showPeriod({ kind, from, to }: Period, language: Language): string {
  if (kind === 'day') return showLongDate(from, language)
  if (kind === 'days') return `${showDate(from, language)} – ${showDate(to, language)}`
  if (kind === 'month') return showMonth(from.slice(0, 7), language)
  const year = Number(to.slice(0, 4)) + (to.slice(5, 7) > '09' ? 1 : 0)
  const shown = language === 'th' ? year + 543 : year
  const told = fiscalWords[kind][language].replace('{year}', String(shown))
  return told.replace('{quarter}', String(quarterOf(from)))
}

import {
  type Period,
  type PeriodKind,
  periodAfter,
  periodOf,
  readPeriod,
} from '../figures/periods.ts'
import { addDays, type Day, dayOf, type Instant, instantAt } from '../time.ts'

/** What an office owes: progress by month and quarter, every three months to its director, and the end of the fiscal year. */
export const reportKinds = ['monthly', 'quarterly', 'director', 'yearly'] as const
export type ReportKind = (typeof reportKinds)[number]

const periodKindOf: Record<ReportKind, PeriodKind> = {
  monthly: 'month',
  quarterly: 'quarter',
  director: 'quarter',
  yearly: 'year',
}

/** What the forms ask of the indicator and of its project: written once, it stands in the next report of the kind as well. */
const lastingTexts = [
  'indicator',
  'level',
  'definition',
  'computing',
  'target',
  'objectives',
  'steps',
  'duration',
] as const

export const reportTexts = [
  ...lastingTexts,
  'achieved',
  'done',
  'support',
  'obstacles',
  'fixes',
  'proposals',
  'evidence',
] as const
export type ReportText = (typeof reportTexts)[number]
export type ReportTexts = { [text in ReportText]?: string | undefined }

const headTexts = ['indicator', 'level', 'definition', 'computing', 'target', 'achieved'] as const
const projectTexts = ['objectives', 'steps', 'duration'] as const

/** Those that stand in a report only where something is written: reports of former versions do not have them. */
export const formTexts: readonly ReportText[] = [...headTexts, ...projectTexts]

/** What of a report goes on into the next one of its kind. */
export function textsToKeep(texts: ReportTexts): ReportTexts {
  return Object.fromEntries(
    lastingTexts.flatMap((id) => (texts[id] === undefined ? [] : [[id, texts[id]]])),
  )
}

/** What a head writes into each, in the order of the forms. */
export const textsOf: Record<ReportKind, readonly ReportText[]> = {
  monthly: ['done', 'obstacles', 'fixes'],
  quarterly: [...headTexts, ...projectTexts, 'done', 'support', 'obstacles', 'evidence'],
  director: ['done', 'obstacles', 'fixes', 'proposals'],
  yearly: [
    ...headTexts,
    ...projectTexts,
    ...(['done', 'support', 'obstacles', 'proposals', 'evidence'] as const),
  ],
}

/** In letters. */
export const reportLimits = { text: 4000, reason: 500 } as const

export type ReportOf = { kind: ReportKind; period: Period }

/** The period of a report that begins on this day; nothing where none of the kind does. */
export function reportPeriod(kind: ReportKind, from: string): Period | undefined {
  const period = readPeriod(periodKindOf[kind], from)
  return period?.from === from ? period : undefined
}

function periodWith(kind: ReportKind, day: Day): Period {
  return periodOf(periodKindOf[kind], day)
}

/** An hour after midnight, when the last day of the period has been closed. */
export function isOver({ to }: Pick<Period, 'to'>, now: Instant): boolean {
  return now >= instantAt(addDays(to, 1), '01:00')
}

/** Which of its kind in its fiscal year, from 1: October is the first month. */
export function reportNumber(kind: ReportKind, from: Day): number {
  const months = (Number(from.slice(5, 7)) + 2) % 12
  return { monthly: months, quarterly: months / 3, director: months / 3, yearly: 0 }[kind] + 1
}

/** A server that was down for longer makes up for a year. */
const mostDaysBack = 366

/** All that should have been made by now, of an office that began on this day. */
export function reportsOwed(first: Day, now: Instant): ReportOf[] {
  const back = addDays(dayOf(now), -mostDaysBack)
  return reportKinds.flatMap((kind) => {
    const owed: ReportOf[] = []
    let period = periodWith(kind, first > back ? first : back)
    for (; isOver(period, now); period = periodAfter(period)) owed.push({ kind, period })
    return owed
  })
}

/** Those of a fiscal year that have begun, the last first; of an office that began on this day. */
export function reportsOfYear(inYear: Period, first: Day, today: Day): ReportOf[] {
  return reportKinds.flatMap((kind) => {
    const found: ReportOf[] = []
    for (
      let period = periodWith(kind, inYear.from);
      period.from <= inYear.to && period.from <= today;
      period = periodAfter(period)
    ) {
      if (period.to >= first) found.unshift({ kind, period })
    }
    return found
  })
}

/** Of each kind what comes next, and on which day it is made. */
export function reportsComing(today: Day): (ReportOf & { due: Day })[] {
  return reportKinds
    .map((kind) => {
      const period = periodWith(kind, today)
      return { kind, period, due: addDays(period.to, 1) }
    })
    .sort((a, b) => (a.due < b.due ? -1 : 1))
}

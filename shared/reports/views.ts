import * as v from 'valibot'
import { shownWords } from '../own-words.ts'
import { type Day, type Instant, isDay } from '../time.ts'
import type { ReportFigures } from './figures.ts'
import {
  type ReportKind,
  type ReportTexts,
  reportKinds,
  reportLimits,
  reportTexts,
} from './reports.ts'

/** `so-far`: its period is not over; `missing`: nobody has made it. */
export const reportStates = ['so-far', 'missing', 'draft', 'final'] as const
export type ReportState = (typeof reportStates)[number]

export type ReportSpan = { kind: ReportKind; from: Day; to: Day }

export type ReportEntry = ReportSpan & {
  state: ReportState
  edition: number | null
  madeAt: Instant | null
  finalAt: Instant | null
  finalBy: string | null
}

export type ReportList = {
  today: Day
  /** The fiscal year, named by the (Christian) year in which it ends, and the first one of the office. */
  year: number
  firstYear: number
  reports: ReportEntry[]
  coming: (ReportSpan & { due: Day })[]
}

export type ReportEdition = {
  edition: number
  /** Why the one before it was put right. */
  reason: string | null
  finalAt: Instant | null
  finalBy: string | null
}

export type ReportView = ReportEntry & {
  /** All of this report, the last first. */
  editions: ReportEdition[]
  reason: string | null
  /** Nothing where it was made by itself. */
  madeBy: string | null
  changedAt: Instant | null
  changedBy: string | null
  /** What a change must have seen. */
  revision: number
  texts: ReportTexts
  figures: ReportFigures
}

const day = v.pipe(v.string(), v.check(isDay))
const seen = {
  edition: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
}

export const MakeReport = v.strictObject({ kind: v.picklist(reportKinds), from: day, to: day })

export const WriteReportTexts = v.strictObject({
  ...seen,
  texts: v.strictObject(v.entriesFromList(reportTexts, v.optional(shownWords(reportLimits.text)))),
})

/** To mark it as final, or to count it anew. */
export const SeenReport = v.strictObject(seen)

export const CorrectReport = v.strictObject({
  edition: seen.edition,
  reason: v.pipe(shownWords(reportLimits.reason), v.minLength(1)),
})

import { ReportFigures } from '@phrom/shared/reports/figures.ts'
import { reportKinds, reportTexts } from '@phrom/shared/reports/reports.ts'
import { type ReportList, type ReportView, reportStates } from '@phrom/shared/reports/views.ts'
import * as v from 'valibot'

/** What the routes of reports answer, for the description of the API. */
const text = v.string()
const nullableText = v.nullable(text)
const day = v.pipe(text, v.isoDate())
const nullableInstant = v.nullable(v.pipe(text, v.isoTimestamp()))
const span = { kind: v.picklist(reportKinds), from: day, to: day }
const signed = { finalAt: nullableInstant, finalBy: nullableText }
const entry = {
  ...{ ...span, state: v.picklist(reportStates), edition: v.nullable(v.number()) },
  ...{ madeAt: nullableInstant, ...signed },
}

export const answers = {
  list: v.object({
    ...{ today: day, year: v.number(), firstYear: v.number() },
    reports: v.array(v.object(entry)),
    coming: v.array(v.object({ ...span, due: day })),
  }) satisfies v.GenericSchema<ReportList>,
  report: v.object({
    ...entry,
    editions: v.array(v.object({ edition: v.number(), reason: nullableText, ...signed })),
    ...{ reason: nullableText, madeBy: nullableText },
    ...{ changedAt: nullableInstant, changedBy: nullableText, revision: v.number() },
    texts: v.object(v.entriesFromList(reportTexts, v.optional(text))),
    figures: ReportFigures,
  }) satisfies v.GenericSchema<unknown, ReportView>,
}

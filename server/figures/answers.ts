import { figureIds, figureParts } from '@phrom/shared/figures/figures.ts'
import { periodKinds } from '@phrom/shared/figures/periods.ts'
import { type FigureCases, type FiguresView, funnelSteps } from '@phrom/shared/figures/views.ts'
import * as v from 'valibot'

/** What the routes of the figures answer, for the description of the API. */
const text = v.string()
const nullableText = v.nullable(text)
const number = v.number()
const nullableNumber = v.nullable(number)
const day = v.pipe(text, v.isoDate())
const span = { from: day, to: day }
const period = v.object({ kind: v.picklist([...periodKinds, 'days']), ...span })
const values = v.object(v.entriesFromList(figureIds, nullableNumber))
const unit = v.picklist(['count', 'percent', 'minutes'])
const target = v.union([v.object({ least: number }), v.object({ most: number })])

export const answers = {
  figures: v.object({
    ...{
      teamId: nullableText,
      serviceId: nullableText,
      period,
      now: v.pipe(text, v.isoTimestamp()),
    },
    before: v.object(span),
    figures: v.array(
      v.object({
        ...{ id: v.picklist(figureIds), unit, value: nullableNumber, count: number },
        before: nullableNumber,
        target: v.nullable(target),
        parts: v.array(
          v.object({
            ...{ id: v.picklist(figureParts), value: nullableNumber },
            unit: v.union([unit, v.literal('days')]),
            target: v.exactOptional(target),
          }),
        ),
        reasons: v.array(v.object({ key: text, count: number })),
      }),
    ),
    trend: v.array(v.object({ period, values })),
    teams: v.array(v.object({ teamId: text, values })),
    services: v.array(v.object({ teamId: text, serviceId: text, values })),
    arrivals: v.array(v.object({ weekday: number, hour: number, count: number })),
    funnel: v.array(v.object({ step: v.picklist(funnelSteps), count: number })),
    quota: v.nullable(v.object({ quota: nullableNumber, used: number })),
  }) satisfies v.GenericSchema<FiguresView>,
  cases: v.object({
    cases: v.array(
      v.object({
        ...{ caseId: nullableText, inquiryId: nullableText, complaintId: nullableText },
        ...{ code: nullableText, serviceId: text, day, why: text, ticket: nullableText },
      }),
    ),
    next: nullableText,
  }) satisfies v.GenericSchema<FigureCases>,
}

import * as v from 'valibot'
import { figureIds, figureParts } from '../figures/figures.ts'

const number = v.number()
const nullableNumber = v.nullable(number)
const text = v.object({ th: v.string(), en: v.string() })
const day = v.pipe(v.string(), v.isoDate())
const unit = v.picklist(['count', 'percent', 'minutes', 'days'])
const target = v.nullable(v.union([v.object({ least: number }), v.object({ most: number })]))

/** What a team or a service did: visits are matters that people came with, `unserved` those of which nothing came. */
const did = {
  ...{ name: text, people: number, cases: number, visits: number, unserved: number },
  ...{ notServed: nullableNumber, minutes: nullableNumber, satisfaction: nullableNumber },
}

/**
 * The figures of a report as they were when it was made, with the names that things had then: what was handed in stays, whatever becomes
 * of rules, teams and counts. Reports of all former versions are read by it, so it only grows.
 */
export const ReportFigures = v.object({
  office: text,
  countedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** What `before` is of. */
  before: v.object({ from: day, to: day }),
  figures: v.array(
    v.object({
      ...{ id: v.picklist(figureIds), unit, value: nullableNumber, before: nullableNumber },
      ...{ count: number, target },
      parts: v.array(
        v.object({
          ...{ id: v.picklist(figureParts), unit, value: nullableNumber },
          /** Of what was counted by a part alone; reports of former versions do not have it. */
          before: v.optional(nullableNumber),
        }),
      ),
    }),
  ),
  teams: v.array(v.object(did)),
  services: v.array(v.object(did)),
  all: v.object(did),
  /** Of the fiscal year up to the end of the period: new people, and all since the office began. */
  months: v.array(v.object({ month: v.string(), people: number, total: number })),
  /** Of a fiscal year; reports of former versions, and of other periods, do not have them. */
  quarters: v.optional(
    v.array(
      v.object({
        ...{ from: day, people: number, cases: number },
        ...{ veryGood: nullableNumber, good: nullableNumber, fair: nullableNumber },
      }),
    ),
  ),
  notServed: v.array(v.object({ name: text, count: number })),
  returned: v.array(v.object({ name: text, count: number })),
  quota: v.nullable(v.object({ quota: nullableNumber, used: number })),
})
export type ReportFigures = v.InferOutput<typeof ReportFigures>
export type ReportRow = ReportFigures['all']
export type ReportUnit = v.InferOutput<typeof unit>

import {
  type GeccAttested,
  type GeccPast,
  type GeccView,
  geccEnds,
} from '@phrom/shared/gecc/gecc-view.ts'
import { type GeccMeasure, geccMeasureIds } from '@phrom/shared/gecc/measures.ts'
import type { GeccAttestation } from '@phrom/shared/gecc/standing.ts'
import * as v from 'valibot'

/** What the routes of the self-assessment answer, for the description of the API. */
const text = v.string()
const instant = v.pipe(text, v.isoTimestamp())
const day = v.pipe(text, v.isoDate())
const said = { id: text, day, note: text, by: text, at: instant, photos: v.array(text) }
const attested = {
  attestations: v.record(text, v.object(said) satisfies v.GenericSchema<GeccAttestation>),
}

const one = v.object({ value: v.nullable(v.number()), cases: v.number() })
const measured = Object.fromEntries(geccMeasureIds.map((id) => [id, one])) as Record<
  GeccMeasure,
  typeof one
>

export const answers = {
  attested: v.object(attested) satisfies v.GenericSchema<GeccAttested>,
  view: v.object({
    ...{ ...attested, today: day, from: day },
    measured: v.object(measured),
  }) satisfies v.GenericSchema<GeccView>,
  past: v.array(
    v.object({ ...said, endedAt: instant, endedBy: text, endedHow: v.picklist(geccEnds) }),
  ) satisfies v.GenericSchema<GeccPast[]>,
}

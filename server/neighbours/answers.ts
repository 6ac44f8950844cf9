import {
  type LeftBooking,
  type NeighbourSlip,
  type NeighbourView,
  neighbourStates,
  type OwnNeighbours,
  type SlipView,
} from '@phrom/shared/neighbours/views.ts'
import * as v from 'valibot'

/** What the routes of neighbours answer, for the description of the API. */
const text = v.string()
const instant = v.pipe(text, v.isoTimestamp())
const day = v.pipe(text, v.isoDate())
const nullableText = v.nullable(text)
const state = v.picklist(neighbourStates)

const time = v.object({
  ...{ day, start: text, end: text, changeUntil: instant },
  mustMove: v.nullable(v.object({ th: text, en: text })),
})
const neighbour = v.object({
  ...{ caseId: text, serviceId: text, name: text, bookedAt: instant, state, claimed: v.boolean() },
  ...{ code: nullableText, phone: nullableText, time: v.nullable(time) },
}) satisfies v.GenericSchema<NeighbourView>

export const answers = {
  neighbour,
  own: v.object({
    list: v.array(neighbour),
    figures: v.object({ month: v.number(), all: v.number() }),
  }) satisfies v.GenericSchema<OwnNeighbours>,
  slips: v.array(
    v.object({ caseId: text, code: text, serviceId: text, name: text, time, secret: text }),
  ) satisfies v.GenericSchema<NeighbourSlip[]>,
  slip: v.object({
    ...{ state, claimed: v.boolean(), own: nullableText, serviceId: text },
    ...{ code: nullableText, name: nullableText, time: v.nullable(time), volunteer: nullableText },
  }) satisfies v.GenericSchema<SlipView>,
  left: v.array(
    v.object({
      ...{ caseId: text, code: text, serviceId: text, name: text, phone: text },
      ...{ day, start: text, end: text, volunteer: text },
    }),
  ) satisfies v.GenericSchema<LeftBooking[]>,
  claimed: v.object({ caseId: text }),
  services: v.array(text),
}

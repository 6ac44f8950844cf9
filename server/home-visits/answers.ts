import {
  type ExactPlace,
  type HomePlan,
  type HomeRequest,
  type HomeVisitArea,
  type HomeVisitDesk,
  type HomeVisitView,
  hardships,
  type MyHomeVisits,
  periods,
  stopEndings,
  type Tour,
  wishes,
} from '@phrom/shared/home-visits.ts'
import { notServedReasons } from '@phrom/shared/tickets.ts'
import * as v from 'valibot'

/** What is answered of visits at home, for the description of the API. */
const text = v.string()
const instant = v.pipe(text, v.isoTimestamp())
const day = v.pipe(text, v.isoDate())
const time = { start: text, end: text }
const reason = v.nullable(v.picklist(notServedReasons))
const ending = v.nullable(v.picklist(stopEndings))

const place = {
  ...{ address: text, subDistrict: text, landmark: text, hardNote: text, dayNote: text },
  wishes: v.array(v.picklist(wishes)),
  hardships: v.array(v.picklist(hardships)),
  positionFrom: v.nullable(v.picklist(['phone', 'chat'])),
}
const exactPlace = v.object({
  ...place,
  position: v.nullable(v.object({ latitude: v.number(), longitude: v.number() })),
}) satisfies v.GenericSchema<ExactPlace>

export const homePlan = v.object({
  day,
  ...time,
  goes: v.array(text),
  startedAt: v.nullable(instant),
}) satisfies v.GenericSchema<HomePlan>
export const homeView = v.object({
  place: v.nullable(v.object(place)),
  plan: v.nullable(homePlan),
}) satisfies v.GenericSchema<HomeVisitView>
export const homeVisitArea = v.object({
  radiusKm: v.number(),
  subDistricts: v.array(text),
}) satisfies v.GenericSchema<HomeVisitArea>
export const myHomeVisits = v.object({
  place: v.nullable(exactPlace),
  visits: v.array(
    v.object({
      day,
      ...time,
      goes: v.array(text),
      ...{ startedAt: v.nullable(instant), endedAt: v.nullable(instant), ending, reason },
      ...{ remark: text, fee: v.nullable(v.number()), receipt: text },
    }),
  ),
}) satisfies v.GenericSchema<MyHomeVisits>

const who = { caseId: text, code: text, serviceId: text, name: text, phone: text }
const request = v.object({
  ...who,
  place: exactPlace,
  approvedAt: instant,
  minutes: v.number(),
  lastVisit: v.nullable(v.object({ day, reason })),
}) satisfies v.GenericSchema<HomeRequest>
const tour = v.object({
  ...{ id: text, day, period: v.picklist(periods), goes: v.array(text), revision: v.number() },
  cancelledAt: v.nullable(instant),
  stops: v.array(
    v.object({
      ...who,
      ...{ id: text, ...time, minutes: v.number(), place: v.nullable(exactPlace) },
      ...{ startedAt: v.nullable(instant), endedAt: v.nullable(instant), ending },
    }),
  ),
}) satisfies v.GenericSchema<Tour>

export const answers = {
  tour,
  desk: v.object({
    requests: v.array(request),
    tours: v.array(tour),
    staff: v.array(text),
  }) satisfies v.GenericSchema<HomeVisitDesk>,
}

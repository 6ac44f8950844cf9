import * as v from 'valibot'
import type { NotServedReason } from './tickets.ts'
import { type Day, type Instant, isDay, minutesOf } from './time.ts'

/** Degrees north and east (WGS 84). */
export type Position = { latitude: number; longitude: number }

/** Whether staff go to whoever the service is for, instead of the other way round. */
export function isAtHome({ where }: { where: { offices: string } }): boolean {
  return where.offices === 'home'
}

export const periods = ['morning', 'afternoon'] as const
export type Period = (typeof periods)[number]
export const visitDays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
export type VisitDay = (typeof visitDays)[number]
export type Wish = `${VisitDay}-${Period}`
export const wishes = visitDays.flatMap((day) => periods.map((period): Wish => `${day}-${period}`))

/** What makes a visit hard, and is good to know before the equipment is in the car. */
export const hardships = ['stairs', 'lane', 'parking', 'gate', 'dog', 'power'] as const
export type Hardship = (typeof hardships)[number]

/** Letters that each part of an address may have. */
export const placeLimits = {
  address: 300,
  subDistrict: 80,
  landmark: 200,
  hardNote: 300,
  dayNote: 300,
}

/** Where staff go, and when it suits. Without a `position` the address has to do. */
export type HomePlace = {
  address: string
  subDistrict: string
  landmark: string
  wishes: Wish[]
  hardships: Hardship[]
  hardNote: string
}
export type PositionFrom = 'phone' | 'chat'
export type HomePlaceView = HomePlace & {
  /** Where the position came from, if there is one; where it lies is for staff. */
  positionFrom: PositionFrom | null
  /** What was said when a planned day was bad. */
  dayNote: string
}
/** The same with the position itself. */
export type ExactPlace = HomePlaceView & { position: Position | null }

/** What is planned for a case. */
export type HomePlan = {
  day: Day
  start: string
  end: string
  /** Names of those who come, so that nobody else is let in. */
  goes: string[]
  /** Staff are there. */
  startedAt: Instant | null
}
/** Of a case that is done at home; `place` is null until it was told. */
export type HomeVisitView = { place: HomePlaceView | null; plan: HomePlan | null }
/** All that is held of visits at home for a case, for whom it is about. */
export type MyHomeVisits = {
  place: ExactPlace | null
  visits: {
    day: Day
    start: string
    end: string
    goes: string[]
    startedAt: Instant | null
    endedAt: Instant | null
    ending: StopEnding | null
    reason: NotServedReason | null
    remark: string
    /** In baht. */
    fee: number | null
    receipt: string
  }[]
}
/** How an office sets it: how far from it staff go, and the sub-districts, where it wants them chosen from. */
export type HomeVisitArea = { radiusKm: number; subDistricts: string[] }
export const defaultRadiusKm = 15

const earthKm = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** As the crow flies, in kilometres. */
export function kmBetween(one: Position, other: Position): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)]
  const across = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * across
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

type Area = { position: Position | null; homeVisits: HomeVisitArea }

/** Whether an office goes there. One whose own position nobody knows takes every position: staff look at it themselves. */
export function isWithin({ position, homeVisits }: Area, at: Position): boolean {
  return position === null || kmBetween(position, at) <= homeVisits.radiusKm
}

/** The nearest other office that goes there, or nothing where none is known here. */
export function officeFor<One extends Area & { id: string }>(
  offices: readonly One[],
  from: string,
  at: Position,
): One | undefined {
  const far = (one: One) => (one.position ? kmBetween(one.position, at) : Number.POSITIVE_INFINITY)
  return offices
    .filter((one) => one.id !== from && one.position !== null && isWithin(one, at))
    .sort((a, b) => far(a) - far(b))[0]
}

/** Stops in the order in which each is the nearest to the one before, from the office on; those without a position come last, as they were. */
export function nearestNext<Stop extends { position: Position | null }>(
  stops: readonly Stop[],
  from: Position | null,
): Stop[] {
  const left = stops.filter((stop) => stop.position !== null)
  const order: Stop[] = []
  let at = from ?? left[0]?.position ?? null
  while (at !== null && left.length > 0) {
    const here = at
    const distance = ({ position }: Stop) => (position ? kmBetween(here, position) : 0)
    const next = left.reduce((best, one) => (distance(one) < distance(best) ? one : best))
    order.push(next)
    left.splice(left.indexOf(next), 1)
    at = next.position
  }
  return [...order, ...stops.filter((stop) => stop.position === null)]
}

const firstOf: Record<Period, number> = { morning: 9 * 60, afternoon: 13 * 60 }
/** From one house to the next, and the equipment up and down again. */
const wayMinutes = 30
const step = 15
const lastMinute = 23 * 60 + 59
const clock = (minutes: number) => {
  const at = Math.min(minutes, lastMinute)
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}

/** Times for the stops of a tour, one after the other, as a proposal: so many minutes each, and the way between them. */
export function proposeTimes(
  period: Period,
  minutes: readonly number[],
): { start: string; end: string }[] {
  let at = firstOf[period]
  return minutes.map((each) => {
    const start = at
    const end = start + Math.max(step, Math.ceil(each / step) * step)
    at = end + wayMinutes
    return { start: clock(start), end: clock(end) }
  })
}

/** A map of all stops with a position, from the office on, outside of the app; nothing where there is none. Only positions stand in it. */
export function tourMap(
  stops: readonly { position: Position | null }[],
  office: Position | null,
): string | undefined {
  const told = ({ latitude, longitude }: Position) => `${latitude},${longitude}`
  const places = stops.flatMap(({ position }) => position ?? [])
  const last = places.at(-1)
  if (!last) return
  const query = new URLSearchParams({
    api: '1',
    ...(office && { origin: told(office) }),
    destination: told(last),
    travelmode: 'driving',
    openExternalBrowser: '1',
  })
  if (places.length > 1) query.set('waypoints', places.slice(0, -1).map(told).join('|'))
  return `https://www.google.com/maps/dir/?${query}`
}

/** One place on a map, outside of the app. */
export function placeMap({ latitude, longitude }: Position): string {
  const query = new URLSearchParams({
    api: '1',
    query: `${latitude},${longitude}`,
    openExternalBrowser: '1',
  })
  return `https://www.google.com/maps/search/?${query}`
}

/** A map takes nine places on the way and the last one; nobody visits more in half a day. */
export const mostStops = 9

/** How a visit ended. `taken_out` and `cancelled` (the whole tour): by staff; `bad_day`: by the citizen; `case_ended`: there is nothing to come for. */
export const stopEndings = [
  'served',
  'not_served',
  'taken_out',
  'cancelled',
  'bad_day',
  'case_ended',
] as const
export type StopEnding = (typeof stopEndings)[number]

/** Staff: what waits to be planned. */
export type HomeRequest = {
  caseId: string
  code: string
  serviceId: string
  name: string
  phone: string
  place: ExactPlace
  approvedAt: Instant
  /** Minutes that a visit takes by the rules. */
  minutes: number
  /** The last time that it was tried and came to nothing. */
  lastVisit: { day: Day; reason: NotServedReason | null } | null
}
export type TourStop = Omit<HomeRequest, 'approvedAt' | 'lastVisit' | 'place'> & {
  id: string
  /** Nothing once the case is forgotten. */
  place: ExactPlace | null
  start: string
  end: string
  startedAt: Instant | null
  endedAt: Instant | null
  ending: StopEnding | null
}
export type Tour = {
  id: string
  day: Day
  period: Period
  goes: string[]
  revision: number
  cancelledAt: Instant | null
  /** In the order in which they are visited; with those that were taken out. */
  stops: TourStop[]
}
/** Staff: the requests that wait, and the tours from today on, with earlier ones that are not written up. */
export type HomeVisitDesk = {
  requests: HomeRequest[]
  tours: Tour[]
  /** Who can go. */
  staff: string[]
}

export type TourProblem = 'day' | 'goes' | 'stops' | `stops.${number}`

/** What is wrong with a tour that somebody wants to plan: a day that is past or too far, nobody who goes, no stop, times that run backwards. */
export function wrongInTour(
  { day, goes, stops }: Pick<TourBody, 'day' | 'goes' | 'stops'>,
  { today, lastDay }: { today: Day; lastDay: Day },
): TourProblem[] {
  const wrong: TourProblem[] = []
  if (day < today || day > lastDay) wrong.push('day')
  if (goes.length === 0) wrong.push('goes')
  const cases = new Set(stops.map(({ caseId }) => caseId))
  if (stops.length === 0 || stops.length > mostStops || cases.size < stops.length) {
    wrong.push('stops')
  }
  for (const [i, { start, end }] of stops.entries()) {
    const before = stops[i - 1]
    const isAfter = !before || minutesOf(start) >= minutesOf(before.start)
    if (minutesOf(start) >= minutesOf(end) || !isAfter) wrong.push(`stops.${i}`)
  }
  return wrong
}

/** Days ahead for which a tour may be planned. */
export const tourHorizonDays = 90

const day = v.pipe(v.string(), v.check(isDay))
const hour = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const uuid = v.pipe(v.string(), v.uuid())

/** A whole tour as it shall be. `revision`: the one that was looked at; none for a new tour. */
export const TourPlan = v.strictObject({
  day,
  period: v.picklist(periods),
  goes: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(120))), v.maxLength(20)),
  stops: v.pipe(
    v.array(v.strictObject({ caseId: uuid, start: hour, end: hour })),
    v.maxLength(mostStops),
  ),
  revision: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
})
export type TourBody = v.InferOutput<typeof TourPlan>

const words = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.transform((text) => text.replaceAll('\0', ' ')),
    v.trim(),
  )
export const PositionSchema = v.strictObject({
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
})
/** `position`: as it is, where it is left out; none where it is null. */
export const HomePlaceBody = v.strictObject({
  address: v.pipe(words(placeLimits.address), v.minLength(1)),
  subDistrict: v.pipe(words(placeLimits.subDistrict), v.minLength(1)),
  landmark: words(placeLimits.landmark),
  wishes: v.pipe(v.array(v.picklist(wishes)), v.maxLength(wishes.length)),
  hardships: v.pipe(v.array(v.picklist(hardships)), v.maxLength(hardships.length)),
  hardNote: words(placeLimits.hardNote),
  position: v.optional(v.nullable(PositionSchema)),
})
export type HomePlaceInput = v.InferOutput<typeof HomePlaceBody>
export const BadDay = v.strictObject({ note: words(placeLimits.dayNote) })
/** `mayLocate`: the consent to a position is given with it. */
export const ChangePlace = v.strictObject({ place: HomePlaceBody, mayLocate: v.boolean() })
export const CancelTour = v.strictObject({
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

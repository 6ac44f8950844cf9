import { holidays } from '@phrom/shared/holidays.ts'
import {
  type ExactPlace,
  type HomeRequest,
  nearestNext,
  type Period,
  type Position,
  proposeTimes,
  type Tour,
  type TourBody,
  visitDays,
  wrongInTour,
} from '@phrom/shared/home-visits.ts'
import { addDays, type Day, weekdayOf } from '@phrom/shared/time.ts'

/** A visit that is being planned. */
export type StopDraft = {
  caseId: string
  code: string
  name: string
  minutes: number
  place: ExactPlace | null
  start: string
  end: string
}
/** A tour that is being planned or changed. */
export type TourDraft = {
  day: Day | ''
  period: Period
  goes: string[]
  stops: StopDraft[]
}

/** A tour of these requests on the half day that suits most of them, in the order of the way, with proposed times. */
export function newTour(
  requests: readonly HomeRequest[],
  today: Day,
  office: Position | null,
): TourDraft {
  const choices = daysAhead(today).flatMap((day) =>
    (['morning', 'afternoon'] as const).map((period) => ({ day, period })),
  )
  const count = ({ day, period }: { day: Day; period: Period }) => suiting(requests, day, period)
  const best = choices.reduce<(typeof choices)[number] | undefined>(
    (found, one) => (!found || count(one) > count(found) ? one : found),
    undefined,
  )
  const period = best?.period ?? 'morning'
  const stops = nearestNext(
    requests.map((one) => ({ ...one, position: one.place.position })),
    office,
  )
  return { day: best?.day ?? '', period, goes: [], stops: timed(period, stops.map(stopOf)) }
}

/** A tour as it stands, to be changed: what has ended is no part of it any more. */
export function draftOf({ day, period, goes, stops }: Tour): TourDraft {
  const open = stops.filter(({ endedAt }) => endedAt === null)
  return { day, period, goes, stops: open.map((stop) => ({ ...stopOf(stop), ...timeOf(stop) })) }
}

type Visit = Pick<HomeRequest, 'caseId' | 'code' | 'name' | 'minutes'> & {
  place: ExactPlace | null
}
const timeOf = ({ start, end }: { start: string; end: string }) => ({ start, end })

export function stopOf({ caseId, code, name, minutes, place }: Visit): StopDraft {
  return { caseId, code, name, minutes, place, start: '', end: '' }
}

/** The same stops with times one after the other. */
export function timed(period: Period, stops: readonly StopDraft[]): StopDraft[] {
  const times = proposeTimes(
    period,
    stops.map(({ minutes }) => minutes),
  )
  return stops.map((stop, i) => ({ ...stop, ...times[i] }))
}

/** The same stops in the order of the way, with times. */
export function byNearest(
  period: Period,
  stops: readonly StopDraft[],
  office: Position | null,
): StopDraft[] {
  const placed = stops.map((stop) => ({ stop, position: stop.place?.position ?? null }))
  return timed(
    period,
    nearestNext(placed, office).map(({ stop }) => stop),
  )
}

/** One stop a place earlier or later; the times stay where they are, and the visits change places. */
export function moved(stops: readonly StopDraft[], from: number, by: 1 | -1): StopDraft[] {
  const to = from + by
  const [one, other] = [stops[from], stops[to]]
  if (!one || !other) return [...stops]
  return stops.map((stop, i) =>
    i === from ? { ...other, ...timeOf(one) } : i === to ? { ...one, ...timeOf(other) } : stop,
  )
}

const daysShown = 30

/** Days from tomorrow on that staff work. */
export function daysAhead(today: Day): Day[] {
  return Array.from({ length: daysShown }, (_, i) => addDays(today, i + 1)).filter(
    (day) => weekdayName(day) !== undefined && !holidays.has(day),
  )
}

function weekdayName(day: Day) {
  return visitDays[weekdayOf(day) - 1]
}

/** How many of them said that this half day suits, or that any does. */
export function suiting(
  requests: readonly { place: ExactPlace | null }[],
  day: Day,
  period: Period,
): number {
  const name = weekdayName(day)
  return requests.filter(({ place }) => {
    if (!place || place.wishes.length === 0) return true
    return name !== undefined && place.wishes.includes(`${name}-${period}`)
  }).length
}

/** What goes to the server, or which fields are wrong. */
export function readTour(
  { day, period, goes, stops }: TourDraft,
  revision: number | null,
  days: { today: Day; lastDay: Day },
): { body: TourBody } | { wrong: ReturnType<typeof wrongInTour> } {
  const body: TourBody = {
    ...{ day, period, goes, revision },
    stops: stops.map(({ caseId, start, end }) => ({ caseId, start, end })),
  }
  const wrong = wrongInTour(body, days)
  return wrong.length > 0 ? { wrong } : { body }
}

const [firstHour, lastHour] = [7, 19]

/** The times of a day at which a visit may begin or end, every quarter of an hour. */
export const quarters: readonly string[] = Array.from(
  { length: (lastHour - firstHour) * 4 + 1 },
  (_, i) => {
    const [hour, minute] = [firstHour + Math.floor(i / 4), (i % 4) * 15]
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  },
)

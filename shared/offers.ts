import type { Calendar } from './calendar.ts'
import { isPast, leadOf, type Slot } from './slots.ts'
import {
  addDays,
  clockOf,
  type Day,
  dayOf,
  hoursBetween,
  type Instant,
  instantAt,
  toInstant,
} from './time.ts'
import type { Taking } from './visit-slots.ts'
import type { WaitWish } from './waiting.ts'

/** In Bangkok: nobody is written to of a place, and nobody’s time to answer runs. */
const quiet = { from: '20:00', to: '08:00' } as const

/** What keeps the waiting list from becoming a nuisance. */
export const waitingLimits = {
  offersPerDay: 2,
  /** Offers that were not answered, after which the wish ends. */
  unanswered: 3,
  /** An offer for a visit that is nearer helps nobody. */
  nearestHours: 3,
  days: 60,
} as const

const rest = { leastMinutes: 2, mostMinutes: 8 }

export const waitEndings = ['placed', 'left', 'unanswered', 'over', 'case_ended'] as const
/** How waiting ended: with what was wished, by one’s own will, after offers that were not answered, with its days, with its case. */
export type WaitEnding = (typeof waitEndings)[number]
export const offerEndings = ['accepted', 'passed', 'lapsed', 'withdrawn'] as const
/** `withdrawn`: the office closed the time, or the wish ended. */
export type OfferEnding = (typeof offerEndings)[number]

type Time = Pick<Slot, 'day' | 'start'>

export function isQuiet(now: Instant): boolean {
  const clock = clockOf(now)
  return clock >= quiet.from || clock < quiet.to
}

/** The next moment at which people may be written to: now, or when the quiet hours end. */
export function nextWaking(now: Instant): Instant {
  if (!isQuiet(now)) return now
  const day = clockOf(now) < quiet.to ? dayOf(now) : addDays(dayOf(now), 1)
  return instantAt(day, quiet.to)
}

/** So many minutes later, quiet hours not counted. */
export function afterWaking(now: Instant, minutes: number): Instant {
  let at = nextWaking(now)
  let left = minutes * 60_000
  for (;;) {
    const evening = instantAt(dayOf(at), quiet.from)
    const room = Date.parse(evening) - Date.parse(at)
    if (left <= room) return toInstant(Date.parse(at) + left)
    left -= room
    at = nextWaking(evening)
  }
}

/**
 * Until when a place that came free is shown to nobody, so that no two people can trade it; nothing where its time is too near for
 * that. `chance`: 0 to 1.
 */
export function restsUntil(
  { day, start }: Time,
  now: Instant,
  chance: number,
): Instant | undefined {
  if (hoursBetween(now, instantAt(day, start)) <= 1) return
  const { leastMinutes, mostMinutes } = rest
  const minutes = leastMinutes + chance * (mostMinutes - leastMinutes)
  return toInstant(Date.parse(now) + Math.round(minutes * 60_000))
}

/** Whether a place that is free in the quiet hours waits for the morning, if somebody waits for it. */
export function mayRestOvernight({ day, start }: Time, now: Instant): boolean {
  return isQuiet(now) && hoursBetween(now, instantAt(day, start)) > 24
}

/** How long somebody may think about it. */
function minutesToAnswer(hoursAhead: number): number {
  if (hoursAhead > 7 * 24) return 12 * 60
  if (hoursAhead > 2 * 24) return 3 * 60
  return hoursAhead > 24 ? 60 : 30
}

/** Until when these places would be kept for somebody who is asked now; nothing where it is too late, or the hour too quiet, to ask. */
export function offerUntil(
  takings: readonly Taking[],
  calendar: Calendar,
  now: Instant,
): Instant | undefined {
  const [first] = takings
  if (!first || isQuiet(now)) return
  const ahead = hoursBetween(now, instantAt(first.slot.day, first.slot.start))
  if (ahead < waitingLimits.nearestHours) return
  const until = afterWaking(now, minutesToAnswer(ahead))
  const isLate = ({ slot, rule }: Taking) => isPast(slot, leadOf(calendar, rule), calendar, until)
  return takings.some(isLate) ? undefined : until
}

/** Whether this time is what somebody waits for who has that booking, or none. */
export function isWished({ days }: WaitWish, time: Time, booked: Time | null): boolean {
  if (days) return days.includes(time.day) && !(booked && days.includes(booked.day))
  return booked === null || placeInTime(time) < placeInTime(booked)
}

/** No day of the wish is left. */
export function isWishOver({ days }: WaitWish, now: Instant): boolean {
  return days?.every((day) => day < dayOf(now)) ?? false
}

/** Why nobody can wait for these days: none, too many, one that is over or cannot be booked yet, one that is booked already. */
export function whyNotWaited(
  { days }: WaitWish,
  reach: { today: Day; lastDay: Day; booked: Time | null },
): 'invalid' | 'slot_too_soon' | 'slot_too_far' | undefined {
  if (days === null) return
  if (days.length === 0 || days.length > waitingLimits.days) return 'invalid'
  if (days.some((day) => day < reach.today)) return 'slot_too_soon'
  if (days.some((day) => day > reach.lastDay)) return 'slot_too_far'
  if (reach.booked && days.includes(reach.booked.day)) return 'invalid'
}

function placeInTime({ day, start }: Time): string {
  return `${day} ${start}`
}

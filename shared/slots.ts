import {
  type Calendar,
  type Clock,
  type Closure,
  type Cutoff,
  type Places,
  workingDayBefore,
} from './calendar.ts'
import { holidays } from './holidays.ts'
import {
  addDays,
  type Day,
  dayOf,
  hoursBetween,
  type Instant,
  instantAt,
  minutesOf,
  toInstant,
  weekdayOf,
} from './time.ts'
import type { Text } from './words/text.ts'

/** Time of a day at which a team sees people, as its office's calendar has it. */
export type Slot = Places & {
  team: string
  day: Day
  start: Clock
  end: Clock
  /** Why nobody is seen then. */
  closed: { reason: Text } | null
}
/** What the service says of booking; an office's calendar may say otherwise. */
export type BookingRule = { leadHours: number; horizonDays: number }
export type SlotProblem = 'slot_closed' | 'slot_too_soon' | 'slot_too_far' | 'slot_full'
/** For whom a place is wanted: some are kept for volunteers, and some for the counter on the day. */
export type Audience = 'citizen' | 'volunteer' | 'counter'

/** The slots of a team on a day, closed ones too, in the order of their start. */
export function slotsOfDay(calendar: Calendar, team: string, day: Day): Slot[] {
  const weekday = weekdayOf(day)
  const weekly = holidays.has(day)
    ? []
    : calendar.openings.filter(
        (opening) =>
          opening.team === team &&
          opening.weekdays.includes(weekday) &&
          (opening.firstDay ?? day) <= day &&
          day <= (opening.lastDay ?? day),
      )
  const extra = calendar.extras.filter((opening) => opening.team === team && opening.day === day)
  const slots = new Map<Clock, Slot>()
  for (const { from, to, slotMinutes, capacity, walkIns, volunteers } of [...weekly, ...extra]) {
    for (const { start, end } of cut(from, to, slotMinutes)) {
      const closure = calendar.closures.find((item) => touches(item, team, day, start, end))
      const closed = closure ? { reason: closure.reason } : null
      slots.set(start, { team, day, start, end, capacity, walkIns, volunteers, closed })
    }
  }
  return [...slots.values()].sort((a, b) => (a.start < b.start ? -1 : 1))
}

/** A period in pieces of so many minutes; what is left at its end is too short for one. */
function cut(from: Clock, to: Clock, minutes: number | null): { start: Clock; end: Clock }[] {
  const [first, last] = [minutesOf(from), minutesOf(to)]
  if (minutes === null || minutes < 1) return [{ start: from, end: to }]
  return Array.from({ length: Math.max(0, Math.floor((last - first) / minutes)) }, (_, i) => ({
    start: clock(first + i * minutes),
    end: clock(first + (i + 1) * minutes),
  }))
}

function clock(minutes: number): Clock {
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

function touches(closure: Closure, team: string, day: Day, start: Clock, end: Clock): boolean {
  if (closure.team !== null && closure.team !== team) return false
  if (day < closure.firstDay || day > closure.lastDay) return false
  return !closure.hours || (closure.hours.from < end && start < closure.hours.to)
}

/** The slot of that team that begins then. */
export function slotAt(calendar: Calendar, team: string, day: Day, start: Clock): Slot | undefined {
  return slotsOfDay(calendar, team, day).find((slot) => slot.start === start)
}

/** The slot of that team during which it is `start` o'clock, for the second counter of one visit. */
export function slotAround(
  calendar: Calendar,
  team: string,
  day: Day,
  start: Clock,
): Slot | undefined {
  return slotsOfDay(calendar, team, day).findLast((slot) => slot.start <= start && start < slot.end)
}

/** What is taken of a slot, and how much of that volunteers have booked. */
export type TakenPlaces = { taken: number; volunteersTaken: number }

/** Places that are kept from this audience. What volunteers have booked counts against what is kept for them. */
function placesKept(
  { walkIns, volunteers, volunteersTaken }: Places & TakenPlaces,
  audience: Audience,
): number {
  if (audience === 'counter') return 0
  return audience === 'volunteer' ? walkIns : walkIns + Math.max(0, volunteers - volunteersTaken)
}

/** Places that this audience may still take. */
export function placesFree(slot: Places & TakenPlaces, audience: Audience): number {
  return Math.max(0, slot.capacity - placesKept(slot, audience) - slot.taken)
}

/** Who may take what is kept for volunteers: they alone, until it is everybody's some days before. */
export function audienceOn(
  day: Day,
  audience: Audience,
  { settings }: Calendar,
  now: Instant,
): Audience {
  const released = dayOf(now) >= addDays(day, -settings.volunteerDays)
  return audience === 'citizen' && released ? 'volunteer' : audience
}

/** Why this slot cannot be booked now, or nothing. The list of free places and the booking both ask here. */
export function whyNotBookable(
  slot: Slot & TakenPlaces,
  places: number,
  audience: Audience,
  calendar: Calendar,
  rule: BookingRule,
  now: Instant,
): SlotProblem | undefined {
  if (slot.closed) return 'slot_closed'
  if (isPast(slot, leadOf(calendar, rule), calendar, now)) return 'slot_too_soon'
  if (slot.day > horizonOf(calendar, rule, now)) return 'slot_too_far'
  if (placesFree(slot, audienceOn(slot.day, audience, calendar, now)) < places) return 'slot_full'
}

/** Until when one may book. */
export function leadOf({ settings }: Calendar, rule: BookingRule): Cutoff {
  return settings.lead ?? { count: rule.leadHours, unit: 'hours' }
}

/** The last day that can be booked. */
export function horizonOf({ settings }: Calendar, rule: BookingRule, now: Instant): Day {
  return addDays(dayOf(now), settings.horizonDays ?? rule.horizonDays)
}

/** Whether the last moment for it is over: to book, to cancel, to move. */
export function isPast(
  { day, start }: Pick<Slot, 'day' | 'start'>,
  { count, unit }: Cutoff,
  calendar: Calendar,
  now: Instant,
): boolean {
  const hours = hoursBetween(now, instantAt(day, start))
  if (unit === 'hours') return hours < count
  return hours < 0 || dayOf(now) > workingDayBefore(calendar, day, count)
}

/** Every day from today to the horizon, in Bangkok. */
export function daysToHorizon(calendar: Calendar, rule: BookingRule, now: Instant): Day[] {
  const last = horizonOf(calendar, rule, now)
  const days: Day[] = []
  for (let day = dayOf(now); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** The last minute in which `isPast` does not hold yet: so long one may still book, move or cancel. */
export function lastMomentOf(
  { day, start }: Pick<Slot, 'day' | 'start'>,
  { count, unit }: Cutoff,
  calendar: Calendar,
): Instant {
  const begins = Date.parse(instantAt(day, start))
  if (unit === 'hours') return toInstant(begins - count * 3_600_000)
  const dayAfter = addDays(workingDayBefore(calendar, day, count), 1)
  return toInstant(Math.min(begins, Date.parse(instantAt(dayAfter, '00:00')) - 60_000))
}

import { holidays } from './holidays.ts'
import { addDays, type Day, weekdayOf } from './time.ts'
import type { Text } from './words/text.ts'

/** `HH:MM` in Bangkok. */
export type Clock = string
type Hours = { from: Clock; to: Clock }
/** Places of one slot; of them so many are kept for who comes without a booking, and for whom volunteers book. */
export type Places = { capacity: number; walkIns: number; volunteers: number }

/** What repeats every week. `slotMinutes`: null for one slot from beginning to end. */
export type Opening = Hours &
  Places & {
    id: string
    team: string
    /** Monday is 1, Sunday 7. */
    weekdays: number[]
    slotMinutes: number | null
    firstDay: Day | null
    lastDay: Day | null
  }
/** One day: an evening, a weekend, a holiday that is worked; it takes the place of a weekly slot that starts with one of its own. */
export type ExtraOpening = Hours &
  Places & { id: string; team: string; day: Day; slotMinutes: number | null }
/** Closes every slot that it touches, of a team or (null) of the whole office; `hours`: null for whole days. */
export type Closure = {
  id: string
  team: string | null
  firstDay: Day
  lastDay: Day
  hours: Hours | null
  reason: Text
}

/** So long before the visit. Working days are counted back from its day, which is none of them. */
export type Cutoff = { count: number; unit: 'hours' | 'workingDays' }

export type CalendarSettings = {
  /** Until when one may book; null: as the service says. */
  lead: Cutoff | null
  /** How many days ahead; 0 is today only; null: as the service says. */
  horizonDays: number | null
  /** Until when citizens may cancel or move. */
  lastMoment: Cutoff
  /** For how long a place is held while the booking is finished. */
  holdMinutes: number
  /** Bookings that one person may have at once: here, and in all offices together. */
  mostPerPerson: number
  mostEverywhere: number
  /** So many days before, places that volunteers did not take are everybody's; 0 is on the day itself. */
  volunteerDays: number
}

/** When an office can be booked. */
export type Calendar = {
  openings: Opening[]
  extras: ExtraOpening[]
  closures: Closure[]
  settings: CalendarSettings
}

/** What a calendar may say; fields and schema ask here. Cutoffs by their unit. */
export const calendarLimits = {
  places: { min: 0, max: 1000 },
  slotMinutes: { min: 5, max: 720 },
  hours: { min: 0, max: 720 },
  workingDays: { min: 0, max: 30 },
  horizonDays: { min: 0, max: 366 },
  holdMinutes: { min: 1, max: 60 },
  mostPerPerson: { min: 1, max: 1000 },
  mostEverywhere: { min: 1, max: 1000 },
  volunteerDays: { min: 0, max: 60 },
} as const

export const defaultSettings: CalendarSettings = {
  lead: null,
  horizonDays: null,
  lastMoment: { count: 0, unit: 'hours' },
  holdMinutes: 10,
  mostPerPerson: 5,
  mostEverywhere: 10,
  volunteerDays: 2,
}

/** Mondays to Fridays, 08.00-12.00 and 13.00-16.00, one slot each. */
export function defaultOpenings(team: string, capacity: Record<'morning' | 'afternoon', number>) {
  const weekly = { team, weekdays: [1, 2, 3, 4, 5], slotMinutes: null, walkIns: 0, volunteers: 0 }
  const always = { firstDay: null, lastDay: null }
  const openings: Opening[] = [
    {
      ...weekly,
      ...always,
      id: `${team}-morning`,
      from: '08:00',
      to: '12:00',
      capacity: capacity.morning,
    },
    {
      ...weekly,
      ...always,
      id: `${team}-afternoon`,
      from: '13:00',
      to: '16:00',
      capacity: capacity.afternoon,
    },
  ]
  return openings
}

/** Whether two weekly openings want one team at the same hour of the same day, so that not both can be kept. */
export function overlap(one: Opening, other: Opening): boolean {
  return (
    other.team === one.team &&
    other.weekdays.some((weekday) => one.weekdays.includes(weekday)) &&
    other.from < one.to &&
    one.from < other.to &&
    (other.firstDay ?? '') <= (one.lastDay ?? '9') &&
    (one.firstDay ?? '') <= (other.lastDay ?? '9')
  )
}

/** An open day is a weekday that is no public holiday. */
export function isOpenDay(day: Day): boolean {
  return weekdayOf(day) <= 5 && !holidays.has(day)
}

/** The open day that lies so many open days before, not counting those on which the whole office is closed. */
export function workingDayBefore(calendar: Calendar, day: Day, count: number): Day {
  const closed = ({ team, hours, firstDay, lastDay }: Closure, at: Day) =>
    team === null && hours === null && firstDay <= at && at <= lastDay
  let at = day
  // No office is closed for ten years; a calendar that says so must not be walked for ever.
  for (let left = count, steps = 0; left > 0 && steps < 3660; steps++) {
    at = addDays(at, -1)
    if (isOpenDay(at) && !calendar.closures.some((closure) => closed(closure, at))) left--
  }
  return at
}

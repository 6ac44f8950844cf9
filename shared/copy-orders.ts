import { type Calendar, type Clock, isOpenDay } from './calendar.ts'
import { slotsOfDay } from './slots.ts'
import { addDays, type Day, dayOf, type Instant, partOfDay } from './time.ts'
import type { Text } from './words/text.ts'

/** The parts of a day in which copies are fetched. */
export const pickupPeriods = ['morning', 'afternoon'] as const
export type PickupPeriod = (typeof pickupPeriods)[number]
/** Part of a day with the hours in which the office is open then. */
export type Pickup = { period: PickupPeriod; start: Clock; end: Clock }
export type PickupDay = { day: Day; periods: Pickup[] }

/** Days after the one that was agreed for which copies lie ready; then the order is closed as not fetched. */
const keptDays = 7

/** The last day on which they can be fetched: made ready later than agreed, they lie as long. */
export function keptUntil({ day, readyAt }: { day: Day; readyAt: Instant }): Day {
  const ready = dayOf(readyAt)
  return addDays(day > ready ? day : ready, keptDays)
}

/** When a team hands copies out on a day; nothing while it is closed. */
export function pickupsOn(calendar: Calendar, team: string, day: Day): Pickup[] {
  const open = slotsOfDay(calendar, team, day).filter(({ closed }) => !closed)
  return pickupPeriods.flatMap((period) => {
    const of = open.filter(({ start }) => partOfDay(start) === period)
    const [first] = of
    const end = of
      .map((slot) => slot.end)
      .sort()
      .at(-1)
    return first && end ? [{ period, start: first.start, end }] : []
  })
}

/** The days that a citizen may choose, from tomorrow on: working days on which the team is open. */
export function pickupDays(
  calendar: Calendar,
  team: string,
  horizonDays: number,
  now: Instant,
): PickupDay[] {
  const today = dayOf(now)
  return Array.from({ length: horizonDays }, (_, i) => addDays(today, i + 1)).flatMap((day) => {
    const periods = isOpenDay(day) ? pickupsOn(calendar, team, day) : []
    return periods.length > 0 ? [{ day, periods }] : []
  })
}

/** Wrong codes in a row that anybody may give; mistakes of one card are fewer. */
export const wrongCodesAllowed = 10
const firstWait = 15
const longestWait = 24 * 60

/** Minutes until codes are taken again after so many wrong ones in a row; each doubles them, up to a day. */
export function waitMinutes(wrong: number): number {
  if (wrong < wrongCodesAllowed) return 0
  return Math.min(longestWait, firstWait * 2 ** Math.min(wrong - wrongCodesAllowed, 10))
}

/** Why an order is not made. With the last one staff say it in words. */
export const declineReasons = [
  'codes-disagree',
  'entry-not-found',
  'kept-elsewhere',
  'not-entitled',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Why copies that were said to be ready are not. */
export const notReadyReasons = ['by-mistake', 'faulty', 'not-found'] as const
export type NotReadyReason = (typeof notReadyReasons)[number]

/** What the office has said of an order, and what came of it. Baht. */
export type CopyOrderView = {
  approved: {
    day: Day
    start: Clock
    end: Clock
    fee: number
    /** Why it is another than the rules say. */
    feeReason: string
    at: Instant
  } | null
  readyAt: Instant | null
  /** Why the office took back that they are ready; nothing once they are. */
  notReady: NotReadyReason | null
  /** The last day on which it can be fetched. */
  keptUntil: Day | null
  handed: { at: Instant; paid: number; receipt: string } | null
  declined: { reason: DeclineReason; note: string } | null
}

/** Staff: what the check of an order needs besides the case. */
export type OrderCheckView = {
  /** Whether codes of the card are kept for the check. */
  hasCodes: boolean
  /** Wrong ones in a row from this person so far. */
  wrongCodes: number
  /** What the rules make it cost; null where they name no sum. */
  fee: number | null
  /** When copies can be handed out, the wished day among them if it is open. */
  days: PickupDay[]
}

/** Staff: the codes themselves, each by its fact, as it is printed on the card. */
export type ShownCodes = { codes: Record<string, string> }

/** Staff: a line of the desk. */
export type CopyDeskRow = {
  caseId: string
  code: string
  serviceId: string
  name: string
  state: 'ordered' | 'ready'
  copies: number
  purpose: string
  /** Which record exactly. */
  details: Text[]
  day: Day
  start: Clock
  end: Clock
  fee: number
  readyAt: Instant | null
  keptUntil: Day | null
  /** Whether the office has closed that time since. */
  isClosed: boolean
  /** Since when they stand at the counter. */
  pickupAt: Instant | null
}

/** Staff: what is to be made and handed out. */
export type CopyDesk = {
  now: Instant
  /** By the day and hour of the pick-up. */
  rows: CopyDeskRow[]
  /** Orders that wait for the check. */
  toCheck: number
  handedToday: number
  /** Accounts that have given too many wrong codes, the newest first. */
  doubts: { wrong: number; lastAt: Instant }[]
}

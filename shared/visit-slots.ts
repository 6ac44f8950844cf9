import type { Calendar, Places } from './calendar.ts'
import {
  type Audience,
  audienceOn,
  type BookingRule,
  daysToHorizon,
  placesFree,
  type Slot,
  type SlotProblem,
  slotAround,
  slotsOfDay,
  type TakenPlaces,
  whyNotBookable,
} from './slots.ts'
import type { Instant } from './time.ts'

/** What one service of a visit needs: places of its team. */
export type Want = { team: string; places: number; rule: BookingRule }
/** A slot that a visit takes places of, once for all its services there. */
export type Taking = { slot: Slot; places: number; rule: BookingRule }
/** How many places are taken of a slot that somebody has wanted before, and what it holds. */
export type Taken = Places & TakenPlaces
/** A slot that nobody has wanted. */
export const nothingTaken: TakenPlaces = { taken: 0, volunteersTaken: 0 }
export type TakenOf = (slot: Slot) => Taken | undefined

/** The first team's slots in which a visit can begin, or could if they were open. */
export function visitStarts(calendar: Calendar, wants: readonly Want[], now: Instant): Slot[] {
  const [first] = wants
  if (!first) return []
  return daysToHorizon(calendar, first.rule, now).flatMap((day) =>
    slotsOfDay(calendar, first.team, day),
  )
}

/** The slots that a visit takes when it begins in that one of the first team, one for each team; nothing where a team has none. */
export function slotsOfVisit(
  calendar: Calendar,
  wants: readonly Want[],
  first: Slot | undefined,
): Taking[] | undefined {
  if (!first) return undefined
  const takings: Taking[] = []
  for (const { team, places, rule } of wants) {
    const same = takings.find(({ slot }) => slot.team === team)
    if (same) {
      same.places += places
      continue
    }
    const slot = takings.length === 0 ? first : slotAround(calendar, team, first.day, first.start)
    if (!slot) return undefined
    takings.push({ slot, places, rule })
  }
  return takings
}

/** Why a visit cannot take all of these, or nothing. The list of free times and the booking both ask here. */
export function whyNotVisit(
  takings: readonly Taking[] | undefined,
  takenOf: TakenOf,
  audience: Audience,
  calendar: Calendar,
  now: Instant,
): SlotProblem | undefined {
  if (!takings) return 'slot_closed'
  for (const { slot, places, rule } of takings) {
    const given = { ...slot, ...nothingTaken, ...takenOf(slot) }
    const problem = whyNotBookable(given, places, audience, calendar, rule, now)
    if (problem) return problem
  }
}

/** Places that are left in the scarcest of these slots. */
export function freeOfVisit(
  takings: readonly Taking[] | undefined,
  takenOf: TakenOf,
  audience: Audience,
  calendar: Calendar,
  now: Instant,
): number {
  if (!takings) return 0
  return Math.min(
    ...takings.map(({ slot }) =>
      placesFree(
        { ...slot, ...nothingTaken, ...takenOf(slot) },
        audienceOn(slot.day, audience, calendar, now),
      ),
    ),
  )
}

import type { Calendar } from './calendar.ts'
import { isSame } from './calendar-edit.ts'
import { type Slot, slotsOfDay } from './slots.ts'
import { addDays, type Day, type Instant } from './time.ts'
import type { Text } from './words/text.ts'

export type SlotChange = {
  team: string
  day: Day
  start: string
  end: string
  change: 'opened' | 'closed' | 'changed'
  /** Places before and after; 0 where the slot is closed or not there. */
  before: number
  after: number
  /** Places that are taken; more than `after` where nothing new is taken until they fall. */
  taken: number
}

/** A booking that the calendar no longer has a time for. */
export type TouchedBooking = {
  bookingId: string
  day: Day
  start: string
  end: string
  reason: Text
  /** Gets messages in LINE; who does not is to be called. */
  hears: boolean
  cases: { id: string; code: string; serviceId: string; name: string; phone: string }[]
}

/** What a change of the calendar does, before it is made and after. */
export type CalendarPreview = {
  slots: SlotChange[]
  mustMove: TouchedBooking[]
  /** Asked to move before, and no longer. */
  standAgain: TouchedBooking[]
}

/** What staff see of their office's calendar. */
export type CalendarRecord = {
  calendar: Calendar
  revision: number
  teams: string[]
  /** The list of public holidays ends here; `holidaysEnding` from half a year before. */
  holidaysKnownTo: Day
  holidaysEnding: boolean
  changes: { revision: number; at: Instant; by: string }[]
}

/** A slot of a month as staff see it. */
export type StaffSlot = Slot & { taken: number }

/** The slots that differ between two calendars, as the later one has them; one that is gone is closed, with that reason. */
export function changedSlots(
  [before, after]: readonly [Calendar, Calendar],
  teams: readonly string[],
  { from, to }: { from: Day; to: Day },
  gone: Text,
): { before: Slot | undefined; after: Slot }[] {
  const changed: { before: Slot | undefined; after: Slot }[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const team of teams) {
      const old = slotsOfDay(before, team, day)
      const now = slotsOfDay(after, team, day)
      for (const slot of now) {
        const same = old.find(({ start }) => start === slot.start)
        if (!same || !isSameSlot(same, slot)) changed.push({ before: same, after: slot })
      }
      for (const slot of old) {
        if (now.some(({ start }) => start === slot.start)) continue
        changed.push({ before: slot, after: { ...slot, closed: { reason: gone } } })
      }
    }
  }
  return changed
}

function isSameSlot(one: Slot, other: Slot): boolean {
  return (
    one.end === other.end &&
    one.capacity === other.capacity &&
    one.walkIns === other.walkIns &&
    one.volunteers === other.volunteers &&
    one.closed?.reason.th === other.closed?.reason.th &&
    one.closed?.reason.en === other.closed?.reason.en &&
    (one.closed === null) === (other.closed === null)
  )
}

/** Whether two calendars differ in one team alone: a head's. */
export function isOfTeamAlone(before: Calendar, after: Calendar, team: string): boolean {
  const notOfTeam = (item: { team: string | null }) => item.team !== team
  const others = ({ openings, extras, closures, settings }: Calendar) => [
    ...[openings.filter(notOfTeam), extras.filter(notOfTeam), closures.filter(notOfTeam)],
    settings,
  ]
  return isSame(others(before), others(after))
}

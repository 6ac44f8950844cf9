import type { Calendar } from '@phrom/shared/calendar.ts'
import type { StaffSlot } from '@phrom/shared/calendar-change.ts'
import { slotsOfDay } from '@phrom/shared/slots.ts'
import { type Day, partOfDay } from '@phrom/shared/time.ts'

/** `gone`: no longer in the calendar, but booked. */
export type ShownSlot = StaffSlot & { gone: boolean }

/** The slots of a team's day as the calendar would have them, with what is taken of them now. */
export function shownSlots(
  calendar: Calendar,
  team: string,
  day: Day,
  rows: readonly StaffSlot[],
): ShownSlot[] {
  const own = rows.filter((row) => row.team === team && row.day === day)
  const planned = slotsOfDay(calendar, team, day)
  const gone = own.filter(
    ({ start, taken }) => taken > 0 && !planned.some((slot) => slot.start === start),
  )
  const takenAt = (start: string) => own.find((row) => row.start === start)?.taken ?? 0
  return [
    ...planned.map((slot) => ({ ...slot, taken: takenAt(slot.start), gone: false })),
    ...gone.map((slot) => ({ ...slot, gone: true })),
  ].sort((a, b) => (a.start < b.start ? -1 : 1))
}

export type PartSum = { part: 'morning' | 'afternoon' | 'evening'; taken: number; capacity: number }

/** Taken and places of morning, afternoon and evening; a closed slot has no places. */
export function sumsOf(slots: readonly ShownSlot[]): PartSum[] {
  return (['morning', 'afternoon', 'evening'] as const).flatMap((part) => {
    const own = slots.filter(({ start }) => partOfDay(start) === part)
    if (own.length === 0) return []
    const taken = own.reduce((sum, slot) => sum + slot.taken, 0)
    const capacity = own.reduce(
      (sum, slot) => sum + (slot.closed || slot.gone ? 0 : slot.capacity),
      0,
    )
    return [{ part, taken, capacity }]
  })
}

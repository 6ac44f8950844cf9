import { isOpenDay } from './calendar.ts'
import { addDays, type Day, dayOf, hoursBetween, type Instant, instantAt } from './time.ts'

export const periods = ['morning', 'afternoon'] as const
export type Period = (typeof periods)[number]

/** Hours of a period, Bangkok time. */
export const periodHours: Record<Period, { from: string; to: string }> = {
  morning: { from: '08:00', to: '12:00' },
  afternoon: { from: '13:00', to: '16:00' },
}

/** A period of a day with its places; office and team are those of the case. */
export type Slot = { day: Day; period: Period; capacity: number; taken: number }
/** From the service: hours before the period starts at which booking ends, days ahead that can be booked. */
export type BookingRule = { leadHours: number; horizonDays: number }
export type SlotProblem = 'slot_closed' | 'slot_full'

/** Why this slot cannot be booked now, or nothing. The list of free places and the booking both ask here. */
export function whyNotBookable(
  slot: Slot,
  rule: BookingRule,
  now: Instant,
  places = 1,
): SlotProblem | undefined {
  if (!isOpenDay(slot.day)) return 'slot_closed'
  if (slot.day > addDays(dayOf(now), rule.horizonDays)) return 'slot_closed'
  if (hoursBetween(now, instantAt(slot.day, periodHours[slot.period].from)) < rule.leadHours) {
    return 'slot_closed'
  }
  if (slot.taken + places > slot.capacity) return 'slot_full'
}

/** Every open day from today to the horizon. */
export function openDays(rule: BookingRule, now: Instant): Day[] {
  const today = dayOf(now)
  return Array.from({ length: rule.horizonDays + 1 }, (_, ahead) => addDays(today, ahead)).filter(
    isOpenDay,
  )
}

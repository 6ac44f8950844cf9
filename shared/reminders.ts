import { isQuiet } from './offers.ts'
import { addDays, clockOf, type Day, dayOf, hoursBetween, type Instant, instantAt } from './time.ts'

export type ReminderKind = 'visit_tomorrow' | 'visit_today'

const from: Record<ReminderKind, string> = { visit_tomorrow: '17:00', visit_today: '07:00' }
/** Who has just booked knows it. */
const freshHours = 2

/** What people are to be reminded of at this hour: from 17.00 of the visits of tomorrow, from 07.00 of those of the day. */
export function remindersAt(now: Instant): { kind: ReminderKind; day: Day }[] {
  const [clock, today] = [clockOf(now), dayOf(now)]
  const due: { kind: ReminderKind; day: Day }[] = []
  if (clock >= from.visit_today) due.push({ kind: 'visit_today', day: today })
  if (clock >= from.visit_tomorrow && !isQuiet(now)) {
    due.push({ kind: 'visit_tomorrow', day: addDays(today, 1) })
  }
  return due
}

/** Whether somebody is still to be reminded of a visit: not who booked a moment ago, nor of one that has begun. */
export function isReminded(
  kind: ReminderKind,
  { day, start, bookedAt }: { day: Day; start: string; bookedAt: Instant },
  now: Instant,
): boolean {
  if (hoursBetween(bookedAt, now) < freshHours) return false
  if (kind === 'visit_tomorrow') return dayOf(now) < day
  return dayOf(bookedAt) < day && dayOf(now) === day && now < instantAt(day, start)
}

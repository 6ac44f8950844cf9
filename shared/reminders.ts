import { isQuiet } from './offers.ts'
import { addDays, clockOf, type Day, dayOf, type Instant, instantAt, toInstant } from './time.ts'

export type ReminderKind = 'visit_tomorrow' | 'visit_today'
/** Visits of a day that begin later than `after`, `HH:MM`, and were booked before a moment. */
export type ReminderDue = { kind: ReminderKind; day: Day; after: string; bookedBefore: Instant }

const from: Record<ReminderKind, string> = { visit_tomorrow: '17:00', visit_today: '07:00' }
/** Who has just booked knows it. */
const freshHours = 2

/** Of which visits people are to be reminded at this hour: from 17.00 of those of tomorrow, from 07.00 of those to come on the day. */
export function remindersAt(now: Instant): ReminderDue[] {
  const [clock, today] = [clockOf(now), dayOf(now)]
  const known = toInstant(Date.parse(now) - freshHours * 3_600_000)
  const midnight = instantAt(today, '00:00')
  const due: ReminderDue[] = []
  if (clock >= from.visit_today) {
    // Who books for the same day needs no reminder of it.
    due.push({ kind: 'visit_today', day: today, after: clock, bookedBefore: midnight })
  }
  if (clock >= from.visit_tomorrow && !isQuiet(now)) {
    const tomorrow = addDays(today, 1)
    due.push({ kind: 'visit_tomorrow', day: tomorrow, after: '', bookedBefore: known })
  }
  return due
}

import { clockOf, dayOf, type Instant, showClock, showDate, showDay } from '@phrom/shared/time.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { language, t } from '../../words.ts'

export const tellDay = (at: Instant) => showDate(dayOf(at), language.value)

export function tellUntil(at: Instant): string {
  const clock = showClock(clockOf(at), language.value)
  return t(words.until, { day: showDay(dayOf(at), language.value), clock })
}

/** Whether two names are other ones, whatever the spaces between. */
export function namesDiffer(a: string, b: string): boolean {
  const bare = (name: string) => name.replace(/\s+/g, '').toLowerCase()
  return bare(a) !== bare(b)
}

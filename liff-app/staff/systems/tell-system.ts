import { clockOf, dayOf, type Instant, showClock, showDate } from '@phrom/shared/time.ts'
import { language } from '../../words.ts'

export const tellDay = (at: Instant) => showDate(dayOf(at), language.value)

/** "24 พ.ย. 2569 09.00 น." */
export function tellMoment(at: Instant): string {
  return `${tellDay(at)} ${showClock(clockOf(at), language.value)}`
}

import type { SlotView } from '@phrom/shared/case.ts'
import {
  clockOf,
  dayOf,
  type Instant,
  partOfDay,
  showClock,
  showDay,
  showShortDay,
  showSpan,
} from '@phrom/shared/time.ts'
import { bookings, whyNotWords } from '@phrom/shared/words/bookings.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { language, t } from '../../words.ts'

type When = { day: string; start: string; end: string }

/** "ช่วงเช้า", and for a slot that is only a piece of it its hours. */
export function tellPart({ start }: { start: string }): string {
  return t(citizen[partOfDay(start)])
}

export function tellHours({ start, end }: When): string {
  return showSpan(start, end, language.value)
}

/** "วันอังคารที่ 24 พ.ย. 2569 ช่วงเช้า 08.00-12.00 น." */
export function tellWhen(when: When): string {
  return `${showDay(when.day, language.value)} ${tellPart(when)} ${tellHours(when)}`
}

/** "อ. 24 พ.ย. ช่วงเช้า" */
export function tellShortly(when: When): string {
  const day = showShortDay(when.day, language.value)
  return t(bookings.whenPart, { day, part: tellPart(when) })
}

/** A moment, in Bangkok. */
export function tellMoment(at: Instant): string {
  return `${showDay(dayOf(at), language.value)} ${showClock(clockOf(at), language.value)}`
}

/** Why it cannot be booked, or nothing. `fits`: whether the case may be seen on that day at all. */
export function tellWhyNot({ problem, reason }: SlotView, fits: boolean): string | undefined {
  if (!problem) return
  if (reason) return t(bookings.closedBecause, { reason: t(reason) })
  return t(fits ? whyNotWords[problem] : bookings.unfit)
}

import { isLate } from '@phrom/shared/inquiries.ts'
import type { InquiryRow } from '@phrom/shared/inquiry-views.ts'
import { clockOf, dayOf, type Instant, showClock, showShortDay } from '@phrom/shared/time.ts'
import { inquiryWords as words } from '@phrom/shared/words/inquiries.ts'
import { language, t } from '../../words.ts'

export const clock = (at: Instant) => showClock(clockOf(at), language.value)

/** With its day, where that is not today. */
export function moment(at: Instant, now: Instant): string {
  const isToday = dayOf(at) === dayOf(now)
  return isToday ? clock(at) : `${clock(at)} ${showShortDay(dayOf(at), language.value)}`
}

const minutesBetween = (from: Instant, to: Instant) =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000))

function span(minutes: number): string {
  const [h, n] = [Math.floor(minutes / 60), minutes % 60]
  return h > 0 ? t(words.hours, { h, n }) : t(words.minutes, { n })
}

/** How long there is still time, or since when there is none. */
export function tellTime(row: InquiryRow, now: Instant): { text: string; late: boolean } {
  const { answerBy, lastReplyAt, openedAt } = row
  if (!answerBy) return { text: moment(lastReplyAt ?? openedAt, now), late: false }
  if (isLate(row, now)) {
    return { text: t(words.lateBy, { time: span(minutesBetween(answerBy, now)) }), late: true }
  }
  const left = minutesBetween(now, answerBy)
  const text =
    left < 60 ? t(words.minutesLeft, { n: left }) : t(words.dueAt, { time: moment(answerBy, now) })
  return { text, late: false }
}

export function nameOf({ name }: Pick<InquiryRow, 'name'>): string {
  return name || t(words.citizen)
}

export function takenBy({ takenName, isTakenByMe }: InquiryRow): string {
  if (isTakenByMe) return t(words.takenByMe)
  return takenName ? t(words.takenBy, { name: takenName }) : t(words.takenByNobody)
}

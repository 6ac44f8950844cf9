import { serviceList } from '@phrom/shared/services/all.ts'
import type { DayView, TicketView } from '@phrom/shared/ticket-views.ts'
import { type Instant, showClock } from '@phrom/shared/time.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { language, t } from '../../words.ts'

export function tellService(serviceId: string | null): string {
  const service = serviceList.find(({ id }) => id === serviceId)
  return service ? t(service.title) : (serviceId ?? '')
}

/** What somebody came for. */
export function tellMatters({ cases, serviceId }: TicketView): string {
  if (cases.length === 0) return tellService(serviceId)
  return cases.map((one) => tellService(one.serviceId)).join(' · ')
}

export function tellBooked({ bookedStart }: TicketView): string {
  if (bookedStart === null) return t(words.walkIn)
  return t(words.bookedAt, { time: showClock(bookedStart, language.value) })
}

const minuteMilliseconds = 60_000

/** How long since then, by the office's clock. */
export function tellSince(since: Instant, now: Instant): string {
  const minutes = Math.max(
    0,
    Math.floor((Date.parse(now) - Date.parse(since)) / minuteMilliseconds),
  )
  if (minutes < 60) return t(staff.minutes, { n: minutes })
  return `${t(staff.hours, { n: Math.floor(minutes / 60) })} ${t(staff.minutes, { n: minutes % 60 })}`
}

/** How many of the same team are called before somebody. */
export function countBefore({ waiting }: DayView, { id, teamId }: TicketView): number {
  const team = waiting.filter((one) => one.teamId === teamId)
  return team.findIndex((one) => one.id === id)
}

export function findTicket(day: DayView, id: string): TicketView | undefined {
  const { waiting, atCounters, parked, passedOver } = day
  return [...waiting, ...atCounters, ...parked, ...passedOver].find((one) => one.id === id)
}

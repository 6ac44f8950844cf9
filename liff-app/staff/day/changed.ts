import type { DayView, TicketView } from '@phrom/shared/ticket-views.ts'
import type { TicketState } from '@phrom/shared/tickets.ts'

/** What became of somebody while this screen thought otherwise. */
export type Changed =
  /** Somebody stands at this counter who did not. */
  | { is: 'here'; ticket: string }
  /** Who stood there is elsewhere, or further. */
  | { is: 'elsewhere'; ticket: string; counter: string }
  | { is: 'now'; ticket: string; state: TicketState }
  | { is: 'passed_over'; ticket: string }
  | { is: 'gone'; ticket: string }
  | { is: 'nothing' }

export function atMyCounter(day: DayView | undefined): TicketView | undefined {
  const mine = day?.counters.find(({ isMine }) => isMine)
  return mine && day?.atCounters.find(({ counterId }) => counterId === mine.id)
}

/** What happened to whoever stands, or stood, at this counter. */
export function whatChanged(before: DayView, after: DayView): Changed {
  const [was, is] = [atMyCounter(before), atMyCounter(after)]
  if (!was) return is ? { is: 'here', ticket: is.ticket } : { is: 'nothing' }
  return changeOf(was, after)
}

function changeOf({ id, ticket, state, calls }: TicketView, after: DayView): Changed {
  const { waiting, parked, passedOver, atCounters, counters } = after
  const now = [...waiting, ...parked, ...passedOver, ...atCounters].find((one) => one.id === id)
  if (!now) return { is: 'gone', ticket }
  const mine = counters.find(({ isMine }) => isMine)
  if (now.counterId !== null && now.counterId !== mine?.id) {
    const counter = counters.find((one) => one.id === now.counterId)?.name ?? ''
    return { is: 'elsewhere', ticket, counter }
  }
  if (passedOver.includes(now)) return { is: 'passed_over', ticket }
  if (now.state === state && now.calls === calls) return { is: 'nothing' }
  return { is: 'now', ticket, state: now.state }
}

import type { Clock } from './calendar.ts'
import type { NotServedReason, Priority, TicketOutcome, TicketState } from './tickets.ts'
import type { Day, Instant } from './time.ts'

/** A ticket as staff see it. */
export type TicketView = {
  id: string
  /** As it is called: `A012`. */
  ticket: string
  teamId: string
  state: TicketState
  outcome: TicketOutcome | null
  name: string
  priority: Priority
  bookedStart: Clock | null
  /** What somebody without a booking came for. */
  serviceId: string | null
  cases: { id: string; code: string; serviceId: string; isEnded: boolean }[]
  arrivedAt: Instant
  counterId: string | null
  calls: number
  calledAt: Instant | null
  startedAt: Instant | null
  endedAt: Instant | null
}

export type CounterView = {
  id: string
  name: string
  teams: string[]
  isOpen: boolean
  isPaused: boolean
  /** Of whoever sits there. */
  staffName: string | null
  isMine: boolean
}

/** The day as staff see it: who waits, in the order in which they are called now, and who is where. */
export type DayView = {
  day: Day
  now: Instant
  waiting: TicketView[]
  atCounters: TicketView[]
  parked: TicketView[]
  passedOver: TicketView[]
  counters: CounterView[]
  /** Teams that give no more tickets today. */
  stopped: string[]
  /** Calls until somebody may be passed over. */
  mostCalls: number
}

/** The day after a number was given, and whose it is: one that was there already where somebody comes in twice. */
export type GivenView = DayView & { ticketId: string }

/** What everybody in the room may read: numbers and counters. */
export type DisplayView = {
  now: Instant
  /** The last that were called, the newest first. */
  called: { ticket: string; counter: string; calledAt: Instant }[]
  /** How many wait for each team. */
  waiting: { teamId: string; count: number }[]
}

/** Their own turn, as citizens see it. */
export type OwnTicket = {
  ticket: string
  state: TicketState
  outcome: TicketOutcome | null
  /** Who is called before them. */
  before: number
  /** About; null where no counter is open. */
  likelyMinutes: number | null
  counter: string | null
}

/** A line of the time log: number, name, start, end, minutes, service, confirmation, remark. */
export type LogRow = {
  ticket: string
  teamId: string
  name: string
  serviceId: string
  startedAt: Instant
  endedAt: Instant
  minutes: number
  outcome: 'served' | 'not_served'
  reason: NotServedReason | null
  missing: string | null
  remark: string
  fee: number | null
  receipt: string
  confirmedAt: Instant | null
}

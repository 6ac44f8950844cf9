import type { Clock } from './calendar.ts'
import type { Forecast } from './day-forecast.ts'
import type {
  ArrivalRule,
  Confirmation,
  NotServedReason,
  Priority,
  QueueSettings,
  TicketOutcome,
  TicketState,
} from './tickets.ts'
import type { Day, Instant } from './time.ts'
import type { Text } from './words/text.ts'

/** A ticket as staff see it. */
export type TicketView = {
  id: string
  /** As it is called: `A012`. */
  ticket: string
  number: number
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
  /** Since when a turn that was kept is wanted again. */
  backAt: Instant | null
  counterId: string | null
  calls: number
  calledAt: Instant | null
  startedAt: Instant | null
  endedAt: Instant | null
  kept: KeptTurn | null
}

/** Of a turn that is kept: what is to be fetched, and until when. */
export type KeptTurn = { thing: string; until: Instant }

export type CounterView = {
  id: string
  name: string
  teams: string[]
  isOpen: boolean
  isPaused: boolean
  /** Of whoever sits there. */
  staffName: string | null
  isMine: boolean
  /** The counter’s place among all that were ever set up, from 1: its own series of numbers. */
  series: number
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
  /** The teams of the office, with the letters of their numbers. */
  letters: { teamId: string; letter: string }[]
  settings: QueueSettings
  alarms: AlarmView[]
}

/** A call for help at a counter, as all staff of the office see it. */
export type AlarmView = {
  id: string
  counterId: string
  counter: string
  raisedBy: string
  raisedAt: Instant
  isMine: boolean
  /** The colleague who is on the way; null while nobody is. */
  comingName: string | null
}

/** How a team's day stands. People, except `minutes`. */
export type TeamFigures = {
  teamId: string
  waiting: number
  parked: number
  atCounters: number
  /** Since when the one who has waited longest does; null where nobody waits. */
  longestSince: Instant | null
  served: number
  notServed: number
  passedOver: number
  /** Of the matters that have ended at counters; null where none has. */
  meanMinutes: number | null
  /** Copies ordered ahead that were handed over, and visits at home that were served. */
  handedOut: number
  servedAtHome: number
  /** Booked for today, not here yet, and not too late. */
  toCome: number
  areTicketsStopped: boolean
  /** When the last slot of today ends; null where there is none. */
  closesAt: Clock | null
  forecast: Forecast
}

/** The day as its head sees it. */
export type DayFigures = {
  day: Day
  now: Instant
  teams: TeamFigures[]
  counters: CounterView[]
  alarms: AlarmView[]
}

/** The day after a number was given, and whose it is: one that was there already where somebody comes in twice. */
export type GivenView = DayView & {
  ticketId: string
  /** By which the visit is rated, for the slip of paper; nothing on one that was given without the network. */
  surveyCode: string | null
}

/** What everybody in the room may read: numbers and counters. */
export type DisplayView = {
  now: Instant
  /** The last that were called, the newest first. */
  called: { ticket: string; counter: string; calledAt: Instant }[]
  /** How many wait for each team, by the letter of its numbers. */
  waiting: { teamId: string; letter: string; count: number }[]
  /** How early and how late somebody with a booking may come. */
  arrival: ArrivalRule
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
  /** The counter that calls or serves; of a turn that is kept the one to come back to. */
  counter: string | null
  /** Stands with those without a booking: came too late for it, or was not there when called. */
  asWalkIn: boolean
  kept: KeptTurn | null
}

/** What came of a matter at the counter, or of a number that never got there. */
export type VisitRecord = {
  day: Day
  ticket: string
  priority: Priority
  arrivedAt: Instant
  startedAt: Instant | null
  endedAt: Instant | null
  outcome: TicketOutcome | null
  reason: NotServedReason | null
  /** Which paper, person or rule. */
  missing: Text | null
  remark: string
  /** In baht. */
  fee: number | null
  receipt: string
  confirmedAt: Instant | null
  confirmedBy: Confirmation | null
  /** That the visit was rated; how, nobody can look up. */
  isRated: boolean
}

/** What the last visit to the counter came to, as the case's own screen tells it. */
export type LastVisit = {
  day: Day
  outcome: 'served' | 'not_served'
  reason: NotServedReason | null
  missing: string | null
  minutes: number
  fee: number | null
  receipt: string
  isConfirmed: boolean
}

/** The screen at the door: the address that its QR code opens, and how many wait. */
export type KioskView = { code: string; url: string; waiting: number }

/** Where somebody was served: at a counter with a number, at the copies desk, or at home. */
export const logKinds = ['counter', 'copies', 'home'] as const
export type LogKind = (typeof logKinds)[number]

/** A line of the time log: number, name, start, end, minutes, service, confirmation, remark. */
export type LogRow = {
  kind: LogKind
  /** The number; the code of the case where there is none. */
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
  confirmedBy: Confirmation | null
}

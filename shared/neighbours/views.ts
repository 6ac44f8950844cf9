import type { Day, Instant } from '../time.ts'
import type { Text } from '../words/text.ts'

/** How it stands with somebody who was booked for; more is not told of what they have taken over. */
export const neighbourStates = ['booked', 'came', 'missed', 'cancelled'] as const
export type NeighbourState = (typeof neighbourStates)[number]

/** When somebody is expected. */
export type NeighbourTime = {
  day: Day
  start: string
  end: string
  /** Why the office cannot keep this time. */
  mustMove: Text | null
  /** Until when it may be moved or cancelled. */
  changeUntil: Instant
}

/** What a volunteer sees of somebody for whom they booked. */
export type NeighbourView = {
  caseId: string
  serviceId: string
  name: string
  bookedAt: Instant
  state: NeighbourState
  /** The neighbour has taken it over: code, telephone and time are theirs alone. */
  claimed: boolean
  code: string | null
  phone: string | null
  time: NeighbourTime | null
}

/** People for whom a volunteer booked: since the first of this month, and in all. */
export type NeighbourFigures = { month: number; all: number }
export type OwnNeighbours = { list: NeighbourView[]; figures: NeighbourFigures }

/** A slip to be printed or passed on. */
export type NeighbourSlip = {
  caseId: string
  code: string
  serviceId: string
  name: string
  time: NeighbourTime
  secret: string
}

/** What whoever has a slip sees. */
export type SlipView = {
  state: NeighbourState
  /** Somebody has taken it over; `own`: their case, where it is who asks. */
  claimed: boolean
  own: string | null
  serviceId: string
  code: string | null
  name: string | null
  time: NeighbourTime | null
  /** Who booked it, while that is known. */
  volunteer: string | null
}

/** Staff: a booking that stands though the volunteer who made it has gone. */
export type LeftBooking = {
  caseId: string
  code: string
  serviceId: string
  name: string
  phone: string
  day: Day
  start: string
  end: string
  /** Empty where the name was forgotten. */
  volunteer: string
}

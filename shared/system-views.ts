import type {
  DeliveryError,
  DeliveryState,
  DeliveryType,
  HookEvent,
  KeyState,
  Scope,
} from './systems.ts'
import type { Day, Instant } from './time.ts'

/** A key as the office's admins see it: never the key itself. */
export type KeyView = {
  id: string
  name: string
  scopes: Scope[]
  /** By which whoever has it recognises it. */
  prefix: string
  state: KeyState
  createdAt: Instant
  createdBy: string
  expiresAt: Instant
  revokedAt: Instant | null
  revokedBy: string | null
  lastUsedOn: Day | null
  /** Requests in the last thirty days. */
  uses: number
}

/** `failing`: sent in vain since a moment. `off`: switched off after days of that. */
export type HookState = 'working' | 'failing' | 'off'

/** An address to which events go. */
export type HookView = {
  id: string
  url: string
  events: HookEvent[]
  state: HookState
  createdAt: Instant
  createdBy: string
  failingSince: Instant | null
  switchedOffAt: Instant | null
  deliveredAt: Instant | null
  /** Until when a former secret signs as well. */
  formerUntil: Instant | null
  waiting: number
  failed: number
}

export type DeliveryView = {
  id: string
  type: DeliveryType
  serviceId: string | null
  code: string | null
  at: Instant
  state: DeliveryState
  attempts: number
  nextAttemptAt: Instant | null
  endedAt: Instant | null
  lastStatus: number | null
  lastError: DeliveryError | null
}

/** What the office's admins see of the city's systems. */
export type SystemsView = { now: Instant; keys: KeyView[]; hooks: HookView[]; apiUrl: string }
export type HookPage = { now: Instant; hook: HookView; deliveries: DeliveryView[] }

/** A case, as a system that knows its code may see it. */
export type SystemCase = {
  code: string
  serviceId: string
  state: string
  changedAt: Instant
  /** The day that is booked, or planned for a visit at home. */
  visitOn: Day | null
}

/** A day of an office in numbers. */
export type SystemDay = {
  day: Day
  slots: { teamId: string; start: string; end: string; places: number; booked: number }[]
  teams: {
    teamId: string
    arrived: number
    waiting: number
    served: number
    notServed: number
    missed: number
  }[]
}

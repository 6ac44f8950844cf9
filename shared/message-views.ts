import type { Day, Instant } from './time.ts'
import type { complaintMessages } from './words/complaints.ts'
import type { inquiryMessageNames } from './words/inquiries.ts'
import type { messages } from './words/messages.ts'
import type { volunteerMessageNames } from './words/volunteers.ts'

export type MessageName =
  | keyof typeof messages
  | keyof typeof inquiryMessageNames
  | keyof typeof volunteerMessageNames
  | keyof typeof complaintMessages

export const pauseWhys = ['rate', 'down', 'token'] as const
export const heldWhys = ['quota', 'blocked'] as const
/** Why a message was set aside: LINE refused it, it may have arrived or not, or it could not be written. */
export const asideWhys = ['refused', 'unknown', 'unwritten', 'month'] as const

/** An office's messages as its head sees them; no person is named. */
export type MessageFigures = {
  /** Nothing while LINE was never asked this month. */
  month: {
    /** None where LINE sets no limit. */
    quota: number | null
    used: number
    checkedAt: Instant
    /** Likely to be wanted from tomorrow to the month's end. */
    toCome: number
  } | null
  /** Why all wait, and since when. */
  pause: { why: (typeof pauseWhys)[number]; since: Instant } | null
  held: { kind: MessageName; why: (typeof heldWhys)[number]; count: number }[]
  aside: {
    id: string
    kind: MessageName
    at: Instant
    why: (typeof asideWhys)[number]
    /** Nothing where it is about no case. */
    caseId: string | null
    code: string | null
  }[]
  /** Of this month, the days on which something left, the newest first. */
  days: { day: Day; pushes: number; replies: number }[]
}

import type { DayView } from '@phrom/shared/ticket-views.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import type { Late, Refused } from './late-log.ts'

/** How the day stands, as far as this screen knows. */
export type LineState = {
  day: DayView | undefined
  /** When the server last said how the day stands. */
  asOf: Instant | undefined
  /** Nobody answers: what is shown is as old as it is. */
  isLost: boolean
  /** For so long, or with so much to tell, that the counter goes on by itself. */
  isCutOff: boolean
  /** What was done here and nobody knows yet. */
  untold: number
  /** What was done here and came too late. */
  refused: readonly Refused[]
  isSending: boolean
  /** A write of which nobody knows whether it arrived; it goes again by itself. */
  stuck: Text | undefined
  /** What the server said no to while there was nothing to show. */
  error: unknown
}
/** A write of which this screen wants to hear no more. */
export class GivenUp extends Error {}

/** What a press comes to where nobody answers: a step, or a ticket that is there already; nothing where it cannot be done so. */
export type MakeLate = (
  day: DayView,
  at: Instant,
) => Omit<Late, 'key' | 'ticket'> | { there: string } | undefined

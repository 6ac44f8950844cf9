import type { Me } from './case.ts'
import { type Day, type Instant, isDay } from './time.ts'

/** What a registrar confirmed of one statement, and whether it was taken back. */
export type RuleConfirmation = {
  id: string
  serviceId: string
  version: string
  /** The key of the statement, `stops/rude`. */
  statement: string
  /** The statement says something else by now, so that nobody has confirmed what it says. */
  outdated: boolean
  by: string
  day: Day
  note: string
  recordedBy: string
  recordedAt: Instant
  takenBack: { by: string; at: Instant } | null
}

/** How far an office is with the version of a service that is in force. */
export type RuleProgress = {
  serviceId: string
  version: string
  statements: number
  confirmed: number
}

export const noteLimit = 300
export const confirmerLimit = 100
// No office had these rules before; an earlier year is a slip of the finger.
const earliest: Day = '2020-01-01'

export type ConfirmationProblem = 'needName' | 'noSuchDay' | 'dayAhead' | 'noteTooLong'

/** What is wrong with a confirmation, by field; nothing when it can be recorded. */
export function confirmationProblems(
  { by, day, note }: { by: string; day: string; note: string },
  today: Day,
): Partial<Record<'by' | 'day' | 'note', ConfirmationProblem>> {
  const name = by.replace(/\p{Cc}/gu, ' ').trim()
  const badDay = !isDay(day) || day < earliest ? 'noSuchDay' : day > today ? 'dayAhead' : undefined
  return {
    ...((name.length < 2 || name.length > confirmerLimit) && { by: 'needName' }),
    ...(badDay && { day: badDay }),
    ...(note.trim().length > noteLimit && { note: 'noteTooLong' }),
  }
}

/** Whether somebody of that role may say for the office that a rule is right. */
export function mayConfirm(role: Me['staffOf'][number]['role'] | undefined): boolean {
  return role === 'head' || role === 'admin'
}

import { randomBytes } from 'node:crypto'
import { teamOfService } from '@phrom/shared/services/team-of-service.ts'
import type { Day } from '@phrom/shared/time.ts'
import type { Db, Tables, Tx } from '../database/tables.ts'
import * as cases from './case-store.ts'
import * as store from './store.ts'

type OfTicket = { officeId: string; ticketId: string }

/** Makes the code by which the visit of a ticket is rated: of chance alone, so that nobody finds one who was not given it. */
export async function invite(tx: Tx, of: OfTicket): Promise<void> {
  await store.insertInvitation(tx, { ...of, code: newCode() })
}

/**
 * The same for a case that has just ended without a number: copies were handed over, or staff were at somebody's home. Answers the code,
 * which leaves with a message that is sent anyway.
 */
export async function inviteCase(
  tx: Tx,
  { officeId, id: caseId, serviceId }: Pick<Tables['serviceCase'], 'officeId' | 'id' | 'serviceId'>,
  day: Day,
): Promise<string> {
  const code = newCode()
  const teamId = teamOfService(serviceId) ?? ''
  await cases.insertCase(tx, { officeId, caseId, teamId, serviceId, day, code, isRated: 0 })
  return code
}

const newCode = () => randomBytes(16).toString('base64url')

/** Nothing for a ticket from before there was a survey, or one that is nobody's any more. */
export function surveyCodeOf(db: Db, of: OfTicket): Promise<string | undefined> {
  return store.findCode(db, of)
}

/** What was sent to the person opens nothing any more. What was answered stays: it is nobody's. */
export async function forgetInvitation(tx: Tx, of: OfTicket): Promise<void> {
  await store.deleteInvitation(tx, of)
}

/** The same of a case that ended without a number. */
export async function forgetCaseInvitation(
  tx: Tx,
  of: { officeId: string; caseId: string },
): Promise<void> {
  await cases.clearCode(tx, of)
}

/** Whether what ended without a number has been rated. */
export async function isCaseRated(
  db: Db,
  of: { officeId: string; caseId: string },
): Promise<boolean> {
  return (await cases.findByCase(db, of))?.isRated === 1
}

/** Those of the tickets whose visit has been rated. */
export async function listRated(
  db: Db,
  officeId: string,
  ticketIds: readonly string[],
): Promise<Set<string>> {
  return new Set(await store.listSpent(db, officeId, ticketIds))
}

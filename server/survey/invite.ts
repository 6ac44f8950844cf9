import { randomBytes } from 'node:crypto'
import type { Db, Tx } from '../database/tables.ts'
import * as store from './store.ts'

type OfTicket = { officeId: string; ticketId: string }

/** Makes the code by which the visit of a ticket is rated: of chance alone, so that nobody finds one who was not given it. */
export async function invite(tx: Tx, of: OfTicket): Promise<void> {
  await store.insertInvitation(tx, { ...of, code: randomBytes(16).toString('base64url') })
}

/** Nothing for a ticket from before there was a survey, or one that is nobody's any more. */
export function surveyCodeOf(db: Db, of: OfTicket): Promise<string | undefined> {
  return store.findCode(db, of)
}

/** What was sent to the person opens nothing any more. What was answered stays: it is nobody's. */
export async function forgetInvitation(tx: Tx, of: OfTicket): Promise<void> {
  await store.deleteInvitation(tx, of)
}

/** Those of the tickets whose visit has been rated. */
export async function listRated(
  db: Db,
  officeId: string,
  ticketIds: readonly string[],
): Promise<Set<string>> {
  return new Set(await store.listSpent(db, officeId, ticketIds))
}

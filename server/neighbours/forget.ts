import { deleteStandIn } from '../auth/store.ts'
import type { Tx } from '../database/tables.ts'
import * as store from './store.ts'

/** Of a case that was erased no slip leads anywhere, and the person who stood for the neighbour is gone; that a volunteer booked stays. */
export async function forgetNeighbour(
  tx: Tx,
  of: { officeId: string; caseId: string },
  personId: string,
): Promise<void> {
  await store.clearSecret(tx, of)
  await deleteStandIn(tx, personId)
}

/** Who stood for a neighbour goes, once the neighbour has an account of their own. */
export function forgetStandIn(tx: Tx, personId: string): Promise<void> {
  return deleteStandIn(tx, personId)
}

/** Somebody who was a volunteer is forgotten: what they booked stands, and says no longer by whom. */
export function forgetVolunteersBookings(tx: Tx, personId: string): Promise<void> {
  return store.clearVolunteer(tx, personId)
}

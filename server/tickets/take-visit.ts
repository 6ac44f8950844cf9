import { takePerson } from '../auth/store.ts'
import { findActiveBooking, listParts } from '../bookings/store.ts'
import { findCase } from '../cases/store.ts'
import { takeAnyCase } from '../cases/take-step.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'

type CaseRow = Tables['serviceCase']

/**
 * The case with all that share its visit, held until the transaction ends: the person first, then the cases by their ids, before any
 * counter and any ticket, as whoever moves or cancels the visit does. Refuses not_found.
 */
export async function takeVisitOf(
  deps: ActionDeps,
  officeId: string,
  caseId: string,
): Promise<CaseRow> {
  const { tx, now } = deps
  const found = await findCase(tx, officeId, caseId)
  if (!found || found.erasedAt !== null) throw new Refusal('not_found')
  await takePerson(tx, found.personId)
  const booking = await findActiveBooking(tx, officeId, caseId, now)
  const parts = booking ? await listParts(tx, officeId, booking.id) : []
  const ids = new Set([caseId, ...parts.map((part) => part.caseId)])
  let own = found
  for (const id of [...ids].sort()) {
    const row = await takeAnyCase(deps, officeId, id)
    if (id === caseId) own = row
  }
  return own
}

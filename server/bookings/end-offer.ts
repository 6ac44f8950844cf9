import { type OfferEnding, restsUntil } from '@phrom/shared/offers.ts'
import type { By } from '../cases/take-step.ts'
import { insertEvent } from '../cases/tell-event.ts'
import type { ActionDeps } from '../deps.ts'
import * as freed from './freed-store.ts'
import * as store from './waiting-store.ts'

/** Ends an offer that is not taken: its places rest again and are offered to the next. False where it has ended meanwhile. */
export async function endOffer(
  deps: ActionDeps,
  offer: store.OfferRow,
  ending: Exclude<OfferEnding, 'accepted'>,
  by: By,
): Promise<boolean> {
  const { tx, now, random = Math.random } = deps
  if (!(await store.setOfferEnded(tx, offer, ending, now))) return false
  const until = restsUntil(offer, now, random()) ?? now
  for (const row of await freed.listOfOffer(tx, offer.officeId, offer.id)) {
    await freed.setResting(tx, row, until)
  }
  const { officeId, wishId, day, start } = offer
  for (const caseId of await store.listCaseIds(tx, { officeId, id: wishId })) {
    await insertEvent(tx, { officeId, caseId }, 'offer_ended', by, now, { ending, day, start })
  }
  return true
}

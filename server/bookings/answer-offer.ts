import { takePerson } from '../auth/store.ts'
import { caseView } from '../cases/case-view.ts'
import { takeOwnCase } from '../cases/take-step.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { bookSlot, citizen, moveBooking, takeOwnCases } from './book-slot.ts'
import { endOffer } from './end-offer.ts'
import { findBooking } from './find-booking.ts'
import * as freed from './freed-store.ts'
import * as waiting from './waiting-store.ts'

/** Takes the place that is kept: books it, or moves to it what is booked. Refuses not_waiting, offer_over, and as booking does. */
export async function acceptOffer(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
) {
  const { tx, now } = deps
  const { wish, offer } = await takeOffer(deps, person, officeId, caseId)
  const ids = await waiting.listCaseIds(tx, wish)
  const others = ids.filter((id) => id !== caseId)
  await takeOwnCases(deps, person, officeId, caseId, others)
  if (!(await waiting.setOfferEnded(tx, offer, 'accepted', now))) throw new Refusal('offer_over')
  const { day, start } = offer
  const kept = await freed.listOfOffer(tx, officeId, offer.id)
  const booked = await findBooking(tx, officeId, caseId, now)
  const view = booked
    ? await moveBooking(deps, person, officeId, caseId, { day, start }, kept)
    : await bookSlot(
        deps,
        person,
        officeId,
        caseId,
        { day, start, with: others, hold: false },
        { kept },
      )
  await freed.deleteOfOffer(tx, officeId, offer.id)
  return view
}

/** Not this place: it goes to the next who waits, and the case waits on. Refuses not_waiting, offer_over. */
export async function passOffer(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
) {
  const { offer, row } = await takeOffer(deps, person, officeId, caseId)
  if (!(await endOffer(deps, offer, 'passed', citizen(person)))) throw new Refusal('offer_over')
  return caseView(deps.tx, row, deps.now)
}

async function takeOffer(deps: ActionDeps, person: Person, officeId: string, caseId: string) {
  const { tx, now } = deps
  await takePerson(tx, person.id)
  const row = await takeOwnCase(deps, person.id, officeId, caseId)
  const [found] = await waiting.listWishesOf(tx, officeId, [caseId])
  const wish = found && (await waiting.takeOpenWish(tx, found))
  if (!wish) throw new Refusal('not_waiting')
  const offer = await waiting.findOpenOffer(tx, wish)
  if (!offer || offer.until <= now) throw new Refusal('offer_over')
  return { row, wish, offer }
}

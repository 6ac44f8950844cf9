import type { ConsentPurpose } from '@phrom/shared/case.ts'
import { afterPapersTaken, afterPlaceTaken, isOrderOpen } from '@phrom/shared/case-flow.ts'
import { isHeld } from '@phrom/shared/retention.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { giveBackPlace } from '../bookings/book-slot.ts'
import { caseView, serviceOf } from '../cases/case-view.ts'
import { takeBackConsent } from '../cases/consents.ts'
import { putOnRecord, takeOwnCase, takeStep } from '../cases/take-step.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { forgetUndecided } from '../documents/delete-papers.ts'
import { forgetPosition } from '../home-visits/keep-place.ts'
import { holdBackMessages } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { takePapersAway } from '../retention/erase-case.ts'

/**
 * Takes back a consent. Without that to messages nothing more is sent in LINE; without one to papers the photos are deleted, and the
 * case goes on with the originals, or ends where the service wants a check before. Without that to look a record up an order ends; without
 * those to a visit at home the place is forgotten; without that to a volunteer's booking nothing changes but the record. Refuses case_held: a
 * complaint needs the photos.
 */
export async function withdrawConsent(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
  purpose: ConsentPurpose,
) {
  let row = await takeOwnCase(deps, person.id, officeId, caseId)
  const of = { officeId, caseId }
  if (!(await takeBackConsent(deps, of, purpose))) return caseView(deps.tx, row, deps.now)
  const by = { actor: 'citizen', personId: person.id } as const
  await putOnRecord(deps, row, 'consent_withdrawn', by, { purpose })
  if (purpose === 'line.messages') {
    await holdBackMessages(deps, officeId, caseId)
    return caseView(deps.tx, row, deps.now)
  }
  if (purpose === 'copies.lookup') {
    if (isOrderOpen(row.state)) row = await takeStep(deps, row, 'withdrawn', by)
    return caseView(deps.tx, row, deps.now)
  }
  // The visit that was booked with it stands until it is cancelled.
  if (purpose === 'neighbour.booked') return caseView(deps.tx, row, deps.now)
  if (purpose === 'home.position') {
    await forgetPosition(deps, of)
    return caseView(deps.tx, row, deps.now)
  }
  if (isHeld(row, dayOf(deps.now))) {
    throw new Refusal('case_held', { fields: [row.code] })
  }
  await takePapersAway(deps, row, by)
  await forgetUndecided(deps, of)
  const next =
    purpose === 'home.person'
      ? afterPlaceTaken(row.state)
      : afterPapersTaken(row.state, serviceOf(row).precheck)
  if (next) row = await takeStep(deps, row, next, by)
  if (next === 'withdrawn') await giveBackPlace(deps, row)
  return caseView(deps.tx, row, deps.now)
}

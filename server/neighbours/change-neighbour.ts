import type { MoveBody } from '@phrom/shared/requests.ts'
import { cancelBooking, citizen, moveBooking } from '../bookings/book-slot.ts'
import { takeOwnCase, takeStep } from '../cases/take-step.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import type { Volunteer } from '../volunteers/store.ts'
import * as store from './store.ts'
import { viewsOf } from './view.ts'

/** Moves a neighbour's visit. Refuses not_found, link_used where it is the neighbour's own by now, too_late_to_change, slot_…. */
export async function moveNeighbour(
  deps: ActionDeps,
  volunteer: Volunteer,
  caseId: string,
  wanted: MoveBody,
) {
  const { officeId } = volunteer
  const row = await findTheirs(deps, volunteer, caseId)
  await moveBooking(deps, { id: row.personId }, officeId, caseId, wanted, [], 'volunteer')
  return viewOf(deps, volunteer, caseId)
}

/** Cancels a neighbour's visit; what is over is answered as it stands. Refuses as `moveNeighbour`. */
export async function cancelNeighbour(deps: ActionDeps, volunteer: Volunteer, caseId: string) {
  const row = await findTheirs(deps, volunteer, caseId)
  await endVisit(deps, row)
  return viewOf(deps, volunteer, caseId)
}

/** Ends the visit, and with it the case, for nobody else could book it again. Refuses too_late_to_change. */
export async function endVisit(
  deps: ActionDeps,
  { officeId, caseId, personId, state }: store.NeighbourCase,
): Promise<void> {
  if (state === 'withdrawn') return
  const own = { id: personId }
  await cancelBooking(deps, own, officeId, caseId)
  const row = await takeOwnCase(deps, personId, officeId, caseId)
  await takeStep(deps, row, 'withdrawn', citizen(own), {}, false)
}

async function findTheirs({ tx }: ActionDeps, { officeId, id }: Volunteer, caseId: string) {
  const row = await store.findOfVolunteer(tx, { officeId, caseId }, id)
  if (!row) throw new Refusal('not_found')
  if (row.claimedAt !== null) throw new Refusal('link_used')
  return row
}

async function viewOf({ tx }: ActionDeps, { officeId, id }: Volunteer, caseId: string) {
  const [view] = await viewsOf(tx, officeId, await store.listTheirs(tx, officeId, id, [caseId]))
  if (!view) throw new Refusal('not_found')
  return view
}

import { forgetBookings } from '../bookings/forget-bookings.ts'
import { forgetWishes } from '../bookings/settle-wishes.ts'
import type { By } from '../cases/take-step.ts'
import { putOnRecord } from '../cases/take-step.ts'
import { unlinkErasedCase } from '../complaints/forget.ts'
import { forgetOrder } from '../copies/forget.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { deletePapers, forgetNotes } from '../documents/delete-papers.ts'
import { forgetHandovers } from '../handover/forget-handovers.ts'
import { forgetHomeVisits } from '../home-visits/leave-tour.ts'
import { unlinkErased } from '../inquiries/forget.ts'
import { deleteMessages } from '../messages/store.ts'
import { forgetNeighbour } from '../neighbours/forget.ts'
import { clearReasonWords } from '../openings/store.ts'
import { forgetCaseInvitation } from '../survey/invite.ts'
import { forgetTold } from '../systems/tell-systems.ts'
import { forgetTickets } from '../tickets/forget-tickets.ts'
import * as store from './store.ts'

type CaseRow = Tables['serviceCase']

/** Takes the photos of a case away, on record. */
export async function takePapersAway(deps: ActionDeps, row: CaseRow, by: By): Promise<number> {
  const of = { officeId: row.officeId, caseId: row.id }
  const pages = await deletePapers(deps, of)
  await store.deleteNotice(deps.tx, of, 'papers')
  if (pages > 0) await putOnRecord(deps, row, 'papers_deleted', by, { pages })
  return pages
}

/**
 * Takes all that is personal out of a case that is held by this transaction. What stays says nothing of a person: service, office,
 * state, outcome of each paper, times, bookings, numbers and minutes at the office, and that consent was given.
 */
export async function eraseCase(deps: ActionDeps, row: CaseRow, by: By): Promise<void> {
  const of = { officeId: row.officeId, caseId: row.id }
  await takePapersAway(deps, row, by)
  await forgetNotes(deps, of)
  await clearReasonWords(deps.tx, of.officeId, of.caseId)
  await store.deleteNotice(deps.tx, of)
  await deleteMessages(deps.tx, of.officeId, of.caseId)
  await forgetWishes(deps, of)
  await forgetTickets(deps, of)
  await forgetBookings(deps, of)
  await forgetHandovers(deps, of)
  await forgetOrder(deps.tx, of)
  await forgetHomeVisits(deps, of)
  await forgetCaseInvitation(deps.tx, of)
  await unlinkErased(deps.tx, { ...of, code: row.code })
  await unlinkErasedCase(deps.tx, of)
  await forgetTold(deps.tx, of)
  await store.setErased(deps.tx, of, deps.now)
  await forgetNeighbour(deps.tx, of, row.personId)
  await putOnRecord(deps, row, 'case_erased', { ...by, personId: null })
}

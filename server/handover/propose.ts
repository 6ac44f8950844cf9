import type { ProposeHandoverBody } from '@phrom/shared/handover.ts'
import { v7 as uuidv7 } from 'uuid'
import { giveBackPlace } from '../bookings/book-slot.ts'
import { findStanding } from '../bookings/find-booking.ts'
import { leaveWish } from '../bookings/settle-wishes.ts'
import { caseView, listOf, paperStates, serviceOf } from '../cases/case-view.ts'
import { takeAnyCase, takeOwnCase, takeStep } from '../cases/take-step.ts'
import type { Config } from '../config.ts'
import type { ActionDeps, Person, StaffMember } from '../deps.ts'
import { documentsOf } from '../documents/find-documents.ts'
import { insertMessage } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { officeFor } from './other-offices.ts'
import * as store from './store.ts'

type By = { staff: StaffMember; personId: string }

/** Proposes another office to the applicant, who decides; a proposal that waits is replaced. Refuses not_there, wrong_step. */
export async function proposeHandover(
  deps: ActionDeps,
  config: Pick<Config, 'offices'>,
  { staff, personId }: By,
  caseId: string,
  { officeId: toOfficeId, reason }: ProposeHandoverBody,
) {
  const { tx, now } = deps
  const { officeId } = staff
  const row = await takeSent(deps, staff, caseId)
  const office = await officeFor(tx, config, serviceOf(row), officeId, toOfficeId)
  const by = { actor: 'staff', personId } as const
  const after = await takeStep(deps, row, 'handover_proposed', by, { to: toOfficeId })
  await store.setProposalEnded(tx, { officeId, caseId }, 'replaced', now)
  await store.insertProposal(tx, {
    ...{ officeId, caseId, id: uuidv7(), toOfficeId, reason },
    ...{ proposedBy: staff.name, proposedAt: now, endedAt: null, outcome: null },
  })
  const why = {
    th: `${office.name.th}: ${reason}`,
    en: `${office.name.en}: ${reason}`,
  }
  await insertMessage(deps, after, 'handover_proposed', { papers: [], returned: [], why })
  return caseView(tx, after, now)
}

/** The office no longer proposes it. */
export async function takeBackProposal(deps: ActionDeps, { staff, personId }: By, caseId: string) {
  const row = await takeSent(deps, staff, caseId)
  const by = { actor: 'staff', personId } as const
  const after = await takeStep(deps, row, 'handover_taken_back', by)
  await endProposal(deps, row, 'taken_back')
  return caseView(deps.tx, after, deps.now)
}

/** The applicant stays where they are. */
export async function declineProposal(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
) {
  const row = await takeOwnCase(deps, person.id, officeId, caseId)
  const by = { actor: 'citizen', personId: person.id } as const
  const after = await takeStep(deps, row, 'handover_declined', by)
  await endProposal(deps, row, 'declined')
  return caseView(deps.tx, after, deps.now)
}

/**
 * Puts a case that came with accepted papers back into the queue: this office wants to see for itself. Refuses wrong_step for a case
 * that did not come so, already_booked.
 */
export async function reopenCheck(deps: ActionDeps, { staff, personId }: By, caseId: string) {
  const { tx, now } = deps
  const row = await takeSent(deps, staff, caseId)
  const documents = await documentsOf(tx, row.officeId, row.id)
  const trusted = documents.some(({ checkedBy, pages }) => checkedBy !== null && pages.length > 0)
  if (!trusted) throw new Refusal('wrong_step', { state: row.state })
  const { hold } = await findStanding(tx, row.officeId, row.id, now)
  if (hold) {
    await takeStep(deps, row, 'hold_ended', { actor: 'system', personId: null })
    await giveBackPlace(deps, row)
  }
  // Only what may be booked is waited for.
  await leaveWish(deps, row)
  const after = await takeStep(deps, row, 'check_reopened', { actor: 'staff', personId })
  const papers = paperStates(listOf(row, now), documents)
  await insertMessage(deps, after, 'received', { papers, returned: [] })
  return caseView(tx, after, now)
}

/** A case that was sent to this office; a draft is still the citizen’s own affair. */
async function takeSent(deps: ActionDeps, { officeId }: StaffMember, caseId: string) {
  const row = await takeAnyCase(deps, officeId, caseId)
  if (row.state === 'draft') throw new Refusal('not_found')
  return row
}

async function endProposal(
  { tx, now }: ActionDeps,
  { officeId, id, state }: { officeId: string; id: string; state: string },
  outcome: 'taken_back' | 'declined',
): Promise<void> {
  const ended = await store.setProposalEnded(tx, { officeId, caseId: id }, outcome, now)
  if (!ended) throw new Refusal('wrong_step', { state })
}

import type { OrderCheckView, ShownCodes } from '@phrom/shared/copy-orders.ts'
import type { ApproveOrderBody, DeclineOrderBody } from '@phrom/shared/copy-requests.ts'
import { formats } from '@phrom/shared/formats.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { declineWords } from '@phrom/shared/words/copy-orders.ts'
import { caseView, listOf, serviceOf } from '../cases/case-view.ts'
import { findOfficeCase } from '../cases/find-case.ts'
import { putOnRecord, takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { Db, Tables } from '../database/tables.ts'
import type { ActionDeps, Deps, StaffMember } from '../deps.ts'
import { placeOfCodes } from '../documents/keys/seal.ts'
import { insertMessage } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { countWrong } from './card-codes.ts'
import * as codes from './code-store.ts'
import { listStaffDays, pickupIn } from './pickup-times.ts'
import * as store from './store.ts'

type CaseRow = Tables['serviceCase']
/** Who of the staff does it. */
export type Officer = { staff: StaffMember; personId: string }

/** What the check of an order needs besides the case. Refuses not_found, wrong_step. */
export async function findOrderCheck(
  db: Db,
  officeId: string,
  caseId: string,
  now: string,
): Promise<OrderCheckView> {
  const row = await findOfficeCase(db, officeId, caseId)
  const service = orderedService(row)
  return {
    hasCodes: (await codes.findCodes(db, { officeId, caseId })) !== undefined,
    wrongCodes: countWrong(await codes.listTries(db, row.personId)),
    fee: listOf(row, now).fee.baht,
    days: await listStaffDays(db, officeId, service, now),
  }
}

/** That an officer looks at the codes goes on record; only while the order is checked. Refuses not_found, wrong_step. */
export async function recordShowing(
  deps: ActionDeps,
  { staff, personId }: Officer,
  caseId: string,
): Promise<null> {
  const row = await takeOrder(deps, staff, caseId)
  if (row.state !== 'submitted') throw new Refusal('wrong_step', { state: row.state })
  const sealed = await codes.findCodes(deps.tx, { officeId: row.officeId, caseId })
  if (!sealed) throw new Refusal('not_found')
  await putOnRecord(deps, row, 'codes_shown', { actor: 'staff', personId }, { name: staff.name })
  return null
}

/** The codes as they are printed on the card. After `recordShowing`, and never through what is kept for a retry. */
export async function openCodes(
  { db, documents }: Pick<Deps, 'db' | 'documents'>,
  officeId: string,
  caseId: string,
): Promise<ShownCodes> {
  const of = { officeId, caseId }
  const row = await findOfficeCase(db, officeId, caseId)
  const sealed = await codes.findCodes(db, of)
  if (row.state !== 'submitted' || !sealed) {
    throw new Refusal('wrong_step', { state: row.state })
  }
  const read = JSON.parse(documents.openText(placeOfCodes(of), sealed)) as Record<string, string>
  const service = serviceOf(row)
  const shown = Object.entries(read).map(([key, code]) => {
    const format = service.facts.find(({ id }) => id === key)?.format
    return [key, format ? formats[format].show(code, 'th') : code]
  })
  return { codes: Object.fromEntries(shown) }
}

/**
 * The office will make the copies: by when, and for how much. While they are not ready it may be said anew. Refuses not_found,
 * wrong_step, pickup_closed, and invalid for another fee than the rules make, without a reason.
 */
export async function approveOrder(
  deps: ActionDeps,
  { staff, personId }: Officer,
  caseId: string,
  { day, period, fee, feeReason }: ApproveOrderBody,
) {
  const { tx, now } = deps
  const row = await takeOrder(deps, staff, caseId)
  const of = { officeId: row.officeId, caseId }
  const list = listOf(row, now)
  const isOther = list.fee.baht !== null && fee !== list.fee.baht
  if (isOther && feeReason === '') throw new Refusal('invalid', { fields: ['feeReason'] })
  const days = await listStaffDays(tx, of.officeId, serviceOf(row), now)
  const fields = { day: 'day', period: 'period' }
  const { start, end } = pickupIn(days, { day, period }, fields)
  const by = { actor: 'staff', personId } as const
  const after = await takeStep(deps, row, 'order_approved', by, { day, start, fee })
  const said = { day, start, end, fee, feeReason: isOther ? feeReason : '' }
  await store.setAnswer(tx, of, { ...said, approvedAt: now, checkedBy: staff.name })
  // Codes that agree with the register end the row of wrong ones.
  if (await codes.findCodes(tx, of)) await codes.deleteTries(tx, row.personId)
  await insertMessage(deps, after, 'copies_approved', {
    ...{ papers: [], returned: [], day, start, end, people: [], fee },
    bring: papersToBring(list),
    ...(isOther && { why: { th: feeReason, en: feeReason } }),
  })
  return caseView(tx, after, now)
}

/** The office cannot make them, and says why. Codes that do not agree with the register count as wrong. Refuses not_found, wrong_step, invalid. */
export async function declineOrder(
  deps: ActionDeps,
  { staff, personId }: Officer,
  caseId: string,
  { reason, note }: DeclineOrderBody,
) {
  const { tx, now } = deps
  const row = await takeOrder(deps, staff, caseId)
  const of = { officeId: row.officeId, caseId }
  if (reason === 'codes-disagree') {
    if (!(await codes.findCodes(tx, of))) throw new Refusal('invalid', { fields: ['reason'] })
    await codes.addWrong(tx, { officeId: row.officeId, personId: row.personId }, now)
  }
  const after = await takeStep(deps, row, 'declined', { actor: 'staff', personId }, { reason })
  const said = { declineReason: reason, declineNote: note, checkedBy: staff.name }
  await store.setAnswer(tx, of, said)
  const { why, doThis } = declineWords[reason]
  const told = (language: 'th' | 'en') =>
    [why[language], note, doThis[language]].filter(Boolean).join(' ')
  await insertMessage(deps, after, 'copies_declined', {
    ...{ papers: [], returned: [], why: { th: told('th'), en: told('en') } },
  })
  return caseView(tx, after, now)
}

/** An order of this office that was sent, held until the transaction ends. Refuses not_found, wrong_step for another case. */
export async function takeOrder(
  deps: ActionDeps,
  { officeId }: StaffMember,
  caseId: string,
): Promise<CaseRow> {
  const row = await takeAnyCase(deps, officeId, caseId)
  if (row.state === 'draft') throw new Refusal('not_found')
  orderedService(row)
  return row
}

function orderedService(row: CaseRow): Service {
  const service = serviceOf(row)
  if (!service.order) throw new Refusal('wrong_step', { state: row.state })
  return service
}

/** What somebody brings who fetches copies, as a message names it. */
export function papersToBring({ papers }: Pick<ReturnType<typeof listOf>, 'papers'>) {
  return papers
    .filter(({ need }) => need === 'required')
    .map(({ requirement: { th, en } }) => ({ th, en }))
}

import {
  type Actor,
  type CaseEventType,
  looksAt,
  type RecordEventType,
  type Standing,
  stateAfter,
  turnOf,
  whyNotStep,
} from '@phrom/shared/case-flow.ts'
import { pictures } from '@phrom/shared/checklist.ts'
import { findBookedDay } from '../bookings/find-booking.ts'
import { forgetCodes } from '../copies/forget.ts'
import type { ActionDeps } from '../deps.ts'
import { documentsOf } from '../documents/find-documents.ts'
import { findPlannedDay, isHomeCase } from '../home-visits/find-home-visit.ts'
import { Refusal } from '../refusal.ts'
import { tellSystems } from '../systems/tell-systems.ts'
import { listOf } from './case-view.ts'
import * as store from './store.ts'

export type By = { actor: Actor; personId: string | null }

/** The citizen's own case, held until the transaction ends; another's is not found. */
export async function takeOwnCase(
  { tx, now }: ActionDeps,
  personId: string,
  officeId: string,
  caseId: string,
): Promise<store.CaseRow> {
  const row = await store.takeCase(tx, officeId, caseId, now)
  if (!row || row.personId !== personId) throw new Refusal('not_found')
  return row
}

/** A case that nobody asked about: the system itself has something to say. */
export async function takeAnyCase(
  { tx, now }: ActionDeps,
  officeId: string,
  caseId: string,
): Promise<store.CaseRow> {
  const row = await store.takeCase(tx, officeId, caseId, now)
  if (!row) throw new Refusal('not_found')
  return row
}

/**
 * Takes one step of the flow, or refuses it: the event and the new state go in together. `booked`: whether a visit is booked, from who
 * has looked already.
 */
export async function takeStep(
  deps: ActionDeps,
  row: store.CaseRow,
  type: CaseEventType,
  by: By,
  data: object = {},
  booked?: boolean,
): Promise<store.CaseRow> {
  const { tx, now } = deps
  const standing = await standingFor(deps, row, type, booked)
  const problem = whyNotStep(row.state, type, by.actor, standing)
  if (problem) throw new Refusal(problem, { state: row.state })
  const state = stateAfter(row.state, type)
  const submittedAt = type === 'submitted' ? now : row.submittedAt
  const endedAt = turnOf(state, standing.booked) === 'ended' ? (row.endedAt ?? now) : null
  if (state !== row.state || submittedAt !== row.submittedAt) {
    await store.setState(tx, row, { state, submittedAt, endedAt })
  }
  const { officeId, id: caseId } = row
  await store.insertEvent(tx, { officeId, caseId, type, ...by, at: now, data })
  await tellSystems(tx, { officeId, caseId }, type, now)
  if (endedAt !== null) await forgetCodes(tx, { officeId, caseId })
  return { ...row, state, submittedAt, endedAt, changedAt: now }
}

/** What the step depends on; the rest is not looked at, and told as if there were nothing. */
async function standingFor(
  { tx, now }: ActionDeps,
  row: store.CaseRow,
  type: CaseEventType,
  booked: boolean | undefined,
): Promise<Standing> {
  const atHome = isHomeCase(row)
  const nothing = { undecided: 0, returned: 0, booked: booked ?? false, atHome }
  const depends = looksAt(type)
  if (!depends || (depends === 'visit' && booked !== undefined)) return nothing
  const day = atHome
    ? await findPlannedDay(tx, row)
    : await findBookedDay(tx, row.officeId, row.id, now)
  if (depends === 'visit') return { ...nothing, booked: day !== undefined }
  const documents = await documentsOf(tx, row.officeId, row.id)
  const wanted = new Set(pictures(listOf(row, now, day)).map(({ key }) => key))
  const shown = documents.filter(({ key }) => wanted.has(key))
  return {
    undecided: shown.filter(({ state }) => state === 'received').length,
    returned: shown.filter(({ state }) => state === 'returned').length,
    booked: day !== undefined,
    atHome,
  }
}

/** Writes down what happened to the record of a case; it moves the case nowhere. */
export async function putOnRecord(
  { tx, now }: ActionDeps,
  { officeId, id }: Pick<store.CaseRow, 'officeId' | 'id'>,
  type: RecordEventType,
  by: By,
  data: object = {},
): Promise<void> {
  await store.insertEvent(tx, { officeId, caseId: id, type, ...by, at: now, data })
}

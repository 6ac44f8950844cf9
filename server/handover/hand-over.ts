import type { CaseView } from '@phrom/shared/case.ts'
import { whyNotStep } from '@phrom/shared/case-flow.ts'
import type { HandOverBody } from '@phrom/shared/handover.ts'
import { dayOf, type Instant, toInstant } from '@phrom/shared/time.ts'
import { takePerson } from '../auth/store.ts'
import { changeOffice } from '../bookings/change-office.ts'
import { findStanding } from '../bookings/find-booking.ts'
import { caseView, serviceOf } from '../cases/case-view.ts'
import { carryConsents, giveConsentAnew } from '../cases/consents.ts'
import { findOwnCase } from '../cases/find-case.ts'
import { firstSending } from '../cases/first-sending.ts'
import { insertWithCode } from '../cases/insert-case.ts'
import { takeOwnCase, takeStep } from '../cases/take-step.ts'
import { insertEvent } from '../cases/tell-event.ts'
import type { OfficeSettings } from '../config.ts'
import { carryCodes } from '../copies/carry-codes.ts'
import type { Db, Tables } from '../database/tables.ts'
import type { ActionDeps, Deps, Person } from '../deps.ts'
import {
  type CopiedPage,
  copyFiles,
  dropFiles,
  dropUnused,
  writeCopies,
} from '../documents/copy-papers.ts'
import { insertMessage } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { officeFor } from './other-offices.ts'
import * as store from './store.ts'

type CaseRow = Tables['serviceCase']
type Of = { officeId: string; caseId: string }
type Commit = (write: (deps: ActionDeps) => Promise<CaseView>) => Promise<CaseView>

// All files of a case are copied each time, and for a week they lie in both offices.
const mostADay = 10
const dayMs = 86_400_000

/**
 * Hands one's own case to another office, and answers the case there. Files are copied first, so that no transaction waits for a disk;
 * the rest is one transaction, and of a refusal nothing is left. Refuses not_there, wrong_step, too_many_today, too_late_to_change,
 * page_lost, and whatever booking there refuses.
 */
export async function handOverCase(
  deps: Deps,
  person: Person,
  of: Of,
  wanted: HandOverBody,
  commit: Commit,
): Promise<CaseView> {
  const { db, config, documents, now } = deps
  const row = await findOwnCase(db, person, of.officeId, of.caseId)
  const to = { officeId: wanted.officeId, caseId: wanted.caseId }
  const gone = row.state === 'handed_over'
  // Nothing is copied for what is refused anyhow.
  if (!gone) await officeToGo(db, config, row, to.officeId, now())
  const copies = gone ? [] : await copyFiles(deps, person.id, of, to)
  try {
    const view = await commit((action) => move(action, deps, person, of, wanted, copies))
    await dropUnused(deps, copies)
    return view
  } catch (error) {
    // A refusal was rolled back for certain. Of anything else nobody knows, and the sweep looks after it.
    if (error instanceof Refusal) await dropFiles(documents, copies)
    throw error
  }
}

/** The office to which a case may go now. Refuses wrong_step, not_there, too_many_today. */
async function officeToGo(
  db: Db,
  config: Deps['config'],
  row: CaseRow,
  to: string,
  now: Instant,
): Promise<OfficeSettings> {
  const { state, officeId, personId } = row
  const nothingOpen = { undecided: 0, returned: 0, booked: false }
  const problem = whyNotStep(state, 'handed_over', 'citizen', nothingOpen)
  if (problem) throw new Refusal(problem, { state })
  const office = await officeFor(db, config, serviceOf(row), officeId, to)
  const sent = await store.countSent(db, personId, toInstant(Date.parse(now) - dayMs))
  if (sent >= mostADay) throw new Refusal('too_many_today')
  return office
}

async function move(
  deps: ActionDeps,
  { config, documents }: Pick<Deps, 'config' | 'documents'>,
  person: Person,
  of: Of,
  wanted: HandOverBody,
  copies: readonly CopiedPage[],
): Promise<CaseView> {
  const { tx, now } = deps
  // As for every booking: the person first, then cases, then slots.
  await takePerson(tx, person.id)
  const row = await takeOwnCase(deps, person.id, of.officeId, of.caseId)
  if (row.state === 'handed_over') return viewThere(deps, person, row, wanted)
  const office = await officeToGo(tx, config, row, wanted.officeId, now)
  const { booking, hold } = await findStanding(tx, of.officeId, of.caseId, now)
  // On the day of the visit the papers are needed where the person stands.
  if (booking && booking.day <= dayOf(now)) throw new Refusal('too_late_to_change')
  if (wanted.book && row.state !== 'approved') throw new Refusal('invalid', { fields: ['book'] })

  const to = { officeId: wanted.officeId, caseId: wanted.caseId }
  const by = { actor: 'citizen', personId: person.id } as const
  const first = await firstSending(tx, { officeId: to.officeId, personId: person.id })
  const there = await insertThere(deps, row, to)
  await writeCopies(deps, of, to, copies)
  await carryConsents(deps, of, to)
  await carryCodes(deps, documents, of, to)
  await giveConsentAnew(deps, of, wanted.consent)
  await giveConsentAnew(deps, to, wanted.consent)
  await insertEvent(tx, to, 'taken_over', by, now, { from: of.officeId, ...first })

  if (booking) await takeStep(deps, row, 'booking_cancelled', by)
  if (hold) await takeStep(deps, row, 'hold_ended', by)
  const left = await takeStep(deps, row, 'handed_over', by, { to: to.officeId })
  await store.setProposalEnded(tx, of, 'handed_over', now)
  await store.insertSides(tx, [
    { ...of, direction: 'to', ...otherSide(there), at: now },
    { ...to, direction: 'from', ...otherSide(row), at: now },
  ])
  await tellGone(deps, left, office, to)
  await changeOffice(deps, person, left, to, wanted.book)
  return caseView(tx, there, now)
}

/** The same wish again, by whatever request: the case is there. Another wish comes too late. */
async function viewThere(
  { tx, now }: ActionDeps,
  person: Person,
  { officeId, id, state }: CaseRow,
  wanted: HandOverBody,
): Promise<CaseView> {
  const sides = await store.listSides(tx, { officeId, caseId: id })
  const to = sides.find(({ direction }) => direction === 'to')
  if (to?.otherOfficeId !== wanted.officeId || to.otherCaseId !== wanted.caseId) {
    throw new Refusal('wrong_step', { state })
  }
  return caseView(tx, await findOwnCase(tx, person, wanted.officeId, wanted.caseId), now)
}

/** The case in the other office: as it stood, in its old place of the queue, under a code of its own. A complaint stays with the old one. */
async function insertThere(
  { tx, now }: ActionDeps,
  { code: _, ...row }: CaseRow,
  { officeId, caseId }: Of,
): Promise<CaseRow> {
  const none = { endedAt: null, holdUntil: null, holdReason: null, erasedAt: null }
  // What was ordered is looked at anew: fee and day are for the office to say that makes it.
  const state = row.state === 'ordered' ? 'submitted' : row.state
  const there = { ...row, ...none, state, officeId, id: caseId, changedAt: now }
  const code = await insertWithCode(tx, there)
  if (code === undefined) throw new Refusal('invalid', { fields: ['caseId'] })
  return { ...there, code }
}

function otherSide({ officeId, id, code }: CaseRow) {
  return { otherOfficeId: officeId, otherCaseId: id, otherCode: code }
}

/** From the office that the person knows: whether they are friends with the other one, LINE does not say. */
async function tellGone(deps: ActionDeps, row: CaseRow, office: OfficeSettings, to: Of) {
  const data = { papers: [], returned: [], why: office.name, to }
  await insertMessage(deps, row, 'handed_over', data)
}

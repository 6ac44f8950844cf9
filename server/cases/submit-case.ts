import type { ConsentPurpose } from '@phrom/shared/case.ts'
import { neededPictures, needsCheck, pictures } from '@phrom/shared/checklist.ts'
import type { SealedCodes } from '../copies/card-codes.ts'
import { keepOrder } from '../copies/send-order.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { documentsOf } from '../documents/find-documents.ts'
import { isHomeCase } from '../home-visits/find-home-visit.ts'
import { isPlaceTold } from '../home-visits/keep-place.ts'
import { insertMessage } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { caseView, listOf, paperStates } from './case-view.ts'
import { giveConsents } from './consents.ts'
import { firstSending } from './first-sending.ts'
import * as store from './store.ts'
import { takeOwnCase, takeStep } from './take-step.ts'

/**
 * Sends the case to the office: everything that is asked must be there. Refuses not_possible (a stop holds), invalid (open
 * questions, no contact), papers_missing, consent_needed, and of an order what `keepOrder` refuses. Where there is no paper to look at, the case is approved at once.
 */
export async function submitCase(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
  consents: ConsentPurpose[],
  codes?: SealedCodes,
) {
  const { tx, now } = deps
  const row = await takeOwnCase(deps, person.id, officeId, caseId)
  await giveConsents(deps, { officeId, caseId }, consents)
  const list = listOf(row, now)
  const documents = await documentsOf(tx, officeId, caseId)
  if (row.state === 'draft') {
    await refuseUnlessComplete(deps, row, list)
    await keepOrder(deps, row, codes)
  }

  const there = documents.filter(({ pages }) => pages.some(({ state }) => state !== 'lost'))
  const held = new Set(there.map(({ key }) => key))
  const missing = neededPictures(list).filter(({ key }) => !held.has(key))
  if (missing.length > 0)
    throw new Refusal('papers_missing', { fields: missing.map(({ key }) => key) })
  const stillReturned = documents.filter(({ state }) => state === 'returned').map(({ key }) => key)
  if (stillReturned.length > 0) throw new Refusal('papers_missing', { fields: stillReturned })

  const by = { actor: 'citizen', personId: person.id } as const
  const isFirst = row.submittedAt === null
  let sent = await takeStep(deps, row, 'submitted', by, isFirst ? await firstSending(tx, row) : {})
  const data = { papers: paperStates(list, documents), returned: [] }
  // Where staff go to the person, they look at it first: there is a day to plan.
  if (needsCheck(list) || isHomeCase(row)) {
    await insertMessage(deps, sent, 'received', data)
  } else {
    sent = await takeStep(deps, sent, 'approved', { actor: 'system', personId: null })
    await insertMessage(deps, sent, 'approved', data)
  }
  return caseView(tx, sent, now)
}

async function refuseUnlessComplete(
  deps: ActionDeps,
  row: store.CaseRow,
  list: ReturnType<typeof listOf>,
): Promise<void> {
  if (list.outcome === 'blocked') {
    throw new Refusal('not_possible', { fields: list.stops.map(({ key }) => key) })
  }
  const open = list.missing.map((key) => `answers.${key}`)
  if (!row.contactName || !row.contactPhone) open.push('contact')
  const isHome = isHomeCase(row)
  if (isHome && !(await isPlaceTold(deps, { officeId: row.officeId, caseId: row.id })))
    open.push('home')
  if (open.length > 0) throw new Refusal('invalid', { fields: open })
  const needed: ConsentPurpose[] = [
    ...(pictures(list).length > 0 ? ['papers.others' as const] : []),
    ...(isHome ? ['home.person' as const] : []),
  ]
  if (needed.length === 0) return
  const given = await store.listConsents(deps.tx, row.officeId, row.id)
  const stands = (wanted: ConsentPurpose) => given.some(({ purpose }) => purpose === wanted)
  if (!needed.every(stands)) throw new Refusal('consent_needed')
}

import { pictures } from '@phrom/shared/checklist.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { type EarlierPaper, kindOf, mayBeUsedAgain } from '@phrom/shared/used-again.ts'
import { listOf } from '../cases/case-view.ts'
import { findOwnCase } from '../cases/find-case.ts'
import type { Deps, Person } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

/**
 * Papers of the same kind that staff accepted in the person's other cases at this office, the latest first; their files are still
 * there. Nothing for a paper that cannot be brought twice or must be fresh.
 */
export async function listEarlierPapers(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  person: Person,
  { officeId, caseId, key }: store.DocumentKey,
): Promise<EarlierPaper[]> {
  const row = await findOwnCase(db, person, officeId, caseId)
  const paper = pictures(listOf(row, now())).find((item) => item.key === key)
  if (!paper) throw new Refusal('not_found')
  if (!mayBeUsedAgain(paper.requirement)) return []
  const rows = await store.listAcceptedPages(db, officeId, person.id, caseId)
  const papers = new Map<string, EarlierPaper>()
  for (const page of rows.filter(({ documentKey }) => kindOf(documentKey) === kindOf(key))) {
    const { code, serviceId, documentKey } = page
    const place = `${page.caseId}/${documentKey}`
    const sentOn = dayOf(page.firstSentAt ?? page.addedAt)
    const known = papers.get(place)
    if (!known) {
      const first = { caseId: page.caseId, code, serviceId, key: documentKey, sentOn }
      papers.set(place, { ...first, pages: [page.id] })
    } else {
      known.pages.push(page.id)
      if (sentOn < known.sentOn) known.sentOn = sentOn
    }
  }
  return [...papers.values()]
}

import { whyNotStep } from '@phrom/shared/case-flow.ts'
import { neededPictures, pictures } from '@phrom/shared/checklist.ts'
import { fileLimits } from '@phrom/shared/file-limits.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { listOf, serviceOf } from '../../cases/case-view.ts'
import { consentsOf } from '../../cases/consents.ts'
import { listOwnCases } from '../../cases/find-case.ts'
import type { Db } from '../../database/tables.ts'
import { documentsOf } from '../../documents/find-documents.ts'

type OpenState = 'draft' | 'returned'
/** A case, and what is needed to open it in the app. */
export type Opens = { caseId: string; serviceId: string; state: OpenState }
/** A paper of a case that takes pictures now. */
export type WantedPaper = {
  caseId: string
  code: string
  serviceId: string
  service: Text
  state: OpenState
  key: string
  requirementId: string
  name: Text
  owner: Text | undefined
  /** `welcome`: the case can be sent without it. `more`: it has pages and may get others. */
  why: 'returned' | 'missing' | 'welcome' | 'more'
}
type Wanted = {
  papers: WantedPaper[]
  /** Why there are none: no case, none that takes pictures now, or one whose consent is missing. */
  why: 'none' | 'closed' | 'consent'
  /** Of `consent`: the case to open. */
  open?: Opens
}

const order = { returned: 0, missing: 1, welcome: 2, more: 3 } as const

/** The papers of a person's cases at an office of which a picture is wanted or may still be added: what came back first. */
export async function wantedPapers(
  { db, now }: { db: Db; now: Instant },
  { officeId, personId }: { officeId: string; personId: string },
): Promise<Wanted> {
  const rows = await listOwnCases(db, officeId, personId)
  const wanted: Wanted = { papers: [], why: rows.length > 0 ? 'closed' : 'none' }
  for (const row of rows) {
    const standing = { undecided: 0, returned: 0, booked: false }
    if (whyNotStep(row.state, 'page_added', 'citizen', standing)) continue
    const whole = listOf(row, now)
    const list = pictures(whole)
    if (list.length === 0) continue
    const needed = neededPictures(whole)
    const { id: caseId, code, serviceId } = row
    const state: OpenState = row.state === 'draft' ? 'draft' : 'returned'
    if (!(await consentsOf(db, officeId, caseId)).includes('papers.precheck')) {
      if (wanted.why !== 'consent') {
        Object.assign(wanted, { why: 'consent', open: { caseId, serviceId, state } })
      }
      continue
    }
    const documents = await documentsOf(db, officeId, caseId)
    const service = serviceOf(row).title
    for (const paper of list) {
      const { key, owner, requirement } = paper
      const document = documents.find((item) => item.key === key)
      if (state === 'returned' && document?.state === 'accepted') continue
      const pages = document?.pages.length ?? 0
      if (pages >= fileLimits.pages) continue
      const isReturned = document?.state === 'returned'
      const unsent = needed.includes(paper) ? 'missing' : 'welcome'
      const why = isReturned ? 'returned' : pages > 0 ? 'more' : unsent
      const { id: requirementId, th, en } = requirement
      const of = { caseId, code, serviceId, service, state }
      wanted.papers.push({ ...of, key, requirementId, why, name: { th, en }, owner })
    }
  }
  wanted.papers.sort((a, b) => order[a.why] - order[b.why])
  return wanted
}

import { turnOf } from '@phrom/shared/case-flow.ts'
import { listOf, paperStates } from '../cases/case-view.ts'
import { returnedPapers } from '../cases/returned-papers.ts'
import { takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { ActionDeps } from '../deps.ts'
import { insertMessage } from '../messages/store.ts'
import { documentsOf } from './find-documents.ts'
import * as store from './store.ts'

const system = { actor: 'system', personId: null } as const

/**
 * Asks for a page again that cannot be used, whoever's turn it is: one with a virus is taken away, one whose file is gone is marked
 * as lost. A case that the office has in hand goes back at once, with a message, because its check cannot go on. False where the
 * page has changed in the meantime.
 */
export async function askAgain(
  deps: ActionDeps,
  { officeId, caseId, documentKey: key, id, file }: store.PageRow,
  reason: 'unsafe-file' | 'file-lost',
): Promise<boolean> {
  const { tx } = deps
  const row = await takeAnyCase(deps, officeId, caseId)
  const of = { officeId, caseId, key }
  const page = await store.findPage(tx, of, id)
  if (!page || page.file !== file || page.state === 'lost') return false
  if (reason === 'unsafe-file') {
    await store.deletePage(tx, officeId, caseId, id)
    await store.releaseSheets(tx, of, page.sheets)
  } else {
    await store.setPageState(tx, page, { state: 'lost', scanAt: null })
  }
  // After the end nobody needs the page any more, and the case stays as it was.
  if (turnOf(row.state, false) === 'ended') return true
  const after = await takeStep(deps, row, 'page_refused', system, { key, reasons: [reason] })
  // The check is over: what is brought on the day is the paper itself.
  if (row.state === 'approved') return true
  await store.setDocument(tx, of, {
    state: 'returned',
    reasons: JSON.stringify([reason]),
    note: '',
  })
  if (row.state !== 'submitted') return true
  const back = await takeStep(deps, after, 'asked_again', system)
  const list = listOf(row, deps.now)
  const documents = await documentsOf(tx, officeId, caseId)
  const returned = returnedPapers(list, documents)
  await insertMessage(deps, back, 'returned', { papers: paperStates(list, documents), returned })
  return true
}

import type { ActionDeps, Deps } from '../deps.ts'
import * as store from './store.ts'

type Of = { officeId: string; caseId: string }

/** Takes all photos of a case away, and with a page its key; that the papers were there stays. Answers how many pages went. */
export function deletePapers({ tx, now }: ActionDeps, { officeId, caseId }: Of): Promise<number> {
  return store.deletePages(tx, officeId, caseId, now)
}

/** What the case still wants to see is to be sent anew. */
export function forgetUndecided({ tx }: ActionDeps, { officeId, caseId }: Of): Promise<void> {
  return store.setUnsent(tx, officeId, caseId)
}

/** What staff wrote beside the papers goes too. */
export function forgetNotes({ tx }: ActionDeps, { officeId, caseId }: Of): Promise<void> {
  return store.clearNotes(tx, officeId, caseId)
}

const batch = 100

/**
 * Removes the files whose rows are gone; what a server that died, or a store that was away, has left comes up again. Answers how
 * many files are gone.
 */
export async function removeFiles({
  db,
  documents,
  log,
}: Pick<Deps, 'db' | 'documents' | 'log'>): Promise<number> {
  let removed = 0
  for (;;) {
    const files = await store.listFilesToRemove(db, batch)
    let failed = 0
    for (const file of files) {
      try {
        await documents.remove(file.file)
        await store.deleteFileToRemove(db, file)
        removed += 1
      } catch (error) {
        failed += 1
        log.error({ file: file.file, error: String(error) }, 'file not removed yet')
      }
    }
    if (failed > 0 || files.length < batch) return removed
  }
}

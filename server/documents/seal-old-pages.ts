import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '../database/tables.ts'
import type { DocumentStore } from './document-store.ts'
import * as store from './store.ts'

const step = 100

/**
 * Encrypts the pages from before files were encrypted: first the new file, then the row, then the old file goes. Cut off at any
 * point, it goes on at the next start. A page whose old file is missing stays for the sweep to report.
 */
export async function sealOldPages(db: Db, documents: DocumentStore, root: string): Promise<void> {
  let after = { officeId: '', caseId: '', id: '' }
  for (;;) {
    const pages = await store.listUnsealedPages(db, after, step)
    for (const page of pages) {
      const { officeId, caseId, id, documentKey: key } = page
      const old = join(root, officeId, caseId, id)
      const bytes = await readFile(old).catch((error) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
      if (!bytes) continue
      const { file, keyVersion, wrappedKey } = await documents.put(
        { officeId, caseId, key, pageId: id },
        bytes,
      )
      await store.setSealed(db, page, { file, keyVersion, wrappedKey })
      await rm(old, { force: true })
    }
    const last = pages.at(-1)
    if (!last) return
    after = last
  }
}

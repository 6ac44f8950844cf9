import type { PageView } from '@phrom/shared/case.ts'
import { isStorageFull } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import type { Kept } from './document-store.ts'
import type { ReadFile } from './read-file.ts'
import * as store from './store.ts'

/**
 * Stores the file of a page, then has its row written: a row never points to a file that is not there, and no transaction waits
 * for a disk or a network. A file that no row came to use is taken away again; where that cannot be known, the sweep does it.
 */
export async function keepPage(
  { db, documents }: Pick<Deps, 'db' | 'documents'>,
  of: store.DocumentKey,
  pageId: string,
  { bytes }: ReadFile,
  write: (kept: Kept) => Promise<PageView>,
): Promise<PageView> {
  const kept = await documents.put({ ...of, pageId }, bytes)
  const drop = () => documents.remove(kept.file ?? '').catch(() => undefined)
  try {
    const view = await write(kept)
    const page = await store.findPage(db, of, pageId)
    if (page?.file !== kept.file) await drop()
    return view
  } catch (error) {
    // A refusal was rolled back for certain. Of anything else, such as a lost connection, nobody knows whether the row is there.
    if (error instanceof Refusal) await drop()
    throw isStorageFull(error) ? new Refusal('storage_full') : error
  }
}

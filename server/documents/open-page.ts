import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { MissingFile } from './document-store.ts'
import { DamagedFile, DamagedKey } from './keys/seal.ts'
import type { PageRow } from './store.ts'

/**
 * The file of a page, for whoever may see it. Refuses page_held while it is looked through for viruses, page_lost where it is no
 * longer there or no longer what was stored.
 */
export async function openPage(
  { documents, log }: Pick<Deps, 'documents' | 'log'>,
  page: PageRow,
): Promise<Uint8Array<ArrayBuffer>> {
  refuseUnseen(page)
  try {
    return await documents.get(page)
  } catch (error) {
    if (!isLost(error)) throw error
    const { officeId, caseId, id } = page
    log.error({ officeId, caseId, page: id, why: error.message }, 'page cannot be opened')
    throw new Refusal('page_lost')
  }
}

/** Refuses page_held and page_lost, for who wants to know before the file is asked for. */
export function refuseUnseen({ state }: Pick<PageRow, 'state'>): void {
  if (state === 'held') throw new Refusal('page_held')
  if (state === 'lost') throw new Refusal('page_lost')
}

/** Whether the file is gone or damaged for good; a store that is away for a while is another matter. */
export function isLost(error: unknown): error is Error {
  return error instanceof MissingFile || error instanceof DamagedFile || error instanceof DamagedKey
}

import type { PageMark } from '@phrom/shared/page-marks.ts'
import { v7 as uuidv7 } from 'uuid'
import type { ActionDeps, Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { isLost } from './open-page.ts'
import { uploadTurn } from './room.ts'
import * as store from './store.ts'

type Of = { officeId: string; caseId: string }
/** A page as it was read, and its copy in the other office’s store. */
export type CopiedPage = { from: store.PageRow; to: store.PageRow }

/**
 * Copies the files of a case for one of another office, each encrypted anew under a key of that office and bound to its new place.
 * No row is written yet, and no transaction waits for it. Refuses page_lost, storage_full; then no copy is left.
 */
export async function copyFiles(
  { db, documents }: Pick<Deps, 'db' | 'documents'>,
  personId: string,
  of: Of,
  to: Of,
): Promise<CopiedPage[]> {
  const pages = (await store.listPages(db, of.officeId, of.caseId)).filter(isThere)
  const copies: CopiedPage[] = []
  const largest = Math.max(0, ...pages.map(({ bytes }) => bytes))
  try {
    await uploadTurn(personId, largest, async () => {
      for (const from of pages) {
        const bytes = await documents.get(from)
        const id = uuidv7()
        const kept = await documents.put({ ...to, key: from.documentKey, pageId: id }, bytes)
        const { file, keyVersion, wrappedKey } = kept
        // Such a picture still names the office for which it was marked.
        const markOfficeId = from.markOfficeId ?? of.officeId
        copies.push({
          from,
          to: { ...from, ...to, id, file, keyVersion, wrappedKey, markOfficeId },
        })
      }
    })
    return copies
  } catch (error) {
    await dropFiles(documents, copies)
    throw isLost(error) ? new Refusal('page_lost') : error
  }
}

/** Takes copies away that no row came to use; what is left over here is swept later. */
export async function dropFiles(
  documents: Deps['documents'],
  copies: readonly CopiedPage[],
): Promise<void> {
  for (const { to } of copies) await documents.remove(to.file ?? '').catch(() => undefined)
}

/** As `dropFiles`, of those that have no row. */
export async function dropUnused(
  { db, documents }: Pick<Deps, 'db' | 'documents'>,
  copies: readonly CopiedPage[],
): Promise<void> {
  const [first] = copies
  if (!first) return
  const rows = await store.listPages(db, first.to.officeId, first.to.caseId)
  const used = new Set(rows.map(({ file }) => file))
  await dropFiles(
    documents,
    copies.filter(({ to }) => !used.has(to.file)),
  )
}

/**
 * Writes the papers of a case for one of another office, with what was decided; who decided stays beside it. Refuses
 * changed_meanwhile where the pages are no longer those that were copied.
 */
export async function writeCopies(
  { tx }: ActionDeps,
  of: Of,
  to: Of,
  copies: readonly CopiedPage[],
): Promise<void> {
  const pages = (await store.listPages(tx, of.officeId, of.caseId)).filter(isThere)
  const copyOf = new Map(copies.map((copy) => [copy.from.id, copy]))
  const same = pages.every(({ id, file }) => copyOf.get(id)?.from.file === file)
  if (!same || pages.length !== copies.length) throw new Refusal('changed_meanwhile')

  for (const document of await store.listDocuments(tx, of.officeId, of.caseId)) {
    const own = pages.filter(({ documentKey }) => documentKey === document.key)
    const marks = (JSON.parse(document.marks) as PageMark[]).flatMap((mark) => {
      const pageId = copyOf.get(mark.pageId)?.to.id
      return pageId ? [{ ...mark, pageId }] : []
    })
    await store.insertDocument(tx, {
      ...document,
      ...to,
      marks: JSON.stringify(marks),
      pageCount: own.reduce((sum, { sheets }) => sum + sheets, 0),
      checkedOfficeId:
        document.state === 'accepted' ? (document.checkedOfficeId ?? of.officeId) : null,
    })
  }
  for (const { id, state } of pages) {
    const copy = copyOf.get(id)?.to
    // A virus scanner may have let the page through while it was copied.
    if (copy) await store.insertPage(tx, { ...copy, state, scanAt: null })
  }
}

/** A page whose file is gone is asked for again in the office where the case goes on. */
function isThere({ state }: store.PageRow): boolean {
  return state !== 'lost'
}

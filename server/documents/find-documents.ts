import type { DocumentView } from '@phrom/shared/case.ts'
import type { PageMark } from '@phrom/shared/page-marks.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

/** The papers of a case with their pages, in the order in which they were added. */
export async function documentsOf(
  db: Db,
  officeId: string,
  caseId: string,
): Promise<DocumentView[]> {
  const documents = await store.listDocuments(db, officeId, caseId)
  if (documents.length === 0) return []
  const pages = await store.listPages(db, officeId, caseId)
  return documents.map(({ key, state, reasons, note, marks }) => {
    const own = pages.filter(({ documentKey }) => documentKey === key)
    return {
      key,
      state,
      reasons: JSON.parse(reasons) as string[],
      note,
      marks: (JSON.parse(marks) as PageMark[]).filter((mark) =>
        own.some(({ id }) => id === mark.pageId),
      ),
      pages: own.map(({ id, type, bytes }) => ({ id, type, bytes })),
    }
  })
}

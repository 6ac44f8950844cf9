import type { DocumentView } from '@phrom/shared/case.ts'
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
  return documents.map(({ key, state, reasons, note }) => ({
    key,
    state,
    reasons: JSON.parse(reasons) as string[],
    note,
    pages: pages
      .filter(({ documentKey }) => documentKey === key)
      .map(({ id, type, bytes }) => ({ id, type, bytes })),
  }))
}

/** The papers of a case with what is kept of each page: its size, and when it came. */
export async function pagesOf(db: Db, officeId: string, caseId: string) {
  const documents = await store.listDocuments(db, officeId, caseId)
  const pages = await store.listPages(db, officeId, caseId)
  return documents.map(({ key, state, note }) => ({
    key,
    state,
    note,
    pages: pages
      .filter(({ documentKey }) => documentKey === key)
      .map(({ id, type, bytes, addedAt }) => ({ id, type, bytes, addedAt })),
  }))
}

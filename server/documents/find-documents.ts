import type { DocumentView, PageView } from '@phrom/shared/case.ts'
import type { PageMark } from '@phrom/shared/page-marks.ts'
import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import { dayOf } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'
import * as store from './store.ts'

/** The papers of a case with their pages, in their order. */
export async function documentsOf(
  db: Db,
  officeId: string,
  caseId: string,
): Promise<DocumentView[]> {
  const documents = await store.listDocuments(db, officeId, caseId)
  if (documents.length === 0) return []
  const pages = await store.listPages(db, officeId, caseId)
  return documents.map(({ key, state, reasons, note, marks, checkedOfficeId }) => {
    const own = pages.filter(({ documentKey }) => documentKey === key)
    return {
      key,
      state,
      reasons: JSON.parse(reasons) as string[],
      note,
      marks: (JSON.parse(marks) as PageMark[]).filter((mark) =>
        own.some(({ id }) => id === mark.pageId),
      ),
      pages: own.map(pageView),
      checkedBy: state === 'accepted' ? checkedOfficeId : null,
    }
  })
}

/** How the papers of these cases stand, by case. */
export async function documentStatesOf(db: Db, officeId: string, caseIds: readonly string[]) {
  const byCase = new Map<string, Pick<DocumentView, 'key' | 'state'>[]>()
  for (const { caseId, key, state } of await store.listStates(db, officeId, caseIds)) {
    const known = byCase.get(caseId)
    if (known) known.push({ key, state })
    else byCase.set(caseId, [{ key, state }])
  }
  return byCase
}

export function pageView(page: Tables['page']): PageView {
  const { id, type, bytes, state, doubts, fromCode, firstSentAt, addedAt, markOfficeId } = page
  const { messageId } = page
  return {
    id,
    type,
    bytes,
    state,
    doubts: JSON.parse(doubts) as PhotoDoubt[],
    earlier: fromCode ? { code: fromCode, sentOn: dayOf(firstSentAt ?? addedAt) } : null,
    markOf: markOfficeId,
    fromChat: messageId !== null,
  }
}

/** The papers of a case with what is kept of each page: its size, whether it can be opened, and when it came. */
export async function pagesOf(db: Db, officeId: string, caseId: string) {
  const documents = await store.listDocuments(db, officeId, caseId)
  const pages = await store.listPages(db, officeId, caseId)
  return documents.map(({ key, state, note }) => ({
    key,
    state,
    note,
    pages: pages
      .filter(({ documentKey }) => documentKey === key)
      .map(({ id, type, bytes, state, addedAt }) => ({ id, type, bytes, state, addedAt })),
  }))
}

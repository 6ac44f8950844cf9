import type { PaperState } from '@phrom/shared/case.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type DocumentKey = { officeId: string; caseId: string; key: string }

export function listDocuments(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('document')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .orderBy('key')
    .execute()
}

export function listPages(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('page')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
}

export function findPage(db: Db, { officeId, caseId, key }: DocumentKey, id: string) {
  return db
    .selectFrom('page')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('documentKey', '=', key)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Counts the new sheets in, in one update; the table refuses more than ten, however many uploads come at once. */
export async function takeSheets(
  tx: Db,
  { officeId, caseId, key }: DocumentKey,
  sheets: number,
): Promise<void> {
  await tx
    .insertInto('document')
    .values({
      officeId,
      caseId,
      key,
      state: 'received',
      reasons: '[]',
      note: '',
      pageCount: sheets,
    })
    .onConflict((conflict) =>
      conflict.columns(['officeId', 'caseId', 'key']).doUpdateSet((eb) => ({
        state: 'received',
        pageCount: eb('document.pageCount', '+', sheets),
      })),
    )
    .execute()
}

export async function releaseSheets(
  tx: Db,
  { officeId, caseId, key }: DocumentKey,
  sheets: number,
): Promise<void> {
  await tx
    .updateTable('document')
    .set((eb) => ({ pageCount: eb('pageCount', '-', sheets) }))
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('key', '=', key)
    .execute()
}

export async function insertPage(tx: Db, row: Tables['page']): Promise<void> {
  await tx.insertInto('page').values(row).execute()
}

export async function deletePage(tx: Db, officeId: string, caseId: string, id: string) {
  await tx
    .deleteFrom('page')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .execute()
}

export async function setDocument(
  tx: Db,
  { officeId, caseId, key }: DocumentKey,
  change: { state: PaperState; reasons?: string; note?: string },
): Promise<void> {
  await tx
    .updateTable('document')
    .set(change)
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('key', '=', key)
    .execute()
}

/** The pages go, and what is to be removed from the store of files is written down; answers how many they were. */
export async function deletePages(
  tx: Db,
  officeId: string,
  caseId: string,
  since: Instant,
): Promise<number> {
  const pages = await tx
    .deleteFrom('page')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .returning('id')
    .execute()
  if (pages.length > 0) {
    await tx
      .insertInto('fileToRemove')
      .values(pages.map(({ id }) => ({ officeId, caseId, pageId: id, since })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await tx
    .updateTable('document')
    .set({ pageCount: 0 })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
  return pages.length
}

/** Papers without a page and not accepted before are to be sent anew. */
export async function setUnsent(tx: Db, officeId: string, caseId: string): Promise<void> {
  await tx
    .updateTable('document')
    .set({ state: 'todo', reasons: '[]', note: '' })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('pageCount', '=', 0)
    .where('state', '!=', 'accepted')
    .execute()
}

export async function clearNotes(tx: Db, officeId: string, caseId: string): Promise<void> {
  await tx
    .updateTable('document')
    .set({ note: '' })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

export function listFilesToRemove(db: Db, limit: number) {
  return db.selectFrom('fileToRemove').selectAll().orderBy('since').limit(limit).execute()
}

export async function deleteFileToRemove(
  db: Db,
  { officeId, caseId, pageId }: Tables['fileToRemove'],
): Promise<void> {
  await db
    .deleteFrom('fileToRemove')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('pageId', '=', pageId)
    .execute()
}

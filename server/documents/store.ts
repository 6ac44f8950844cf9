import type { PaperState } from '@phrom/shared/case.ts'
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
  change: { state: PaperState; reasons?: string; note?: string; marks?: string },
): Promise<void> {
  await tx
    .updateTable('document')
    .set(change)
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('key', '=', key)
    .execute()
}

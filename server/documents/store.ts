import type { PaperState } from '@phrom/shared/case.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { type Insertable, sql } from 'kysely'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

export type PageRow = Tables['page']
export type DocumentKey = { officeId: string; caseId: string; key: string }

const documents = prepared((db, of: { officeId: string; caseId: string }) =>
  db
    .selectFrom('document')
    .selectAll()
    .where('officeId', '=', of.officeId)
    .where('caseId', '=', of.caseId)
    .orderBy('key'),
)

export function listDocuments(db: Db, officeId: string, caseId: string) {
  return documents.list(db, { officeId, caseId })
}

const mostInAList = 500

/** How the papers of many cases stand. */
export async function listStates(db: Db, officeId: string, caseIds: readonly string[]) {
  const rows: Pick<Tables['document'], 'caseId' | 'key' | 'state'>[] = []
  for (let from = 0; from < caseIds.length; from += mostInAList) {
    const some = await db
      .selectFrom('document')
      .select(['caseId', 'key', 'state'])
      .where('officeId', '=', officeId)
      .where('caseId', 'in', caseIds.slice(from, from + mostInAList))
      .execute()
    rows.push(...some)
  }
  return rows
}

export function listPages(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('page')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .orderBy('position')
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

/** The pages of one paper, in their order. */
export function listPagesOf(db: Db, { officeId, caseId, key }: DocumentKey) {
  return db
    .selectFrom('page')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('documentKey', '=', key)
    .orderBy('position')
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
}

/** Pictures that staff accepted in a person's other cases at this office, of the latest case first, in their order. */
export function listAcceptedPages(
  db: Db,
  officeId: string,
  personId: string,
  exceptCaseId: string,
) {
  return acceptedPages(db, officeId, personId)
    .where('page.caseId', '!=', exceptCaseId)
    .orderBy('page.caseId', 'desc')
    .orderBy('page.documentKey')
    .orderBy('page.position')
    .orderBy('page.id')
    .limit(200)
    .execute()
}

export function findAcceptedPage(db: Db, officeId: string, personId: string, id: string) {
  return acceptedPages(db, officeId, personId).where('page.id', '=', id).executeTakeFirst()
}

function acceptedPages(db: Db, officeId: string, personId: string) {
  return db
    .selectFrom('page')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'page.officeId')
        .onRef('serviceCase.id', '=', 'page.caseId'),
    )
    .innerJoin('document', (join) =>
      join
        .onRef('document.officeId', '=', 'page.officeId')
        .onRef('document.caseId', '=', 'page.caseId')
        .onRef('document.key', '=', 'page.documentKey'),
    )
    .selectAll('page')
    .select(['serviceCase.code', 'serviceCase.serviceId'])
    .where('page.officeId', '=', officeId)
    .where('serviceCase.personId', '=', personId)
    .where('document.state', '=', 'accepted')
    .where('page.type', '=', 'image/jpeg')
    .where('page.state', '=', 'ready')
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

export async function insertDocument(tx: Db, row: Insertable<Tables['document']>): Promise<void> {
  await tx.insertInto('document').values(row).execute()
}

/** False where the case has a page of this id, under whatever paper. */
export async function insertPage(tx: Db, row: Tables['page']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('page')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The place after the last page of a paper; asked while the paper is held, so that no two pages get the same. */
export async function findNextPosition(
  tx: Db,
  { officeId, caseId, key }: DocumentKey,
): Promise<number> {
  const { last } = await tx
    .selectFrom('page')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('documentKey', '=', key)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}

export async function setPosition(
  tx: Db,
  officeId: string,
  caseId: string,
  id: string,
  position: number,
): Promise<void> {
  await tx
    .updateTable('page')
    .set({ position })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .execute()
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
  change: {
    state: PaperState
    reasons?: string
    note?: string
    marks?: string
    checkedOfficeId?: null
  },
): Promise<void> {
  await tx
    .updateTable('document')
    .set(change)
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('key', '=', key)
    .execute()
}

type PageKey = { officeId: string; caseId: string; id: string }

/** Pages from before files were encrypted, some at a time, from behind the one that is named. */
export function listUnsealedPages(db: Db, after: PageKey, limit: number) {
  return listPagesFrom(db, after, limit).where('file', 'is', null).execute()
}

/** All pages of all offices, some at a time, from behind the one that is named. */
export function listAllPages(db: Db, after: PageKey, limit: number) {
  return listPagesFrom(db, after, limit).execute()
}

function listPagesFrom(db: Db, after: PageKey, limit: number) {
  return db
    .selectFrom('page')
    .selectAll()
    .where((eb) =>
      eb(
        eb.refTuple('officeId', 'caseId', 'id'),
        '>',
        eb.tuple(after.officeId, after.caseId, after.id),
      ),
    )
    .orderBy('officeId')
    .orderBy('caseId')
    .orderBy('id')
    .limit(limit)
}

/** False where the page is gone or was encrypted by another. */
export async function setSealed(
  db: Db,
  { officeId, caseId, id }: PageKey,
  sealed: Pick<Tables['page'], 'file' | 'keyVersion' | 'wrappedKey'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('page')
    .set(sealed)
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .where('file', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function setPageState(
  db: Db,
  { officeId, caseId, id }: PageKey,
  change: Pick<Tables['page'], 'state' | 'scanAt'>,
): Promise<void> {
  await db
    .updateTable('page')
    .set(change)
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .execute()
}

/** Which of these files have a row: of a page, of a picture that waits to be one, or of a photo beside a criterion of the standard. */
export async function listKnownFiles(db: Db, officeId: string, files: string[]) {
  const rows = await db
    .selectFrom('page')
    .select('file')
    .where('officeId', '=', officeId)
    .where('file', 'in', files)
    .unionAll((eb) =>
      eb
        .selectFrom('chatPicture')
        .select('file')
        .where('officeId', '=', officeId)
        .where('file', 'in', files),
    )
    .unionAll((eb) =>
      eb
        .selectFrom('geccPhoto')
        .select('file')
        .where('officeId', '=', officeId)
        .where('file', 'in', files),
    )
    .execute()
  return new Set(rows.map(({ file }) => file))
}

/** Pages that wait for the scanner and are due, those that wait longest first. */
export function listHeldPages(db: Db, now: Instant, limit: number) {
  return (
    db
      .selectFrom('page')
      .selectAll()
      // Written out: the index of held pages is for this state alone.
      .where('state', '=', sql.lit('held'))
      .where((eb) => eb.or([eb('scanAt', 'is', null), eb('scanAt', '<=', now)]))
      .orderBy('addedAt')
      .limit(limit)
      .execute()
  )
}

/** Takes a held page for one look; false where it is no longer held, or another process looks at it. */
export async function takeHeldPage(
  db: Db,
  { officeId, caseId, id, scanAt }: PageKey & { scanAt: Instant | null },
  until: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('page')
    .set({ scanAt: until })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .where('state', '=', 'held')
    .where('scanAt', 'is not distinct from', scanAt)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Lets a page be seen that was held. */
export async function setClean(db: Db, page: PageKey): Promise<void> {
  await db
    .updateTable('page')
    .set({ state: 'ready', scanAt: null })
    .where('officeId', '=', page.officeId)
    .where('caseId', '=', page.caseId)
    .where('id', '=', page.id)
    .where('state', '=', 'held')
    .execute()
}

export async function setHeldUntil(db: Db, page: PageKey, scanAt: Instant): Promise<void> {
  await db
    .updateTable('page')
    .set({ scanAt })
    .where('officeId', '=', page.officeId)
    .where('caseId', '=', page.caseId)
    .where('id', '=', page.id)
    .where('state', '=', 'held')
    .execute()
}

/** How many pages wait for a scanner. */
export async function countHeldPages(db: Db): Promise<number> {
  const { pages } = await db
    .selectFrom('page')
    .select((eb) => eb.fn.countAll().as('pages'))
    .where('state', '=', sql.lit('held'))
    .executeTakeFirstOrThrow()
  return Number(pages)
}

/** Which of these pages are from before files were encrypted, and still need the file under their old name. */
export async function listUnsealedIds(db: Db, officeId: string, ids: string[]) {
  // PostgreSQL knows no empty list.
  if (ids.length === 0) return new Set<string>()
  const rows = await db
    .selectFrom('page')
    .select(['caseId', 'id'])
    .where('officeId', '=', officeId)
    .where('file', 'is', null)
    .where('id', 'in', ids)
    .execute()
  return new Set(rows.map(({ caseId, id }) => `${officeId}/${caseId}/${id}`))
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
    .returning('file')
    .execute()
  const files = pages.flatMap(({ file }) => (file === null ? [] : [{ file, since }]))
  if (files.length > 0) {
    await tx
      .insertInto('fileToRemove')
      .values(files)
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
    .set({ state: 'todo', reasons: '[]', note: '', marks: '[]' })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('pageCount', '=', 0)
    .where('state', '!=', 'accepted')
    .execute()
}

export async function clearNotes(tx: Db, officeId: string, caseId: string): Promise<void> {
  await tx
    .updateTable('document')
    .set({ note: '', marks: '[]' })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

export function listFilesToRemove(db: Db, limit: number) {
  return db.selectFrom('fileToRemove').selectAll().orderBy('since').limit(limit).execute()
}

export async function deleteFileToRemove(db: Db, { file }: Tables['fileToRemove']): Promise<void> {
  await db.deleteFrom('fileToRemove').where('file', '=', file).execute()
}

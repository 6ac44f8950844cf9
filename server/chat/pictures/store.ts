import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../../database/tables.ts'

export type AlbumRow = Tables['chatAlbum']
export type PictureRow = Tables['chatPicture']
type Of = { officeId: string; personId: string }

/** The pictures that were sent together, of which some may be on their way. */
export function findAlbumOfSet(db: Db, { officeId, personId }: Of, setId: string) {
  return db
    .selectFrom('chatAlbum')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('setId', '=', setId)
    .executeTakeFirst()
}

export function findAlbum(db: Db, { officeId, personId }: Of, id: string) {
  return db
    .selectFrom('chatAlbum')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertAlbum(tx: Db, row: AlbumRow): Promise<void> {
  await tx
    .insertInto('chatAlbum')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The oldest that waits for its paper. */
export function findWaitingAlbum(db: Db, { officeId, personId }: Of, now: Instant) {
  return db
    .selectFrom('chatAlbum')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('until', '>', now)
    .where('caseId', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('chatPicture')
          .select('chatPicture.id')
          .whereRef('chatPicture.officeId', '=', 'chatAlbum.officeId')
          .whereRef('chatPicture.albumId', '=', 'chatAlbum.id'),
      ),
    )
    .orderBy('sentAt')
    .orderBy('id')
    .executeTakeFirst()
}

/** True where the album has this paper now; false where another was chosen before. */
export async function choosePaper(
  tx: Db,
  { officeId, id }: Pick<AlbumRow, 'officeId' | 'id'>,
  { caseId, key }: { caseId: string; key: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('chatAlbum')
    .set({ caseId, documentKey: key })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('caseId', 'is', null),
        eb.and([eb('caseId', '=', caseId), eb('documentKey', '=', key)]),
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Holds an album that has no paper until the transaction ends; false where one was chosen, or it is gone. */
export async function takeUnchosen(
  tx: Db,
  { officeId, id }: Pick<AlbumRow, 'officeId' | 'id'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('chatAlbum')
    .set((eb) => ({ placed: eb.ref('placed') }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('caseId', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What could not be added waits for another paper. */
export async function unchoosePaper(
  tx: Db,
  { officeId, id }: Pick<AlbumRow, 'officeId' | 'id'>,
): Promise<void> {
  await tx
    .updateTable('chatAlbum')
    .set({ caseId: null, documentKey: null })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** Nothing can be said in reply to a message that is no longer there. */
export async function clearQuote(
  tx: Db,
  officeId: string,
  personId: string,
  messageId: string,
): Promise<void> {
  await tx
    .updateTable('chatAlbum')
    .set({ quoteToken: null })
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('messageId', '=', messageId)
    .execute()
}

/** False where the person was told already. */
export async function setFullTold(
  tx: Db,
  { officeId, id }: Pick<AlbumRow, 'officeId' | 'id'>,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('chatAlbum')
    .set({ fullToldAt: now })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('fullToldAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How much of a person waits, in all offices. */
export async function countWaiting(db: Db, personId: string) {
  const { pictures, bytes } = await db
    .selectFrom('chatPicture')
    .innerJoin('chatAlbum', (join) =>
      join
        .onRef('chatAlbum.officeId', '=', 'chatPicture.officeId')
        .onRef('chatAlbum.id', '=', 'chatPicture.albumId'),
    )
    .select((eb) => [eb.fn.countAll().as('pictures'), eb.fn.sum('chatPicture.bytes').as('bytes')])
    .where('chatAlbum.personId', '=', personId)
    .executeTakeFirstOrThrow()
  return { pictures: Number(pictures), bytes: Number(bytes ?? 0) }
}

export function findPicture(db: Db, officeId: string, messageId: string) {
  return db
    .selectFrom('chatPicture')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('messageId', '=', messageId)
    .executeTakeFirst()
}

/** In the order in which they were sent. */
export function listPictures(
  db: Db,
  { officeId, id }: Pick<AlbumRow, 'officeId' | 'id'>,
): Promise<PictureRow[]> {
  return db
    .selectFrom('chatPicture')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('albumId', '=', id)
    .orderBy('place')
    .orderBy('sentAt')
    .orderBy('messageId')
    .execute()
}

/** False where this message was kept already. */
export async function insertPicture(tx: Db, row: PictureRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('chatPicture')
    .values(row)
    .onConflict((conflict) => conflict.columns(['officeId', 'messageId']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

type Removed = Pick<PictureRow, 'file'>

/** It waits no longer, and its file is written down to be removed; false where somebody else was faster. */
export async function deletePicture(
  tx: Db,
  { officeId, id }: Pick<PictureRow, 'officeId' | 'id'>,
  now: Instant,
): Promise<boolean> {
  const rows = await tx
    .deleteFrom('chatPicture')
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .returning('file')
    .execute()
  await noteRemoved(tx, rows, now)
  return rows.length > 0
}

/** A picture of an album that is a page by now; a page has the id of its picture. */
export type PlacedPicture = Pick<PictureRow, 'id' | 'place'>

export function placedIn({ placed }: Pick<AlbumRow, 'placed'>): PlacedPicture[] {
  return JSON.parse(placed) as PlacedPicture[]
}

/** Writes down that a picture is a page, and answers all that are. */
export async function addPlaced(
  tx: Db,
  { officeId, albumId, id, place }: Pick<PictureRow, 'officeId' | 'albumId' | 'id' | 'place'>,
): Promise<PlacedPicture[]> {
  const album = () =>
    tx.updateTable('chatAlbum').where('officeId', '=', officeId).where('id', '=', albumId)
  // Held first, so that two at once both count.
  const held = await album()
    .set((eb) => ({ placed: eb.ref('placed') }))
    .returning('placed')
    .executeTakeFirst()
  const all = [...(held ? placedIn(held) : []), { id, place }]
  await album()
    .set({ placed: JSON.stringify(all) })
    .execute()
  return all
}

/** The album with all that still waits in it. */
export async function deleteAlbum(
  tx: Db,
  { officeId, id }: Pick<AlbumRow, 'officeId' | 'id'>,
  now: Instant,
): Promise<void> {
  const rows = await tx
    .deleteFrom('chatPicture')
    .where('officeId', '=', officeId)
    .where('albumId', '=', id)
    .returning('file')
    .execute()
  await noteRemoved(tx, rows, now)
  await tx.deleteFrom('chatAlbum').where('officeId', '=', officeId).where('id', '=', id).execute()
}

/** The files go with the next cleaning, also of a server that dies now. */
async function noteRemoved(tx: Db, rows: Removed[], since: Instant): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('fileToRemove')
    .values(rows.map(({ file }) => ({ file, since })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function listAlbumsBefore(db: Db, before: Instant, limit: number) {
  return db
    .selectFrom('chatAlbum')
    .select(['officeId', 'id'])
    .where('officeId', 'in', db.selectFrom('office').select('id'))
    .where('until', '<=', before)
    .orderBy('until')
    .limit(limit)
    .execute()
}

/** Everything of a person, in every office. */
export function listAlbumsOf(db: Db, personId: string) {
  return db.selectFrom('chatAlbum').selectAll().where('personId', '=', personId).execute()
}

/** The page that a message became, in a case of this person. */
export function findPageOf(db: Db, { officeId, personId }: Of, messageId: string) {
  return db
    .selectFrom('page')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'page.officeId')
        .onRef('serviceCase.id', '=', 'page.caseId'),
    )
    .select(['page.caseId', 'page.documentKey', 'page.id'])
    .where('page.officeId', '=', officeId)
    .where('page.messageId', '=', messageId)
    .where('serviceCase.personId', '=', personId)
    .executeTakeFirst()
}

import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type PhotoRow = Tables['geccPhoto']
type Key = Pick<PhotoRow, 'officeId' | 'id'>

export async function insertPhoto(tx: Db, row: PhotoRow): Promise<void> {
  await tx.insertInto('geccPhoto').values(row).execute()
}

export function findPhoto(db: Db, { officeId, id }: Key): Promise<PhotoRow | undefined> {
  return db
    .selectFrom('geccPhoto')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Which photos lie beside these words, by their id, in the order in which they came. */
export async function listPhotos(db: Db, officeId: string, attestationIds: readonly string[]) {
  const photos = new Map<string, string[]>()
  // PostgreSQL knows no empty list.
  if (attestationIds.length === 0) return photos
  const rows = await db
    .selectFrom('geccAttestationPhoto')
    .innerJoin('geccPhoto', (join) =>
      join
        .onRef('geccPhoto.officeId', '=', 'geccAttestationPhoto.officeId')
        .onRef('geccPhoto.id', '=', 'geccAttestationPhoto.photoId'),
    )
    .select(['geccAttestationPhoto.attestationId', 'geccPhoto.id'])
    .where('geccAttestationPhoto.officeId', '=', officeId)
    .where('geccAttestationPhoto.attestationId', 'in', attestationIds)
    .orderBy('geccPhoto.addedAt')
    .orderBy('geccPhoto.id')
    .execute()
  for (const { attestationId, id } of rows) {
    photos.set(attestationId, [...(photos.get(attestationId) ?? []), id])
  }
  return photos
}

export async function insertLinks(
  tx: Db,
  { officeId, attestationId }: { officeId: string; attestationId: string },
  photoIds: readonly string[],
): Promise<void> {
  if (photoIds.length === 0) return
  const rows = photoIds.map((photoId) => ({ officeId, attestationId, photoId }))
  await tx.insertInto('geccAttestationPhoto').values(rows).execute()
}

/** It goes from wherever it stood; answers its file. */
export async function deletePhoto(tx: Db, { officeId, id }: Key): Promise<string | undefined> {
  await tx
    .deleteFrom('geccAttestationPhoto')
    .where('officeId', '=', officeId)
    .where('photoId', '=', id)
    .execute()
  const row = await tx
    .deleteFrom('geccPhoto')
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .returning('file')
    .executeTakeFirst()
  return row?.file
}

/** Photos that lie beside no words any more go, and what is to be removed from the store of files is written down. */
export async function deleteLoosePhotos(tx: Db, officeId: string, since: Instant): Promise<void> {
  const rows = await tx
    .deleteFrom('geccPhoto')
    .where('officeId', '=', officeId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('geccAttestationPhoto')
            .select('geccAttestationPhoto.photoId')
            .whereRef('geccAttestationPhoto.officeId', '=', 'geccPhoto.officeId')
            .whereRef('geccAttestationPhoto.photoId', '=', 'geccPhoto.id'),
        ),
      ),
    )
    .returning('file')
    .execute()
  if (rows.length === 0) return
  await tx
    .insertInto('fileToRemove')
    .values(rows.map(({ file }) => ({ file, since })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

import { geccLimits } from '@phrom/shared/gecc/standing.ts'
import { isStorageFull } from '../database/database.ts'
import type { ActionDeps, Deps, StaffMember } from '../deps.ts'
import { placeOfPhoto } from '../documents/keys/seal.ts'
import { isLost } from '../documents/open-page.ts'
import type { ReadFile } from '../documents/read-file.ts'
import { Refusal } from '../refusal.ts'
import * as photos from './photo-store.ts'
import * as store from './store.ts'

type NewPhoto = { officeId: string; attestationId: string; id: string }

/** Says no before the first byte is read. Refuses not_found, changed_meanwhile (it stands no longer). */
export async function refuseUnlessStanding(
  { db }: Pick<Deps, 'db'>,
  officeId: string,
  id: string,
): Promise<void> {
  const row = await store.findAttestation(db, { officeId, id })
  if (!row) throw new Refusal('not_found')
  if (row.endedAt !== null) throw new Refusal('changed_meanwhile')
}

/**
 * Stores a photo that was drawn anew, encrypted as papers are, and then has `write` put its row. A file that no row came to use is taken
 * away again; where that cannot be known, the sweep does it. Refuses file_type (no picture), storage_full.
 */
export async function keepPhoto(
  { db, documents }: Pick<Deps, 'db' | 'documents'>,
  of: NewPhoto,
  { type, bytes }: ReadFile,
  write: (
    row: Pick<photos.PhotoRow, 'bytes' | 'file' | 'keyVersion' | 'wrappedKey'>,
  ) => Promise<void>,
): Promise<void> {
  if (type !== 'image/jpeg') throw new Refusal('file_type')
  const { file, keyVersion, wrappedKey } = await documents.put(placeOfPhoto(of), bytes)
  if (file === null || keyVersion === null || wrappedKey === null) throw new Error('not sealed')
  const drop = () => documents.remove(file).catch(() => undefined)
  try {
    await write({ bytes: bytes.byteLength, file, keyVersion, wrappedKey })
    if ((await photos.findPhoto(db, of))?.file !== file) await drop()
  } catch (error) {
    // A refusal was rolled back for certain; of anything else nobody knows whether the row is there.
    if (error instanceof Refusal) await drop()
    throw isStorageFull(error) ? new Refusal('storage_full') : error
  }
}

/** Puts a photo beside what stands for a criterion. Refuses changed_meanwhile, too_many_photos, invalid (an id that is another photo's). */
export async function addPhoto(
  { tx, now }: ActionDeps,
  { name }: StaffMember,
  { officeId, attestationId, id }: NewPhoto,
  row: Pick<photos.PhotoRow, 'bytes' | 'file' | 'keyVersion' | 'wrappedKey'>,
): Promise<void> {
  // Held, so that of several at once none is one too many.
  if (!(await store.holdAttestation(tx, { officeId, id: attestationId }))) {
    throw new Refusal('changed_meanwhile')
  }
  const there = (await photos.listPhotos(tx, officeId, [attestationId])).get(attestationId) ?? []
  if (there.includes(id)) return
  if (there.length >= geccLimits.photos) throw new Refusal('too_many_photos')
  if (await photos.findPhoto(tx, { officeId, id })) {
    throw new Refusal('invalid', { fields: ['photoId'] })
  }
  await photos.insertPhoto(tx, { officeId, id, addedAt: now, staffName: name, ...row })
  await photos.insertLinks(tx, { officeId, attestationId }, [id])
}

/** A photo of the office; refuses not_found, photo_lost (its file is gone or damaged). */
export async function openPhoto(
  { db, documents, log }: Pick<Deps, 'db' | 'documents' | 'log'>,
  of: { officeId: string; id: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const photo = await photos.findPhoto(db, of)
  if (!photo) throw new Refusal('not_found')
  const { caseId, key: documentKey } = placeOfPhoto(of)
  try {
    return await documents.get({ ...photo, caseId, documentKey })
  } catch (error) {
    if (!isLost(error)) throw error
    log.error({ ...of, why: error.message }, 'photo cannot be opened')
    throw new Refusal('photo_lost')
  }
}

import { addMinutes, type Instant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { takePerson } from '../../auth/store.ts'
import type { Db } from '../../database/tables.ts'
import type { Deps } from '../../deps.ts'
import type { ReadFile } from '../../documents/read-file.ts'
import { Refusal } from '../../refusal.ts'
import * as store from './store.ts'

type Of = { officeId: string; personId: string }
/** A picture as LINE tells of it. `setId`: of those that were sent together. */
export type Sent = {
  messageId: string
  setId: string
  place: number
  total: number
  quoteToken: string | null
  sentAt: Instant
}

/** Of one person, in all offices; until they have said which paper it is. */
export const waitLimits = { pictures: 20, bytes: 100 * 1024 * 1024, minutes: 60 } as const

/** To what the file of a picture is bound while it waits. */
function placeOf({ officeId, albumId, id }: Pick<store.PictureRow, 'officeId' | 'albumId' | 'id'>) {
  return { officeId, caseId: albumId, key: 'chat-picture', pageId: id }
}

/** The picture itself. Throws what the store of papers throws. */
export function readPicture(
  documents: Deps['documents'],
  picture: store.PictureRow,
): Promise<Uint8Array<ArrayBuffer>> {
  const { officeId, caseId, key, pageId } = placeOf(picture)
  const { file, keyVersion, wrappedKey } = picture
  const at = { officeId, caseId, documentKey: key, id: pageId }
  return documents.get({ ...at, file, keyVersion, wrappedKey })
}

/** Whether so many bytes more would be too much of this person. */
export async function isFull(db: Db, personId: string, more: number): Promise<boolean> {
  const { pictures, bytes } = await store.countWaiting(db, personId)
  return pictures >= waitLimits.pictures || bytes + more > waitLimits.bytes
}

/**
 * Keeps a picture that was made safe, encrypted as pages are, until the person has said which paper it is. A message that is kept
 * already is simply there. Refuses too_many_uploads, storage_full.
 */
export async function keepPicture(
  deps: Pick<Deps, 'db' | 'write' | 'documents' | 'now'>,
  of: Of,
  sent: Sent,
  { type, bytes, sheets }: ReadFile,
): Promise<void> {
  const album = await albumOf(deps, of, sent)
  const id = uuidv7()
  const picture = { officeId: of.officeId, id, albumId: album.id }
  const { file, keyVersion, wrappedKey } = await deps.documents.put(placeOf(picture), bytes)
  if (file === null || keyVersion === null || wrappedKey === null) throw new Error('not sealed')
  const drop = () => deps.documents.remove(file).catch(() => undefined)
  try {
    const isNew = await deps.write(async (tx) => {
      // Counted one after the other, whatever comes at once.
      await takePerson(tx, of.personId)
      if (await isFull(tx, of.personId, bytes.byteLength)) throw new Refusal('too_many_uploads')
      const { messageId, place, sentAt } = sent
      const size = bytes.byteLength
      const row = { ...picture, messageId, place, sentAt, type, bytes: size, sheets }
      return store.insertPicture(tx, { ...row, file, keyVersion, wrappedKey })
    })
    if (!isNew) await drop()
  } catch (error) {
    // Of anything but a refusal nobody knows whether the row is there; then the sweep looks.
    if (error instanceof Refusal) await drop()
    throw error
  }
}

/** The album that a picture belongs to, begun where it is the first. */
async function albumOf(
  { write, now }: Pick<Deps, 'write' | 'now'>,
  of: Of,
  { setId, messageId, quoteToken, sentAt }: Sent,
): Promise<store.AlbumRow> {
  return write(async (tx) => {
    const until = addMinutes(now(), waitLimits.minutes)
    const unchosen = { caseId: null, documentKey: null, placed: '[]', fullToldAt: null }
    const begun = { ...of, id: uuidv7(), setId, messageId, quoteToken, sentAt, until, ...unchosen }
    await store.insertAlbum(tx, begun)
    return (await store.findAlbumOfSet(tx, of, setId)) ?? begun
  })
}

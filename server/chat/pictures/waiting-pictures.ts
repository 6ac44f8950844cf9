import type { ChatPicture } from '@phrom/shared/my-data.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { takePerson } from '../../auth/store.ts'
import type { Db, Tx } from '../../database/tables.ts'
import type { Deps } from '../../deps.ts'
import { removeFiles } from '../../documents/delete-papers.ts'
import { readPicture } from './keep-picture.ts'
import * as store from './store.ts'

const batch = 100

/** What waited too long goes, and with it its files. Answers how many albums went. */
export async function forgetPictures(
  deps: Pick<Deps, 'db' | 'write' | 'documents' | 'now' | 'log'>,
): Promise<number> {
  let forgotten = 0
  for (;;) {
    const albums = await store.listAlbumsBefore(deps.db, deps.now(), batch)
    for (const album of albums) await deps.write((tx) => store.deleteAlbum(tx, album, deps.now()))
    forgotten += albums.length
    if (albums.length < batch) break
  }
  if (forgotten > 0) await removeFiles(deps)
  return forgotten
}

/** All of a person, in every office; the files go with the next cleaning. */
export async function forgetPicturesOf(tx: Tx, personId: string, now: Instant): Promise<void> {
  // As whoever keeps one does, so that neither waits for the other for ever.
  await takePerson(tx, personId)
  for (const album of await store.listAlbumsOf(tx, personId))
    await store.deleteAlbum(tx, album, now)
}

/** One that waits of this person; nothing where it is gone, or is no longer waiting. */
export async function openWaiting(
  { db, documents }: Pick<Deps, 'db' | 'documents'>,
  personId: string,
  { officeId, id }: Pick<ChatPicture, 'officeId' | 'id'>,
): Promise<Uint8Array | undefined> {
  const albums = await store.listAlbumsOf(db, personId)
  for (const album of albums.filter((one) => one.officeId === officeId)) {
    const picture = (await store.listPictures(db, album)).find((one) => one.id === id)
    if (picture) return readPicture(documents, picture)
  }
}

/** What waits of a person, for whoever asks what is kept of them. */
export async function waitingPicturesOf(db: Db, personId: string): Promise<ChatPicture[]> {
  const albums = await store.listAlbumsOf(db, personId)
  const waiting = albums.map(async (album) =>
    (await store.listPictures(db, album)).map(({ officeId, id, type, bytes, sentAt }) => ({
      ...{ officeId, id, type, bytes, sentAt },
      deletedAt: album.until,
    })),
  )
  return (await Promise.all(waiting)).flat()
}

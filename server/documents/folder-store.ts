import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the files of papers lie. A file's place is made of ids that we checked, never of a name that somebody gave. */
export type DocumentStore = {
  put(place: Place, bytes: Uint8Array): Promise<void>
  get(place: Place): Promise<Uint8Array<ArrayBuffer>>
  remove(place: Place): Promise<void>
}
type Place = { officeId: string; caseId: string; pageId: string }

/** A folder. A file is there whole or not at all, and on the disk before it is acknowledged. */
export function folderStore(root: string): DocumentStore {
  const pathOf = ({ officeId, caseId, pageId }: Place) => join(root, officeId, caseId, pageId)
  return {
    async put(place, bytes) {
      const path = pathOf(place)
      await mkdir(dirname(path), { recursive: true })
      const draft = `${path}.${randomUUID()}.part`
      try {
        const file = await open(draft, 'wx', 0o600)
        await file
          .writeFile(bytes)
          .then(() => file.sync())
          .finally(() => file.close())
        await rename(draft, path)
      } catch (error) {
        // A full disk must not fill up further with halves.
        await rm(draft, { force: true })
        throw error
      }
      const folder = await open(dirname(path))
      await folder.sync().finally(() => folder.close())
    },
    async get(place) {
      return new Uint8Array(await readFile(pathOf(place)))
    },
    async remove(place) {
      await rm(pathOf(place), { force: true })
    },
  }
}

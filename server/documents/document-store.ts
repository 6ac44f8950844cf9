import type { Tables } from '../database/tables.ts'
import { Refusal } from '../refusal.ts'
import { type FileStore, newFileName, StorageFull } from './files/file-store.ts'
import { KeyProblem } from './keys/key-problem.ts'
import type { KeyRing } from './keys/key-ring.ts'
import { DamagedFile, type Place, seal, unseal } from './keys/seal.ts'

type Page = Tables['page']

/** What the row of a page says of its file. Whoever deletes the row has destroyed the key, and with it the file. */
export type Kept = Pick<Page, 'file' | 'keyVersion' | 'wrappedKey' | 'state' | 'scanAt'>

/** Where an encrypted file lies, what it is bound to, and the key to it. */
type Sealed = Pick<
  Page,
  'officeId' | 'caseId' | 'documentKey' | 'id' | 'file' | 'keyVersion' | 'wrappedKey'
>

/** The papers of the office, each encrypted with a key of its own. */
export type DocumentStore = {
  /** Durable when this returns. Refuses storage_full; then nothing is stored. */
  put(place: Place, bytes: Uint8Array): Promise<Kept>
  /** Throws a MissingFile, a DamagedFile, a DamagedKey, or a KeyProblem where the key is unknown. */
  get(page: Sealed): Promise<Uint8Array<ArrayBuffer>>
  remove(file: string): Promise<void>
  files: FileStore
}

/** The row is there and its file is not. */
export class MissingFile extends Error {}

/** `hold`: whether a scanner is to look at every page before anybody else does. */
export function sealedStore(files: FileStore, ring: KeyRing, { hold = false } = {}): DocumentStore {
  return {
    files,
    async put(place, bytes) {
      const { sealed, keyVersion, wrappedKey } = seal(place, bytes, ring.newest(place.officeId))
      const file = newFileName(place.officeId, place.caseId, place.pageId)
      try {
        await files.put(file, sealed)
      } catch (error) {
        throw error instanceof StorageFull ? new Refusal('storage_full') : error
      }
      const state = hold ? 'held' : 'ready'
      return { file, keyVersion, wrappedKey, state, scanAt: null }
    },
    async get(page) {
      const { officeId, caseId, documentKey, id, file, keyVersion, wrappedKey } = page
      const sealed = file === null ? undefined : await files.get(file)
      if (!sealed) throw new MissingFile('the file of this page is missing')
      if (wrappedKey === null || keyVersion === null) throw new DamagedFile('no key in the row')
      const officeKey = ring.find(officeId, keyVersion)
      if (!officeKey) throw new KeyProblem(`key version ${keyVersion} of ${officeId} is missing`)
      return unseal(
        { officeId, caseId, key: documentKey, pageId: id },
        sealed,
        wrappedKey,
        officeKey,
      )
    },
    remove: (file) => files.remove(file),
  }
}

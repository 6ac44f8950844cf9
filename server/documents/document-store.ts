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

/** A sealed text, in base64, and the key to it. */
export type SealedText = { sealed: string; keyVersion: number; wrappedKey: string }

/** The papers of the office, each encrypted with a key of its own. */
export type DocumentStore = {
  /** Durable when this returns. Refuses storage_full; then nothing is stored. */
  put(place: Place, bytes: Uint8Array): Promise<Kept>
  /** Throws a MissingFile, a DamagedFile, a DamagedKey, or a KeyProblem where the key is unknown. */
  get(page: Sealed): Promise<Uint8Array<ArrayBuffer>>
  remove(file: string): Promise<void>
  /** A short text under a key of its own, as files are; it lies in a row, not in the store. */
  sealText(place: Place, text: string): SealedText
  /** Throws a DamagedFile, a DamagedKey, or a KeyProblem where the key is unknown. */
  openText(place: Place, sealed: SealedText): string
  files: FileStore
}

/** The row is there and its file is not. */
export class MissingFile extends Error {}

/** `hold`: whether a scanner is to look at every page before anybody else does. */
export function sealedStore(files: FileStore, ring: KeyRing, { hold = false } = {}): DocumentStore {
  function officeKeyOf(officeId: string, version: number) {
    const key = ring.find(officeId, version)
    if (!key) throw new KeyProblem(`key version ${version} of ${officeId} is missing`)
    return key
  }
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
      const officeKey = officeKeyOf(officeId, keyVersion)
      return unseal(
        { officeId, caseId, key: documentKey, pageId: id },
        sealed,
        wrappedKey,
        officeKey,
      )
    },
    remove: (file) => files.remove(file),
    sealText(place, text) {
      const { sealed, ...key } = seal(place, Buffer.from(text), ring.newest(place.officeId))
      return { ...key, sealed: sealed.toString('base64url') }
    },
    openText(place, { sealed, keyVersion, wrappedKey }) {
      const officeKey = officeKeyOf(place.officeId, keyVersion)
      const bytes = unseal(place, Buffer.from(sealed, 'base64url'), wrappedKey, officeKey)
      return Buffer.from(bytes).toString()
    },
  }
}

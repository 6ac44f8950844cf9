import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import type { OfficeKey } from './key-ring.ts'

/** What a file belongs to. It is bound to it: in any other place it does not open. */
export type Place = { officeId: string; caseId: string; key: string; pageId: string }

/** To what the codes of a card are bound: the case that they were given for. */
export function placeOfCodes({ officeId, caseId }: Pick<Place, 'officeId' | 'caseId'>): Place {
  return { officeId, caseId, key: 'card-codes', pageId: caseId }
}

/** To what a secret of the city's systems is bound: itself. */
export function placeOfSecret({ officeId, id }: { officeId: string; id: string }): Place {
  return { officeId, caseId: '', key: 'system-secret', pageId: id }
}

/** A file that is not what was stored: cut off, changed, or another's. */
export class DamagedFile extends Error {}
/** A wrapped key that this office key does not open: the row was changed, or the key is another. */
export class DamagedKey extends Error {}

const mark = Buffer.from('PHROM1')
const ivBytes = 12
const tagBytes = 16

/** Encrypts a file with a key of its own (AES-256-GCM), and that key with the office's, both bound to their place. */
export function seal(place: Place, bytes: Uint8Array, officeKey: OfficeKey) {
  const fileKey = randomBytes(32)
  return {
    sealed: Buffer.concat([
      mark,
      ...encrypt(createSecretKey(fileKey), boundTo('file', place), bytes),
    ]),
    keyVersion: officeKey.version,
    wrappedKey: wrap(place, fileKey, officeKey),
  }
}

/** Throws a DamagedKey or a DamagedFile. */
export function unseal(
  place: Place,
  sealed: Uint8Array,
  wrappedKey: string,
  officeKey: OfficeKey,
): Uint8Array<ArrayBuffer> {
  const fileKey = createSecretKey(unwrap(place, wrappedKey, officeKey))
  if (!mark.equals(sealed.subarray(0, mark.byteLength))) {
    throw new DamagedFile('not a file of ours')
  }
  const opened = decrypt(fileKey, boundTo('file', place), sealed.subarray(mark.byteLength))
  if (!opened) throw new DamagedFile('changed, cut off, or of another page')
  return opened
}

/** The same file key under another key of the office; the file stays as it is. */
export function rewrap(place: Place, wrappedKey: string, from: OfficeKey, to: OfficeKey): string {
  return wrap(place, unwrap(place, wrappedKey, from), to)
}

/** By what a key is recognised; says nothing of the key itself. */
export function checkValue({ officeId, version, key }: OfficeKey): string {
  return createHmac('sha256', key)
    .update(`phrom key check ${officeId} ${version}`)
    .digest('base64url')
}

function wrap(place: Place, fileKey: Uint8Array, { version, key }: OfficeKey): string {
  return Buffer.concat(encrypt(key, boundTo(`key ${version}`, place), fileKey)).toString(
    'base64url',
  )
}

function unwrap(place: Place, wrappedKey: string, { version, key }: OfficeKey): Uint8Array {
  const opened = decrypt(
    key,
    boundTo(`key ${version}`, place),
    Buffer.from(wrappedKey, 'base64url'),
  )
  if (!opened) throw new DamagedKey(`key version ${version} does not open this page's key`)
  return opened
}

function boundTo(what: string, { officeId, caseId, key, pageId }: Place): Buffer {
  return Buffer.from(JSON.stringify(['phrom', what, officeId, caseId, key, pageId]))
}

function encrypt(key: KeyObject, bound: Buffer, bytes: Uint8Array): Buffer[] {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes })
  cipher.setAAD(bound)
  const [body, rest] = [cipher.update(bytes), cipher.final()]
  return [iv, body, rest, cipher.getAuthTag()]
}

function decrypt(
  key: KeyObject,
  bound: Buffer,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  if (sealed.byteLength < ivBytes + tagBytes) return undefined
  const iv = sealed.subarray(0, ivBytes)
  const end = sealed.byteLength - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes })
  decipher.setAAD(bound)
  decipher.setAuthTag(sealed.subarray(end))
  const body = decipher.update(sealed.subarray(ivBytes, end))
  try {
    decipher.final()
  } catch {
    return undefined
  }
  return new Uint8Array(body.buffer as ArrayBuffer, body.byteOffset, body.byteLength)
}

import { randomBytes } from 'node:crypto'

/**
 * Where the encrypted files of papers lie. A file is written once, under a name of its own, and never written over: a write that
 * arrives late can harm no other.
 */
export type FileStore = {
  /** Whole and durable, or nothing at all. Throws a StorageFull where there is no room. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Nothing where there is no such file. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  has(name: string): Promise<boolean>
  /** Also where it is gone already. */
  remove(name: string): Promise<void>
  /** Every file, one by one; what others have put there too. */
  list(): AsyncIterable<StoredFile>
}
/** `writtenAt` in milliseconds since 1970, by the clock of the store. */
export type StoredFile = { name: string; writtenAt: number }

/** No room: the disk or the bucket takes nothing more. */
export class StorageFull extends Error {}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const plainName = new RegExp(`^[a-z][a-z0-9-]{1,40}/${uuid}/${uuid}$`)
const ownName = new RegExp(`^[a-z][a-z0-9-]{1,40}/${uuid}/${uuid}\\.[\\w-]{22}$`)

/** A new name, made of ids that were checked and of chance; nothing that somebody typed is in it. */
export function newFileName(officeId: string, caseId: string, pageId: string): string {
  const name = `${officeId}/${caseId}/${pageId}.${randomBytes(16).toString('base64url')}`
  if (!isFileName(name)) throw new Error('a file name is made of an office and two UUIDs')
  return name
}

export function isFileName(name: string): boolean {
  return ownName.test(name)
}

/** As files were called before they were encrypted. */
export function isPlainName(name: string): boolean {
  return plainName.test(name)
}

/** The office that a file belongs to by its name. */
export function officeOf(name: string): string | undefined {
  return isFileName(name) || isPlainName(name) ? name.split('/')[0] : undefined
}

/** What a folder holds while a file is being written. */
export function isDraftName(name: string): boolean {
  return name.endsWith('.part') && isFileName(name.slice(0, -'.part'.length))
}

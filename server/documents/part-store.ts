import { createCipheriv, createHash, hkdfSync } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '@phrom/shared/time.ts'
import { Refusal } from '../refusal.ts'

/** A page on its way, and all that it is bound to: another person, paper or content is another part. */
export type Part = {
  personId: string
  officeId: string
  caseId: string
  key: string
  pageId: string
  /** Bytes of the whole page. */
  length: number
  /** SHA-256 of the whole page, base64. */
  digest: string
}

/**
 * What has arrived of pages that are not whole yet. The bytes on the disk can be read with the page's own digest alone, which only the
 * phone knows, and nothing is believed of them until that digest is right.
 */
export type PartStore = {
  /** How many bytes are here; 0 where none has come. */
  offsetOf(part: Part): Promise<number>
  /**
   * Adds what the body brings, also of a body that is cut off, and answers how many bytes are here then. Refuses upload_offset,
   * too_many_uploads, and upload_broken for a body that is longer than announced: then nothing is kept.
   */
  append(part: Part, offset: number, body: AsyncIterable<Uint8Array>): Promise<number>
  /** The whole page; refuses upload_broken where it is not what was announced, and forgets it. */
  read(part: Part): Promise<Buffer>
  /** Forgets all that a person has half sent. */
  removeAll(personId: string): Promise<void>
  /** Forgets a page, whatever was announced of it. */
  remove(personId: string, pageId: string): Promise<void>
  /** Forgets all that nobody has added to since then. */
  removeBefore(before: Instant): Promise<void>
}

/** Of one person: a phone sends one page at a time, so these are several phones with bad luck. */
export const partLimits = { parts: 20, bytes: 100 * 1024 * 1024, hours: 24 } as const

/** A folder with a file for each part, as long as what has arrived. */
export function partStore(root: string): PartStore {
  const pathOf = (part: Part) => join(root, nameOf(part))

  async function remove(personId: string, pageId: string): Promise<void> {
    const names = (await list(root)).filter((name) => name.startsWith(`${personId}.${pageId}.`))
    await Promise.all(names.map((name) => rm(join(root, name), { force: true })))
  }

  /** Makes the file, then counts with it, so that those who come at once cannot all be the last one in. */
  async function begin(part: Part): Promise<FileHandle> {
    await mkdir(root, { recursive: true, mode: 0o700 })
    try {
      await (await open(pathOf(part), 'wx', 0o600)).close()
    } catch (error) {
      if (!is(error, 'EEXIST')) throw error
    }
    const own = (await list(root)).filter((name) => name.startsWith(`${part.personId}.`))
    const bytes = own.reduce((sum, name) => sum + Number(name.split('.')[2]), 0)
    if (own.length > partLimits.parts || bytes > partLimits.bytes) {
      await rm(pathOf(part), { force: true })
      throw new Refusal('too_many_uploads')
    }
    return open(pathOf(part), 'r+')
  }

  return {
    remove,
    async removeAll(personId) {
      const names = (await list(root)).filter((name) => name.startsWith(`${personId}.`))
      await Promise.all(names.map((name) => rm(join(root, name), { force: true })))
    },
    async offsetOf(part) {
      return (await sizeOf(pathOf(part))) ?? 0
    },
    async append(part, offset, body) {
      const here = await sizeOf(pathOf(part))
      if (offset !== (here ?? 0)) throw new Refusal('upload_offset')
      const file = here === undefined ? await begin(part) : await open(pathOf(part), 'r+')
      try {
        const cipher = cipherAt(part, offset)
        let at = offset
        for await (const chunk of untilCutOff(body)) {
          if (at + chunk.byteLength > part.length) {
            await remove(part.personId, part.pageId)
            throw new Refusal('upload_broken')
          }
          // At its place and not at the end: two connections that bring the same bytes do each other no harm.
          await writeAll(file, cipher.update(chunk), at)
          at += chunk.byteLength
        }
        return at
      } finally {
        await file.close()
      }
    },
    async read(part) {
      const kept = await readFile(pathOf(part)).catch((error) => {
        if (is(error, 'ENOENT')) throw new Refusal('upload_broken')
        throw error
      })
      const bytes = cipherAt(part, 0).update(kept)
      const digest = createHash('sha256').update(bytes).digest('base64')
      if (bytes.byteLength !== part.length || digest !== part.digest) {
        await remove(part.personId, part.pageId)
        throw new Refusal('upload_broken')
      }
      return bytes
    },
    async removeBefore(before) {
      for (const name of await list(root)) {
        const path = join(root, name)
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
        if (mtimeMs < Date.parse(before)) await rm(path, { force: true })
      }
    },
  }
}

/** Made of ids that we checked, a number and a hash; the digest itself, which opens the file, is not in it. */
function nameOf({ personId, officeId, caseId, key, pageId, length, digest }: Part): string {
  const bound = JSON.stringify([personId, officeId, caseId, key, pageId, length, digest])
  const hash = createHash('sha256').update(bound).digest('base64url')
  return `${personId}.${pageId}.${length}.${hash}`
}

/** AES-256 in counter mode from an offset on; the same turns the bytes back. Whether they are right is for the digest to say. */
function cipherAt(part: Part, offset: number) {
  const digest = Buffer.from(part.digest, 'base64')
  const key = hkdfSync('sha256', digest, '', `phrom part ${nameOf(part)}`, 32)
  const block = Buffer.alloc(16)
  block.writeBigUInt64BE(BigInt(Math.floor(offset / 16)), 8)
  const cipher = createCipheriv('aes-256-ctr', Buffer.from(key), block)
  cipher.update(Buffer.alloc(offset % 16))
  return cipher
}

/** What a body brings until it ends or the connection is gone: that is no fault, the phone comes back for the rest. */
async function* untilCutOff(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch {
    return
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, at + done)
    done += bytesWritten
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (is(error, 'ENOENT')) return undefined
    throw error
  }
}

async function list(root: string): Promise<string[]> {
  try {
    return await readdir(root)
  } catch (error) {
    if (is(error, 'ENOENT')) return []
    throw error
  }
}

function is(error: unknown, code: string): boolean {
  return (error as { code?: string }).code === code
}

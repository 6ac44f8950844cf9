import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { KeyProblem } from './key-problem.ts'

/** A key of an office, under which the keys of its files are wrapped. */
export type OfficeKey = { officeId: string; version: number; key: KeyObject }

/** The keys of all offices; those of a file are read again when it changes, so that a server that runs finds new ones. */
export type KeyRing = {
  /** The newest of an office: what is new is wrapped with it. Throws a KeyProblem where the office has none. */
  newest(officeId: string): OfficeKey
  find(officeId: string, version: number): OfficeKey | undefined
  all(): OfficeKey[]
}

/** Where the keys come from. `text` is what the environment holds. */
export type KeySource = { text: string } | { file: string }

const keyBytes = 32
const oneKey = /^([a-z][a-z0-9-]{1,40}):([1-9]\d{0,5}):([A-Za-z0-9+/_-]{43}=?)$/

/**
 * Reads `office:version:key` (32 bytes in base64), one to a line or parted by spaces. Throws a KeyProblem that names the place and
 * shows no key.
 */
export function parseKeys(text: string, from: string): OfficeKey[] {
  const words = text
    .split('\n')
    .map((line) => line.replace(/#.*/, ''))
    .join('\n')
    .split(/\s+/)
    .filter(Boolean)
  const keys = words.map((word, i) => {
    const [, officeId, version, base64] = oneKey.exec(word) ?? []
    const bytes = Buffer.from(base64 ?? '', 'base64')
    if (!officeId || bytes.byteLength !== keyBytes) {
      throw new KeyProblem(`${from}: entry ${i + 1} is not OFFICE:VERSION:KEY (32 bytes in base64)`)
    }
    return { officeId, version: Number(version), key: createSecretKey(bytes) }
  })
  const seen = new Set<string>()
  for (const { officeId, version } of keys) {
    const name = `${officeId}:${version}`
    if (seen.has(name)) throw new KeyProblem(`${from}: ${name} stands there twice`)
    seen.add(name)
  }
  return keys
}

/** Throws a KeyProblem where the keys cannot be read, or where others on the machine can read them too. */
export function openKeys(source: KeySource): KeyRing {
  return 'text' in source
    ? ring(() => undefined, parseKeys(source.text, 'DOCUMENT_KEYS'))
    : ringOfFile(source.file)
}

function ringOfFile(file: string): KeyRing {
  let mark = markOf(file)
  // Read at every use, a file that changed in the meantime is noticed; one that is broken just then leaves the keys as they were.
  const reread = () => {
    try {
      const now = markOf(file)
      if (now === mark) return undefined
      const keys = readKeyFile(file)
      mark = now
      return keys
    } catch {
      return undefined
    }
  }
  return ring(reread, readKeyFile(file))
}

function ring(reread: () => OfficeKey[] | undefined, first: OfficeKey[]): KeyRing {
  let keys = first
  const fresh = () => {
    keys = reread() ?? keys
    return keys
  }
  return {
    newest(officeId) {
      const found = fresh()
        .filter((item) => item.officeId === officeId)
        .sort((a, b) => b.version - a.version)[0]
      if (!found) throw new KeyProblem(`no key for papers of office ${officeId}`)
      return found
    },
    find: (officeId, version) =>
      fresh().find((item) => item.officeId === officeId && item.version === version),
    all: () => [...fresh()],
  }
}

/** Changes whenever the file was replaced or written. */
function markOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true })
  return found ? `${found.ino}/${found.mtimeNs}/${found.size}` : ''
}

export function readKeyFile(file: string): OfficeKey[] {
  const from = `DOCUMENT_KEYS_FILE: ${file}`
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw new KeyProblem(`${from}: no such file; npm run -s keys -- new makes it`)
  // Windows has no such bits.
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new KeyProblem(`${from}: others can read it; chmod 600 ${file}`)
  }
  try {
    return parseKeys(readFileSync(file, 'utf8'), from)
  } catch (error) {
    throw error instanceof KeyProblem ? error : new KeyProblem(`${from}: cannot be read`)
  }
}

export function newKey(officeId: string, version: number): OfficeKey {
  return { officeId, version, key: createSecretKey(randomBytes(keyBytes)) }
}

/** The line of a key, as file and environment hold it. */
export function keyLine({ officeId, version, key }: OfficeKey): string {
  return `${officeId}:${version}:${key.export().toString('base64')}`
}

/** Replaces the file as a whole, readable by its owner alone, and on the disk before this returns. */
export function writeKeyFile(file: string, keys: OfficeKey[]): void {
  const draft = `${file}.part`
  const opened = openSync(draft, 'w', 0o600)
  try {
    writeSync(opened, `${keys.map(keyLine).join('\n')}\n`)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  renameSync(draft, file)
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

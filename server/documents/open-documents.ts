import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Instant } from '@phrom/shared/time.ts'
import { type Config, ConfigError, type StorageConfig } from '../config.ts'
import type { Db } from '../database/tables.ts'
import { type DocumentStore, sealedStore } from './document-store.ts'
import type { FileStore } from './files/file-store.ts'
import { folderStore } from './files/folder-store.ts'
import { checkKeys } from './keys/check-keys.ts'
import { openKeys, readKeyFile } from './keys/key-ring.ts'
import { addKey } from './keys/rotate-keys.ts'
import { sealOldPages } from './seal-old-pages.ts'

/** Opens the store of papers with its keys, both checked. Throws a KeyProblem or a ConfigError that says what to do. */
export async function openDocuments(config: Config, db: Db, now: Instant): Promise<DocumentStore> {
  const { keys, clamd } = config.documents
  const offices = config.offices.map(({ id }) => id)
  // On a desk nobody should need a key to begin; in production keys that make themselves would lie beside what they lock.
  if (!config.production && 'file' in keys) await makeMissingKeys(keys.file, offices)
  const ring = openKeys(keys)
  await checkKeys(db, ring, offices, now)
  const documents = sealedStore(await openFiles(config), ring, { hold: clamd !== undefined })
  await sealOldPages(db, documents, join(config.dataDir, 'documents'))
  return documents
}

export async function openFiles({ documents: { store } }: StorageConfig): Promise<FileStore> {
  if ('folder' in store) return folderStore(store.folder)
  // Amazon's SDK takes 35 MB of memory, which an office with a folder can spare.
  const { s3Store } = await import('./files/s3-store.ts')
  const bucket = s3Store(store)
  try {
    await bucket.checkBucket()
  } catch (error) {
    const { name, $metadata } = error as { name: string; $metadata?: { httpStatusCode?: number } }
    const why = $metadata?.httpStatusCode ? `status ${$metadata.httpStatusCode}` : name
    throw new ConfigError(`DOCUMENT_STORE: bucket ${store.bucket} does not open (${why})`)
  }
  return bucket
}

async function makeMissingKeys(file: string, offices: string[]): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const there = existsSync(file) ? readKeyFile(file) : []
  for (const office of offices) {
    if (!there.some(({ officeId }) => officeId === office)) await addKey(file, office)
  }
}

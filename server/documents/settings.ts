import { join } from 'node:path'
import * as v from 'valibot'
import type { S3Settings } from './files/s3-store.ts'
import type { KeySource } from './keys/key-ring.ts'
import type { ClamdAddress } from './scan/clamd.ts'

/** Where papers lie, where the keys to them come from, and who looks them through for viruses. */
export type DocumentSettings = {
  keys: KeySource
  store: { folder: string } | S3Settings
  clamd?: ClamdAddress | undefined
}

const s3Url = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w!.*'()/-]*))?$/
const clamdUrl = /^(?:tcp:\/\/([\w.-]+|\[[\da-f:]+\]):(\d{1,5})|unix:(\/.+))$/

const filled = v.optional(v.pipe(v.string(), v.minLength(1)))
export const documentEntries = {
  DOCUMENT_KEYS: filled,
  DOCUMENT_KEYS_FILE: filled,
  DOCUMENT_STORE: v.optional(
    v.pipe(v.string(), v.regex(s3Url, 'must be s3://BUCKET or s3://BUCKET/PREFIX')),
  ),
  S3_ENDPOINT: v.optional(
    v.pipe(v.string(), v.url('must be an address such as https://s3.example.org')),
  ),
  S3_REGION: v.optional(v.pipe(v.string(), v.minLength(1)), 'us-east-1'),
  CLAMD: v.optional(v.pipe(v.string(), v.regex(clamdUrl, 'must be tcp://HOST:PORT or unix:/PATH'))),
}

type Given = {
  NODE_ENV: string
  DATA_DIR: string
  DOCUMENT_KEYS?: string | undefined
  DOCUMENT_KEYS_FILE?: string | undefined
  DOCUMENT_STORE?: string | undefined
  S3_ENDPOINT?: string | undefined
  S3_REGION: string
  CLAMD?: string | undefined
}

/** Names in `wrong` what does not go together. */
export function readDocumentSettings(env: Given, wrong: string[]): DocumentSettings {
  if (env.DOCUMENT_KEYS && env.DOCUMENT_KEYS_FILE) {
    wrong.push('DOCUMENT_KEYS: the keys come from here or from DOCUMENT_KEYS_FILE, not from both')
  }
  if (env.NODE_ENV === 'production' && !env.DOCUMENT_KEYS && !env.DOCUMENT_KEYS_FILE) {
    wrong.push(
      'DOCUMENT_KEYS_FILE: must name the file with the keys of the papers, kept apart from DATA_DIR; npm run -s keys -- new OFFICE makes it',
    )
  }
  return {
    keys: env.DOCUMENT_KEYS
      ? { text: env.DOCUMENT_KEYS }
      : { file: env.DOCUMENT_KEYS_FILE ?? join(env.DATA_DIR, 'document-keys') },
    store: storeOf(env),
    clamd: clamdOf(env.CLAMD),
  }
}

function storeOf(env: Given): DocumentSettings['store'] {
  const [, bucket, path = ''] = s3Url.exec(env.DOCUMENT_STORE ?? '') ?? []
  if (!bucket) return { folder: join(env.DATA_DIR, 'documents') }
  const prefix = path.replace(/^\/+|\/+$/g, '')
  return {
    bucket,
    prefix: prefix && `${prefix}/`,
    region: env.S3_REGION,
    endpoint: env.S3_ENDPOINT,
  }
}

function clamdOf(url: string | undefined): ClamdAddress | undefined {
  const [, host, port, path] = clamdUrl.exec(url ?? '') ?? []
  if (path) return { path }
  return host ? { host: host.replace(/[[\]]/g, ''), port: Number(port) } : undefined
}

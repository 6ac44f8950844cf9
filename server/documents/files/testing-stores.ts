import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { onTestFinished } from 'vitest'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'phrom-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A server that speaks S3 on this machine alone, with one bucket. Ends with the test. */
export async function startS3() {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    // It reckons the signature of a list with a prefix otherwise than Amazon does (5.0.0).
    allowMismatchedSignatures: true,
    directory: newFolder(),
    configureBuckets: [{ name: 'papers', configs: [] }],
  })
  const { port } = (await server.run()) as AddressInfo
  onTestFinished(() => server.close())
  const settings = {
    bucket: 'papers',
    prefix: 'phrom/',
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
  }
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  return { settings, credentials }
}

/** The stores that there are, each new and empty. */
export const stores = {
  folder: async () => folderStore(newFolder()),
  S3: async () => {
    const { settings, credentials } = await startS3()
    return s3Store(settings, { credentials })
  },
}

import { expect, onTestFinished, test } from 'vitest'
import { ConfigError, readStorageConfig } from '../config.ts'
import { newFileName } from './files/file-store.ts'
import { newFolder, startS3 } from './files/testing-stores.ts'
import { openFiles } from './open-documents.ts'

async function given(bucket: string) {
  const { settings, credentials } = await startS3()
  const before = { ...process.env }
  onTestFinished(() => {
    process.env = before
  })
  // Where Amazon's SDK looks for them.
  process.env.AWS_ACCESS_KEY_ID = credentials.accessKeyId
  process.env.AWS_SECRET_ACCESS_KEY = credentials.secretAccessKey
  return readStorageConfig({
    DATA_DIR: newFolder(),
    DOCUMENT_STORE: `s3://${bucket}/phrom`,
    S3_ENDPOINT: settings.endpoint,
  })
}

test('opens a bucket by settings and environment alone', async () => {
  const files = await openFiles(await given('papers'))
  const name = newFileName('bangphrom', crypto.randomUUID(), crypto.randomUUID())
  await files.put(name, new Uint8Array([1, 2, 3]))
  expect(await files.get(name)).toEqual(new Uint8Array([1, 2, 3]))
})

test('names a bucket that does not open, and does not start', async () => {
  const opening = openFiles(await given('elsewhere'))
  await expect(opening).rejects.toThrow(ConfigError)
  await expect(opening).rejects.toThrow(
    'DOCUMENT_STORE: bucket elsewhere does not open (status 404)',
  )
})

import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3'
import { type FileStore, StorageFull } from './file-store.ts'

/** `prefix` is empty or ends with a slash. */
export type S3Settings = {
  bucket: string
  prefix: string
  region: string
  endpoint?: string | undefined
}

const connectMs = 5_000
const answerMs = 30_000

/**
 * A bucket, at Amazon or at whoever speaks the same protocol. An object appears whole or not at all. The keys to it are found
 * where Amazon's SDK looks for them: `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, or the role of the machine.
 */
export function s3Store(
  { bucket, prefix, region, endpoint }: S3Settings,
  options: Pick<S3ClientConfig, 'credentials' | 'maxAttempts'> = {},
) {
  const client = new S3Client({
    region,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: connectMs, requestTimeout: answerMs },
    // Others than Amazon know no checksums in trailers; what is read is proved by AES-GCM anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...options,
  })
  const at = (name: string) => ({ Bucket: bucket, Key: prefix + name })

  const store: FileStore = {
    async put(name, bytes) {
      try {
        await client.send(
          new PutObjectCommand({
            ...at(name),
            Body: bytes,
            ContentLength: bytes.byteLength,
            ContentType: 'application/octet-stream',
          }),
        )
      } catch (error) {
        throw isFull(error) ? new StorageFull('the bucket is full', { cause: error }) : error
      }
    },
    async get(name) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(name)))
        return new Uint8Array((await Body?.transformToByteArray()) ?? [])
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    async has(name) {
      try {
        await client.send(new HeadObjectCommand(at(name)))
        return true
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand(at(name)))
    },
    async *list() {
      let token: string | undefined
      do {
        const portion = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
        )
        for (const { Key, LastModified } of portion.Contents ?? []) {
          if (Key) yield { name: Key.slice(prefix.length), writtenAt: LastModified?.getTime() ?? 0 }
        }
        token = portion.NextContinuationToken
      } while (token)
    },
  }
  return {
    ...store,
    /** Throws where the bucket is not there or not ours; the status of the answer is in `$metadata`. */
    async checkBucket(): Promise<void> {
      await client.send(new HeadBucketCommand({ Bucket: bucket }))
    },
  }
}

type S3Error = { name?: string; Code?: string; $metadata?: { httpStatusCode?: number } }

function isMissing(error: unknown): boolean {
  const { name, $metadata } = error as S3Error
  // A bucket that is missing says 404 too, and is a fault of the settings: it must never look like a file that was lost.
  if (name === 'NoSuchBucket') return false
  return name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404
}

function isFull(error: unknown): boolean {
  const { name = '', Code = '', $metadata } = error as S3Error
  // What MinIO and Ceph say.
  const names = ['XMinioStorageFull', 'QuotaExceeded']
  return $metadata?.httpStatusCode === 507 || names.includes(name) || names.includes(Code)
}

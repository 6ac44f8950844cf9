import { fileLimits, whyNotFile } from '@phrom/shared/file-limits.ts'
import { type PhotoDoubt, photoDoubts } from '@phrom/shared/photo-doubts.ts'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { Env } from '../deps.ts'
import { Refusal } from '../refusal.ts'

// Structured fields (RFC 9651): an integer, and the digest of the whole as RFC 9530 writes it.
const count = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))
const digest = v.pipe(
  v.string(),
  v.regex(/^sha-256=:[A-Za-z0-9+/]{43}=:$/),
  v.transform((text) => text.slice('sha-256=:'.length, -1)),
)
const doubts = v.pipe(
  v.string(),
  v.maxLength(200),
  v.transform((text) => text.split(',').map((word) => word.trim())),
  v.array(v.picklist(photoDoubts)),
)

const earlier = v.pipe(v.string(), v.uuid())

/** What a phone says of a page before it sends it in parts: `Upload-Length`, and `Repr-Digest` of the whole page. */
export function announcedOf(c: Context<Env>): { length: number; digest: string } {
  const length = read(c, 'upload-length', count)
  const problem = whyNotFile(length)
  if (problem) throw new Refusal(problem)
  return { length, digest: read(c, 'repr-digest', digest) }
}

/** `Upload-Offset`: where in the page the body begins. */
export function offsetOf(c: Context<Env>): number {
  const offset = read(c, 'upload-offset', count)
  if (offset > fileLimits.bytes) throw new Refusal('upload_offset')
  return offset
}

/** `Phrom-Doubts`: what the phone doubted of the page, separated by commas; nothing where there is no such header. */
export function doubtsOf(c: Context<Env>): PhotoDoubt[] {
  return c.req.header('phrom-doubts') ? [...new Set(read(c, 'phrom-doubts', doubts))] : []
}

/** `Phrom-Earlier`: the page that this one repeats with a new mark, by its id; undefined where there is no such header. */
export function earlierOf(c: Context<Env>): string | undefined {
  return c.req.header('phrom-earlier') ? read(c, 'phrom-earlier', earlier) : undefined
}

function read<Output>(
  c: Context<Env>,
  header: string,
  schema: v.GenericSchema<unknown, Output>,
): Output {
  const result = v.safeParse(schema, c.req.header(header))
  if (!result.success) throw new Refusal('invalid', { fields: [header] })
  return result.output
}

import { createHash } from 'node:crypto'
import type { Instant } from '@phrom/shared/time.ts'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as v from 'valibot'
import { isOrphaned } from '../database/database.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, Env } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

const Key = v.pipe(v.string(), v.uuid())

/**
 * Does a write once, however often it is sent: the answer is kept under the request's `Idempotency-Key`, in the transaction of
 * the write itself. The same key with another request is refused.
 */
export async function once<Answer>(
  c: Context<Env>,
  request: unknown,
  status: ContentfulStatusCode,
  write: (deps: ActionDeps) => Promise<Answer>,
): Promise<Answer> {
  const key = keyOf(c)
  const { write: commit, now, random, poke } = c.var.deps
  const personId = c.var.person.id
  const requestHash = createHash('sha256')
    .update(JSON.stringify([c.req.method, c.req.path, request]))
    .digest('base64url')

  const answer = await commit(async (tx) => {
    // The key is taken first: the same request on another connection waits here until this one has ended.
    const row = { personId, key, requestHash, status, createdAt: now() }
    if (!(await takeKey(tx, row))) {
      const before = await store.findAnswer(tx, personId, key)
      if (before?.requestHash !== requestHash) throw new Refusal('idempotency_key_reused')
      return JSON.parse(before.body) as Answer
    }
    const made = await write({ tx, now: now(), random })
    await store.setAnswer(tx, personId, key, JSON.stringify(made ?? null))
    return made
  })
  poke()
  return answer
}

/** The `Idempotency-Key` of a request. Refuses idempotency_key_missing. */
export function keyOf(c: Context<Env>): string {
  const key = v.safeParse(Key, c.req.header('idempotency-key'))
  if (!key.success) throw new Refusal('idempotency_key_missing')
  return key.output
}

type Sent = { personId: string; key: string }
// The request may still be done under its own key, once it is put right.
const nameOf = (key: string) => `refused:${key}`

/** Whether something was written already of a request that was refused under this key. */
export async function wasRefused(db: Db, { personId, key }: Sent): Promise<boolean> {
  return (await store.findAnswer(db, personId, nameOf(key))) !== undefined
}

/** Marks that something is written of a request that is refused; false where it was before: of two at once the second waits here. */
export function markRefused(tx: Db, { personId, key }: Sent, now: Instant): Promise<boolean> {
  const row = { personId, key: nameOf(key), requestHash: '', status: 422, createdAt: now }
  return takeKey(tx, row)
}

/** As the store does; a person who was forgotten since the request began writes nothing. */
async function takeKey(tx: Db, row: Parameters<typeof store.takeKey>[1]): Promise<boolean> {
  try {
    return await store.takeKey(tx, row)
  } catch (error) {
    throw isOrphaned(error) ? new Refusal('unauthenticated') : error
  }
}

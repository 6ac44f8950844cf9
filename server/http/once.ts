import { createHash } from 'node:crypto'
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
  const key = v.safeParse(Key, c.req.header('idempotency-key'))
  if (!key.success) throw new Refusal('idempotency_key_missing')
  const { write: commit, now, random, poke } = c.var.deps
  const personId = c.var.person.id
  const requestHash = createHash('sha256')
    .update(JSON.stringify([c.req.method, c.req.path, request]))
    .digest('base64url')

  const answer = await commit(async (tx) => {
    // The key is taken first: the same request on another connection waits here until this one has ended.
    const row = { personId, key: key.output, requestHash, status, createdAt: now() }
    if (!(await takeKey(tx, row))) {
      const before = await store.findAnswer(tx, personId, key.output)
      if (before?.requestHash !== requestHash) throw new Refusal('idempotency_key_reused')
      return JSON.parse(before.body) as Answer
    }
    const made = await write({ tx, now: now(), random })
    await store.setAnswer(tx, personId, key.output, JSON.stringify(made ?? null))
    return made
  })
  poke()
  return answer
}

/** As the store does; a person who was forgotten since the request began writes nothing. */
async function takeKey(tx: Db, row: Parameters<typeof store.takeKey>[1]): Promise<boolean> {
  try {
    return await store.takeKey(tx, row)
  } catch (error) {
    throw isOrphaned(error) ? new Refusal('unauthenticated') : error
  }
}

import {
  isFailingLong,
  systemLimits as limits,
  restAfter,
  tryAgainAfter,
} from '@phrom/shared/systems.ts'
import { addMinutes, type Instant, toInstant } from '@phrom/shared/time.ts'
import type { Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import * as deliveries from './delivery-store.ts'
import * as hooks from './hook-store.ts'
import { type Posted, type PostLimits, postHook } from './post-hook.ts'
import { openSecret } from './secrets.ts'
import { bodyOf, signedHeaders } from './sign.ts'

/** Addresses at a time; to each one delivery after the other. */
const atOnce = 4
/** Then others have their turn. */
const inARow = 50
/** Shorter than the first wait between two tries: what is under way is sent by nobody else. */
const timeoutMs = 5_000

/**
 * Sends what is due to the city's systems; answers how many tries were made. To each address in the order of the events, apart from what
 * has to be sent again. Several servers may do so at once.
 */
export async function deliverDue(
  deps: Deps,
  isStopping = () => false,
  change: Partial<PostLimits> = {},
): Promise<number> {
  const officeIds = deps.config.offices.map(({ id }) => id)
  const due = await hooks.listDueHooks(deps.db, officeIds, deps.now())
  const post = { timeoutMs, mayLoop: deps.config.hooksMayLoop, ...change }
  let tried = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let hook = due.shift(); hook && !isStopping(); hook = due.shift()) {
        tried += await deliverSome(deps, hook, post, isStopping)
      }
    }),
  )
  return tried
}

/** One that cannot be sent, where a key is missing say, keeps no other address waiting. */
async function deliverSome(
  deps: Deps,
  key: hooks.HookKey,
  post: PostLimits,
  isStopping: () => boolean,
): Promise<number> {
  let tried = 0
  try {
    while (tried < inARow && !isStopping() && (await deliverNext(deps, key, post))) tried += 1
  } catch (error) {
    deps.log.error({ office: key.officeId, hook: key.id, error: String(error) }, 'event not sent')
  }
  return tried
}

/** False where nothing is due, or the address is to be left alone. */
async function deliverNext(deps: Deps, key: hooks.HookKey, post: PostLimits): Promise<boolean> {
  const taken = await deps.write((tx) => takeNext(tx, key, deps.now()))
  if (!taken) return false
  const { hook, row, secrets } = taken
  const body = bodyOf(row)
  const signing = { id: row.id, body, now: deps.now() }
  const headers = signedHeaders(
    signing,
    secrets.map((one) => openSecret(deps.documents, one)),
  )
  const posted = await postHook(new URL(hook.url), { headers, body }, post)
  const about = { office: row.officeId, hook: row.hookId, event: row.id, ...posted }
  if (posted.error) deps.log.warn(about, 'event not delivered')
  else deps.log.info(about, 'event delivered')
  await deps.write((tx) => settle(tx, row, posted, deps.now()))
  return true
}

async function takeNext(tx: Tx, key: hooks.HookKey, now: Instant) {
  const hook = await hooks.findHook(tx, key)
  if (!hook || hook.switchedOffAt !== null || (hook.restsUntil ?? '') > now) return
  const found = await deliveries.findDue(tx, key, now)
  if (!found) return
  const next = toInstant(Date.parse(now) + tryAgainAfter(found.attempts + 1))
  if (!(await deliveries.takeAttempt(tx, found, next))) return
  const row = { ...found, attempts: found.attempts + 1 }
  return { hook, row, secrets: await hooks.listSecrets(tx, key, now) }
}

async function settle(
  tx: Tx,
  row: deliveries.DeliveryRow,
  { status, error }: Posted,
  now: Instant,
): Promise<void> {
  const key = { officeId: row.officeId, id: row.hookId }
  const said = { lastStatus: status, lastError: error }
  if (error === null) {
    const ended = { endedAt: now, nextAttemptAt: null, outcome: 'delivered' } as const
    await deliveries.setDelivery(tx, row, { ...said, ...ended })
    const works = { failures: 0, failingSince: null, restsUntil: null, deliveredAt: now }
    await hooks.setHook(tx, key, works)
    return
  }
  const isLast = row.attempts >= limits.tries
  const aside = { endedAt: now, nextAttemptAt: null, outcome: 'failed' } as const
  await deliveries.setDelivery(tx, row, { ...said, ...(isLast && aside) })
  const hook = await hooks.addFailure(tx, key, now)
  if (!hook) return
  if (hook.failingSince !== null && isFailingLong(hook.failingSince, now)) {
    await hooks.setHook(tx, key, { switchedOffAt: now, restsUntil: null })
    await deliveries.setAllAside(tx, key, now)
    return
  }
  const until = toInstant(Date.parse(now) + restAfter(hook.failures))
  await hooks.setHook(tx, key, { restsUntil: until })
}

/** What was delivered or set aside long ago is forgotten, and so are secrets that sign no more. Answers how many deliveries. */
export async function forgetDeliveries({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number> {
  await hooks.deleteFormerSecrets(db, now())
  return deliveries.deleteEndedBefore(db, addMinutes(now(), -limits.keptDays * 24 * 60))
}

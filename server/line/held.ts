import type { messagingApi } from '@line/bot-sdk'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Deps } from '../deps.ts'
import { weightiest } from './message-rules.ts'
import * as outbox from './outbox-store.ts'
import * as store from './push-store.ts'
import { setAside, setSent, sift, undo, writeAll } from './take-push.ts'

/** A reply token is good for a minute: who still holds messages then has died. */
const claimMs = 60_000

type Of = { officeId: string; personId: string }
/** Messages for a reply that this process is about to send. */
export type Held = { push: store.Push; messages: messagingApi.Message[] }

/**
 * Takes what waits for a person, to go out free with the reply to what they wrote: what was held, and what is due and has not left; in its
 * order, `most` at the most, what is no longer true left out. Nothing where nothing waits, or something of theirs is under way.
 * Whoever takes it says afterwards what became of it: `heldSent` or `heldFailed`.
 */
export async function takeHeld(
  deps: Pick<Deps, 'write' | 'now' | 'config' | 'log'>,
  of: Of,
  most: number,
): Promise<Held | undefined> {
  const office = deps.config.offices.find(({ id }) => id === of.officeId)
  if (!office || most < 1) return
  const now = deps.now()
  return deps.write(async (tx) => {
    const world = { tx, now, office, deps }
    const open = await store.findOpenPush(tx, of)
    // A push that LINE has certainly refused so far can go this way instead.
    if (open?.way === 'push' && open.claimedUntil === null && open.unsureSince === null) {
      await undo(world, open)
    }
    const push: store.Push = {
      ...{ ...of, id: uuidv7(), way: 'reply', kind: 'received', day: dayOf(now), body: '[]' },
      ...{ attempts: 1, claimedUntil: toInstant(Date.parse(now) + claimMs), nextAttemptAt: now },
      ...{ unsureSince: now, endedAt: null, outcome: null },
    }
    if (!(await store.insertPush(tx, push))) return
    const waiting = await sift(world, await outbox.listWaiting(tx, of, now))
    const written = await writeAll(world, waiting.slice(0, most))
    const kind = weightiest(written.map(({ message }) => message.kind))
    if (!kind) {
      await store.deletePush(tx, push)
      return
    }
    await store.setBody(tx, push, { body: '[]', kind })
    const ids = written.map(({ message }) => message.id)
    const taken = { pushId: push.id, nextAttemptAt: push.claimedUntil }
    await outbox.setMessages(tx, of.officeId, ids, { ...taken, heldAt: null, heldWhy: null })
    return { push: { ...push, kind }, messages: written.map(({ card }) => card) }
  })
}

/** LINE has taken the reply. */
export function heldSent(deps: Pick<Deps, 'write' | 'now'>, { push }: Held): Promise<void> {
  return deps.write((tx) => setSent({ tx, now: deps.now() }, push))
}

/**
 * LINE has not taken the reply: its messages wait as before, and leave as pushes. `isSure` false: nobody knows; as a reply cannot be
 * repeated under a key, they are set aside and shown to staff.
 */
export async function heldFailed(
  deps: Pick<Deps, 'write' | 'now'>,
  { push }: Held,
  isSure: boolean,
): Promise<void> {
  await deps.write(async (tx) => {
    const world = { tx, now: deps.now() }
    if (isSure) await undo(world, push)
    else await setAside(world, push, 'unknown')
  })
}

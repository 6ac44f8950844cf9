import type { webhook } from '@line/bot-sdk'
import { toInstant } from '@phrom/shared/time.ts'
import type { Tx } from '../../database/tables.ts'
import type { Deps } from '../../deps.ts'
import { answerEvent } from './answer-event.ts'
import { readEvent } from './line-body.ts'
import { Later } from './reply.ts'
import * as store from './store.ts'

const lanes = 50
// More would keep LINE waiting for its acknowledgements, which come first.
const atOnce = 4
/** While one server works off what somebody did, no other does. It lasts for several events, each of which waits some seconds for LINE. */
const claimMs = 60_000
/** Then an event is set aside, and the sender's next ones have their turn. */
const mostAttempts = 5

/**
 * Works off what came: each sender's events one after the other in LINE's order, several senders at the same time. Answers how many
 * senders it looked after. Several processes may do so at once.
 */
export async function workOffEvents(deps: Deps, isStopping = () => false): Promise<number> {
  const waiting = await store.listLanes(deps.db, deps.now(), lanes)
  let done = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let lane = waiting.shift(); lane && !isStopping(); lane = waiting.shift()) {
        if (await workOffLane(deps, lane)) done += 1
      }
    }),
  )
  return done
}

/** False where there is nothing to do, or another server has it in hand. */
async function workOffLane(deps: Deps, lane: store.Lane): Promise<boolean> {
  const claim = { ...lane, claim: crypto.randomUUID() }
  let taken = await deps.write(async (tx) => {
    const until = soon(deps, claimMs)
    if (await store.takeLane(tx, { ...claim, until }, deps.now())) return takeFirst(tx, deps, claim)
  })
  if (!taken) return false
  while (taken) taken = await settle(deps, claim, taken, await workOff(deps, taken))
  return true
}

const soon = ({ now }: Deps, ms: number) => toInstant(Date.parse(now()) + ms)

type Claim = store.Lane & { claim: string }
type Taken = { row: store.EventRow; after: store.EventRow[] }

/** The first that is open, if it is due, and what came after it; counted as tried. Else the lane is given back. */
async function takeFirst(tx: Tx, deps: Deps, claim: Claim): Promise<Taken | undefined> {
  const [row, ...after] = await store.listOpenEvents(tx, claim, lanes)
  if (!row || (row.nextAttemptAt ?? '') > deps.now()) {
    await store.releaseLane(tx, claim)
    return
  }
  await store.setAttempt(tx, row, soon(deps, 2_000 * 2 ** row.attempts))
  return { row: { ...row, attempts: row.attempts + 1 }, after }
}

/** `aside`: why it is not tried any more. */
type End = 'done' | 'later' | { aside: string }

/** Writes down how it ended and takes the next, which is looked up anew: an earlier event may have come in between. */
function settle(deps: Deps, claim: Claim, { row }: Taken, end: End): Promise<Taken | undefined> {
  return deps.write(async (tx) => {
    if (end !== 'later') {
      await store.setDone(tx, row, deps.now(), end === 'done' ? null : end.aside)
    }
    if (!(await store.keepLane(tx, { ...claim, until: soon(deps, claimMs) }))) return
    // Until it has been tried again the sender’s next ones wait: then it is the first, and not due.
    return takeFirst(tx, deps, claim)
  })
}

async function workOff(deps: Deps, { row, after }: Taken): Promise<End> {
  const office = deps.config.offices.find(({ id }) => id === row.officeId)
  const about = { office: row.officeId, event: row.id }
  try {
    const event = readEvent(row.body)
    // What somebody took back was never said.
    const isTakenBack = after.some(({ body }) => isUnsendOf(readEvent(body), event))
    if (office && !isTakenBack) await answerEvent(deps, office, event, row.receivedAt)
    return 'done'
  } catch (error) {
    const isTriedOut = row.attempts >= mostAttempts
    // Its reply was all that was missing.
    if (error instanceof Later) return isTriedOut ? 'done' : 'later'
    if (!isTriedOut) {
      deps.log.warn({ ...about, error: nameOf(error) }, 'event later')
      return 'later'
    }
    deps.log.error({ ...about, error: nameOf(error) }, 'event set aside')
    return { aside: nameOf(error) }
  }
}

function isUnsendOf(later: webhook.Event, event: webhook.Event): boolean {
  if (later.type !== 'unsend' || event.type !== 'message') return false
  return later.unsend?.messageId === event.message.id
}

/** Never its words: they may hold what somebody wrote. */
function nameOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string }
  return [name ?? 'unknown', code].filter(Boolean).join(' ')
}

/** What was worked off long ago is forgotten. */
export function forgetEvents({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number> {
  return store.deleteOldEvents(db, now())
}

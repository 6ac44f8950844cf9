import type { webhook } from '@line/bot-sdk'
import { toInstant } from '@phrom/shared/time.ts'
import type { Deps } from '../../deps.ts'
import { answerEvent } from './answer-event.ts'
import { readEvent } from './line-body.ts'
import { Later } from './reply.ts'
import * as store from './store.ts'

const lanes = 50
const atOnce = 8
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

/** False where another server has the sender’s events in hand. */
async function workOffLane(deps: Deps, lane: store.Lane): Promise<boolean> {
  const claim = { ...lane, claim: crypto.randomUUID(), until: soon(deps, claimMs) }
  if (!(await store.takeLane(deps.db, claim, deps.now()))) return false
  try {
    // Looked up anew each time: an earlier event may have come in between.
    for (let taken = await takeFirst(deps, lane); taken; taken = await takeFirst(deps, lane)) {
      if (!(await workOff(deps, taken))) break
      if (!(await store.keepLane(deps.db, { ...claim, until: soon(deps, claimMs) }))) break
    }
  } finally {
    await store.releaseLane(deps.db, claim)
  }
  return true
}

const soon = ({ now }: Deps, ms: number) => toInstant(Date.parse(now()) + ms)

type Taken = { row: store.EventRow; after: store.EventRow[] }

/** The first that is open, if it is due, and what came after it; counted as tried. */
async function takeFirst(deps: Deps, lane: store.Lane): Promise<Taken | undefined> {
  const [row, ...after] = await store.listOpenEvents(deps.db, lane, lanes)
  if (!row || (row.nextAttemptAt ?? '') > deps.now()) return
  await store.setAttempt(deps.db, row, soon(deps, 2_000 * 2 ** row.attempts))
  return { row: { ...row, attempts: row.attempts + 1 }, after }
}

/** False where it is tried again later; until then the sender's next ones wait. */
async function workOff(deps: Deps, { row, after }: Taken): Promise<boolean> {
  const office = deps.config.offices.find(({ id }) => id === row.officeId)
  const about = { office: row.officeId, event: row.id }
  try {
    const event = readEvent(row.body)
    // What somebody took back was never said.
    const isTakenBack = after.some(({ body }) => isUnsendOf(readEvent(body), event))
    if (office && !isTakenBack) await answerEvent(deps, office, event, row.receivedAt)
    await store.setDone(deps.db, row, deps.now(), null)
    return true
  } catch (error) {
    if (row.attempts < mostAttempts) {
      if (!(error instanceof Later))
        deps.log.warn({ ...about, error: nameOf(error) }, 'event later')
      return false
    }
    deps.log.error({ ...about, error: nameOf(error) }, 'event set aside')
    await store.setDone(deps.db, row, deps.now(), nameOf(error))
    return true
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

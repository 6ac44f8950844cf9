import { setTimeout as pass } from 'node:timers/promises'
import type { messagingApi } from '@line/bot-sdk'
import type { Instant } from '@phrom/shared/time.ts'
import type { OfficeSettings } from '../config.ts'
import type { Deps } from '../deps.ts'
import { clientsOf } from './clients.ts'
import { type Answer, answerTo } from './line-answer.ts'
import { listDuePeople } from './outbox-store.ts'
import { findPause } from './pause-store.ts'
import { listOpenPushes, nextAttempt, type Push } from './push-store.ts'
import { settle } from './settle-push.ts'
import { type Taken, takeAgain, takeNew } from './take-push.ts'
import { isPaused, isTrouble, trust } from './trouble.ts'

/** So many requests are in hand at a time. One that LINE is slow to answer keeps no other from leaving, up to a bound. */
const mostAtOnce = 16
const slowMs = 1_000
const mostOpen = 128
const lookMs = 100
const batch = 100

type Work = { office: OfficeSettings } & ({ personId: string } | { push: Push })
/** Offices that LINE has failed, as far as this round knows. */
type Troubled = Set<string>

/**
 * Sends what is due, to several people at a time, until nothing is; answers how many requests were tried. Several processes may do so at
 * once: of each person one has one request in hand.
 */
export async function sendDue(deps: Deps, isStopping = () => false): Promise<number> {
  const busy = new Map<string, Promise<void>>()
  const quick = new Set<Promise<void>>()
  const troubled: Troubled = new Set()
  const failures: unknown[] = []
  let tried = 0
  const begin = (name: string, item: Work) =>
    sendOne(deps, item, troubled)
      .then((isTried) => {
        if (isTried) tried += 1
      })
      .catch((error) => failures.push(error))
      .then(() => void busy.delete(name))
  const isEnding = () => isStopping() || failures.length > 0
  for (;;) {
    // Who ends while it looks may leave something to do that it does not see yet.
    const isIdle = busy.size === 0
    const listed = isEnding() ? [] : await listWork(deps, troubled)
    const work = listed.filter((item) => !busy.has(nameOf(item)))
    if (work.length === 0 && isIdle) break
    for (const item of work) {
      while (quick.size >= mostAtOnce) await Promise.race(quick)
      if (busy.size >= mostOpen) await Promise.race(busy.values())
      if (isEnding()) break
      const name = nameOf(item)
      const done = begin(name, item)
      busy.set(name, done)
      const known: Promise<void> = atMost(slowMs, done).then(() => void quick.delete(known))
      quick.add(known)
    }
    // While LINE is slow to answer some, a pause may end, and others come.
    if (busy.size > 0)
      await Promise.race([...busy.values(), pass(lookMs, undefined, { ref: false })])
  }
  if (failures.length > 0) throw failures[0]
  return tried
}

/** When it is done, or so long has passed. */
function atMost(milliseconds: number, done: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    void done.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}

const nameOf = (work: Work) =>
  `${work.office.id} ${'push' in work ? work.push.personId : work.personId}`

async function listWork(deps: Deps, troubled: Troubled): Promise<Work[]> {
  const work: Work[] = []
  const now = deps.now()
  for (const office of deps.config.offices) {
    const pause = await findPause(deps.db, office.id)
    if (pause) troubled.add(office.id)
    if (pause && isPaused(pause, now)) continue
    // After a pause one goes ahead and sees.
    const limit = pause && pause.until > pause.since ? 1 : batch
    const pushes = await listOpenPushes(deps.db, office.id, now, limit)
    for (const push of pushes) work.push({ office, push })
    if (pushes.length >= limit) continue
    const people = await listDuePeople(deps.db, office.id, now, limit - pushes.length)
    for (const personId of people) work.push({ office, personId })
  }
  return work
}

/** When there is something to send again, as far as it is known; to come back then and not at the next turn. */
export async function nextDue({ db, config, now }: Deps): Promise<Instant | undefined> {
  const times: Instant[] = []
  for (const { id } of config.offices) {
    const at = await nextAttempt(db, id)
    const until = (await findPause(db, id))?.until
    if (until && until > now()) times.push(at && at > until ? at : until)
    else if (at && at > now()) times.push(at)
  }
  return times.sort()[0]
}

async function sendOne(deps: Deps, work: Work, troubled: Troubled): Promise<boolean> {
  const { office } = work
  const now = deps.now()
  const taken = await deps.write((tx) => {
    const world = { tx, now, office, deps }
    return 'push' in work ? takeAgain(world, work.push) : takeNew(world, work.personId)
  })
  if (!taken) return false
  const answer = await ask(deps, office, taken)
  const { push } = taken
  const about = { push: push.id, office: office.id, kind: push.kind }
  if (answer.is === 'taken') deps.log.info(about, 'message sent')
  else deps.log.warn({ ...about, ...answer }, 'message not sent')
  const world = { now: deps.now(), random: deps.random }
  await deps.write((tx) => settle({ ...world, tx }, taken, answer))
  if (isTrouble(answer)) troubled.add(office.id)
  else if (troubled.delete(office.id)) await deps.write((tx) => trust({ ...world, tx }, office.id))
  return true
}

async function ask(deps: Deps, office: OfficeSettings, { push, to }: Taken): Promise<Answer> {
  const { api } = clientsOf(deps.config, office)
  const messages = JSON.parse(push.body) as messagingApi.Message[]
  return answerTo(api.pushMessage({ to, messages }, push.id))
}

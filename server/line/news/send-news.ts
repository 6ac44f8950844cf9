import type { messagingApi } from '@line/bot-sdk'
import { addMinutes, dayOf, hoursBetween, type Instant, toInstant } from '@phrom/shared/time.ts'
import type { OfficeSettings } from '../../config.ts'
import type { Tx } from '../../database/tables.ts'
import type { ActionDeps, Deps } from '../../deps.ts'
import { clientsOf, liffUrlOf } from '../clients.ts'
import { type Answer, answerTo } from '../line-answer.ts'
import { newsRank } from '../message-rules.ts'
import { monthOf, takeRoom } from '../month.ts'
import { giveBackToMonth, useMonthUp } from '../month-store.ts'
import { findPause } from '../pause-store.ts'
import { claimMs, keyHours } from '../retry-key.ts'
import { isPaused, isTrouble, noteTrouble, secondsAfter, trust } from '../trouble.ts'
import { dropGone } from './audience.ts'
import * as batches from './batch-store.ts'
import { beginDue, mayLeave } from './begin-news.ts'
import { endBatch, endWaiting } from './end-batch.ts'
import { newsMessage } from './news-message.ts'
import * as store from './news-store.ts'
import { toOf } from './news-view.ts'

type Taken = {
  batch: batches.Batch
  to: string[]
  message: messagingApi.Message
  at: Instant
  unsureBefore: Instant | null
}

/**
 * Begins the news whose time has come and sends batches, one after the other, until nothing is due; answers how many were tried. Several
 * processes may do so at once: each batch is in the hand of one.
 */
export async function sendNews(deps: Deps, isStopping = () => false): Promise<number> {
  let tried = 0
  for (const office of deps.config.offices) {
    await beginDue(deps, office.id, false)
    while (!isStopping() && (await sendNext(deps, office))) tried += 1
  }
  return tried
}

/** What the month had no room for and has now. */
export async function releaseNews(deps: Deps, officeId: string): Promise<void> {
  const now = deps.now()
  for (const batch of await batches.listHeldBatches(deps.db, officeId)) {
    await deps.write((tx) => release({ tx, now }, batch))
  }
  await beginDue(deps, officeId, true)
}

async function release({ tx, now }: ActionDeps, batch: batches.Batch): Promise<void> {
  const { officeId, newsId } = batch
  const news = await store.lockNews(tx, { officeId, id: newsId })
  const open = await batches.listOpenBatches(tx, officeId, newsId)
  const held = open.filter(({ heldAt }) => heldAt !== null)
  if (!news || !held.some(({ id }) => id === batch.id)) return
  const wants = { count: batch.size, takesKept: news.takesKeptBy !== null }
  if (!(await takeRoom(tx, officeId, newsRank, now, wants))) return
  await batches.setBatch(tx, batch, { heldAt: null, day: dayOf(now), nextAttemptAt: now })
  if (held.length === 1) await store.setHeld(tx, news, null)
}

/** False where nothing is due, or the office’s messages wait all together. */
async function sendNext(deps: Deps, office: OfficeSettings): Promise<boolean> {
  const now = deps.now()
  const pause = await findPause(deps.db, office.id)
  if (pause && isPaused(pause, now)) return false
  const due = await batches.findDueBatch(deps.db, office.id, now)
  if (!due) return false
  const liffUrl = liffUrlOf(deps.config)
  const taken = await deps.write((tx) => take({ tx, now }, { office, liffUrl }, due))
  // It was another's, or is over without a request.
  if (!taken) return true
  const answer = await ask(deps, office, taken)
  const about = { batch: due.id, office: office.id, size: taken.batch.size }
  if (answer.is === 'taken') deps.log.info(about, 'news sent')
  else deps.log.warn({ ...about, ...answer }, 'news not sent')
  await deps.write(async (tx) => {
    const world = { tx, now: deps.now(), random: deps.random }
    await settle(world, taken, answer)
    if (!isTrouble(answer)) await trust(world, office.id)
  })
  return true
}

/** Takes a batch in hand, under the key that it has from the beginning; nothing where it must not leave, or another has it. */
async function take(
  { tx, now }: ActionDeps,
  { office, liffUrl }: { office: OfficeSettings; liffUrl: string },
  due: batches.Batch,
): Promise<Taken | undefined> {
  const until = toInstant(Date.parse(now) + claimMs)
  const news = await store.lockNews(tx, { officeId: due.officeId, id: due.newsId })
  if (!(await batches.takeBatch(tx, due, until, now))) return
  const mine = { ...due, attempts: due.attempts + 1 }
  const isUnsure = due.unsureSince !== null
  if (!news || news.state === 'stopped') return letGo({ tx, now }, mine, isUnsure)
  if (due.unsureSince !== null && hoursBetween(due.unsureSince, now) > keyHours) {
    await endBatch({ tx, now }, mine, 'aside', 'unknown')
    return
  }
  if (!mayLeave(news.sendAt ?? now, now)) {
    // Not before people are awake; it is looked at again then.
    const off = { nextAttemptAt: addMinutes(now, 15), unsureSince: due.unsureSince }
    await batches.setBatch(tx, mine, off)
    return
  }
  const batch = isUnsure ? mine : await withoutGone({ tx, now }, mine, news)
  const to = await batches.listRecipients(tx, batch)
  if (to.length === 0) return letGo({ tx, now }, batch, isUnsure)
  const message = newsMessage(news, batch.language, office, liffUrl)
  return { batch, to, message, at: now, unsureBefore: due.unsureSince }
}

/** Ends a batch that does not leave any more. */
async function letGo(
  deps: ActionDeps,
  batch: batches.Batch,
  isUnsure: boolean,
): Promise<undefined> {
  if (isUnsure) await endBatch(deps, batch, 'aside', 'unknown')
  else await endBatch(deps, batch, 'stopped')
}

/** Who has blocked the office since, or taken back the consent, gets nothing. LINE has not heard of this batch yet. */
async function withoutGone(
  { tx, now }: ActionDeps,
  batch: batches.Batch,
  news: store.News,
): Promise<batches.Batch> {
  const { officeId } = batch
  const of = { officeId, to: toOf(news), now, unreadOf: news.reminderOf }
  await dropGone(tx, of, batch.id)
  const size = (await batches.listRecipients(tx, batch)).length
  if (size === batch.size) return batch
  await giveBackToMonth(tx, officeId, batch.day.slice(0, 7), batch.size - size)
  await batches.setSize(tx, batch, size)
  return { ...batch, size }
}

/** Of a batch that is repeated somebody may have been erased since: the key still keeps all others from getting it twice. */
function ask(deps: Deps, office: OfficeSettings, { batch, to, message }: Taken): Promise<Answer> {
  const { api } = clientsOf(deps.config, office)
  return answerTo(api.multicast({ to, messages: [message] }, batch.id))
}

/** Writes down what became of a batch, and what that means for the office's messages. */
async function settle(deps: ActionDeps, taken: Taken, answer: Answer): Promise<void> {
  const { batch, at, unsureBefore } = taken
  const { tx, now } = deps
  const about = { officeId: batch.officeId, at }
  const news = await store.lockNews(tx, { officeId: batch.officeId, id: batch.newsId })
  switch (answer.is) {
    case 'taken':
      return endBatch(deps, batch, 'sent')
    case 'refused':
      return endBatch(deps, batch, 'aside', answer.why)
    case 'month':
      await useMonthUp(tx, batch.officeId, monthOf(now))
      await holdAll(tx, batch, now)
      break
    case 'rate':
    case 'token':
      await batches.setBatch(tx, batch, { nextAttemptAt: now, unsureSince: unsureBefore })
      await noteTrouble(deps, about, answer.is)
      break
    case 'down': {
      const unsureSince = answer.wasHeard ? (unsureBefore ?? now) : unsureBefore
      const nextAttemptAt = addMinutes(now, secondsAfter(deps, batch.attempts) / 60)
      await batches.setBatch(tx, batch, { nextAttemptAt, unsureSince })
      await noteTrouble(deps, about, 'down')
    }
  }
  // Somebody has stopped it while this batch was in hand.
  if (news?.state === 'stopped') await endWaiting(deps, news)
}

/** LINE says that the month is used up: neither this batch nor those after it leave before there is room. */
async function holdAll(tx: Tx, batch: batches.Batch, now: Instant): Promise<void> {
  const { officeId, newsId } = batch
  for (const open of await batches.listOpenBatches(tx, officeId, newsId)) {
    const isThis = open.id === batch.id
    const waits = open.claimedUntil === null && open.unsureSince === null && open.heldAt === null
    const held = { heldAt: now, unsureSince: null, lastError: 'monthly limit' }
    if (isThis) await batches.setBatch(tx, batch, held)
    else if (waits) await batches.setBatch(tx, open, held)
  }
  await store.setHeld(tx, { officeId, id: newsId }, now)
}

import { isWaking } from '@phrom/shared/news.ts'
import { clockOf, dayOf, hoursBetween, type Instant } from '@phrom/shared/time.ts'
import { languages } from '@phrom/shared/words/text.ts'
import { v7 as uuidv7 } from 'uuid'
import type { ActionDeps, Deps } from '../../deps.ts'
import { newsRank } from '../message-rules.ts'
import { takeRoom } from '../month.ts'
import { listAudience, listInApp } from './audience.ts'
import * as batches from './batch-store.ts'
import * as store from './news-store.ts'
import { toOf } from './news-view.ts'
import { insertForVolunteers } from './reader-store.ts'

/** LINE's limit for one multicast. */
const mostTogether = 500

/**
 * Whether news may leave now. What is later than it was meant (LINE or this server was down, the month had no room) wakes nobody; what
 * somebody sends at once leaves at once.
 */
export function mayLeave(sendAt: Instant, now: Instant): boolean {
  return hoursBetween(sendAt, now) < 1 || isWaking(clockOf(now))
}

/** Begins what has come to its time; `isHeld`: what the month had no room for. Answers how many pieces of news began. */
export async function beginDue(
  deps: Pick<Deps, 'db' | 'write' | 'now'>,
  officeId: string,
  isHeld: boolean,
): Promise<number> {
  const now = deps.now()
  let begun = 0
  for (const news of await store.listDue(deps.db, officeId, now, isHeld)) {
    if (!mayLeave(news.sendAt ?? now, now)) continue
    if (await deps.write((tx) => begin({ tx, now }, news))) begun += 1
  }
  return begun
}

/** From here on it stands fixed who gets it. All of it fits into the month, or it waits and all staff see why. */
async function begin({ tx, now }: ActionDeps, news: store.News): Promise<boolean> {
  const { officeId } = news
  // Another server may have begun it, or somebody may have changed or stopped it since it was read.
  const row = await store.lockNews(tx, news)
  if (row?.state !== 'scheduled' || row.revision !== news.revision) return false
  const of = { officeId, to: toOf(news), now, unreadOf: news.reminderOf }
  const people = await listAudience(tx, of)
  const wants = { count: people.length, takesKept: news.takesKeptBy !== null }
  // Volunteers whom LINE does not reach have it in the app, and that costs nothing.
  if (people.length > 0 && !(await takeRoom(tx, officeId, newsRank, now, wants))) {
    if (news.heldAt === null) await store.setHeld(tx, news, now)
    return false
  }
  if (news.reminderOf === null) {
    await insertForVolunteers(tx, { officeId, newsId: news.id, at: now }, await listInApp(tx, of))
  }
  const begun = { state: 'sending', heldAt: null } as const
  const gone = { state: 'sent', heldAt: null, endedAt: now } as const
  await store.setState(tx, news, ['scheduled'], people.length > 0 ? begun : gone)
  for (const language of languages) {
    const ids = people.filter((one) => one.language === language).map(({ personId }) => personId)
    for (let i = 0; i < ids.length; i += mostTogether) {
      const some = ids.slice(i, i + mostTogether)
      await batches.insertBatch(tx, newBatch(news, language, some.length, now), some)
    }
  }
  return true
}

function newBatch(
  { officeId, id: newsId }: store.News,
  language: batches.Batch['language'],
  size: number,
  now: Instant,
): batches.Batch {
  return {
    ...{ officeId, id: uuidv7(), newsId, language, size, day: dayOf(now), attempts: 0 },
    ...{ claimedUntil: null, nextAttemptAt: now, unsureSince: null, heldAt: null },
    ...{ endedAt: null, outcome: null, lastError: null },
  }
}

import { fits, isWaking, type NewsReaders, newsLimits } from '@phrom/shared/news.ts'
import { addDays, clockOf, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../database/tables.ts'
import type { ActionDeps, StaffMember } from '../../deps.ts'
import { Refusal } from '../../refusal.ts'
import { newsRank } from '../message-rules.ts'
import { restOf } from '../month.ts'
import { countAudience } from './audience.ts'
import * as store from './news-store.ts'
import { toOf } from './news-view.ts'
import { listReaders } from './reader-store.ts'

/** Who of the volunteers has read it, by name, and whether the others were reminded. Refuses not_found. */
export async function readersOf(
  db: Db,
  { officeId, newsId }: { officeId: string; newsId: string },
): Promise<NewsReaders> {
  await findForVolunteers(db, officeId, newsId)
  const reminder = await store.findReminder(db, { officeId, id: newsId })
  return {
    readers: await listReaders(db, { officeId, newsId }),
    reminder: reminder
      ? {
          at: reminder.sendAt ?? reminder.changedAt,
          by: reminder.changedBy,
          state: reminder.state,
        }
      : null,
  }
}

/**
 * Reminds those volunteers in LINE who have not opened the news in the app, once: a piece of news of its own, by the same batches and the
 * same month. At night it leaves in the morning. Refuses not_found, news_reminded, news_nobody (all have read it, or LINE reaches none of
 * the others), news_no_room.
 */
export async function remindUnread(
  { tx, now }: ActionDeps,
  { officeId, name }: StaffMember,
  newsId: string,
): Promise<void> {
  const news = await findForVolunteers(tx, officeId, newsId)
  const to = toOf(news)
  const people = await countAudience(tx, { officeId, to, now, unreadOf: newsId })
  if (await store.findReminder(tx, news)) throw new Refusal('news_reminded')
  if (people.th + people.en === 0) throw new Refusal('news_nobody')
  const sendAt = whenAwake(now)
  const month = await restOf(tx, officeId, newsRank, { now, at: sendAt })
  if (fits({ people, month }) !== 'yes') throw new Refusal('news_no_room')
  const row: store.News = {
    ...{ ...news, id: uuidv7(), state: 'scheduled', sendAt, heldAt: null, takesKeptBy: null },
    ...{ reminderOf: newsId, revision: 1, changedAt: now, changedBy: name, endedAt: null },
  }
  // Of two at once the index lets one in.
  if (!(await store.insertNews(tx, row))) throw new Refusal('news_reminded')
}

/** News that has left, for volunteers, and is no reminder itself. */
async function findForVolunteers(db: Db, officeId: string, id: string): Promise<store.News> {
  const news = await store.findNews(db, { officeId, id })
  const hasLeft = news?.state === 'sending' || news?.state === 'sent'
  if (!news || !hasLeft || news.audience !== 'volunteers' || news.reminderOf !== null) {
    throw new Refusal('not_found')
  }
  return news
}

function whenAwake(now: Instant): Instant {
  const clock = clockOf(now)
  if (isWaking(clock)) return now
  const day = clock < newsLimits.from ? dayOf(now) : addDays(dayOf(now), 1)
  return instantAt(day, newsLimits.from)
}

import type { MessageFigures } from '@phrom/shared/message-views.ts'
import { addDays, type Day, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './figures-store.ts'
import { ranks } from './message-rules.ts'
import { forecastOf, monthOf } from './month.ts'
import { findMonth } from './month-store.ts'
import { countSentByDay } from './news/batch-store.ts'
import { findPause } from './pause-store.ts'
import { countPushes, listMessageDays } from './push-store.ts'
import { isPaused } from './trouble.ts'

const daysAside = 30

/** What left this month and what it costs, what waits, and what was set aside. */
export async function messageFigures(
  db: Db,
  officeId: string,
  now: Instant,
): Promise<MessageFigures> {
  const month = await findMonth(db, officeId, monthOf(now))
  const pause = await findPause(db, officeId)
  const since = instantAt(addDays(dayOf(now), -daysAside), '00:00')
  const aside = await store.listAside(db, officeId, since)
  const held = await store.countHeld(db, officeId)
  return {
    month: month
      ? {
          quota: month.quota,
          used: month.used + month.pushed,
          checkedAt: month.checkedAt,
          toCome: ranks.reduce((sum, rank) => sum + forecastOf(month)[rank], 0),
        }
      : null,
    // A single failure is no news.
    pause: pause && isPaused(pause, now) ? { why: pause.why, since: pause.since } : null,
    held: held.map(({ kind, heldWhy, count }) => ({ kind, why: heldWhy ?? 'quota', count })),
    aside: aside.map(({ id, kind, failedAt, lastError, caseId, code }) => ({
      ...{ id, kind, caseId, code, at: failedAt ?? now },
      why: whyAside(lastError),
    })),
    days: await daysOf(db, officeId, `${monthOf(now)}-01`),
  }
}

function whyAside(lastError: string | null): MessageFigures['aside'][number]['why'] {
  if (lastError === 'unknown') return 'unknown'
  if (lastError === 'cannot be written') return 'unwritten'
  return lastError === 'monthly limit' ? 'month' : 'refused'
}

async function daysOf(db: Db, officeId: string, from: string): Promise<MessageFigures['days']> {
  const days = new Map<string, MessageFigures['days'][number]>()
  for (const { day, way, count } of await countPushes(db, officeId, from)) {
    const row = days.get(day) ?? { day, pushes: 0, replies: 0 }
    if (way === 'push') row.pushes += count
    else row.replies += count
    days.set(day, row)
  }
  for (const { day, count } of await countSentByDay(db, officeId, from)) {
    const row = days.get(day) ?? { day, pushes: 0, replies: 0 }
    days.set(day, { ...row, pushes: row.pushes + count })
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? 1 : -1))
}

/** Sends again what may have arrived or not, if it is still true. Refuses what LINE would refuse again. */
export async function sendAgain(
  { tx, now }: ActionDeps,
  officeId: string,
  id: string,
): Promise<void> {
  if (!(await store.takeBack(tx, officeId, id, now))) throw new Refusal('not_found')
}

/** What left on these days, by day: pushes, each of which counts against the month, and replies, which cost nothing. */
export async function sentCounts(
  db: Db,
  officeId: string,
  { from, to }: { from: Day; to: Day },
): Promise<{ day: Day; key: 'push' | 'reply'; times: number }[]> {
  const pushes = await countPushes(db, officeId, from)
  const news = await countSentByDay(db, officeId, from)
  const gone = await listMessageDays(db, officeId, from, to)
  return [
    ...gone.map(({ day, way, times }) => ({ day, key: way, times })),
    ...pushes.map(({ day, way, count }) => ({ day, key: way, times: count })),
    ...news.map(({ day, count }) => ({ day, key: 'push' as const, times: count })),
  ].filter(({ day }) => day <= to)
}

/** What a month (`YYYY-MM`) of LINE allows and has used, as far as it is known. */
export async function quotaOf(
  db: Db,
  officeId: string,
  month: string,
): Promise<{ quota: number | null; used: number } | null> {
  const found = await findMonth(db, officeId, month)
  return found ? { quota: found.quota, used: found.used + found.pushed } : null
}

import type { NewsReach, NewsTo, NewsView, NewsWhen, ReachBody } from '@phrom/shared/news.ts'
import { type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../../database/tables.ts'
import { Refusal } from '../../refusal.ts'
import { newsRank } from '../message-rules.ts'
import { restOf } from '../month.ts'
import { countAudience, listInApp } from './audience.ts'
import * as store from './news-store.ts'
import { countReaders } from './reader-store.ts'

const nobody = { got: 0, unknown: 0, refused: 0, waiting: 0 }

export async function viewsOf(db: Db, officeId: string): Promise<NewsView[]> {
  const rows = await store.listNews(db, officeId)
  return views(db, officeId, rows)
}

/** Refuses not_found. */
export async function viewOf(db: Db, officeId: string, id: string): Promise<NewsView> {
  const row = await store.findNews(db, { officeId, id })
  const [view] = row ? await views(db, officeId, [row]) : []
  if (!view) throw new Refusal('not_found')
  return view
}

async function views(db: Db, officeId: string, rows: store.News[]): Promise<NewsView[]> {
  const ids = rows.map(({ id }) => id)
  const counts = await store.countPeople(db, officeId, ids)
  const readers = await countReaders(db, officeId, ids)
  return rows.map((row) => {
    const { id, title, textTh, textEn, state, sendAt, heldAt, revision, changedAt, changedBy } = row
    return {
      ...{ id, title, text: { th: textTh, en: textEn }, to: toOf(row), state, sendAt, heldAt },
      ...{ takesKept: row.takesKeptBy !== null, revision, changedAt, changedBy },
      ...{ reminderOf: row.reminderOf, ...(counts.get(id) ?? nobody) },
      read: readers.get(id) ?? null,
    }
  })
}

/** Whom it is for. */
export function toOf(
  row: Pick<
    store.News,
    'audience' | 'serviceId' | 'volunteerArea' | 'volunteerKind' | 'volunteerGroup'
  >,
): NewsTo {
  const { audience, serviceId, volunteerArea: area, volunteerKind: groupKind } = row
  if (audience === 'volunteers') return { audience, area, groupKind, groupName: row.volunteerGroup }
  return audience === 'service' ? { audience, serviceId: serviceId ?? '' } : { audience }
}

/** When news leaves; nothing for what is only begun. */
export function leavesAt(when: NewsWhen, now: Instant): Instant | null {
  if (when.is === 'draft') return null
  return when.is === 'now' ? now : instantAt(when.day, when.clock)
}

/** Whom news would reach, what that costs and what the month then holds. Changes nothing. */
export async function reachOf(
  db: Db,
  officeId: string,
  { to, when }: ReachBody,
  now: Instant,
): Promise<NewsReach> {
  const at = leavesAt(when, now) ?? now
  return {
    people: await countAudience(db, { officeId, to, now }),
    inApp: (await listInApp(db, { officeId, to, now })).length,
    month: await restOf(db, officeId, newsRank, { now, at }),
  }
}

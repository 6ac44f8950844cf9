import type { MyVolunteerNews } from '@phrom/shared/my-data.ts'
import type { VolunteerNews } from '@phrom/shared/news.ts'
import { volunteerNewsDays } from '@phrom/shared/retention.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db, Tx } from '../../database/tables.ts'
import type { ActionDeps, Deps } from '../../deps.ts'
import { Refusal } from '../../refusal.ts'
import * as store from './reader-store.ts'

type Mine = { officeId: string; personId: string }

/** The news in a volunteer's app, the newest first. */
export async function newsInApp(db: Db, of: Mine): Promise<VolunteerNews[]> {
  return (await store.listOwn(db, of)).map(({ id, textTh: th, textEn: en, at, readAt }) => ({
    ...{ id, text: { th, en }, at, readAt },
  }))
}

/** Somebody has opened news that is for them; only the first time counts. Refuses not_found. */
export async function readNews({ tx, now }: ActionDeps, of: Mine, newsId: string): Promise<void> {
  if (!(await store.findOwn(tx, of, newsId))) throw new Refusal('not_found')
  await store.setRead(tx, of, newsId, now)
}

/** For the person's own data. */
export async function volunteerNewsOf(db: Db, personId: string): Promise<MyVolunteerNews[]> {
  const rows = await store.listOfPerson(db, personId)
  return rows.map(({ officeId, at, readAt, textTh: th, textEn: en }) => ({
    ...{ officeId, at, readAt, text: { th, en } },
  }))
}

export function forgetVolunteerNewsOf(tx: Tx, personId: string): Promise<void> {
  return store.deleteOfPerson(tx, personId)
}

/** Who has read what goes with the news from the app: when it is old, or its reader helps no more. Answers how much went. */
export async function forgetVolunteerNews({
  db,
  config,
  now,
}: Pick<Deps, 'db' | 'config' | 'now'>): Promise<number> {
  const before: Instant = instantAt(addDays(dayOf(now()), -volunteerNewsDays), '00:00')
  let forgotten = 0
  for (const { id } of config.offices) forgotten += await store.deleteOver(db, id, before)
  return forgotten
}

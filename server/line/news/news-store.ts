import type { NewsView } from '@phrom/shared/news.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../../database/tables.ts'

export type News = Tables['news']
type Of = Pick<News, 'officeId' | 'id'>
const most = 100

export function findNews(db: Db, { officeId, id }: Of): Promise<News | undefined> {
  return db
    .selectFrom('news')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The news that reminds of this one, if there is any. */
export function findReminder(db: Db, { officeId, id }: Of): Promise<News | undefined> {
  return db
    .selectFrom('news')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('reminderOf', '=', id)
    .executeTakeFirst()
}

/** What was changed last comes first. */
export function listNews(db: Db, officeId: string): Promise<News[]> {
  return db
    .selectFrom('news')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('changedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
}

/** False where somebody else has written under this id. */
export async function insertNews(tx: Db, row: News): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('news')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Sets it if it still stands at `revision`, has not begun and is no reminder; false where somebody else was faster. */
export async function setNews(tx: Db, row: News, revision: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('news')
    .set({ ...row, revision: revision + 1 })
    .where('officeId', '=', row.officeId)
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .where('state', 'in', ['draft', 'scheduled'])
    .where('reminderOf', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Changes its state from one of these; false where it is in none of them. */
export async function setState(
  tx: Db,
  { officeId, id }: Of,
  from: readonly News['state'][],
  change: Pick<News, 'state'> & Partial<News>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('news')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The row, which nobody else changes until this transaction ends: whoever changes news or its batches takes it first. */
export function lockNews(tx: Db, { officeId, id }: Of): Promise<News | undefined> {
  return tx
    .updateTable('news')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

/** Since when the month has no room for it, or for the rest of it; it stays as it was read. */
export async function setHeld(tx: Db, { officeId, id }: Of, heldAt: Instant | null): Promise<void> {
  await tx
    .updateTable('news')
    .set({ heldAt })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** What has come to its time; what the month had no room for only where it is asked for. */
export function listDue(db: Db, officeId: string, now: Instant, isHeld: boolean): Promise<News[]> {
  return db
    .selectFrom('news')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('state', '=', 'scheduled')
    .where('sendAt', '<=', now)
    .where('heldAt', isHeld ? 'is not' : 'is', null)
    .orderBy('sendAt')
    .execute()
}

/** What became of each piece of news, in people. */
export async function countPeople(db: Db, officeId: string, ids: readonly string[]) {
  const counts = new Map<string, Pick<NewsView, 'got' | 'unknown' | 'refused' | 'waiting'>>()
  if (ids.length === 0) return counts
  const rows = await db
    .selectFrom('newsBatch')
    .select((eb) => ['newsId', 'outcome', 'lastError', eb.fn.sum('size').as('count')])
    .where('officeId', '=', officeId)
    .where('newsId', 'in', ids)
    .groupBy(['newsId', 'outcome', 'lastError'])
    .execute()
  for (const { newsId, outcome, lastError, count } of rows) {
    const sum = counts.get(newsId) ?? { got: 0, unknown: 0, refused: 0, waiting: 0 }
    if (outcome === 'sent') sum.got += Number(count)
    else if (outcome === 'aside' && lastError === 'unknown') sum.unknown += Number(count)
    else if (outcome === 'aside') sum.refused += Number(count)
    else if (outcome === null) sum.waiting += Number(count)
    counts.set(newsId, sum)
  }
  return counts
}

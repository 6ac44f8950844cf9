import { addDays, dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type Month = Tables['lineMonth']

export function findMonth(db: Db, officeId: string, month: string): Promise<Month | undefined> {
  return db
    .selectFrom('lineMonth')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('month', '=', month)
    .executeTakeFirst()
}

export async function setMonth(tx: Db, row: Month): Promise<void> {
  const { officeId: _, month: __, ...change } = row
  await tx
    .insertInto('lineMonth')
    .values(row)
    .onConflict((conflict) => conflict.columns(['officeId', 'month']).doUpdateSet(change))
    .execute()
}

/**
 * Counts messages of our own; false where the month's allowance, less what is kept for others, has no room. The check is in the update,
 * so no two servers use the last one up.
 */
export async function takeFromMonth(
  tx: Db,
  { officeId, month }: Pick<Month, 'officeId' | 'month'>,
  count: number,
  kept: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('lineMonth')
    .set((eb) => ({ pushed: eb('pushed', '+', count) }))
    .where('officeId', '=', officeId)
    .where('month', '=', month)
    .where((eb) =>
      eb.or([
        eb('quota', 'is', null),
        eb(eb('used', '+', eb.ref('pushed')), '<=', eb('quota', '-', count + kept)),
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What was counted and has not left after all. */
export async function giveBackToMonth(
  tx: Db,
  officeId: string,
  month: string,
  count = 1,
): Promise<void> {
  await tx
    .updateTable('lineMonth')
    .set((eb) => ({
      // LINE's own figure may have been asked for since.
      pushed: eb
        .case()
        .when('pushed', '>', count)
        .then(eb('pushed', '-', count))
        .else(0)
        .end(),
    }))
    .where('officeId', '=', officeId)
    .where('month', '=', month)
    .execute()
}

/** LINE says that nothing is left. */
export async function useMonthUp(tx: Db, officeId: string, month: string): Promise<void> {
  await tx
    .updateTable('lineMonth')
    .set((eb) => ({
      quota: eb.fn.coalesce('quota', eb('used', '+', eb.ref('pushed'))),
      used: eb.fn.coalesce('quota', eb('used', '+', eb.ref('pushed'))),
      pushed: 0,
    }))
    .where('officeId', '=', officeId)
    .where('month', '=', month)
    .execute()
}

/** Pushes and news of a month that LINE cannot have counted at a moment. */
export async function countUncounted(db: Db, officeId: string, asked: Instant): Promise<number> {
  const first = `${dayOf(asked).slice(0, 7)}-01`
  const pushes = await db
    .selectFrom('push')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('way', '=', 'push')
    .where('day', '>=', first)
    .where((eb) =>
      eb.or([
        eb('endedAt', 'is', null),
        eb.and([eb('endedAt', '>=', asked), eb('outcome', '=', 'sent')]),
      ]),
    )
    .executeTakeFirstOrThrow()
  const news = await db
    .selectFrom('newsBatch')
    .select((eb) => eb.fn.sum('size').as('count'))
    .where('officeId', '=', officeId)
    .where('day', '>=', first)
    .where('heldAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('endedAt', 'is', null),
        eb.and([eb('endedAt', '>=', asked), eb('outcome', '=', 'sent')]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Number(pushes.count) + Number(news.count ?? 0)
}

/** Reminders that are certain to come: of visits that stand, from tomorrow to a day. */
export async function countVisitsToCome(
  db: Db,
  officeId: string,
  now: Instant,
  last: string,
): Promise<number> {
  const tomorrow = addDays(dayOf(now), 1)
  const rows = await db
    .selectFrom('booking')
    .select(['day', (eb) => eb.fn.countAll().as('count')])
    .where('officeId', '=', officeId)
    .where('state', '=', 'confirmed')
    .where('mustMoveAt', 'is', null)
    .where('day', '>=', tomorrow)
    .where('day', '<=', addDays(last, 1))
    .groupBy('day')
    .execute()
  // One the day before, one on the day; of a visit on the first of the next month the first alone.
  return rows.reduce((sum, { day, count }) => sum + Number(count) * (day > last ? 1 : 2), 0)
}

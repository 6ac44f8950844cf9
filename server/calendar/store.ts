import type { Instant } from '@phrom/shared/time.ts'
import { prepared } from '../database/prepared.ts'
import type { Db } from '../database/tables.ts'

const calendar = prepared((db, of: { officeId: string }) =>
  db
    .selectFrom('officeCalendar')
    .select(['calendar', 'revision'])
    .where('officeId', '=', of.officeId),
)

/** As the office has set it, if it has. */
export function findCalendar(db: Db, officeId: string) {
  return calendar.first(db, { officeId })
}

const teams = prepared((db, of: { officeId: string }) =>
  db
    .selectFrom('team')
    .select(['id', 'morningCapacity', 'afternoonCapacity'])
    .where('officeId', '=', of.officeId)
    .orderBy('id'),
)

export function listTeams(db: Db, officeId: string) {
  return teams.list(db, { officeId })
}

/** Newest first. */
export function listChanges(db: Db, officeId: string) {
  return db
    .selectFrom('officeCalendarChange')
    .select(['revision', 'changedAt as at', 'changedBy as by'])
    .where('officeId', '=', officeId)
    .orderBy('revision', 'desc')
    .limit(50)
    .execute()
}

type Change = { officeId: string; calendar: string; changedAt: Instant; changedBy: string }

/** Sets it if it still stands at `revision`; false where somebody else was faster. The check is in the statement itself. */
export async function setCalendar(tx: Db, change: Change, revision: number): Promise<boolean> {
  const next = { ...change, revision: revision + 1 }
  if (!(await (revision === 0 ? insertFirst(tx, next) : replace(tx, next, revision)))) return false
  await tx.insertInto('officeCalendarChange').values(next).execute()
  return true
}

async function insertFirst(tx: Db, next: Change & { revision: number }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('officeCalendar')
    .values(next)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

async function replace(
  tx: Db,
  next: Change & { revision: number },
  revision: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('officeCalendar')
    .set(next)
    .where('officeId', '=', next.officeId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

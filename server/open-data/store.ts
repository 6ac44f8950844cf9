import type { Day } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type ChangeRow = Tables['openDataChange']

/** The newest first. */
export function listChanges(db: Db, officeId: string, limit: number): Promise<ChangeRow[]> {
  return db
    .selectFrom('openDataChange')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute()
}

/** False where somebody else set it meanwhile. */
export async function insertChange(tx: Db, row: ChangeRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('openDataChange')
    .values(row)
    .onConflict((conflict) => conflict.columns(['officeId', 'revision']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The oldest first, from one month on. */
export function listMonths(db: Db, officeId: string, from: string) {
  return db
    .selectFrom('openDataMonth')
    .select(['month', 'countedOn', 'rows'])
    .where('officeId', '=', officeId)
    .where('month', '>=', from)
    .orderBy('month')
    .execute()
}

export async function hasMonth(db: Db, officeId: string, month: string): Promise<boolean> {
  const row = await db
    .selectFrom('openDataMonth')
    .select('month')
    .where('officeId', '=', officeId)
    .where('month', '=', month)
    .executeTakeFirst()
  return row !== undefined
}

/** What was counted before stays as it is. */
export async function insertMonth(
  db: Db,
  row: { officeId: string; month: string; countedOn: Day; rows: string },
): Promise<void> {
  await db
    .insertInto('openDataMonth')
    .values(row)
    .onConflict((conflict) => conflict.columns(['officeId', 'month']).doNothing())
    .execute()
}

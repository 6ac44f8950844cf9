import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export function findAnswer(db: Db, personId: string, key: string) {
  return db
    .selectFrom('idempotency')
    .select(['requestHash', 'body'])
    .where('personId', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** False where the key was used before. */
export async function takeKey(tx: Db, row: Omit<Tables['idempotency'], 'body'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('idempotency')
    .values({ ...row, body: 'null' })
    .onConflict((conflict) => conflict.columns(['personId', 'key']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function setAnswer(tx: Db, personId: string, key: string, body: string) {
  await tx
    .updateTable('idempotency')
    .set({ body })
    .where('personId', '=', personId)
    .where('key', '=', key)
    .execute()
}

/** A retry comes within minutes; a day is ample. */
export async function deleteAnswersBefore(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('idempotency').where('createdAt', '<', before).execute()
}

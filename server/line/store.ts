import type { Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'

/** False where this event came before: LINE may send one twice. */
export async function insertWebhookEvent(
  db: Db,
  row: { officeId: string; id: string; body: string; receivedAt: Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('webhookEvent')
    .values({ ...row, doneAt: null })
    .onConflict((conflict) => conflict.columns(['officeId', 'id']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export function listOpenWebhookEvents(db: Db, limit: number) {
  return db
    .selectFrom('webhookEvent')
    .select(['officeId', 'id', 'body', 'receivedAt'])
    .where('doneAt', 'is', null)
    .orderBy('receivedAt')
    .limit(limit)
    .execute()
}

/** Done; what the person wrote is not kept. */
export async function setWebhookEventDone(db: Db, officeId: string, id: string, doneAt: Instant) {
  await db
    .updateTable('webhookEvent')
    .set({ doneAt, body: '{}' })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

import type { Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'

const most = 200

export async function countHeld(db: Db, officeId: string) {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['kind', 'heldWhy', eb.fn.countAll().as('count')])
    .where('officeId', '=', officeId)
    .where('heldAt', 'is not', null)
    .groupBy(['kind', 'heldWhy'])
    .orderBy('kind')
    .execute()
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }))
}

/** What was set aside since a moment, the newest first. */
export function listAside(db: Db, officeId: string, since: Instant) {
  return db
    .selectFrom('outbox')
    .leftJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'outbox.officeId')
        .onRef('serviceCase.id', '=', 'outbox.caseId'),
    )
    .select(['outbox.id', 'kind', 'failedAt', 'lastError', 'caseId', 'serviceCase.code'])
    .where('outbox.officeId', '=', officeId)
    .where('failedAt', '>=', since)
    .where('lastError', 'not in', ['no longer true', 'consent withdrawn'])
    .orderBy('failedAt', 'desc')
    .limit(most)
    .execute()
}

/** What was set aside is due again, alone; false where it is not aside. */
export async function takeBack(tx: Db, officeId: string, id: string, now: Instant) {
  const { numUpdatedRows } = await tx
    .updateTable('outbox')
    .set({ failedAt: null, pushId: null, nextAttemptAt: now, aloneSince: now })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('failedAt', 'is not', null)
    .where('lastError', 'in', ['unknown', 'monthly limit'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

import type { Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'

/** Messages whose time has come, the oldest first, with all that is needed to write them. */
export function listDue(db: Db, now: Instant, limit: number) {
  return db
    .selectFrom('outbox')
    .innerJoin('person', 'person.id', 'outbox.personId')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'outbox.officeId')
        .onRef('serviceCase.id', '=', 'outbox.caseId'),
    )
    .selectAll('outbox')
    .select([
      'person.lineUserId',
      'serviceCase.code',
      'serviceCase.serviceId',
      'serviceCase.language',
    ])
    .where('outbox.nextAttemptAt', '<=', now)
    .orderBy('outbox.nextAttemptAt')
    .orderBy('outbox.id')
    .limit(limit)
    .execute()
}
export type DueMessage = Awaited<ReturnType<typeof listDue>>[number]

/** Takes a message to send it; false where another process was faster. It comes up again if this one dies. */
export async function takeMessage(db: Db, message: DueMessage, until: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ nextAttemptAt: until, attempts: message.attempts + 1 })
    .where('officeId', '=', message.officeId)
    .where('id', '=', message.id)
    .where('attempts', '=', message.attempts)
    .where('nextAttemptAt', '=', message.nextAttemptAt)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function setOutcome(
  db: Db,
  { officeId, id }: Pick<DueMessage, 'officeId' | 'id'>,
  outcome: {
    sentAt?: Instant
    failedAt?: Instant
    nextAttemptAt: Instant | null
    lastError?: string | null
  },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set(outcome)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

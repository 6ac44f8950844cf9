import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../../database/tables.ts'

export type Batch = Tables['newsBatch']
type Of = Pick<Batch, 'officeId' | 'id'>

export async function insertBatch(tx: Db, row: Batch, people: readonly string[]): Promise<void> {
  const { officeId, id: batchId } = row
  await tx.insertInto('newsBatch').values(row).execute()
  await tx
    .insertInto('newsRecipient')
    .values(people.map((personId) => ({ officeId, batchId, personId })))
    .execute()
}

/** The next of an office's batches that may be tried. */
export function findDueBatch(db: Db, officeId: string, now: Instant): Promise<Batch | undefined> {
  return db
    .selectFrom('newsBatch')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('endedAt', 'is', null)
    .where('heldAt', 'is', null)
    .where('nextAttemptAt', '<=', now)
    .where((eb) => eb.or([eb('claimedUntil', 'is', null), eb('claimedUntil', '<', now)]))
    .orderBy('nextAttemptAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** Takes a batch in hand; false where another process was faster. What a process dies with may have been taken by LINE. */
export async function takeBatch(
  tx: Db,
  batch: Batch,
  until: Instant,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('newsBatch')
    .set({
      claimedUntil: until,
      attempts: batch.attempts + 1,
      unsureSince: batch.unsureSince ?? now,
    })
    .where('officeId', '=', batch.officeId)
    .where('id', '=', batch.id)
    .where('attempts', '=', batch.attempts)
    .where('endedAt', 'is', null)
    .where('heldAt', 'is', null)
    .where((eb) => eb.or([eb('claimedUntil', 'is', null), eb('claimedUntil', '<', now)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Lets go of a batch; false where it is no longer this process's, or is over. */
export async function setBatch(tx: Db, batch: Batch, change: Partial<Batch>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('newsBatch')
    .set({ claimedUntil: null, ...change })
    .where('officeId', '=', batch.officeId)
    .where('id', '=', batch.id)
    .where('attempts', '=', batch.attempts)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** So many are left of those whom it is for. */
export async function setSize(tx: Db, { officeId, id }: Of, size: number): Promise<void> {
  await tx
    .updateTable('newsBatch')
    .set({ size })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** LINE's ids of those whom a batch is for. */
export async function listRecipients(db: Db, { officeId, id }: Of): Promise<string[]> {
  const rows = await db
    .selectFrom('newsRecipient')
    .innerJoin('person', 'person.id', 'newsRecipient.personId')
    .select('person.lineUserId')
    .where('newsRecipient.officeId', '=', officeId)
    .where('newsRecipient.batchId', '=', id)
    .orderBy('newsRecipient.personId')
    .execute()
  return rows.map(({ lineUserId }) => lineUserId)
}

/** Nobody needs to know any more whom a batch was for. */
export async function deleteRecipients(tx: Db, { officeId, id }: Of): Promise<void> {
  await tx
    .deleteFrom('newsRecipient')
    .where('officeId', '=', officeId)
    .where('batchId', '=', id)
    .execute()
}

export function listOpenBatches(db: Db, officeId: string, newsId: string): Promise<Batch[]> {
  return db
    .selectFrom('newsBatch')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('newsId', '=', newsId)
    .where('endedAt', 'is', null)
    .orderBy('id')
    .execute()
}

/** Batches of an office that wait for room in the month. */
export function listHeldBatches(db: Db, officeId: string): Promise<Batch[]> {
  return db
    .selectFrom('newsBatch')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('endedAt', 'is', null)
    .where('heldAt', 'is not', null)
    .orderBy('id')
    .execute()
}

/** So many people were sent news on each day from one on. */
export async function countSentByDay(db: Db, officeId: string, from: string) {
  const rows = await db
    .selectFrom('newsBatch')
    .select((eb) => ['day', eb.fn.sum('size').as('count')])
    .where('officeId', '=', officeId)
    .where('day', '>=', from)
    .where('outcome', '=', 'sent')
    .groupBy('day')
    .execute()
  return rows.map(({ day, count }) => ({ day, count: Number(count) }))
}

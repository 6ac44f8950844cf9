import type { Instant } from '@phrom/shared/time.ts'
import type { Db, MessageKind, Tables } from '../database/tables.ts'

export type Push = Tables['push']
export type PushOutcome = NonNullable<Push['outcome']>

/** False where something of this person's at this office is under way: one at a time keeps their order, with any number of servers. */
export async function insertPush(tx: Db, row: Push): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('push')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function deletePush(tx: Db, { officeId, id }: Pick<Push, 'officeId' | 'id'>) {
  await tx.deleteFrom('push').where('officeId', '=', officeId).where('id', '=', id).execute()
}

/** Pushes whose time has come again, and replies whose process has died with them. */
export function listOpenPushes(db: Db, officeId: string, now: Instant, limit: number) {
  return db
    .selectFrom('push')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('endedAt', 'is', null)
    .where('nextAttemptAt', '<=', now)
    .where((eb) => eb.or([eb('claimedUntil', 'is', null), eb('claimedUntil', '<', now)]))
    .orderBy('nextAttemptAt')
    .limit(limit)
    .execute()
}

/** When the next of an office's pushes is to be tried again. */
export async function nextAttempt(db: Db, officeId: string): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('push')
    .select('nextAttemptAt')
    .where('officeId', '=', officeId)
    .where('endedAt', 'is', null)
    .where('claimedUntil', 'is', null)
    .orderBy('nextAttemptAt')
    .limit(1)
    .executeTakeFirst()
  return row?.nextAttemptAt
}

export function findOpenPush(db: Db, { officeId, personId }: Pick<Push, 'officeId' | 'personId'>) {
  return db
    .selectFrom('push')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

/** Takes a push that was tried before; false where another process was faster. */
export async function takePush(tx: Db, push: Push, until: Instant, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('push')
    .set({
      claimedUntil: until,
      attempts: push.attempts + 1,
      unsureSince: push.unsureSince ?? now,
    })
    .where('officeId', '=', push.officeId)
    .where('id', '=', push.id)
    .where('attempts', '=', push.attempts)
    .where('endedAt', 'is', null)
    .where((eb) => eb.or([eb('claimedUntil', 'is', null), eb('claimedUntil', '<', now)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** It waits for its next attempt; false where it is no longer this process's. */
export async function setWaiting(
  tx: Db,
  push: Push,
  to: { nextAttemptAt: Instant; unsureSince: Instant | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('push')
    .set({ ...to, claimedUntil: null })
    .where('officeId', '=', push.officeId)
    .where('id', '=', push.id)
    .where('attempts', '=', push.attempts)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** It is over, and what it said is not kept; false where it is no longer this process's, or was over before. */
export async function endPush(
  tx: Db,
  push: Push,
  outcome: PushOutcome,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('push')
    .set({ endedAt: now, outcome, body: '', claimedUntil: null })
    .where('officeId', '=', push.officeId)
    .where('id', '=', push.id)
    .where('attempts', '=', push.attempts)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** LINE answers again: what waited for it need not wait any longer. */
export async function wakePushes(tx: Db, officeId: string, now: Instant): Promise<void> {
  await tx
    .updateTable('push')
    .set({ nextAttemptAt: now })
    .where('officeId', '=', officeId)
    .where('endedAt', 'is', null)
    .where('claimedUntil', 'is', null)
    .where('nextAttemptAt', '>', now)
    .execute()
}

/** What ended before a day; how many left on each stays. */
export function deletePushesBefore(db: Db, officeId: string, day: string): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('push')
      .where('officeId', '=', officeId)
      .where('day', '<', day)
      .where('endedAt', 'is not', null)
      .returning(['day', 'way', 'outcome'])
      .execute()
    const times = new Map<string, Tables['messageDay']>()
    for (const { day, way, outcome } of gone) {
      if (outcome !== 'sent') continue
      const key = `${day} ${way}`
      times.set(key, { officeId, day, way, times: (times.get(key)?.times ?? 0) + 1 })
    }
    for (const row of times.values()) {
      await tx
        .insertInto('messageDay')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['officeId', 'day', 'way'])
            .doUpdateSet((eb) => ({ times: eb('messageDay.times', '+', row.times) })),
        )
        .execute()
    }
  })
}

/** How many left on these days, both included, of which the messages themselves are gone. */
export function listMessageDays(db: Db, officeId: string, from: string, to: string) {
  return db
    .selectFrom('messageDay')
    .select(['day', 'way', 'times'])
    .where('officeId', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
}

export type PushCount = { day: string; way: Push['way']; kind: MessageKind; count: number }

/** What was sent on each day from one on. */
export async function countPushes(db: Db, officeId: string, from: string): Promise<PushCount[]> {
  const rows = await db
    .selectFrom('push')
    .select((eb) => ['day', 'way', 'kind', eb.fn.countAll().as('count')])
    .where('officeId', '=', officeId)
    .where('day', '>=', from)
    .where('outcome', '=', 'sent')
    .groupBy(['day', 'way', 'kind'])
    .orderBy('day')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** What it says, once that is known. */
export async function setBody(
  tx: Db,
  { officeId, id }: Pick<Push, 'officeId' | 'id'>,
  said: Pick<Push, 'body' | 'kind'>,
): Promise<void> {
  await tx
    .updateTable('push')
    .set(said)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

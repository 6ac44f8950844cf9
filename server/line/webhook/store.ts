import { addMinutes, type Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../../database/tables.ts'

export type EventRow = Tables['webhookEvent']
export type Lane = { officeId: string; sender: string }

// The smaller database takes 32,766 values in a statement.
const mostRows = 2_000

/** All that came in one request, at once; an event that came before is left as it is, for LINE may send one twice. */
export async function insertEvents(
  db: Db,
  rows: Pick<EventRow, 'officeId' | 'id' | 'body' | 'sender' | 'happenedAt' | 'receivedAt'>[],
): Promise<void> {
  // In one order everywhere, so that two requests with the same events never wait for each other.
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (let at = 0; at < sorted.length; at += mostRows) {
    const values = sorted.slice(at, at + mostRows).map((row) => ({
      ...row,
      attempts: 0,
      nextAttemptAt: row.receivedAt,
      doneAt: null,
      lastError: null,
    }))
    await db
      .insertInto('webhookEvent')
      .values(values)
      .onConflict((conflict) => conflict.columns(['officeId', 'id']).doNothing())
      .execute()
  }
}

/** Senders whose first open event is due, and with whom no server is busy; who waits longest comes first. */
export function listLanes(db: Db, now: Instant, limit: number): Promise<Lane[]> {
  return db
    .selectFrom('webhookEvent as first')
    .select(['first.officeId', 'first.sender'])
    .$narrowType<Lane>()
    .where('first.doneAt', 'is', null)
    .where('first.nextAttemptAt', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('webhookEvent as before')
            .select('before.id')
            .whereRef('before.officeId', '=', 'first.officeId')
            .whereRef('before.sender', '=', 'first.sender')
            .where('before.doneAt', 'is', null)
            .where((eb) =>
              eb.or([
                eb('before.happenedAt', '<', eb.ref('first.happenedAt')),
                eb.and([
                  eb('before.happenedAt', '=', eb.ref('first.happenedAt')),
                  eb('before.id', '<', eb.ref('first.id')),
                ]),
              ]),
            ),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('webhookLane')
            .select('claim')
            .whereRef('webhookLane.officeId', '=', 'first.officeId')
            .whereRef('webhookLane.sender', '=', 'first.sender')
            .where('until', '>', now),
        ),
      ),
    )
    .orderBy('first.receivedAt')
    .limit(limit)
    .execute()
}

/** Takes the lane for one server; false where another has it. It is free again at `until`, should this one die. */
export async function takeLane(
  db: Db,
  lane: Tables['webhookLane'],
  now: Instant,
): Promise<boolean> {
  const { claim, until } = lane
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('webhookLane')
    .values(lane)
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'sender'])
        .doUpdateSet({ claim, until })
        .where('webhookLane.until', '<=', now),
    )
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Whether the lane is still this server's: it goes on and has until then. */
export async function keepLane(db: Db, lane: Tables['webhookLane']): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhookLane')
    .set({ until: lane.until })
    .where('officeId', '=', lane.officeId)
    .where('sender', '=', lane.sender)
    .where('claim', '=', lane.claim)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function releaseLane(db: Db, lane: Lane & { claim: string }): Promise<void> {
  await db
    .deleteFrom('webhookLane')
    .where('officeId', '=', lane.officeId)
    .where('sender', '=', lane.sender)
    .where('claim', '=', lane.claim)
    .execute()
}

/** What is open of one sender, in LINE's order. */
export function listOpenEvents(db: Db, lane: Lane, limit: number): Promise<EventRow[]> {
  return db
    .selectFrom('webhookEvent')
    .selectAll()
    .where('officeId', '=', lane.officeId)
    .where('sender', '=', lane.sender)
    .where('doneAt', 'is', null)
    .orderBy('happenedAt')
    .orderBy('id')
    .limit(limit)
    .execute()
}

type Key = Pick<EventRow, 'officeId' | 'id'>

/** Counted before it is tried, so that an event that ends the server is counted as well. */
export async function setAttempt(db: Db, event: Key, nextAttemptAt: Instant): Promise<void> {
  await db
    .updateTable('webhookEvent')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), nextAttemptAt }))
    .where('officeId', '=', event.officeId)
    .where('id', '=', event.id)
    .execute()
}

/** Worked off, or set aside with the reason; what the person wrote is not kept, nor who it was. */
export async function setDone(
  db: Db,
  event: Key,
  doneAt: Instant,
  lastError: string | null,
): Promise<void> {
  await db
    .updateTable('webhookEvent')
    .set({ doneAt, lastError, body: '{}', sender: null, nextAttemptAt: null })
    .where('officeId', '=', event.officeId)
    .where('id', '=', event.id)
    .execute()
}

/** LINE redelivers for hours at most; so long an event is known again. */
const knownDays = 30

export async function deleteOldEvents(db: Db, now: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('webhookEvent')
    .where('officeId', 'in', db.selectFrom('office').select('id'))
    .where('doneAt', '<', addMinutes(now, -knownDays * 24 * 60))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

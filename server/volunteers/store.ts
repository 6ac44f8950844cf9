import type { VolunteerOf } from '@phrom/shared/volunteers.ts'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

export type Volunteer = Tables['volunteer']

const open = prepared((db, of: { officeId: string; personId: string }) =>
  db
    .selectFrom('volunteer')
    .selectAll()
    .where('officeId', '=', of.officeId)
    .where('personId', '=', of.personId)
    .where('endedAt', 'is', null),
)

/** The person as a volunteer of the office, waiting or active; nothing once that is over. */
export function findVolunteer(
  db: Db,
  officeId: string,
  personId: string,
): Promise<Volunteer | undefined> {
  return open.first(db, { officeId, personId })
}

/** The offices that somebody helps, or waits to help. */
export async function listVolunteerOf(db: Db, personId: string): Promise<VolunteerOf[]> {
  const rows = await db
    .selectFrom('volunteer')
    .select(['officeId', 'state'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .orderBy('officeId')
    .execute()
  return rows.map(({ officeId, state }) => ({
    officeId,
    state: state === 'active' ? 'active' : 'waiting',
  }))
}

export async function insertVolunteer(tx: Db, row: Volunteer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('volunteer')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

type Key = Pick<Volunteer, 'officeId' | 'id'>

export function findById(db: Db, { officeId, id }: Key): Promise<Volunteer | undefined> {
  return db
    .selectFrom('volunteer')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Whether somebody has used this invitation before, whatever became of it. */
export async function hasUsed(
  db: Db,
  { officeId, inviteId, personId }: { officeId: string; inviteId: string; personId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('volunteer')
    .select('id')
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('inviteId', '=', inviteId)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes one that still stands at `revision` and is not over; false where somebody else was faster. */
export async function setVolunteer(
  tx: Db,
  { officeId, id }: Key,
  revision: number,
  change: Partial<Volunteer>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('volunteer')
    .set({ ...change, revision: revision + 1 })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What LINE calls somebody. */
export async function findLineName(db: Db, personId: string): Promise<string> {
  const row = await db
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.name ?? ''
}

/** The same person at this office before, as long as they are named, the newest first. */
export function listBefore(db: Db, { officeId, id, personId }: Volunteer): Promise<Volunteer[]> {
  return db
    .selectFrom('volunteer')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('id', '<>', id)
    .where('endedAt', 'is not', null)
    .where('forgottenAt', 'is', null)
    .orderBy('endedAt', 'desc')
    .execute()
}

/** Everybody who helps the office now. */
export function listActive(db: Db, officeId: string): Promise<Volunteer[]> {
  return db
    .selectFrom('volunteer')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('state', '=', 'active')
    .where('endedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

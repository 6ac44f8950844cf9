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

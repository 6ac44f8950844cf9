import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'
import type { Complaint } from './store.ts'

/** Whose a complaint is. Nothing that staff read comes from here. */
type Of = { officeId: string; complaintId: string }

export async function insertOwner(tx: Db, row: Tables['complaintOwner']): Promise<void> {
  await tx.insertInto('complaintOwner').values(row).execute()
}

/** Nothing once its citizen was forgotten. */
export async function findOwner(db: Db, { officeId, complaintId }: Of) {
  const row = await db
    .selectFrom('complaintOwner')
    .select('personId')
    .where('officeId', '=', officeId)
    .where('complaintId', '=', complaintId)
    .executeTakeFirst()
  return row?.personId
}

export async function deleteOwner(tx: Db, { officeId, complaintId }: Of): Promise<void> {
  await tx
    .deleteFrom('complaintOwner')
    .where('officeId', '=', officeId)
    .where('complaintId', '=', complaintId)
    .execute()
}

/** A person's complaints in every office, the newest first. */
export function listOfPerson(db: Db, personId: string): Promise<Complaint[]> {
  return db
    .selectFrom('complaint')
    .innerJoin('complaintOwner', (join) =>
      join
        .onRef('complaintOwner.officeId', '=', 'complaint.officeId')
        .onRef('complaintOwner.complaintId', '=', 'complaint.id'),
    )
    .selectAll('complaint')
    .where('complaintOwner.personId', '=', personId)
    .orderBy('complaint.receivedAt', 'desc')
    .execute()
}

/** How often a person has written since a moment: new ones, or words to those there are. */
export async function countWritten(
  db: Db,
  personId: string,
  since: Instant,
  what: readonly ('sent' | 'added' | 'objected')[],
): Promise<number> {
  const { count } = await db
    .selectFrom('complaintEntry')
    .innerJoin('complaintOwner', (join) =>
      join
        .onRef('complaintOwner.officeId', '=', 'complaintEntry.officeId')
        .onRef('complaintOwner.complaintId', '=', 'complaintEntry.complaintId'),
    )
    .select((eb) => eb.fn.countAll().as('count'))
    .where('complaintOwner.personId', '=', personId)
    .where('complaintEntry.at', '>=', since)
    .where('complaintEntry.what', 'in', what)
    .executeTakeFirstOrThrow()
  return Number(count)
}

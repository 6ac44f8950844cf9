import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type AttestationRow = Tables['geccAttestation']
type Key = Pick<AttestationRow, 'officeId' | 'id'>
type Of = Pick<AttestationRow, 'officeId' | 'criterionId'>

/** False where another stands for this criterion. */
export async function insertAttestation(tx: Db, row: AttestationRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('geccAttestation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What stands for the criteria, in no order. */
export function listStanding(db: Db, officeId: string): Promise<AttestationRow[]> {
  return db
    .selectFrom('geccAttestation')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('endedAt', 'is', null)
    .execute()
}

/** What stood for a criterion before, the last first. */
export function listPast(db: Db, { officeId, criterionId }: Of, limit: number) {
  return db
    .selectFrom('geccAttestation')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('criterionId', '=', criterionId)
    .where('endedAt', 'is not', null)
    .orderBy('endedAt', 'desc')
    .limit(limit)
    .execute()
}

/** It stands no longer; false where it did not before, or is of another criterion. */
export async function endAttestation(
  tx: Db,
  { officeId, criterionId, id }: Of & Key,
  ended: Pick<AttestationRow, 'endedAt' | 'endedBy' | 'endedHow'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('geccAttestation')
    .set(ended)
    .where('officeId', '=', officeId)
    .where('criterionId', '=', criterionId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export function findAttestation(
  db: Db,
  { officeId, id }: Key,
): Promise<AttestationRow | undefined> {
  return db
    .selectFrom('geccAttestation')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Holds one that stands until the transaction ends; false where it does not. */
export async function holdAttestation(tx: Db, { officeId, id }: Key): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('geccAttestation')
    .set((eb) => ({ officeId: eb.ref('officeId') }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Those that no longer stand since before a moment. */
export function listEndedBefore(
  db: Db,
  officeId: string,
  before: Instant,
  limit: number,
): Promise<AttestationRow[]> {
  return db
    .selectFrom('geccAttestation')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('endedAt', '<', before)
    .orderBy('endedAt')
    .limit(limit)
    .execute()
}

export async function deleteAttestations(
  tx: Db,
  officeId: string,
  ids: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('geccAttestationPhoto')
    .where('officeId', '=', officeId)
    .where('attestationId', 'in', ids)
    .execute()
  await tx
    .deleteFrom('geccAttestation')
    .where('officeId', '=', officeId)
    .where('id', 'in', ids)
    .execute()
}

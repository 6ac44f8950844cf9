import type { Day, Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type Complaint = Tables['complaint']
type Key = Pick<Complaint, 'officeId' | 'id'>

/** False where the office has another one under this code. */
export async function insertComplaint(tx: Db, row: Complaint): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('complaint')
    .values(row)
    .onConflict((conflict) => conflict.columns(['officeId', 'code']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A complaint, held until the transaction ends. */
export function holdComplaint(tx: Db, { officeId, id }: Key): Promise<Complaint | undefined> {
  return tx
    .updateTable('complaint')
    .set((eb) => ({ officeId: eb.ref('officeId') }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

export function findComplaint(db: Db, { officeId, id }: Key): Promise<Complaint | undefined> {
  return db
    .selectFrom('complaint')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function setComplaint(
  tx: Db,
  { officeId, id }: Key,
  change: Partial<Complaint>,
): Promise<void> {
  await tx
    .updateTable('complaint')
    .set(change)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** Answered so long ago that nobody may object any more. */
export function listTermOver(db: Db, officeId: string, today: Day, limit: number): Promise<Key[]> {
  return db
    .selectFrom('complaint')
    .select(['officeId', 'id'])
    .where('officeId', '=', officeId)
    .where('objectUntil', 'is not', null)
    .where('objectUntil', '<', today)
    .where('state', '=', 'answered')
    .orderBy('objectUntil')
    .limit(limit)
    .execute()
}

/** All that are not over, whoever may see them. */
export function listOpen(db: Db, officeId: string): Promise<Complaint[]> {
  return db
    .selectFrom('complaint')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('endedAt', 'is', null)
    .orderBy('receivedAt')
    .execute()
}

const mostOver = 200

/** Those that ended since a moment, the last first. */
export function listEnded(db: Db, officeId: string, since: Instant): Promise<Complaint[]> {
  return db
    .selectFrom('complaint')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('endedAt', '>=', since)
    .orderBy('endedAt', 'desc')
    .limit(mostOver)
    .execute()
}

export function listForFigures(db: Db, officeId: string, since: Instant) {
  return db
    .selectFrom('complaint')
    .select(['kind', 'topic', 'teamId', 'receivedAt', 'endedAt', 'reopened'])
    .where('officeId', '=', officeId)
    .where('receivedAt', '>=', since)
    .execute()
}

/** What came in a span, in full. */
export function listReceived(
  db: Db,
  officeId: string,
  { from, until }: { from: Instant; until: Instant },
): Promise<Complaint[]> {
  return db
    .selectFrom('complaint')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('receivedAt', '>=', from)
    .where('receivedAt', '<', until)
    .execute()
}

export async function listExcluded(
  db: Db,
  officeId: string,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const excluded = new Map<string, string[]>()
  if (ids.length === 0) return excluded
  const rows = await db
    .selectFrom('complaintExcluded')
    .select(['complaintId', 'staffId'])
    .where('officeId', '=', officeId)
    .where('complaintId', 'in', ids)
    .execute()
  for (const { complaintId, staffId } of rows) {
    excluded.set(complaintId, [...(excluded.get(complaintId) ?? []), staffId])
  }
  return excluded
}

/** From now on these do not see it, and nobody else is kept from it. */
export async function setExcluded(
  tx: Db,
  { officeId, id: complaintId }: Key,
  staffIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('complaintExcluded')
    .where('officeId', '=', officeId)
    .where('complaintId', '=', complaintId)
    .execute()
  if (staffIds.length === 0) return
  const rows = staffIds.map((staffId) => ({ officeId, complaintId, staffId }))
  await tx.insertInto('complaintExcluded').values(rows).execute()
}

export function listStaff(db: Db, officeId: string) {
  return db
    .selectFrom('staff')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('name')
    .execute()
}

export async function listTeamIds(db: Db, officeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('team')
    .select('id')
    .where('officeId', '=', officeId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** A case of this very person by its code, once the office has it. */
export function findOwnCase(
  db: Db,
  { officeId, personId, code }: { officeId: string; personId: string; code: string },
) {
  return db
    .selectFrom('serviceCase')
    .select('id')
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('code', '=', code)
    .where('state', '!=', 'draft')
    .executeTakeFirst()
}

export async function findCaseCode(db: Db, officeId: string, caseId: string | null) {
  if (caseId === null) return null
  const row = await db
    .selectFrom('serviceCase')
    .select('code')
    .where('officeId', '=', officeId)
    .where('id', '=', caseId)
    .executeTakeFirst()
  return row?.code ?? null
}

import type { ConsentPurpose } from '@phrom/shared/case.ts'
import type { CaseState } from '@phrom/shared/case-flow.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tables } from '../database/tables.ts'

export type CaseRow = Tables['serviceCase']

export function findCase(db: Db, officeId: string, id: string): Promise<CaseRow | undefined> {
  return db
    .selectFrom('serviceCase')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The case, held by this transaction until it ends: two steps of one case never cross. */
export function takeCase(tx: Db, officeId: string, id: string, now: Instant) {
  return tx
    .updateTable('serviceCase')
    .set({ changedAt: now })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

/** False where the id or the code is taken already. */
export async function insertCase(tx: Db, row: CaseRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('serviceCase')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function setDraft(
  tx: Db,
  { officeId, id }: Pick<CaseRow, 'officeId' | 'id'>,
  draft: Pick<CaseRow, 'answers' | 'language' | 'contactName' | 'contactPhone'>,
): Promise<void> {
  await tx
    .updateTable('serviceCase')
    .set(draft)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

export async function setState(
  tx: Db,
  { officeId, id }: Pick<CaseRow, 'officeId' | 'id'>,
  state: CaseState,
  submittedAt: Instant | null,
): Promise<void> {
  await tx
    .updateTable('serviceCase')
    .set({ state, submittedAt })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

export async function insertEvent(
  tx: Db,
  event: Omit<Tables['caseEvent'], 'id' | 'data'> & { data?: object },
): Promise<void> {
  await tx
    .insertInto('caseEvent')
    .values({ ...event, id: uuidv7(), data: JSON.stringify(event.data ?? {}) })
    .execute()
}

export function listEvents(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('caseEvent')
    .select(['type', 'at', 'actor'])
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute()
}

export async function insertConsents(
  tx: Db,
  of: { officeId: string; caseId: string; version: string; givenAt: Instant },
  purposes: readonly ConsentPurpose[],
): Promise<void> {
  if (purposes.length === 0) return
  await tx
    .insertInto('consent')
    .values([...new Set(purposes)].map((purpose) => ({ ...of, purpose })))
    .onConflict((conflict) => conflict.columns(['officeId', 'caseId', 'purpose']).doNothing())
    .execute()
}

export function listConsents(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('consent')
    .select('purpose')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

/** A person's own cases, the newest first. */
export function listCasesOf(db: Db, officeId: string, personId: string): Promise<CaseRow[]> {
  return db
    .selectFrom('serviceCase')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .orderBy('changedAt', 'desc')
    .limit(100)
    .execute()
}

/** What waits for staff, the longest waiting first. */
export function listQueue(db: Db, officeId: string): Promise<CaseRow[]> {
  return db
    .selectFrom('serviceCase')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('state', '=', 'submitted')
    .orderBy('submittedAt')
    .limit(200)
    .execute()
}

import type { ConsentPurpose } from '@phrom/shared/case.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

export type CaseRow = Tables['serviceCase']

const oneCase = prepared((db, of: { officeId: string; id: string }) =>
  db
    .selectFrom('serviceCase')
    .selectAll()
    .where('officeId', '=', of.officeId)
    .where('id', '=', of.id),
)

export function findCase(db: Db, officeId: string, id: string): Promise<CaseRow | undefined> {
  return oneCase.first(db, { officeId, id })
}

/** By the short code that people see. */
export function findCaseByCode(
  db: Db,
  officeId: string,
  code: string,
): Promise<CaseRow | undefined> {
  return db
    .selectFrom('serviceCase')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('code', '=', code)
    .executeTakeFirst()
}

const taken = prepared((db, of: { officeId: string; id: string; now: Instant }) =>
  db
    .updateTable('serviceCase')
    .set({ changedAt: of.now })
    .where('officeId', '=', of.officeId)
    .where('id', '=', of.id)
    .returningAll(),
)

/** The case, held by this transaction until it ends: two steps of one case never cross. */
export function takeCase(tx: Db, officeId: string, id: string, now: Instant) {
  return taken.first(tx, { officeId, id, now })
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

/** Whether somebody has sent a case to this office already; what they booked as a volunteer is somebody else's. */
export async function hasSent(db: Db, officeId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('serviceCase')
    .select('id')
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('submittedAt', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('neighbour')
            .select('neighbour.caseId')
            .whereRef('neighbour.officeId', '=', 'serviceCase.officeId')
            .whereRef('neighbour.caseId', '=', 'serviceCase.id')
            .where('neighbour.claimedAt', 'is', null),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
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

export async function setPerson(
  tx: Db,
  { officeId, id }: Pick<CaseRow, 'officeId' | 'id'>,
  personId: string,
): Promise<void> {
  await tx
    .updateTable('serviceCase')
    .set({ personId })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

export async function setState(
  tx: Db,
  { officeId, id }: Pick<CaseRow, 'officeId' | 'id'>,
  change: Pick<CaseRow, 'state' | 'submittedAt' | 'endedAt'>,
): Promise<void> {
  await tx
    .updateTable('serviceCase')
    .set(change)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

const event = prepared((db, row: Tables['caseEvent']) => db.insertInto('caseEvent').values(row))

export async function insertEvent(
  tx: Db,
  { data, ...row }: Omit<Tables['caseEvent'], 'id' | 'data'> & { data?: object },
): Promise<void> {
  await event.write(tx, { ...row, id: uuidv7(), data: JSON.stringify(data ?? {}) })
}

const events = prepared((db, of: { officeId: string; caseId: string }) =>
  db
    .selectFrom('caseEvent')
    .select(['type', 'at', 'actor'])
    .where('officeId', '=', of.officeId)
    .where('caseId', '=', of.caseId)
    .orderBy('id'),
)

export function listEvents(db: Db, officeId: string, caseId: string) {
  return events.list(db, { officeId, caseId })
}

/** Answers which of them did not stand yet. */
export async function insertConsents(
  tx: Db,
  of: { officeId: string; caseId: string; version: string; givenAt: Instant },
  purposes: readonly ConsentPurpose[],
): Promise<ConsentPurpose[]> {
  if (purposes.length === 0) return []
  const rows = await tx
    .insertInto('consent')
    .values([...new Set(purposes)].map((purpose) => ({ ...of, purpose })))
    .onConflict((conflict) => conflict.columns(['officeId', 'caseId', 'purpose']).doNothing())
    .returning('purpose')
    .execute()
  return rows.map(({ purpose }) => purpose)
}

/** False where it does not stand. */
export async function deleteConsent(
  tx: Db,
  officeId: string,
  caseId: string,
  purpose: ConsentPurpose,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('consent')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Twice the same at the same moment is once. */
export async function insertConsentRecord(tx: Db, row: Tables['consentRecord']): Promise<void> {
  await tx
    .insertInto('consentRecord')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Consents that stand, with their record, for another case of the same person. */
export async function copyConsents(
  tx: Db,
  of: { officeId: string; caseId: string },
  to: { officeId: string; caseId: string },
): Promise<void> {
  const rows = await tx
    .selectFrom('consent')
    .selectAll()
    .where('officeId', '=', of.officeId)
    .where('caseId', '=', of.caseId)
    .execute()
  if (rows.length === 0) return
  await tx
    .insertInto('consent')
    .values(rows.map((row) => ({ ...row, ...to })))
    .execute()
  const records = await tx
    .selectFrom('consentRecord')
    .selectAll()
    .where('officeId', '=', of.officeId)
    .where('caseId', '=', of.caseId)
    .where(
      'purpose',
      'in',
      rows.map(({ purpose }) => purpose),
    )
    .execute()
  if (records.length === 0) return
  await tx
    .insertInto('consentRecord')
    .values(records.map((row) => ({ ...row, ...to })))
    .execute()
}

const consents = prepared((db, of: { officeId: string; caseId: string }) =>
  db
    .selectFrom('consent')
    .select('purpose')
    .where('officeId', '=', of.officeId)
    .where('caseId', '=', of.caseId),
)

export function listConsents(db: Db, officeId: string, caseId: string) {
  return consents.list(db, { officeId, caseId })
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

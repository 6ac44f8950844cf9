import type { Day } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../../database/tables.ts'

export type OwnAnswer = Tables['ownAnswer']
type Of = Pick<OwnAnswer, 'officeId' | 'id'>

/** What was changed last comes first. */
export function listAnswers(db: Db, officeId: string): Promise<OwnAnswer[]> {
  return db
    .selectFrom('ownAnswer')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('changedAt', 'desc')
    .orderBy('id')
    .execute()
}

/** Those that are given on a day. */
export function listValid(db: Db, officeId: string, day: Day): Promise<OwnAnswer[]> {
  return db
    .selectFrom('ownAnswer')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('offSince', 'is', null)
    .where((eb) => eb.or([eb('fromDay', 'is', null), eb('fromDay', '<=', day)]))
    .where((eb) => eb.or([eb('toDay', 'is', null), eb('toDay', '>=', day)]))
    .orderBy('id')
    .execute()
}

export function findAnswer(db: Db, { officeId, id }: Of): Promise<OwnAnswer | undefined> {
  return db
    .selectFrom('ownAnswer')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function countAnswers(db: Db, officeId: string): Promise<number> {
  return db
    .selectFrom('ownAnswer')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count))
}

/** Newest first. */
export function listChanges(db: Db, { officeId, id }: Of) {
  return db
    .selectFrom('ownAnswerChange')
    .select(['revision', 'title', 'offSince', 'changedAt', 'changedBy'])
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .orderBy('revision', 'desc')
    .limit(50)
    .execute()
}

/** Sets it if it still stands at `revision`, 0 for a new one; false where somebody else was faster. The check is in the statement itself. */
export async function setAnswer(tx: Db, row: OwnAnswer, revision: number): Promise<boolean> {
  const next = { ...row, revision: revision + 1 }
  const isSet = revision === 0 ? await insertAnswer(tx, next) : await updateAnswer(tx, next)
  if (isSet) await tx.insertInto('ownAnswerChange').values(next).execute()
  return isSet
}

async function insertAnswer(tx: Db, row: OwnAnswer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('ownAnswer')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

async function updateAnswer(tx: Db, row: OwnAnswer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ownAnswer')
    .set(row)
    .where('officeId', '=', row.officeId)
    .where('id', '=', row.id)
    .where('revision', '=', row.revision - 1)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

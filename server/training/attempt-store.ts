import type { Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import type { AttemptRow, Of } from './store.ts'

export function findOpen(db: Db, { officeId, personId }: Of, scope: string) {
  return db
    .selectFrom('trainingAttempt')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('scope', '=', scope)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

/** One of the person's own. */
export function findAttempt(db: Db, { officeId, personId }: Of, id: string) {
  return db
    .selectFrom('trainingAttempt')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The person's other phone waits here: whoever ends the last chapter must see that the others are passed. */
export async function holdOpen(tx: Db, { officeId, personId }: Of): Promise<void> {
  await tx
    .updateTable('trainingAttempt')
    .set((eb) => ({ officeId: eb.ref('officeId') }))
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute()
}

/** What was asked the last time. */
export function findLast(db: Db, { officeId, personId }: Of, scope: string) {
  return db
    .selectFrom('trainingAttempt')
    .select('questions')
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('scope', '=', scope)
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function countSince(
  db: Db,
  { officeId, personId }: Of,
  since: Instant,
): Promise<number> {
  const { count } = await db
    .selectFrom('trainingAttempt')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('startedAt', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Attempts without their questions: somebody's, or everybody's in the office. */
export function listAttempts(
  db: Db,
  { officeId, personId }: { officeId: string; personId?: string },
) {
  const all = db
    .selectFrom('trainingAttempt')
    .select(['id', 'personId', 'scope', 'askedCount', 'rightCount'])
    .select(['startedAt', 'endedAt', 'passedAt'])
    .where('officeId', '=', officeId)
    .orderBy('startedAt')
    .orderBy('id')
  return (personId === undefined ? all : all.where('personId', '=', personId)).execute()
}

/** False where one of the same scope is open already. */
export async function insertAttempt(tx: Db, row: AttemptRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('trainingAttempt')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

type Answered = Pick<AttemptRow, 'given' | 'rightCount' | 'endedAt' | 'passedAt'>

/** Adds an answer to what stood there; false where another phone was faster. */
export async function setGiven(
  tx: Db,
  { officeId, id, given }: AttemptRow,
  answered: Answered,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('trainingAttempt')
    .set(answered)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('given', '=', given)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteAttempt(tx: Db, { officeId, id }: AttemptRow): Promise<void> {
  await tx
    .deleteFrom('trainingAttempt')
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

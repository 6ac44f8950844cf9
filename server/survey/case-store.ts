import type { Day } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import type { Db, Tables } from '../database/tables.ts'

type OfCase = { officeId: string; caseId: string }

export async function insertCase(tx: Db, row: Tables['surveyCase']): Promise<void> {
  await tx.insertInto('surveyCase').values(row).execute()
}

export function findByCode(db: Db, officeId: string, code: string) {
  return db
    .selectFrom('surveyCase')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('code', '=', code)
    .executeTakeFirst()
}

export function findByCase(db: Db, { officeId, caseId }: OfCase) {
  return db
    .selectFrom('surveyCase')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .executeTakeFirst()
}

/** False where it was rated before; of two at once the second waits here for the first. */
export async function takeRating(tx: Db, { officeId, caseId }: OfCase): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('surveyCase')
    .set({ isRated: 1 })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('isRated', '=', 0)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function clearCode(tx: Db, { officeId, caseId }: OfCase): Promise<void> {
  await tx
    .updateTable('surveyCase')
    .set({ code: null })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

/** Codes of what ended before a day. */
export async function clearCodesBefore(db: Db, officeId: string, day: Day): Promise<void> {
  await db
    .updateTable('surveyCase')
    .set({ code: null })
    .where('officeId', '=', officeId)
    .where('day', '<', day)
    .where('code', 'is not', null)
    .execute()
}

/** How many ended, by month, team and service. */
export async function countCases(
  db: Db,
  { officeId, from, to }: { officeId: string; from: Day; to: Day },
) {
  const month = sql<string>`substr(day, 1, 7)`
  const rows = await db
    .selectFrom('surveyCase')
    .select([month.as('month'), 'teamId', 'serviceId'])
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy([month, 'teamId', 'serviceId'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

import type { ReportKind } from '@phrom/shared/reports/reports.ts'
import type { Day } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type Report = Tables['report']
export type ReportKey = { officeId: string; kind: ReportKind; from: Day }

/** False where this edition is there already. */
export async function insertReport(tx: Db, row: Report): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('report')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['officeId', 'kind', 'fromDay', 'edition']).doNothing(),
    )
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** All editions, the last first; without their figures. */
export function listEditions(db: Db, { officeId, kind, from }: ReportKey) {
  return db
    .selectFrom('report')
    .select(['edition', 'reason', 'finalAt', 'finalBy'])
    .where('officeId', '=', officeId)
    .where('kind', '=', kind)
    .where('fromDay', '=', from)
    .orderBy('edition', 'desc')
    .execute()
}

export function findEdition(
  db: Db,
  { officeId, kind, from }: ReportKey,
  edition: number,
): Promise<Report | undefined> {
  return db
    .selectFrom('report')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('kind', '=', kind)
    .where('fromDay', '=', from)
    .where('edition', '=', edition)
    .executeTakeFirst()
}

/** An edition, held until the transaction ends. */
export function holdEdition(
  tx: Db,
  { officeId, kind, from }: ReportKey,
  edition: number,
): Promise<Report | undefined> {
  return tx
    .updateTable('report')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('officeId', '=', officeId)
    .where('kind', '=', kind)
    .where('fromDay', '=', from)
    .where('edition', '=', edition)
    .returningAll()
    .executeTakeFirst()
}

export async function setReport(
  tx: Db,
  { officeId, kind, fromDay, edition }: Report,
  change: Partial<Report>,
): Promise<void> {
  await tx
    .updateTable('report')
    .set(change)
    .where('officeId', '=', officeId)
    .where('kind', '=', kind)
    .where('fromDay', '=', fromDay)
    .where('edition', '=', edition)
    .execute()
}

/** What was written into the one before of this kind, its last edition. */
export async function findTextsBefore(
  db: Db,
  { officeId, kind, from }: ReportKey,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('report')
    .select('texts')
    .where('officeId', '=', officeId)
    .where('kind', '=', kind)
    .where('fromDay', '<', from)
    .orderBy('fromDay', 'desc')
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.texts
}

/** Reports that begin in these days, every edition, without their figures. */
export function listReports(db: Db, officeId: string, { from, to }: { from: Day; to: Day }) {
  return db
    .selectFrom('report')
    .select(['kind', 'fromDay', 'edition', 'madeAt', 'finalAt', 'finalBy'])
    .where('officeId', '=', officeId)
    .where('fromDay', '>=', from)
    .where('fromDay', '<=', to)
    .orderBy('edition')
    .execute()
}

/** Where the first report of an office begins. */
export async function findFirstReport(db: Db, officeId: string): Promise<Day | undefined> {
  const row = await db
    .selectFrom('report')
    .select((eb) => eb.fn.min('fromDay').as('day'))
    .where('officeId', '=', officeId)
    .executeTakeFirst()
  return row?.day ?? undefined
}

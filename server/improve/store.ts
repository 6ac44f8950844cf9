import type { Db, Tables } from '../database/tables.ts'

type MeasureRow = Tables['measure']
type Of = Pick<MeasureRow, 'officeId' | 'teamId' | 'serviceId' | 'cause'>

/** What stands, taken away or not. */
export function listMeasures(db: Db, officeId: string): Promise<MeasureRow[]> {
  return db.selectFrom('measure').selectAll().where('officeId', '=', officeId).execute()
}

/** Newest first. */
export function listChanges(
  db: Db,
  { officeId, teamId, serviceId, cause }: Of,
): Promise<MeasureRow[]> {
  return db
    .selectFrom('measureChange')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('teamId', '=', teamId)
    .where('serviceId', '=', serviceId)
    .where('cause', '=', cause)
    .orderBy('revision', 'desc')
    .limit(50)
    .execute()
}

/** Sets it if it still stands at `revision`; false where somebody else was faster. The check is in the statement itself. */
export async function setMeasure(
  tx: Db,
  row: Omit<MeasureRow, 'revision'>,
  revision: number,
): Promise<boolean> {
  const next = { ...row, revision: revision + 1 }
  const { officeId, teamId, serviceId, cause } = row
  const changed =
    revision === 0
      ? (
          await tx
            .insertInto('measure')
            .values(next)
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst()
        ).numInsertedOrUpdatedRows
      : (
          await tx
            .updateTable('measure')
            .set(next)
            .where('officeId', '=', officeId)
            .where('teamId', '=', teamId)
            .where('serviceId', '=', serviceId)
            .where('cause', '=', cause)
            .where('revision', '=', revision)
            .executeTakeFirst()
        ).numUpdatedRows
  if (!changed) return false
  await tx.insertInto('measureChange').values(next).execute()
  return true
}

import type { Db, Tables } from '../database/tables.ts'

export type Pause = Tables['linePause']

export function findPause(db: Db, officeId: string): Promise<Pause | undefined> {
  return db.selectFrom('linePause').selectAll().where('officeId', '=', officeId).executeTakeFirst()
}

/** Notes that LINE has failed an office once more. */
export async function setPause(tx: Db, row: Pause): Promise<void> {
  const { why, tries, until } = row
  await tx
    .insertInto('linePause')
    .values(row)
    .onConflict((conflict) => conflict.column('officeId').doUpdateSet({ why, tries, until }))
    .execute()
}

export async function deletePause(tx: Db, officeId: string): Promise<void> {
  await tx.deleteFrom('linePause').where('officeId', '=', officeId).execute()
}

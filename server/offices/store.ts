import type { OfficeSettings } from '../config.ts'
import type { Db } from '../database/tables.ts'

/** All offices that have ever been listed. */
export async function listOfficeIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('office').select('id').execute()
  return rows.map(({ id }) => id)
}

/** Rows of these offices alone, for what hangs on them; their teams and staff are the server's to set. */
export async function knowOffices(db: Db, offices: Pick<OfficeSettings, 'id'>[]): Promise<void> {
  await db
    .insertInto('office')
    .values(offices.map(({ id }) => ({ id })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Makes the tables say what the offices' file says; who is no longer listed as staff loses the role. */
export async function setOffices(db: Db, offices: OfficeSettings[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await knowOffices(tx, offices)
    for (const office of offices) {
      for (const { id, capacity } of office.teams) {
        const places = { morningCapacity: capacity.morning, afternoonCapacity: capacity.afternoon }
        await tx
          .insertInto('team')
          .values({ officeId: office.id, id, ...places })
          .onConflict((conflict) => conflict.columns(['officeId', 'id']).doUpdateSet(places))
          .execute()
      }
      await tx.deleteFrom('staff').where('officeId', '=', office.id).execute()
      for (const { lineUserId, name, team, role } of office.staff) {
        await tx
          .insertInto('staff')
          .values({ officeId: office.id, lineUserId, name, teamId: team, role })
          .execute()
      }
    }
  })
}

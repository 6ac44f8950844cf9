import { asDefined, type OfficeService } from '@phrom/shared/office-service.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { prepared } from '../database/prepared.ts'
import type { Db } from '../database/tables.ts'

export type SetService = OfficeService & { serviceId: string; revision: number }

const read = (settings: string): OfficeService => ({ ...asDefined, ...JSON.parse(settings) })

export async function listServices(db: Db, officeId: string): Promise<SetService[]> {
  const rows = await db
    .selectFrom('officeService')
    .select(['serviceId', 'settings', 'revision'])
    .where('officeId', '=', officeId)
    .orderBy('serviceId')
    .execute()
  return rows.map(({ settings, ...row }) => ({ ...row, ...read(settings) }))
}

const service = prepared((db, of: { officeId: string; serviceId: string }) =>
  db
    .selectFrom('officeService')
    .select(['settings', 'revision'])
    .where('officeId', '=', of.officeId)
    .where('serviceId', '=', of.serviceId),
)

/** As the definition says, revision 0, where the office has set nothing. */
export async function findService(
  db: Db,
  officeId: string,
  serviceId: string,
): Promise<SetService> {
  const row = await service.first(db, { officeId, serviceId })
  return row
    ? { serviceId, revision: row.revision, ...read(row.settings) }
    : { serviceId, revision: 0, ...asDefined }
}

/** Newest first. */
export async function listChanges(db: Db, officeId: string, serviceId: string) {
  const rows = await db
    .selectFrom('officeServiceChange')
    .select(['revision', 'settings', 'changedAt', 'changedBy'])
    .where('officeId', '=', officeId)
    .where('serviceId', '=', serviceId)
    .orderBy('revision', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ revision, settings, changedAt, changedBy }) => ({
    revision,
    settings: read(settings),
    at: changedAt,
    by: changedBy,
  }))
}

/** As it was set by a revision; nothing for 0, when nothing was. */
export async function findChange(
  db: Db,
  { officeId, serviceId, revision }: { officeId: string; serviceId: string; revision: number },
): Promise<OfficeService | undefined> {
  const row = await db
    .selectFrom('officeServiceChange')
    .select('settings')
    .where('officeId', '=', officeId)
    .where('serviceId', '=', serviceId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row && read(row.settings)
}

type Change = {
  officeId: string
  serviceId: string
  settings: string
  changedAt: Instant
  changedBy: string
}

/** Sets it if it still stands at `revision`; false where somebody else was faster. The check is in the statement itself. */
export async function setService(tx: Db, change: Change, revision: number): Promise<boolean> {
  const next = { ...change, revision: revision + 1 }
  const { numInsertedOrUpdatedRows } =
    revision === 0
      ? await tx
          .insertInto('officeService')
          .values(next)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : {
          numInsertedOrUpdatedRows: (
            await tx
              .updateTable('officeService')
              .set(next)
              .where('officeId', '=', change.officeId)
              .where('serviceId', '=', change.serviceId)
              .where('revision', '=', revision)
              .executeTakeFirst()
          ).numUpdatedRows,
        }
  if (!numInsertedOrUpdatedRows) return false
  await tx.insertInto('officeServiceChange').values(next).execute()
  return true
}

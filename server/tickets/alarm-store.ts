import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

type AlarmRow = Tables['alarm']
type Key = Pick<AlarmRow, 'officeId' | 'id'>

/** Nothing where one is open at that counter. */
export async function insertAlarm(tx: Db, row: AlarmRow): Promise<void> {
  await tx
    .insertInto('alarm')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function findAlarm(tx: Db, { officeId, id }: Key): Promise<AlarmRow | undefined> {
  return tx
    .selectFrom('alarm')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The first who says so ends it. */
export async function setAlarmEnded(
  tx: Db,
  { officeId, id }: Key,
  values: Pick<AlarmRow, 'endedBy' | 'endedName' | 'endedAt'>,
): Promise<void> {
  await tx
    .updateTable('alarm')
    .set(values)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

/** Open ones, and those that ended after that; with the name of their counter, the newest last. */
export function listAlarms(db: Db, officeId: string, endedAfter: Instant) {
  return db
    .selectFrom('alarm')
    .innerJoin('counter', (join) =>
      join
        .onRef('counter.officeId', '=', 'alarm.officeId')
        .onRef('counter.id', '=', 'alarm.counterId'),
    )
    .selectAll('alarm')
    .select('counter.name as counterName')
    .where('alarm.officeId', '=', officeId)
    .where((eb) => eb.or([eb('alarm.endedAt', 'is', null), eb('alarm.endedAt', '>', endedAfter)]))
    .orderBy('alarm.raisedAt')
    .orderBy('alarm.id')
    .execute()
}

import type { Db } from '../database/tables.ts'

/** As the office has set it, if it has. */
export function findCalendar(db: Db, officeId: string) {
  return db
    .selectFrom('officeCalendar')
    .select(['calendar', 'revision'])
    .where('officeId', '=', officeId)
    .executeTakeFirst()
}

export function listTeams(db: Db, officeId: string) {
  return db
    .selectFrom('team')
    .select(['id', 'morningCapacity', 'afternoonCapacity'])
    .where('officeId', '=', officeId)
    .orderBy('id')
    .execute()
}

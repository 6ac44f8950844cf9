import type { Day } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'

/** Counts once more that a service had no place left, on a day. */
export async function countNoPlace(
  db: Db,
  officeId: string,
  serviceId: string,
  day: Day,
): Promise<void> {
  await db
    .insertInto('noPlace')
    .values({ officeId, serviceId, day, times: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'day', 'serviceId'])
        .doUpdateSet((eb) => ({ times: eb('noPlace.times', '+', 1) })),
    )
    .execute()
}

export function listNoPlace(db: Db, officeId: string, from: Day) {
  return db
    .selectFrom('noPlace')
    .select(['day', 'serviceId', 'times'])
    .where('officeId', '=', officeId)
    .where('day', '>=', from)
    .orderBy('day', 'desc')
    .orderBy('serviceId')
    .execute()
}

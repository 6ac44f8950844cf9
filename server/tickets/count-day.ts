import type { SystemDay } from '@phrom/shared/system-views.ts'
import type { Day } from '@phrom/shared/time.ts'
import { teamsOf } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import { countOfDay } from './day-store.ts'

/** How many came on a day, and what became of them, by team. `waiting`: of whom nothing has become yet. */
export async function countDayTickets(
  db: Db,
  officeId: string,
  day: Day,
): Promise<SystemDay['teams']> {
  const rows = await countOfDay(db, officeId, day)
  return (await teamsOf(db, officeId)).map((teamId) => {
    const own = rows.filter((row) => row.teamId === teamId)
    const count = (outcome?: string | null) =>
      own
        .filter((row) => outcome === undefined || row.outcome === outcome)
        .reduce((sum, row) => sum + row.count, 0)
    return {
      ...{ teamId, arrived: count(), waiting: count(null), served: count('served') },
      ...{ notServed: count('not_served'), missed: count('no_show') },
    }
  })
}

import type { CountRow } from '@phrom/shared/figures/counts.ts'
import { addDays, type Day, dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { countDay } from './count-day.ts'
import { findFirst } from './events-store.ts'

/** What was counted of an office's days, both included; of none to come, and of none before its first case or visitor. */
export async function countsOf(
  db: Db,
  officeId: string,
  { from, to }: { from: Day; to: Day },
  now: Instant,
): Promise<CountRow[]> {
  const first = await findFirst(db, officeId)
  if (!first) return []
  const rows: CountRow[] = []
  const last = to < dayOf(now) ? to : dayOf(now)
  for (let day = from > dayOf(first) ? from : dayOf(first); day <= last; day = addDays(day, 1)) {
    rows.push(...(await countDay(db, officeId, day, now)))
  }
  return rows
}

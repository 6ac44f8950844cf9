import type { LastVisit } from '@phrom/shared/ticket-views.ts'
import { minutesAtCounter } from '@phrom/shared/tickets.ts'
import type { Db } from '../database/tables.ts'
import { listOfCase } from './history-store.ts'

/** What came of the case when it was last at a counter. */
export async function findLastVisit(
  db: Db,
  officeId: string,
  caseId: string,
): Promise<LastVisit | null> {
  let last: LastVisit | null = null
  for (const row of await listOfCase(db, officeId, caseId)) {
    const { day, outcome, startedAt, endedAt, reason, missing, fee, receipt } = row
    if (outcome === null || startedAt === null || endedAt === null) continue
    const minutes = minutesAtCounter({ startedAt, endedAt, awaySeconds: row.awaySeconds ?? 0 })
    const isConfirmed = row.confirmedAt !== null
    last = { day, outcome, reason, missing, minutes, fee, receipt: receipt ?? '', isConfirmed }
  }
  return last
}

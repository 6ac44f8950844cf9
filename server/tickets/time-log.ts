import type { LogRow } from '@phrom/shared/ticket-views.ts'
import { minutesAtCounter, showTicket } from '@phrom/shared/tickets.ts'
import type { Day } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

/** The time log of a day, one line for each matter that ended, the first first; of all teams. */
export async function timeLog(db: Db, officeId: string, day: Day): Promise<LogRow[]> {
  const rows = await store.listVisitsOfDay(db, officeId, day)
  return rows.map(({ letter, number, teamId, name, serviceId, startedAt, endedAt, ...row }) => ({
    ...{ ticket: showTicket({ letter, number }), teamId, name, serviceId, startedAt, endedAt },
    minutes: minutesAtCounter({ startedAt, endedAt, awaySeconds: row.awaySeconds }),
    ...{ outcome: row.outcome, reason: row.reason, missing: row.missing, remark: row.remark },
    ...{ fee: row.fee, receipt: row.receipt, confirmedAt: row.confirmedAt },
    confirmedBy: row.confirmedBy,
  }))
}

import type { LogRow } from '@phrom/shared/ticket-views.ts'
import { minutesAtCounter, showTicket } from '@phrom/shared/tickets.ts'
import type { Day } from '@phrom/shared/time.ts'
import { handedLog } from '../copies/handed-log.ts'
import type { Db } from '../database/tables.ts'
import { homeLog } from '../home-visits/home-log.ts'
import * as store from './store.ts'

/**
 * The time log of a day, one line for each matter that ended, the first first; of all teams: at the counters, at the copies desk, and at
 * people's homes.
 */
export async function timeLog(db: Db, officeId: string, day: Day): Promise<LogRow[]> {
  const rows = [
    ...(await counterLog(db, officeId, day)),
    ...(await handedLog(db, officeId, day)),
    ...(await homeLog(db, officeId, day)),
  ]
  // What begins together stays in the order in which it was written down.
  return rows.sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0))
}

async function counterLog(db: Db, officeId: string, day: Day): Promise<LogRow[]> {
  const rows = await store.listVisitsOfDay(db, officeId, day)
  return rows.map(({ letter, number, teamId, name, serviceId, startedAt, endedAt, ...row }) => ({
    ...{ kind: 'counter', ticket: showTicket({ letter, number }) },
    ...{ teamId, name, serviceId, startedAt, endedAt },
    minutes: minutesAtCounter({ startedAt, endedAt, awaySeconds: row.awaySeconds }),
    ...{ outcome: row.outcome, reason: row.reason, missing: row.missing, remark: row.remark },
    ...{ fee: row.fee, receipt: row.receipt, confirmedAt: row.confirmedAt },
    confirmedBy: row.confirmedBy,
  }))
}

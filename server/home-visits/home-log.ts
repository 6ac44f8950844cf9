import { showCode } from '@phrom/shared/case-code.ts'
import { teamOfService } from '@phrom/shared/services/team-of-service.ts'
import type { LogRow } from '@phrom/shared/ticket-views.ts'
import { minutesAtCounter } from '@phrom/shared/tickets.ts'
import { addDays, type Day, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { listEndedBetween } from './tour-store.ts'

/** Visits at home that ended on a day, as the time log has them; what was only put off is none. */
export async function homeLog(db: Db, officeId: string, day: Day): Promise<LogRow[]> {
  const span = { from: instantAt(day, '00:00'), until: instantAt(addDays(day, 1), '00:00') }
  const rows = await listEndedBetween(db, officeId, span)
  return rows.flatMap(({ code, contactName, serviceId, startedAt, endedAt, ending, ...row }) => {
    if (!startedAt || !endedAt || (ending !== 'served' && ending !== 'not_served')) return []
    return [
      {
        ...{ kind: 'home', ticket: showCode(code), name: contactName ?? '', serviceId },
        teamId: teamOfService(serviceId) ?? '',
        ...{ startedAt, endedAt },
        minutes: minutesAtCounter({ startedAt, endedAt, awaySeconds: 0 }),
        ...{ outcome: ending, reason: row.reason, missing: row.missing, remark: row.remark },
        ...{ fee: row.fee, receipt: row.receipt, confirmedAt: row.confirmedAt },
        // By staff who are there, as at a counter.
        confirmedBy: row.confirmedAt ? 'desk' : null,
      },
    ]
  })
}

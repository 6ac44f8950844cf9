import { showCode } from '@phrom/shared/case-code.ts'
import { teamOfService } from '@phrom/shared/services/team-of-service.ts'
import type { LogRow } from '@phrom/shared/ticket-views.ts'
import { minutesAtCounter } from '@phrom/shared/tickets.ts'
import { addDays, type Day, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { listHandedBetween } from './store.ts'

/** Copies that were handed over on a day, as the time log has them: from the scan to the hand-over. */
export async function handedLog(db: Db, officeId: string, day: Day): Promise<LogRow[]> {
  const span = { from: instantAt(day, '00:00'), until: instantAt(addDays(day, 1), '00:00') }
  const rows = await listHandedBetween(db, officeId, span)
  return rows.flatMap(({ code, contactName, serviceId, pickupAt, handedAt, paid, receipt }) => {
    if (!pickupAt || !handedAt) return []
    return [
      {
        ...{ kind: 'copies', ticket: showCode(code), name: contactName ?? '', serviceId },
        teamId: teamOfService(serviceId) ?? '',
        ...{ startedAt: pickupAt, endedAt: handedAt },
        minutes: minutesAtCounter({ startedAt: pickupAt, endedAt: handedAt, awaySeconds: 0 }),
        ...{ outcome: 'served', reason: null, missing: null, remark: '', fee: paid },
        ...{ receipt: receipt ?? '', confirmedAt: null, confirmedBy: null },
      },
    ]
  })
}

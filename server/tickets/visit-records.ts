import { tellMissing } from '@phrom/shared/tell-missing.ts'
import type { VisitRecord } from '@phrom/shared/ticket-views.ts'
import { showTicket } from '@phrom/shared/tickets.ts'
import { instantAt } from '@phrom/shared/time.ts'
import { listOf, serviceOf } from '../cases/case-view.ts'
import { findCase } from '../cases/store.ts'
import type { Db } from '../database/tables.ts'
import { listRated } from '../survey/invite.ts'
import { listOfCase } from './history-store.ts'

/** Every number that a case ever had at the office, and what came of it, the first first. */
export async function visitsOf(db: Db, officeId: string, caseId: string): Promise<VisitRecord[]> {
  const rows = await listOfCase(db, officeId, caseId)
  const of = await findCase(db, officeId, caseId)
  const missingOf = ({ day, reason, missing }: (typeof rows)[number]) =>
    of && missing
      ? tellMissing(serviceOf(of), listOf(of, instantAt(day, '00:00'), day), { reason, missing })
      : null
  const ids = rows.map(({ ticketId }) => ticketId)
  const rated = await listRated(db, officeId, ids)
  return rows.map((row) => ({
    ...{ day: row.day, ticket: showTicket(row), priority: row.priority, arrivedAt: row.arrivedAt },
    startedAt: row.startedAt ?? row.ticketStartedAt,
    endedAt: row.endedAt ?? row.ticketEndedAt,
    outcome: row.outcome ?? row.ticketOutcome,
    ...{ reason: row.reason, missing: missingOf(row), remark: row.remark ?? '', fee: row.fee },
    ...{ receipt: row.receipt ?? '', confirmedAt: row.confirmedAt },
    confirmedBy: row.confirmedBy,
    isRated: rated.has(row.ticketId),
  }))
}

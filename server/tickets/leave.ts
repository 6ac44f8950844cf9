import { listParts } from '../bookings/store.ts'
import type { By } from '../cases/take-step.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { outcomeOf } from './outcome-of.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'

/** Goes away, with what was done before, if anything was. */
export async function leave(
  deps: ActionDeps,
  by: By,
  row: store.TicketRow,
): Promise<store.TicketRow> {
  const visits = await store.listVisits(deps.tx, row.officeId, row.id)
  const outcome = outcomeOf(visits) ?? 'left'
  return takeTicketStep(deps, row, 'left', by, { endedAt: deps.now, outcome })
}

/** Whether there is still something to come for: always, of who came without a booking. */
export async function hasMatters(
  db: Db,
  { officeId, id, bookingId }: Pick<store.TicketRow, 'officeId' | 'id' | 'bookingId'>,
): Promise<boolean> {
  if (bookingId === null) return true
  const visits = await store.listVisits(db, officeId, id)
  const done = new Set(visits.map(({ caseId }) => caseId))
  return (await listParts(db, officeId, bookingId)).some(({ caseId }) => !done.has(caseId))
}

import { whyNotTicketStep } from '@phrom/shared/tickets.ts'
import { listParts } from '../bookings/store.ts'
import type { By } from '../cases/take-step.ts'
import type { ActionDeps } from '../deps.ts'
import { outcomeOf } from './outcome-of.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'

const system: By = { actor: 'system', personId: null }

/** Whose booking has ended, or has nothing left to be done, waits no longer and keeps no counter busy. */
export async function leaveQueue(
  deps: ActionDeps,
  officeId: string,
  bookingId: string,
): Promise<void> {
  // Held first: called meanwhile or not, it goes.
  const row = await store.takeTicketOfBooking(deps.tx, officeId, bookingId)
  if (!row || whyNotTicketStep(row, 'left')) return
  const visits = await store.listVisits(deps.tx, officeId, row.id)
  const done = new Set(visits.map(({ caseId }) => caseId))
  const parts = await listParts(deps.tx, officeId, bookingId)
  if (parts.some(({ caseId }) => !done.has(caseId))) return
  const outcome = outcomeOf(visits) ?? 'left'
  await takeTicketStep(deps, row, 'left', system, { endedAt: deps.now, outcome })
}

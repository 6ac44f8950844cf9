import { whyNotTicketStep } from '@phrom/shared/tickets.ts'
import type { By } from '../cases/take-step.ts'
import type { ActionDeps } from '../deps.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'

const system: By = { actor: 'system', personId: null }

/** Whose booking has ended waits no longer. */
export async function leaveQueue(
  deps: ActionDeps,
  officeId: string,
  bookingId: string,
): Promise<void> {
  const row = await store.findTicketOfBooking(deps.tx, officeId, bookingId)
  if (!row || whyNotTicketStep(row, 'left')) return
  await takeTicketStep(deps, row, 'left', system, { endedAt: deps.now, outcome: 'left' })
}

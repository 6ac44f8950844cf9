import { whyNotTicketStep } from '@phrom/shared/tickets.ts'
import type { By } from '../cases/take-step.ts'
import type { ActionDeps } from '../deps.ts'
import { hasMatters, leave } from './leave.ts'
import * as store from './store.ts'

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
  if (await hasMatters(deps.tx, row)) return
  await leave(deps, system, row)
}

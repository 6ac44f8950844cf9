import type { MoveBody } from '@phrom/shared/requests.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { bookSlot, giveBackPlace } from './book-slot.ts'
import * as store from './store.ts'

/**
 * Gives back what a case has booked or holds, and takes a time for the case that follows it in another office: both or neither. The
 * person is held by the caller.
 */
export async function changeOffice(
  deps: ActionDeps,
  person: Person,
  row: Tables['serviceCase'],
  there: { officeId: string; caseId: string },
  wanted: MoveBody | undefined,
): Promise<void> {
  if (!wanted) return giveBackPlace(deps, row)
  const take = (ending: number) =>
    bookSlot(
      deps,
      person,
      there.officeId,
      there.caseId,
      { ...wanted, with: [], hold: false },
      { ending },
    )
  // Slots are held in one order, offices first: two people who swap their offices do not wait for each other.
  if (row.officeId < there.officeId) {
    await giveBackPlace(deps, row)
    await take(0)
    return
  }
  const old = await store.findActiveBooking(deps.tx, row.officeId, row.id, deps.now)
  const parts = old ? await store.listParts(deps.tx, row.officeId, old.id) : []
  await take(parts.length === 1 ? 1 : 0)
  await giveBackPlace(deps, row)
}

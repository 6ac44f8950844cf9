import type { ActionDeps } from '../deps.ts'
import { clearMessageData } from '../messages/store.ts'
import * as store from './store.ts'

/**
 * What an erased case leaves behind tells no longer which case it was in the other office, there as little as here: one of them may
 * still be somebody's.
 */
export async function forgetHandovers(
  { tx }: ActionDeps,
  of: { officeId: string; caseId: string },
): Promise<void> {
  await store.clearReasons(tx, of)
  for (const side of await store.listSides(tx, of)) {
    await store.clearOther(tx, side)
    if (side.otherCaseId === null) continue
    const other = { officeId: side.otherOfficeId, caseId: side.otherCaseId }
    await store.clearOther(tx, { ...other, direction: side.direction === 'to' ? 'from' : 'to' })
    // The message of the office that it left leads to it.
    if (side.direction === 'from') await clearMessageData(tx, other, 'handed_over')
  }
}

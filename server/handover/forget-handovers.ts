import type { ActionDeps } from '../deps.ts'
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
    await store.clearOther(tx, {
      officeId: side.otherOfficeId,
      caseId: side.otherCaseId,
      direction: side.direction === 'to' ? 'from' : 'to',
    })
  }
}

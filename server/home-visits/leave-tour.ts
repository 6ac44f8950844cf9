import type { Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import * as requests from './request-store.ts'
import * as tours from './tour-store.ts'

/** The case is over, or nobody's: no tour stops for it, and nobody needs its position any more. */
export async function leaveTour(
  { tx, now }: ActionDeps,
  { officeId, id }: Pick<Tables['serviceCase'], 'officeId' | 'id'>,
): Promise<void> {
  const of = { officeId, caseId: id }
  const stop = await tours.findOpenStop(tx, of)
  if (stop) await tours.setStop(tx, stop, { endedAt: now, ending: 'case_ended' })
  await requests.clearPosition(tx, of)
}

/** Where somebody lives, and what was written about the visits, goes; day, times and what came of it stay. */
export async function forgetHomeVisits(
  deps: ActionDeps,
  of: { officeId: string; caseId: string },
): Promise<void> {
  await leaveTour(deps, { officeId: of.officeId, id: of.caseId })
  await requests.deleteRequest(deps.tx, of)
  await tours.clearRemarks(deps.tx, of)
}

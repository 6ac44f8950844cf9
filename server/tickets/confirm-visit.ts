import type { CaseView } from '@phrom/shared/case.ts'
import { caseView } from '../cases/case-view.ts'
import { takeOwnCase } from '../cases/take-step.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { listOfCase, setConfirmed } from './history-store.ts'

/**
 * The citizen confirms on the own phone what the last visit came to; it stands for the signature in the time log. What was confirmed
 * before stays as it is. Refuses not_found, also where the case was never at a counter.
 */
export async function confirmVisit(
  deps: ActionDeps,
  personId: string,
  officeId: string,
  caseId: string,
): Promise<CaseView> {
  const { tx, now } = deps
  const row = await takeOwnCase(deps, personId, officeId, caseId)
  const visits = (await listOfCase(tx, officeId, caseId)).flatMap(({ visitId }) => visitId ?? [])
  const last = visits.at(-1)
  if (last === undefined) throw new Refusal('not_found')
  await setConfirmed(tx, { officeId, id: last }, { confirmedAt: now, confirmedBy: 'phone' })
  return caseView(tx, row, now)
}

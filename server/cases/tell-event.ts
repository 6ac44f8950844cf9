import type { CaseEventType } from '@phrom/shared/case-flow.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Tx } from '../database/tables.ts'
import { tellSystems } from '../systems/tell-systems.ts'
import * as store from './store.ts'
import type { By } from './take-step.ts'

/** Puts on record what happened to a case without its doing, and that leaves its state as it is. */
export async function insertEvent(
  tx: Tx,
  { officeId, caseId }: { officeId: string; caseId: string },
  type: CaseEventType,
  by: By,
  at: Instant,
  data: object = {},
): Promise<void> {
  await store.insertEvent(tx, { officeId, caseId, type, ...by, at, data })
  await tellSystems(tx, { officeId, caseId }, type, at)
}

import type { HoldBody } from '@phrom/shared/requests.ts'
import { longestHold } from '@phrom/shared/retention.ts'
import { addDays, dayOf } from '@phrom/shared/time.ts'
import { findOfficeCase } from '../cases/find-case.ts'
import { putOnRecord } from '../cases/take-step.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

type By = { staff: StaffMember; personId: string }

/** Keeps all of a case until a day, whatever its times say: a complaint still needs it. Refuses forbidden (staff without a lead), not_found, invalid (a day that is over, or beyond `longestHold`). */
export async function setHold(deps: ActionDeps, by: By, caseId: string, hold: HoldBody) {
  const today = dayOf(deps.now)
  if (hold.until < today || hold.until > addDays(today, longestHold))
    throw new Refusal('invalid', { fields: ['until'] })
  return change(deps, by, caseId, 'hold_set', { holdUntil: hold.until, holdReason: hold.reason })
}

/** Lets the times of the case run again; nothing goes before a new notice. */
export async function liftHold(deps: ActionDeps, by: By, caseId: string) {
  return change(deps, by, caseId, 'hold_lifted', { holdUntil: null, holdReason: null })
}

async function change(
  deps: ActionDeps,
  { staff, personId }: By,
  caseId: string,
  type: 'hold_set' | 'hold_lifted',
  hold: { holdUntil: string | null; holdReason: string | null },
) {
  if (staff.role === 'staff') throw new Refusal('forbidden')
  const of = { officeId: staff.officeId, caseId }
  await findOfficeCase(deps.tx, staff.officeId, caseId)
  const row = await store.holdCase(deps.tx, staff.officeId, caseId)
  if (!row) throw new Refusal('not_found')
  await store.setHold(deps.tx, of, hold)
  await store.deleteNotice(deps.tx, of)
  await putOnRecord(deps, row, type, { actor: 'staff', personId }, { by: staff.name, ...hold })
  return { until: hold.holdUntil, reason: hold.holdReason }
}

import { turnOf } from '@phrom/shared/case-flow.ts'
import type { CaseElsewhere, HandoverView } from '@phrom/shared/handover.ts'
import type { MyProposal } from '@phrom/shared/my-data.ts'
import type { Db, Tables } from '../database/tables.ts'
import * as store from './store.ts'

type CaseRow = Pick<Tables['serviceCase'], 'officeId' | 'id' | 'state'>

/** Where a case went and where it came from, and the office that is proposed while it can still go there. */
export async function handoverOf(db: Db, { officeId, id, state }: CaseRow): Promise<HandoverView> {
  const of = { officeId, caseId: id }
  const sides = await store.listSides(db, of)
  const side = (wanted: 'to' | 'from'): CaseElsewhere | null => {
    const found = sides.find(({ direction }) => direction === wanted)
    if (!found) return null
    const { otherOfficeId, otherCaseId, otherCode, at } = found
    return { officeId: otherOfficeId, caseId: otherCaseId, code: otherCode, at }
  }
  const open = turnOf(state, false) === 'ended' ? undefined : await store.findProposal(db, of)
  return {
    to: side('to'),
    from: side('from'),
    proposal: open
      ? {
          officeId: open.toOfficeId,
          reason: open.reason,
          by: open.proposedBy,
          at: open.proposedAt,
        }
      : null,
  }
}

/** Every office that staff ever proposed for a case, the first first, and what became of it. */
export async function proposalsOf(db: Db, officeId: string, caseId: string): Promise<MyProposal[]> {
  const rows = await store.listProposals(db, { officeId, caseId })
  return rows.map(({ toOfficeId, reason, proposedBy, proposedAt, outcome, endedAt }) => ({
    officeId: toOfficeId,
    ...{ reason, by: proposedBy, at: proposedAt, outcome, endedAt },
  }))
}

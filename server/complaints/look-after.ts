import { isTermOver, mayAct, stateAfter } from '@phrom/shared/complaints.ts'
import { dayOf } from '@phrom/shared/time.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import * as store from './store.ts'
import { tellOwner, writeEntry } from './write-entry.ts'

const batch = 100

/** What was answered, and nobody objected to in time, comes to its end. Answers how many. */
export async function lookAfterComplaints(deps: Deps): Promise<number> {
  let ended = 0
  for (const { id: officeId } of deps.config.offices) {
    const now = deps.now()
    for (const key of await store.listTermOver(deps.db, officeId, dayOf(now), batch)) {
      if (await deps.write((tx) => endByTerm({ tx, now }, key))) ended += 1
    }
  }
  if (ended > 0) deps.poke()
  return ended
}

async function endByTerm(deps: ActionDeps, key: { officeId: string; id: string }) {
  const { tx, now } = deps
  const row = await store.holdComplaint(tx, key)
  // Whoever objected, or agreed, a moment ago was faster.
  if (!row || !mayAct('term_over', row.state) || !isTermOver(row.objectUntil, now)) return false
  const entryId = await writeEntry(deps, row, { what: 'term_over' })
  await store.setComplaint(tx, row, {
    ...{ state: stateAfter('term_over', row.state), endedAt: now, endedHow: 'term' },
    revision: row.revision + 1,
  })
  await tellOwner(deps, row, 'complaint_ended', entryId)
  return true
}

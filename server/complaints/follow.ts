import {
  answerDue,
  type ComplaintAct,
  complaintLimits,
  mayAct,
  stateAfter,
} from '@phrom/shared/complaints.ts'
import { takePerson } from '../auth/store.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { findOwner } from './owner-store.ts'
import { refuseTooMany } from './send-complaint.ts'
import * as store from './store.ts'
import { tellOwner, writeEntry } from './write-entry.ts'

type Mine = { officeId: string; id: string; personId: string }

/** One's own, for something that is done with it; another's is not found. Refuses wrong_step with its state. */
async function hold({ tx }: ActionDeps, { officeId, id, personId }: Mine, act: ComplaintAct) {
  const row = await store.holdComplaint(tx, { officeId, id })
  const owner = row && (await findOwner(tx, { officeId, complaintId: id }))
  if (!row || owner !== personId) throw new Refusal('not_found')
  if (!mayAct(act, row.state)) throw new Refusal('wrong_step', { state: row.state })
  return row
}

/** The same about an answer: the one that was read. Refuses changed_meanwhile where there is a newer one. */
async function holdAnswered(deps: ActionDeps, mine: Mine, act: ComplaintAct, round: number) {
  const row = await hold(deps, mine, act)
  if (row.round !== round) throw new Refusal('changed_meanwhile')
  return row
}

/** What comes to one's mind afterwards, while the office looks. */
export async function addWords(deps: ActionDeps, mine: Mine, text: string): Promise<void> {
  await takePerson(deps.tx, mine.personId)
  const row = await hold(deps, mine, 'add')
  await refuseTooMany(deps, mine.personId, ['added', 'objected'], complaintLimits.writtenADay)
  await writeEntry(deps, row, { what: 'added', text })
  // An answer must have seen it.
  await store.setComplaint(deps.tx, row, { revision: row.revision + 1 })
}

/** That settles it. */
export async function agree(deps: ActionDeps, mine: Mine, round: number): Promise<void> {
  const row = await holdAnswered(deps, mine, 'agree', round)
  const entryId = await writeEntry(deps, row, { what: 'agreed' })
  await store.setComplaint(deps.tx, row, {
    ...{ state: stateAfter('agree', row.state), endedAt: deps.now, endedHow: 'agreed' },
    revision: row.revision + 1,
  })
  await tellOwner(deps, row, 'complaint_ended', entryId)
}

/** That does not settle it: the office looks again, with a term of its own. As long as it has not ended, nobody is late with it. */
export async function object(
  deps: ActionDeps,
  mine: Mine,
  { round, text }: { round: number; text: string },
): Promise<void> {
  await takePerson(deps.tx, mine.personId)
  const row = await holdAnswered(deps, mine, 'object', round)
  await refuseTooMany(deps, mine.personId, ['added', 'objected'], complaintLimits.writtenADay)
  const entryId = await writeEntry(deps, row, { what: 'objected', text })
  await store.setComplaint(deps.tx, row, {
    ...{ state: stateAfter('object', row.state), dueOn: answerDue(deps.now), objectUntil: null },
    ...{ reopened: row.reopened + 1, revision: row.revision + 1 },
  })
  await tellOwner(deps, row, 'complaint_reopened', entryId)
}

import type { SortBody } from '@phrom/shared/complaint-views.ts'
import {
  type ComplaintAct,
  isLead,
  leavesALead,
  mayAct,
  mayBeDue,
  objectUntil,
  stateAfter,
} from '@phrom/shared/complaints.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { membersOf, seenBy } from './members.ts'
import * as store from './store.ts'
import { tellOwner, writeEntry } from './write-entry.ts'

/**
 * A complaint that this member may see, for something that is done with it; `revision`: as whoever acts has seen it. Refuses not_found,
 * changed_meanwhile, wrong_step with its state.
 */
async function hold(
  { tx }: ActionDeps,
  staff: StaffMember,
  id: string,
  act: ComplaintAct,
  revision?: number,
): Promise<store.Complaint> {
  const found = await store.holdComplaint(tx, { officeId: staff.officeId, id })
  const [seen] = found ? await seenBy(tx, staff, [found]) : []
  if (!seen) throw new Refusal('not_found')
  const { row } = seen
  // Of two who answer at once the second hears that the first was faster, and not that there is nothing to answer.
  if (revision !== undefined && row.revision !== revision) throw new Refusal('changed_meanwhile')
  if (!mayAct(act, row.state)) throw new Refusal('wrong_step', { state: row.state })
  return row
}

/**
 * A lead gives it to a team, says by when it is answered, and who does not see it. Refuses forbidden (no lead), invalid (no team of the
 * office, a day that cannot be, nobody left who leads).
 */
export async function sortComplaint(
  deps: ActionDeps,
  staff: StaffMember,
  id: string,
  { revision, teamId, dueOn, excluded }: SortBody,
): Promise<void> {
  const { tx, now } = deps
  const row = await hold(deps, staff, id, 'sort', revision)
  if (!isLead(staff)) throw new Refusal('forbidden')
  await refuseNoTeam(deps, staff.officeId, teamId)
  // Once it is answered there is no day to keep to.
  const isDated = row.dueOn !== null
  if (isDated && dueOn !== row.dueOn && !mayBeDue(dueOn, row.receivedAt, now)) {
    throw new Refusal('invalid', { fields: ['dueOn'] })
  }
  const members = await membersOf(tx, staff.officeId)
  const unseen = [...new Set(excluded)]
  const isKnown = unseen.every((one) => members.some((member) => member.id === one))
  if (!isKnown || !leavesALead(unseen, members)) {
    throw new Refusal('invalid', { fields: ['excluded'] })
  }
  await writeEntry(deps, row, { what: 'sorted', teamId }, staff)
  await store.setExcluded(tx, row, unseen)
  await store.setComplaint(tx, row, {
    ...{ state: stateAfter('sort', row.state), teamId, revision: row.revision + 1 },
    ...(isDated && { dueOn }),
  })
}

/** The team has begun; the citizen sees it. */
export async function lookInto(
  deps: ActionDeps,
  staff: StaffMember,
  id: string,
  { revision }: { revision: number },
): Promise<void> {
  const row = await hold(deps, staff, id, 'look_into', revision)
  await writeEntry(deps, row, { what: 'look_into' }, staff)
  await store.setComplaint(deps.tx, row, {
    ...{ state: stateAfter('look_into', row.state), revision: row.revision + 1 },
  })
}

/** A note of staff for staff; it never leaves, and keeps nobody from answering. */
export async function writeNote(deps: ActionDeps, staff: StaffMember, id: string, text: string) {
  const row = await hold(deps, staff, id, 'note')
  await writeEntry(deps, row, { what: 'note', text }, staff)
}

/** Gives it to another team; the day stays, for the citizen waits all the same. */
export async function handOverComplaint(
  deps: ActionDeps,
  staff: StaffMember,
  id: string,
  { revision, teamId, note }: { revision: number; teamId: string; note: string },
): Promise<void> {
  const row = await hold(deps, staff, id, 'hand_over', revision)
  await refuseNoTeam(deps, staff.officeId, teamId)
  if (teamId === row.teamId) throw new Refusal('invalid', { fields: ['teamId'] })
  await writeEntry(deps, row, { what: 'handed_over', teamId }, staff)
  if (note !== '') await writeEntry(deps, row, { what: 'note', text: note }, staff)
  await store.setComplaint(deps.tx, row, {
    ...{ state: stateAfter('hand_over', row.state), teamId, revision: row.revision + 1 },
  })
}

/** Answers the citizen, who may object for a while. */
export async function answerComplaint(
  deps: ActionDeps,
  staff: StaffMember,
  id: string,
  { revision, text }: { revision: number; text: string },
): Promise<void> {
  const row = await hold(deps, staff, id, 'answer', revision)
  const entryId = await writeEntry(deps, row, { what: 'answered', text }, staff)
  await store.setComplaint(deps.tx, row, {
    ...{ state: stateAfter('answer', row.state), dueOn: null, objectUntil: objectUntil(deps.now) },
    ...{ round: row.round + 1, revision: row.revision + 1 },
  })
  await tellOwner(deps, row, 'complaint_answered', entryId)
}

async function refuseNoTeam({ tx }: ActionDeps, officeId: string, teamId: string): Promise<void> {
  const teams = await store.listTeamIds(tx, officeId)
  if (!teams.includes(teamId)) throw new Refusal('invalid', { fields: ['teamId'] })
}

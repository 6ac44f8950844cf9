import { readName, readPhone, showPhone } from '@phrom/shared/formats.ts'
import type { ChangeBody } from '@phrom/shared/volunteer-views.ts'
import { volunteerLimits } from '@phrom/shared/volunteers.ts'
import { v7 as uuidv7 } from 'uuid'
import type { VolunteerMessageKind } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { insertOwnMessage } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { daysAfter } from './invite.ts'
import { insertInvite } from './invite-store.ts'
import { detailOf } from './own.ts'
import { keepStep } from './record-store.ts'
import { findById, setVolunteer, type Volunteer } from './store.ts'

type At = { id: string; revision: number }

/** The volunteer as they stand; refuses not_found, and already_ended of who is none any more. */
async function find({ tx }: ActionDeps, { officeId }: StaffMember, id: string): Promise<Volunteer> {
  const row = await findById(tx, { officeId, id })
  if (!row) throw new Refusal('not_found')
  if (row.endedAt !== null) throw new Refusal('already_ended')
  return row
}

async function set(deps: ActionDeps, row: Volunteer, at: At, change: Partial<Volunteer>) {
  const isDone = await setVolunteer(deps.tx, row, at.revision, change)
  if (!isDone) throw new Refusal('changed_meanwhile')
}

function tell(
  deps: ActionDeps,
  { officeId, personId, language }: Volunteer,
  kind: VolunteerMessageKind,
  toOffice?: string,
): Promise<void> {
  const told = { language: language ?? 'th', ...(toOffice && { toOffice }) }
  return insertOwnMessage(deps, { officeId, personId }, kind, uuidv7(), told)
}

/** Says that it is whom the office invited. Refuses not_found, already_ended, already_confirmed, changed_meanwhile. */
export async function confirmVolunteer(
  deps: ActionDeps,
  staff: StaffMember,
  at: At,
): Promise<void> {
  const row = await find(deps, staff, at.id)
  if (row.state === 'active') throw new Refusal('already_confirmed')
  const confirmed = { confirmedAt: deps.now, confirmedBy: staff.name }
  await set(deps, row, at, { state: 'active', ...confirmed })
  await step(deps, staff, row, 'confirmed')
  await tell(deps, row, 'volunteer_confirmed')
}

/** Somebody is not, or no longer, a volunteer: from the next request on nothing is open to them. Refuses as `confirmVolunteer`. */
export async function endVolunteer(
  deps: ActionDeps,
  staff: StaffMember,
  at: At,
  state: 'declined' | 'removed',
  why: string,
): Promise<void> {
  const row = await find(deps, staff, at.id)
  // Who was never one is declined, and who is one is removed.
  if ((row.state === 'waiting') !== (state === 'declined')) throw new Refusal('changed_meanwhile')
  const ended = { endedAt: deps.now, endedBy: staff.name, endedWhy: why }
  await set(deps, row, at, { state, ...ended })
  await step(deps, staff, row, state, why)
  await tell(deps, row, state === 'declined' ? 'volunteer_declined' : 'volunteer_removed')
}

function step(
  deps: ActionDeps,
  { name: staffName }: StaffMember,
  { officeId, id }: Volunteer,
  what: Parameters<typeof keepStep>[2]['what'],
  detail: string | null = null,
) {
  return keepStep(deps, { officeId, volunteerId: id }, { what, staffName, detail })
}

/** Name, number, group and area as staff know them. Refuses not_found, already_ended, changed_meanwhile. */
export async function changeVolunteer(
  deps: ActionDeps,
  staff: StaffMember,
  id: string,
  { revision, groupKind, groupName, area, ...typed }: ChangeBody,
): Promise<void> {
  const row = await find(deps, staff, id)
  const [name, phone] = [readName(typed.name), readPhone(typed.phone)]
  if (name === undefined || phone === undefined) throw new Refusal('invalid')
  const to = { name, phone: showPhone(phone) }
  await set(deps, row, { id, revision }, { ...to, groupKind, groupName, area })
  const detail = detailOf(row, to)
  if (detail !== '') await step(deps, staff, row, 'changed', detail)
  const [before, after] = [placeOf(row), placeOf({ groupName, area })]
  if (before !== after || row.groupKind !== groupKind) {
    await step(deps, staff, row, 'moved', `${before} → ${after}`)
  }
}

const placeOf = ({ groupName, area }: Pick<Volunteer, 'groupName' | 'area'>) =>
  [groupName, area].filter((part) => part !== '').join(', ')

/**
 * Ends it here and leaves an invitation there for this very person: the other office learns their name when they send it. Refuses
 * not_found (also of an office that is not served), already_ended, wrong_step of who waits, changed_meanwhile.
 */
export async function moveVolunteer(
  deps: ActionDeps,
  staff: StaffMember,
  at: At,
  to: string,
  offices: readonly { id: string }[],
): Promise<void> {
  const row = await find(deps, staff, at.id)
  const { officeId } = staff
  if (to === officeId || !offices.some(({ id }) => id === to)) throw new Refusal('not_found')
  if (row.state !== 'active') throw new Refusal('wrong_step')
  const ended = { endedAt: deps.now, endedBy: staff.name }
  await set(deps, row, at, { state: 'removed', ...ended })
  await step(deps, staff, row, 'moved_away', to)
  await insertInvite(deps.tx, {
    ...{ officeId: to, id: uuidv7(), kind: 'person', tokenHash: null, personId: row.personId },
    ...{ fromOffice: officeId, fromVolunteer: row.id, name: '' },
    ...{ groupKind: null, groupName: '', area: '', people: 1, used: 0, createdAt: deps.now },
    ...{ createdBy: '', expiresAt: daysAfter(deps.now, volunteerLimits.personDays) },
    ...{ endedAt: null, endedBy: null, revision: 1 },
  })
  await tell(deps, row, 'volunteer_moved', to)
}

import { readName, readPhone, showPhone } from '@phrom/shared/formats.ts'
import type { CorrectBody, OwnVolunteering } from '@phrom/shared/volunteer-views.ts'
import type { ActionDeps, Deps, Person } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as invites from './invite-store.ts'
import { keepStep } from './record-store.ts'
import { findById, findVolunteer, setVolunteer } from './store.ts'

/** Oneself as a volunteer of an office; or that another office has sent one here. */
export async function ownVolunteering(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  person: Person,
  officeId: string,
): Promise<OwnVolunteering> {
  const row = await findVolunteer(db, officeId, person.id)
  if (row) {
    const { id, name, phone, groupKind, groupName, area, joinedAt, revision } = row
    const state = row.state === 'active' ? 'active' : 'waiting'
    const group = { groupKind, groupName, area }
    return { volunteer: { id, name, phone, ...group, joinedAt, revision, state }, moving: null }
  }
  const invite = await invites.findForPerson(db, officeId, person.id, now())
  if (!invite?.fromOffice || !invite.fromVolunteer) return { volunteer: null, moving: null }
  const { id: inviteId, fromOffice } = invite
  const there = await findById(db, { officeId: fromOffice, id: invite.fromVolunteer })
  if (there?.personId !== person.id) return { volunteer: null, moving: null }
  const { name, phone, groupKind, groupName } = there
  // The other office has other areas.
  return {
    volunteer: null,
    moving: { inviteId, fromOffice, name, phone, groupKind, groupName, area: '' },
  }
}

/** One's own name and number, as they should be. Refuses not_volunteer, changed_meanwhile. */
export async function correctOwn(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  wanted: CorrectBody,
): Promise<void> {
  const { tx } = deps
  const row = await findVolunteer(tx, officeId, person.id)
  if (!row) throw new Refusal('not_volunteer')
  const [name, phone] = [readName(wanted.name), readPhone(wanted.phone)]
  if (name === undefined || phone === undefined) throw new Refusal('invalid')
  const to = { name, phone: showPhone(phone) }
  if (!(await setVolunteer(tx, row, wanted.revision, to))) throw new Refusal('changed_meanwhile')
  const detail = detailOf(row, to)
  if (detail === '') return
  await keepStep(deps, { officeId, volunteerId: row.id }, { what: 'corrected', detail })
}

/** What was changed: as it stood, and as it stands. */
export function detailOf(
  before: Record<'name' | 'phone', string>,
  after: Record<'name' | 'phone', string>,
): string {
  return (['name', 'phone'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => `${before[field]} → ${after[field]}`)
    .join(' · ')
}

/** Stops being a volunteer, or waiting to be one; whoever is none any more has nothing to leave. */
export async function leave(deps: ActionDeps, person: Person, officeId: string): Promise<void> {
  const { tx, now } = deps
  await invites.endInvitesFor(tx, officeId, person.id, now)
  const row = await findVolunteer(tx, officeId, person.id)
  if (!row) return
  const left = { state: 'left', endedAt: now } as const
  if (!(await setVolunteer(tx, row, row.revision, left))) throw new Refusal('changed_meanwhile')
  await keepStep(deps, { officeId, volunteerId: row.id }, { what: 'left' })
}

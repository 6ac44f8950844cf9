import { createHash } from 'node:crypto'
import { readName } from '@phrom/shared/formats.ts'
import { addMinutes, type Instant } from '@phrom/shared/time.ts'
import type { InviteBody, InviteList, InviteView } from '@phrom/shared/volunteer-views.ts'
import { inviteState, volunteerLimits as limits } from '@phrom/shared/volunteers.ts'
import type { Config } from '../config.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { liffUrlOf } from '../line/clients.ts'
import { Refusal } from '../refusal.ts'
import * as store from './invite-store.ts'

const most = 200

/** What of an invitation's secret is kept: whoever reads the table can open nothing. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

export const daysAfter = (now: Instant, days: number) => addMinutes(now, days * 24 * 60)

/** Invites one person, or who comes to a training. Refuses invalid, and changed_meanwhile where the id is taken. */
export async function makeInvite(
  { tx, now }: ActionDeps,
  staff: StaffMember,
  id: string,
  wanted: InviteBody,
): Promise<void> {
  const { officeId, name: createdBy } = staff
  const { kind, groupKind, groupName, area, token } = wanted
  const forOne = kind === 'person'
  // A name without its kind would leave the half of a group to whoever joins.
  if (groupName !== '' && groupKind === null) {
    throw new Refusal('invalid', { fields: ['groupKind'] })
  }
  const days = forOne ? limits.personDays : wanted.days
  const made = await store.insertInvite(tx, {
    ...{ officeId, id, kind, tokenHash: hashOf(token), groupKind, groupName, area },
    ...{ personId: null, fromOffice: null, fromVolunteer: null },
    name: forOne ? (readName(wanted.name) ?? '') : '',
    people: forOne ? 1 : wanted.people,
    ...{ used: 0, createdAt: now, createdBy, expiresAt: daysAfter(now, days) },
    ...{ endedAt: null, endedBy: null, revision: 1 },
  })
  if (!made) throw new Refusal('changed_meanwhile')
}

/** Gives an invitation another link; the old one leads nowhere. Refuses not_found, invite_over, changed_meanwhile. */
export async function newLink(
  deps: ActionDeps,
  staff: StaffMember,
  id: string,
  { token, revision }: { token: string; revision: number },
): Promise<void> {
  await findOpen(deps, staff.officeId, id)
  await change(deps, staff, id, revision, { tokenHash: hashOf(token) })
}

/** Nobody can use it any more. Refuses not_found, invite_over, changed_meanwhile. */
export async function takeBackInvite(
  deps: ActionDeps,
  staff: StaffMember,
  id: string,
  revision: number,
): Promise<void> {
  await findOpen(deps, staff.officeId, id)
  await change(deps, staff, id, revision, { endedAt: deps.now, endedBy: staff.name })
}

/** One that has a link and can still be taken. */
async function findOpen({ tx, now }: ActionDeps, officeId: string, id: string) {
  const row = await store.findInvite(tx, { officeId, id })
  if (!row) throw new Refusal('not_found')
  if (inviteState(row, now) !== 'open' || row.personId !== null) throw new Refusal('invite_over')
}

async function change(
  { tx }: ActionDeps,
  { officeId }: StaffMember,
  id: string,
  revision: number,
  to: Partial<store.Invite>,
) {
  const isDone = await store.setInvite(tx, { officeId, id }, revision, to)
  if (!isDone) throw new Refusal('changed_meanwhile')
}

/** The office's invitations, the newest first. */
export async function inviteList(
  { db, config, now }: { db: Db; config: Config; now: () => Instant },
  officeId: string,
): Promise<InviteList> {
  const rows = await store.listInvites(db, officeId, most)
  return {
    invites: rows.map((row) => viewOf(row, now())),
    linkStart: `${liffUrlOf(config)}/${officeId}/volunteer/join/`,
  }
}

function viewOf(row: store.Invite, now: Instant): InviteView {
  const { id, kind, groupKind, groupName, area, name, people, used, revision } = row
  const { createdAt, createdBy, expiresAt, fromOffice } = row
  return {
    ...{ id, kind, state: inviteState(row, now), groupKind, groupName, area, name, people, used },
    ...{ createdAt, createdBy, expiresAt, fromOffice, revision },
  }
}

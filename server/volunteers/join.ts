import { createHash } from 'node:crypto'
import { readName, readPhone, showPhone } from '@phrom/shared/formats.ts'
import type { JoinBody, OpenInvite } from '@phrom/shared/volunteer-views.ts'
import { inviteState } from '@phrom/shared/volunteers.ts'
import { volunteerConsentVersion, volunteerWords } from '@phrom/shared/words/volunteers.ts'
import { v7 as uuidv7 } from 'uuid'
import type { ActionDeps, Deps, Person } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { hashOf } from './invite.ts'
import * as invites from './invite-store.ts'
import { keepStep } from './record-store.ts'
import { findVolunteer, hasUsed, insertVolunteer } from './store.ts'

/** What somebody with a link sees of the invitation. Refuses invite_unknown. */
export async function lookAtInvite(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  person: Person,
  officeId: string,
  token: string,
): Promise<OpenInvite> {
  const row = await invites.findByToken(db, officeId, hashOf(token))
  if (!row) throw new Refusal('invite_unknown')
  const { kind, groupKind, groupName, area, expiresAt } = row
  return {
    ...{ state: inviteState(row, now()), kind, groupKind, groupName, area, expiresAt },
    isVolunteer: (await findVolunteer(db, officeId, person.id)) !== undefined,
  }
}

/**
 * Takes an invitation: from then on the person waits until staff say that it is whom they meant, so that one which was passed on opens
 * nothing. Refuses invite_unknown, invite_used, invite_over, already_volunteer, consent_needed, invalid.
 */
export async function joinVolunteers(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  wanted: JoinBody,
): Promise<void> {
  const { tx, now } = deps
  const [name, phone] = [readName(wanted.name), readPhone(wanted.phone)]
  if (name === undefined || phone === undefined) throw new Refusal('invalid')
  if (wanted.consent !== volunteerConsentVersion) throw new Refusal('consent_needed')
  const invite = await findInvite(deps, person, officeId, wanted.by)
  const personId = person.id
  if (await findVolunteer(tx, officeId, personId)) throw new Refusal('already_volunteer')
  // Who was declined does not come back by the same one.
  if (await hasUsed(tx, { officeId, inviteId: invite.id, personId })) {
    throw new Refusal('invite_used')
  }
  if (!(await invites.takeUse(tx, invite, now))) {
    throw new Refusal(inviteState(invite, now) === 'open' ? 'invite_used' : whyNot(invite, now))
  }
  const id = uuidv7()
  const joined = await insertVolunteer(tx, {
    ...{ officeId, id, personId, state: 'waiting', name, phone: showPhone(phone) },
    ...groupOf(invite, wanted),
    ...{ joinedAt: now, confirmedAt: null, confirmedBy: null },
    ...{ endedAt: null, endedBy: null, endedWhy: null, revision: 1 },
    ...{ inviteId: invite.id, language: wanted.language },
    ...{ consentVersion: wanted.consent, consentHash: consentHash(), forgottenAt: null },
  })
  if (!joined) throw new Refusal('already_volunteer')
  await keepStep(deps, { officeId, volunteerId: id }, { what: 'joined' })
}

async function findInvite(
  { tx, now }: ActionDeps,
  person: Person,
  officeId: string,
  by: JoinBody['by'],
): Promise<invites.Invite> {
  const row =
    'token' in by
      ? await invites.findByToken(tx, officeId, hashOf(by.token))
      : await invites.findInvite(tx, { officeId, id: by.inviteId })
  // An id opens only what was left for this very person.
  if (!row || ('inviteId' in by && row.personId !== person.id)) throw new Refusal('invite_unknown')
  if (inviteState(row, now) !== 'open') {
    // Whose own it was is told that they are in already.
    if (await findVolunteer(tx, officeId, person.id)) throw new Refusal('already_volunteer')
    throw new Refusal(whyNot(row, now))
  }
  return row
}

function whyNot(row: invites.Invite, now: string): 'invite_used' | 'invite_over' {
  return inviteState(row, now) === 'used' ? 'invite_used' : 'invite_over'
}

/** What staff have set stands; what they left open is as the person says. */
function groupOf(invite: invites.Invite, { group }: JoinBody) {
  const groupKind = invite.groupKind ?? group?.kind
  const groupName = invite.groupName || group?.name
  if (!groupKind || !groupName) throw new Refusal('invalid', { fields: ['group'] })
  return { groupKind, groupName, area: invite.area || (group?.area ?? '') }
}

function consentHash(): string {
  const { th, en } = volunteerWords.consent
  return createHash('sha256').update(`${th}\n${en}`).digest('base64url')
}

import type {
  InviteList,
  OpenInvite,
  OwnVolunteering,
  VolunteerExport,
  VolunteerList,
  VolunteerView,
} from '@phrom/shared/volunteer-views.ts'
import {
  groupKinds,
  inviteKinds,
  inviteStates,
  volunteerStates,
  volunteerSteps,
} from '@phrom/shared/volunteers.ts'
import * as v from 'valibot'

/** What the routes of volunteers answer, for the description of the API. */
const text = v.string()
const instant = v.pipe(text, v.isoTimestamp())
const nullableText = v.nullable(text)
const nullableInstant = v.nullable(instant)
const group = { groupKind: v.picklist(groupKinds), groupName: text, area: text }
const person = { id: text, name: text, phone: text }

const row = v.object({
  ...{ ...person, ...group, state: v.picklist(volunteerStates), joinedAt: instant },
  ...{ confirmedAt: nullableInstant, endedAt: nullableInstant },
  ...{ invitedAs: nullableText, lineName: text },
})
const openGroup = { ...group, groupKind: v.nullable(group.groupKind) }
const invited = { kind: v.picklist(inviteKinds), state: v.picklist(inviteStates) }

export const answers = {
  list: v.object({
    volunteers: v.array(row),
    ...{ found: v.number(), more: v.boolean() },
    counts: v.object({ active: v.number(), waiting: v.number(), ended: v.number() }),
    groups: v.array(v.object({ kind: group.groupKind, name: text, count: v.number() })),
    areas: v.array(v.object({ name: text, count: v.number() })),
  }) satisfies v.GenericSchema<VolunteerList>,
  view: v.object({
    ...row.entries,
    ...{ revision: v.number(), confirmedBy: nullableText, endedBy: nullableText },
    ...{ endedWhy: nullableText, fromOffice: nullableText, isForgotten: v.boolean() },
    invite: v.nullable(v.object({ kind: invited.kind, createdBy: text, createdAt: instant })),
    before: v.array(v.object({ id: text, state: row.entries.state, endedAt: nullableInstant })),
    steps: v.array(
      v.object({
        ...{ what: v.picklist(volunteerSteps), at: instant },
        ...{ by: nullableText, detail: nullableText },
      }),
    ),
  }) satisfies v.GenericSchema<VolunteerView>,
  export: v.object({
    rows: v.array(
      v.object({ ...person, ...group, joinedAt: instant, confirmedAt: nullableInstant }),
    ),
  }) satisfies v.GenericSchema<VolunteerExport>,
  invites: v.object({
    invites: v.array(
      v.object({
        ...{ id: text, ...invited, ...openGroup, name: text, people: v.number(), used: v.number() },
        ...{ createdAt: instant, createdBy: text, expiresAt: instant, fromOffice: nullableText },
        revision: v.number(),
      }),
    ),
    linkStart: text,
  }) satisfies v.GenericSchema<InviteList>,
  invite: v.object({
    ...{ ...invited, ...openGroup, expiresAt: instant, isVolunteer: v.boolean() },
  }) satisfies v.GenericSchema<OpenInvite>,
  own: v.object({
    volunteer: v.nullable(
      v.object({
        ...{ ...person, ...group, joinedAt: instant, revision: v.number() },
        state: v.picklist(['waiting', 'active']),
      }),
    ),
    moving: v.nullable(
      v.object({ inviteId: text, fromOffice: text, name: text, phone: text, ...group }),
    ),
  }) satisfies v.GenericSchema<OwnVolunteering>,
}

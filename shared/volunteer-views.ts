import * as v from 'valibot'
import { readName, readPhone } from './formats.ts'
import { shownWords } from './own-words.ts'
import type { Instant } from './time.ts'
import {
  type GroupKind,
  groupKinds,
  type InviteKind,
  type InviteState,
  volunteerLimits as limits,
  type VolunteerState,
  type VolunteerStep,
  volunteerStates,
} from './volunteers.ts'

const revision = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000))
const uuid = v.pipe(v.string(), v.uuid())
const officeId = v.pipe(v.string(), v.minLength(1), v.maxLength(60), v.excludes('\0'))
const kind = v.picklist(groupKinds)
/** One spelling: a group that is written with two spaces is the same group. */
const oneLine = (most: number) =>
  v.pipe(
    shownWords(most),
    v.transform((text) => text.replace(/\s+/g, ' ')),
  )
const groupName = oneLine(limits.group)
const area = oneLine(limits.area)
const name = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check((typed) => readName(typed) !== undefined),
)
const phone = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((typed) => readPhone(typed) !== undefined),
)
const why = v.pipe(oneLine(limits.why), v.minLength(1))
/** 128 bits, made on the phone of whoever invites: the server keeps only what it comes to when hashed. */
const token = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))

/** For one person, or for so many who come to a training; a group that is left empty is filled in by whoever joins. */
export const WriteInvite = v.variant('kind', [
  v.strictObject({
    ...{ kind: v.literal('person'), name, groupKind: kind, area },
    ...{ groupName: v.pipe(groupName, v.minLength(1)), token },
  }),
  v.strictObject({
    ...{ kind: v.literal('training'), groupKind: v.nullable(kind), groupName, area, token },
    people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.people)),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.trainingDays)),
  }),
])
export type InviteBody = v.InferOutput<typeof WriteInvite>

export const NewInviteLink = v.strictObject({ token, revision })
export const EndInvite = v.strictObject({ revision })

export const LookAtInvite = v.strictObject({ token })

/** By an invitation's link, or by the one that an office has left for this very person on moving. */
export const JoinVolunteers = v.strictObject({
  by: v.union([v.strictObject({ token }), v.strictObject({ inviteId: uuid })]),
  ...{ name, phone },
  group: v.nullable(v.strictObject({ kind, name: v.pipe(groupName, v.minLength(1)), area })),
  language: v.picklist(['th', 'en']),
  /** Which words were agreed to. */
  consent: v.pipe(v.string(), v.maxLength(40)),
})
export type JoinBody = v.InferOutput<typeof JoinVolunteers>

export const CorrectVolunteer = v.strictObject({ name, phone, revision })
export type CorrectBody = v.InferOutput<typeof CorrectVolunteer>

export const ConfirmVolunteer = v.strictObject({ revision })
/** Why somebody is not, or no longer, a volunteer: for the record, and under the person’s own data. */
export const EndVolunteer = v.strictObject({ why, revision })
export const ChangeVolunteer = v.strictObject({
  ...{ name, phone, groupKind: kind, groupName: v.pipe(groupName, v.minLength(1)), area, revision },
})
export type ChangeBody = v.InferOutput<typeof ChangeVolunteer>
export const MoveVolunteer = v.strictObject({ to: officeId, revision })

/** In the body and not in an address: a name or a number is searched for. */
export const FindVolunteers = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(100), v.excludes('\0')),
  state: v.nullable(v.picklist(volunteerStates)),
  groupKind: v.nullable(kind),
  groupName: v.nullable(groupName),
  area: v.nullable(area),
  /** The last of the page before. */
  after: v.nullable(uuid),
})
export type FindBody = v.InferOutput<typeof FindVolunteers>

type Group = { groupKind: GroupKind; groupName: string; area: string }

export type VolunteerRow = Group & {
  id: string
  state: VolunteerState
  name: string
  phone: string
  joinedAt: Instant
  confirmedAt: Instant | null
  endedAt: Instant | null
  /** For whom the invitation was made; nothing where it was for a training, or came from another office. */
  invitedAs: string | null
  /** As LINE tells it. */
  lineName: string
}

/** A page of the directory, and what it can be narrowed down to. */
export type VolunteerList = {
  volunteers: VolunteerRow[]
  /** How many there are in all that were asked for. */
  found: number
  /** More follow after the last. */
  more: boolean
  counts: { active: number; waiting: number; ended: number }
  groups: { kind: GroupKind; name: string; count: number }[]
  areas: { name: string; count: number }[]
}

export type VolunteerView = VolunteerRow & {
  revision: number
  confirmedBy: string | null
  endedBy: string | null
  endedWhy: string | null
  invite: { kind: InviteKind; createdBy: string; createdAt: Instant } | null
  fromOffice: string | null
  isForgotten: boolean
  /** The same person here before, the newest first: who was removed or declined does not come back unseen. */
  before: Pick<VolunteerRow, 'id' | 'state' | 'endedAt'>[]
  steps: { what: VolunteerStep; at: Instant; by: string | null; detail: string | null }[]
}

export type VolunteerExport = {
  rows: (Group & Pick<VolunteerRow, 'id' | 'name' | 'phone' | 'joinedAt' | 'confirmedAt'>)[]
}

export type InviteView = Omit<Group, 'groupKind'> & {
  id: string
  kind: InviteKind
  state: InviteState
  groupKind: GroupKind | null
  name: string
  people: number
  used: number
  createdAt: Instant
  createdBy: string
  expiresAt: Instant
  /** For somebody who moves here from another office. */
  fromOffice: string | null
  revision: number
}

export type InviteList = {
  invites: InviteView[]
  /** The beginning of every link; the token comes behind it. */
  linkStart: string
}

/** What whoever opens an invitation sees of it; no name of whom it was made for. */
export type OpenInvite = Omit<Group, 'groupKind'> & {
  state: InviteState
  kind: InviteKind
  groupKind: GroupKind | null
  expiresAt: Instant
  /** Whoever looks is a volunteer of the office already, or waits. */
  isVolunteer: boolean
}

/** Oneself as a volunteer of an office. */
export type OwnVolunteering = {
  /** Nothing for who is none, or none any more. */
  volunteer:
    | (Group &
        Pick<VolunteerRow, 'id' | 'name' | 'phone' | 'joinedAt'> & {
          state: 'waiting' | 'active'
          revision: number
        })
    | null
  /** Another office has told this one that the person moves here. */
  moving: (Group & { inviteId: string; fromOffice: string; name: string; phone: string }) | null
}

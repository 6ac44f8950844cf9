import { name as nameFormat } from '@phrom/shared/formats/name.ts'
import type { InviteBody } from '@phrom/shared/volunteer-views.ts'
import {
  type GroupKind,
  type InviteKind,
  volunteerLimits as limits,
} from '@phrom/shared/volunteers.ts'
import { tellProblem } from '@phrom/shared/words/format-problems.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { volunteerWords } from '@phrom/shared/words/volunteers.ts'
import type { FieldError } from '../../parts/ErrorSummary.tsx'
import { wrongGroup } from '../../volunteer/join-draft.ts'
import { readCount } from '../calendar/read-fields.ts'

/** An invitation as it is typed. */
export type InviteDraft = {
  kind: InviteKind
  name: string
  groupKind: GroupKind | ''
  groupName: string
  area: string
  people: string
  days: string
}

export function newInvite(): InviteDraft {
  const none = { name: '', groupKind: '', groupName: '', area: '' } as const
  return { kind: 'person', ...none, people: '', days: '1' }
}

type Read = { errors: FieldError[]; body: InviteBody | undefined }

/** What goes to the server, or what is wrong with it, in the order of the fields. */
export function readInvite(draft: InviteDraft, token: string): Read {
  const groupName = draft.groupName.trim()
  const area = draft.area.trim()
  if (draft.kind === 'person') {
    const name = nameFormat.parse(draft.name)
    const errors: FieldError[] = [
      ...('problem' in name
        ? [{ field: 'invite-name', label: words.forName, text: tellProblem(name) }]
        : []),
      ...wrongGroup(draft),
    ]
    if ('problem' in name || draft.groupKind === '' || errors.length > 0) {
      return { errors, body: undefined }
    }
    const { groupKind } = draft
    return { errors, body: { kind: 'person', name: name.value, groupKind, groupName, area, token } }
  }
  const people = readCount(draft.people, { min: 1, max: limits.people })
  const days = readCount(draft.days, { min: 1, max: limits.trainingDays })
  const errors: FieldError[] = [
    ...('problem' in people
      ? [{ field: 'people', label: words.people, text: people.problem }]
      : []),
    ...('problem' in days ? [{ field: 'days', label: words.days, text: days.problem }] : []),
    // A name without its kind would leave the half of a group to whoever joins.
    ...(groupName !== '' && draft.groupKind === ''
      ? [{ field: 'group-kind', text: volunteerWords.kindMissing }]
      : []),
  ]
  if ('problem' in people || 'problem' in days || errors.length > 0) {
    return { errors, body: undefined }
  }
  const count = { people: people.value, days: days.value }
  const groupKind = draft.groupKind || null
  return { errors, body: { kind: 'training', groupKind, groupName, area, ...count, token } }
}

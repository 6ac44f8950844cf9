/** Where volunteers come from, as in the sources' network: a community, a firm, or a school. */
export const groupKinds = ['community', 'firm', 'school'] as const
export type GroupKind = (typeof groupKinds)[number]

/**
 * Whoever took an invitation `waiting`s until staff say that it is whom they invited; then `active`. `left` by their own wish, `removed` by
 * staff, `declined` before they ever were one.
 */
export const volunteerStates = ['waiting', 'active', 'left', 'removed', 'declined'] as const
export type VolunteerState = (typeof volunteerStates)[number]

/** An office that somebody helps, or waits to help. */
export type VolunteerOf = { officeId: string; state: 'waiting' | 'active' }

/** For one person by name, or for whoever comes to a day of training. */
export const inviteKinds = ['person', 'training'] as const
export type InviteKind = (typeof inviteKinds)[number]

/** What can be done to an invitation now: taken, or why not. */
export const inviteStates = ['open', 'used', 'over', 'taken_back'] as const
export type InviteState = (typeof inviteStates)[number]

export const volunteerSteps = [
  'joined',
  'confirmed',
  'declined',
  'corrected',
  'changed',
  'moved',
  'moved_away',
  'removed',
  'left',
  'exported',
] as const
/** What was done about a volunteer, or with the whole list. */
export type VolunteerStep = (typeof volunteerSteps)[number]

export const volunteerLimits = {
  group: 100,
  area: 100,
  why: 300,
  /** Of one invitation: a hall full. */
  people: 200,
  /** For one person; a training day is nearer. */
  personDays: 14,
  trainingDays: 7,
  /** So many of the list at a time. */
  page: 50,
} as const

/** Invitations on record: which can still be taken, at a moment. */
export function inviteState(
  {
    used,
    people,
    expiresAt,
    endedAt,
  }: { used: number; people: number; expiresAt: string; endedAt: string | null },
  now: string,
): InviteState {
  if (endedAt !== null) return 'taken_back'
  if (used >= people) return 'used'
  return now >= expiresAt ? 'over' : 'open'
}

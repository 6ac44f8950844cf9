/** Where volunteers come from, as in the sources' network: a community, a firm, or a school. */
export const groupKinds = ['community', 'firm', 'school'] as const
export type GroupKind = (typeof groupKinds)[number]

/**
 * Whoever took an invitation `waiting`s until staff say that it is whom they invited; then `active`. `left` by their own wish, `removed` by
 * staff, `declined` before they ever were one.
 */
const volunteerStates = ['waiting', 'active', 'left', 'removed', 'declined'] as const
export type VolunteerState = (typeof volunteerStates)[number]

/** An office that somebody helps, or waits to help. */
export type VolunteerOf = { officeId: string; state: 'waiting' | 'active' }

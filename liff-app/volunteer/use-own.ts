import type { OwnVolunteering } from '@phrom/shared/volunteer-views.ts'
import { ask, client, me } from '../api.ts'
import { useLoad } from '../parts/load.tsx'

export const ownApi = client.api.offices[':office'].volunteering

/** Oneself as a volunteer of the office, as the server says now. */
export function useOwn(office: string) {
  return useLoad<OwnVolunteering>(`own ${office}`, async () =>
    follow(office, await ask<OwnVolunteering>(() => ownApi.$get({ param: { office } }))),
  )
}

/** What the first screen knows of it follows. */
export function follow(office: string, own: OwnVolunteering): OwnVolunteering {
  const known = me.value
  if (known) {
    const others = known.volunteerOf.filter(({ officeId }) => officeId !== office)
    const here = own.volunteer ? [{ officeId: office, state: own.volunteer.state }] : []
    me.value = { ...known, volunteerOf: [...others, ...here] }
  }
  return own
}

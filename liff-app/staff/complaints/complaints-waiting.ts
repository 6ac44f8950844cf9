import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ask, client } from '../../api.ts'

/** How many complaints wait for whoever is signed in, for the door to them. */
export const complaintsWaiting = signal(0)

/** Asks once with each list that has the door: complaints have days, not minutes. */
export function useComplaintsWaiting(office: string): void {
  useEffect(() => {
    const at = client.api.offices[':office'].staff['complaints-waiting']
    ask<{ count: number }>(() => at.$get({ param: { office } })).then(
      ({ count }) => {
        complaintsWaiting.value = count
      },
      () => undefined,
    )
  }, [office])
}

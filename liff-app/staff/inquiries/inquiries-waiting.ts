import type { InquiriesWaiting } from '@phrom/shared/inquiry-views.ts'
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ask, client, me } from '../../api.ts'
import { usePolled } from '../../parts/use-polled.ts'

const everyMs = 5_000

/** What waits for whoever is signed in, for the door and the alarm on every screen of staff. */
export const inquiriesWaiting = signal<InquiriesWaiting>({ count: 0, danger: [] })

/** Keeps asking while somebody of this office's staff looks. */
export function useInquiriesWaiting(office: string): void {
  const isStaff = me.value?.staffOf.some(({ officeId }) => officeId === office)
  const { value } = usePolled(isStaff ? office : undefined, everyMs, () =>
    ask<InquiriesWaiting>(() =>
      client.api.offices[':office'].staff['inquiries-waiting'].$get({ param: { office } }),
    ),
  )
  useEffect(() => {
    if (value) inquiriesWaiting.value = value
  }, [value])
}

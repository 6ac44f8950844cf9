import type { DayBooking } from '@phrom/shared/case.ts'
import type { Day } from '@phrom/shared/time.ts'
import { useEffect, useRef } from 'preact/hooks'
import { ask, client } from '../../api.ts'

const everyMilliseconds = 300_000

/** Who is booked today, kept for a network that goes away: as it was some minutes ago at the most, while there was one. */
export function useBookings(office: string, day: Day | undefined): { current: DayBooking[] } {
  const kept = useRef<DayBooking[]>([])
  useEffect(() => {
    if (!day) return
    const at = client.api.offices[':office'].staff.days[':day']
    const look = () =>
      ask<DayBooking[]>(() => at.$get({ param: { office, day } })).then(
        (bookings) => {
          kept.current = bookings
        },
        // The last list stands.
        () => undefined,
      )
    void look()
    const timer = setInterval(look, everyMilliseconds)
    return () => clearInterval(timer)
  }, [office, day])
  return kept
}

import { isQuiet, nextWaking } from '@phrom/shared/offers.ts'
import { dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'
import { isStillPlanned } from '../home-visits/remind.ts'
import * as reminders from './reminder-store.ts'
import * as waiting from './waiting-store.ts'

type About = Pick<Tables['outbox'], 'officeId' | 'kind' | 'aboutId'>

/**
 * When a message may leave: now, later, or (nothing) never, since what it tells of stands no longer: a visit that was moved or cancelled
 * or has begun, an offer that is over.
 */
export async function whenToSend(
  db: Db,
  { officeId, kind, aboutId }: About,
  now: Instant,
): Promise<Instant | undefined> {
  if (aboutId === null) return now
  if (kind === 'place_offered') {
    const offer = await waiting.findOffer(db, { officeId, id: aboutId })
    if (!offer || offer.endedAt !== null || offer.until <= now) return
    return isQuiet(now) ? nextWaking(now) : now
  }
  if (kind === 'home_planned' || kind === 'home_moved' || kind === 'home_tomorrow') {
    return (await isStillPlanned(db, { officeId, id: aboutId }, kind, now)) ? now : undefined
  }
  const booking = await reminders.findBooking(db, officeId, aboutId)
  if (booking?.state !== 'confirmed' || booking.mustMoveAt !== null) return
  const { day, start } = booking
  const isLate = kind === 'visit_tomorrow' ? dayOf(now) >= day : now >= instantAt(day, start)
  return isLate ? undefined : now
}

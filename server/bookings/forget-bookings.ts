import { v7 as uuidv7 } from 'uuid'
import type { ActionDeps } from '../deps.ts'
import * as store from './store.ts'

type Of = { officeId: string; caseId: string }

/**
 * Leaves the bookings of a case to nobody. A visit that it shared with cases which are still somebody's is parted, or it would tell
 * whose the case was; places stay as they are.
 */
export async function forgetBookings({ tx, now }: ActionDeps, of: Of): Promise<void> {
  const { officeId, caseId } = of
  for (const row of await store.listOfCase(tx, officeId, caseId)) {
    const { ownStart: _, ownEnd: __, releasedAt, ...booking } = row
    if ((await store.listCasesOf(tx, officeId, booking.id)).length === 1) {
      await store.setNobody(tx, officeId, booking.id)
      continue
    }
    const left = releasedAt !== null && booking.endedAt === null
    const ended = left && ({ state: 'cancelled', endedAt: releasedAt } as const)
    // The visit is counted once, and as before.
    const countedAs = await store.findCountedAs(tx, officeId, booking.id)
    const parted = { ...booking, ...ended, id: uuidv7(), personId: 'nobody', countedAs: '' }
    await store.insertBooking(tx, parted, [])
    await store.setBookingOf(tx, { ...of, bookingId: booking.id }, parted.id)
    await store.setCountedAs(tx, officeId, booking.id, countedAs)
    const standing = await store.listParts(tx, officeId, booking.id)
    if (standing.length === 0) await store.setEnded(tx, officeId, booking.id, 'cancelled', now)
  }
}

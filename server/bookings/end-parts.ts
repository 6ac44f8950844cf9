import type { BookingState } from '@phrom/shared/case.ts'
import { restsUntil } from '@phrom/shared/offers.ts'
import type { ActionDeps } from '../deps.ts'
import { countAgain } from '../figures/count-again.ts'
import { Refusal } from '../refusal.ts'
import { leaveQueue } from '../tickets/leave-queue.ts'
import { type Change, changePlaces, ofVolunteers } from './change-places.ts'
import type { SlotKey } from './slot-store.ts'
import * as store from './store.ts'

type Ended = Exclude<BookingState, 'held' | 'confirmed' | 'expired'>

/** Ends parts of bookings and gives back their places; those of a booking rest first, those of a hold do not. */
export async function endParts(
  deps: ActionDeps,
  parts: readonly store.Part[],
  state: Ended,
  { wasHold }: { wasHold: boolean },
): Promise<void> {
  const { tx, now } = deps
  await changePlaces(tx, wasHold ? givenBack(parts) : leftToRest(deps, parts), now)
  await endRows(deps, parts, state)
}

/** Cases whose visit came to nothing can be booked again; their places are of a time that is over, or nearly so. */
export async function endPartsAsMissed(
  deps: ActionDeps,
  parts: readonly store.Part[],
): Promise<void> {
  await changePlaces(deps.tx, givenBack(parts), deps.now)
  await endRows(deps, parts, 'missed')
}

type Given = SlotKey & { places: number; byVolunteer?: 0 | 1 }

export function givenBack(places: readonly Given[]): Change[] {
  return places.map(({ byVolunteer = 0, ...given }) => {
    const byVolunteers = -ofVolunteers({ ...given, byVolunteer })
    return { key: given, places: -given.places, byVolunteers }
  })
}

/** As places of a booking come free: together, after some minutes. */
export function leftToRest(
  { now, random = Math.random }: ActionDeps,
  parts: readonly store.Part[],
): Change[] {
  const chance = random()
  return parts.map((part) => {
    const until = restsUntil(part, now, chance)
    const byVolunteers = -ofVolunteers(part)
    return { key: part, places: -part.places, byVolunteers, ...(until && { restsUntil: until }) }
  })
}

/** Ends parts, and with the last one their booking; the slots' counters are the caller's to set right. */
export async function endRows(
  deps: ActionDeps,
  parts: readonly store.Part[],
  state: Ended,
): Promise<void> {
  const { tx, now } = deps
  for (const part of parts) {
    // A clock that goes ahead of ours may have ended a hold meanwhile: its places are given back only once.
    if (!(await store.setReleased(tx, part, now))) throw new Refusal('changed_meanwhile')
  }
  for (const id of new Set(parts.map(({ bookingId }) => bookingId))) {
    const officeId = parts[0]?.officeId ?? ''
    if ((await store.listParts(tx, officeId, id)).length === 0) {
      await store.setEnded(tx, officeId, id, state, now)
    }
    // Who was not served has been at the counter: that ticket ends there.
    if (state !== 'missed') await leaveQueue(deps, officeId, id)
  }
  for (const part of parts) await countAgain(tx, part, now)
}

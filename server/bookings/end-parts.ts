import type { BookingState } from '@phrom/shared/case.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { changePlaces } from './change-places.ts'
import * as store from './store.ts'

type Ended = Exclude<BookingState, 'held' | 'confirmed' | 'expired'>

/** Ends parts of bookings and gives back their places. */
export async function endParts(
  { tx, now }: ActionDeps,
  parts: readonly store.Part[],
  state: Ended,
): Promise<void> {
  await changePlaces(
    tx,
    parts.map((part) => ({ key: part, places: -part.places })),
    now,
  )
  await endRows(tx, parts, state, now)
}

/** Ends parts, and with the last one their booking; the slots' counters are the caller's to set right. */
export async function endRows(
  tx: ActionDeps['tx'],
  parts: readonly store.Part[],
  state: Ended,
  now: string,
): Promise<void> {
  for (const part of parts) {
    // A clock that goes ahead of ours may have ended a hold meanwhile: its places are given back only once.
    if (!(await store.setReleased(tx, part, now))) throw new Refusal('changed_meanwhile')
  }
  for (const id of new Set(parts.map(({ bookingId }) => bookingId))) {
    const officeId = parts[0]?.officeId ?? ''
    if ((await store.listParts(tx, officeId, id)).length === 0) {
      await store.setEnded(tx, officeId, id, state, now)
    }
  }
}

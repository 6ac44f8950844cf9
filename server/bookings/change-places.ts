import type { Slot } from '@phrom/shared/slots.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { insertEvent } from '../cases/tell-event.ts'
import type { Db, Tx } from '../database/tables.ts'
import { Refusal } from '../refusal.ts'
import { insertFreed } from './freed-store.ts'
import * as slots from './slot-store.ts'
import * as store from './store.ts'

/**
 * Places to take (more than 0) or to give back (less) of a slot; `slot` where it may have to be made first, unless `isThere`; `restsUntil`
 * where what is given back is nobody's until then. `byVolunteers`: how many of them are a volunteer's; `maySpend`: what is kept for volunteers
 * may be taken.
 */
export type Change = {
  key: slots.SlotKey
  places: number
  slot?: Slot
  isThere?: boolean
  restsUntil?: Instant
  byVolunteers?: number
  maySpend?: boolean
}

/**
 * Takes and gives back places of several slots, all or none; refuses slot_full. What a slot gives and takes is settled in one step, and
 * slots are always held in the same order, so that two people who swap their times do not wait for each other.
 */
export async function changePlaces(
  tx: Tx,
  changes: readonly Change[],
  now: Instant,
  caseIds: readonly string[] = [],
): Promise<void> {
  const bySlot = new Map<string, Change>()
  for (const change of changes) {
    const known = bySlot.get(slots.nameOf(change.key))
    const slot = change.slot ?? known?.slot
    const places = change.places + (known?.places ?? 0)
    const isThere = change.isThere ?? known?.isThere ?? false
    const restsUntil = change.restsUntil ?? known?.restsUntil
    const byVolunteers = (change.byVolunteers ?? 0) + (known?.byVolunteers ?? 0)
    const maySpend = change.maySpend ?? known?.maySpend ?? false
    bySlot.set(slots.nameOf(change.key), {
      ...{ key: change.key, places, isThere, byVolunteers, maySpend },
      ...(slot && { slot }),
      ...(restsUntil && { restsUntil }),
    })
  }
  const sorted = [...bySlot].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change)
  await endOverdueHolds(tx, sorted, caseIds, now)
  for (const change of sorted) {
    const { key, places, slot, isThere, restsUntil, byVolunteers = 0, maySpend = false } = change
    // Made in its turn, not before: a new row is held like any other.
    if (slot && places > 0 && !isThere) await slots.insertSlot(tx, key.officeId, slot)
    if (places < 0)
      await giveBack(tx, key, { places: -places, byVolunteers: -byVolunteers }, restsUntil)
    // Also where it takes only what it gives back: a slot that was closed meanwhile refuses it.
    else if (slot && !(await slots.takePlaces(tx, key, { places, byVolunteers, maySpend }))) {
      throw new Refusal('slot_full')
    }
  }
}

/** Holds slots until the transaction ends, in the order in which all are held. */
export async function holdSlots(
  tx: Tx,
  wanted: readonly Pick<Change, 'key' | 'slot' | 'isThere'>[],
): Promise<void> {
  const byName = new Map(wanted.map((item) => [slots.nameOf(item.key), item]))
  for (const [, { key, slot, isThere }] of [...byName].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (slot && !isThere) await slots.insertSlot(tx, key.officeId, slot)
    await slots.releasePlaces(tx, key, 0)
  }
}

async function giveBack(
  tx: Tx,
  key: slots.SlotKey,
  { places, byVolunteers }: { places: number; byVolunteers: number },
  restsUntil: Instant | undefined,
): Promise<void> {
  const isOpen = restsUntil !== undefined && (await slots.takeOpenSlot(tx, key))
  if (isOpen) await insertFreed(tx, key, { places, restsUntil, offerId: null })
  // What rests is nobody's, so it is no volunteer's either.
  await slots.releasePlaces(tx, key, isOpen ? 0 : places, byVolunteers)
}

/** Whoever asks for a place first gives back those whose hold has run out, there and for the same cases elsewhere. */
async function endOverdueHolds(
  tx: Tx,
  wanted: readonly Change[],
  caseIds: readonly string[],
  now: Instant,
): Promise<void> {
  const officeId = wanted[0]?.key.officeId
  if (!officeId) return
  const names = new Set(wanted.map(({ key }) => slots.nameOf(key)))
  const overdue = await store.listOverdueParts(tx, officeId, now)
  const inTheWay = overdue.filter(
    (part) => names.has(slots.nameOf(part)) || caseIds.includes(part.caseId),
  )
  const ids = new Set(inTheWay.map((part) => part.bookingId))
  if (ids.size === 0) return
  const parts = overdue.filter(({ bookingId }) => ids.has(bookingId))
  await endHolds(tx, parts, wanted, now)
}

/** Ends holds that have run out; the slots are held first, these and those that the caller will want. */
async function endHolds(
  tx: Tx,
  parts: readonly store.Part[],
  alsoWanted: readonly Change[],
  now: Instant,
): Promise<void> {
  await holdSlots(tx, [...parts.map((key) => ({ key })), ...alsoWanted])
  for (const bookingId of [...new Set(parts.map((part) => part.bookingId))].sort()) {
    const officeId = parts[0]?.officeId ?? ''
    // Confirmed at the last moment, or ended by another: nothing to give back.
    if (!(await store.setExpired(tx, officeId, bookingId, now))) continue
    for (const part of parts.filter((item) => item.bookingId === bookingId)) {
      if (await store.setReleased(tx, part, now)) {
        await slots.releasePlaces(tx, part, part.places, ofVolunteers(part))
      }
      await insertEvent(tx, part, 'hold_ended', { actor: 'system', personId: null }, now)
    }
  }
}

/** How many places of a part count against what is kept for volunteers. */
export function ofVolunteers({ places, byVolunteer }: Pick<store.Part, 'places' | 'byVolunteer'>) {
  return byVolunteer * places
}

/** Gives back what ran out in every office, so that nothing is kept though nobody asks. Answers how many holds. */
export async function endAllOverdueHolds(db: Db, now: Instant): Promise<number> {
  const overdue = await store.listOverdueParts(db, undefined, now)
  const ids = [...new Set(overdue.map((part) => part.bookingId))]
  for (const id of ids) {
    const parts = overdue.filter(({ bookingId }) => bookingId === id)
    await db.transaction().execute((tx) => endHolds(tx, parts, [], now))
  }
  return ids.length
}

import type { Day, Instant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tables } from '../database/tables.ts'
import type { SlotKey } from './slot-store.ts'

export type FreedPlace = Tables['freedPlace']

/** Places that stay taken though nobody has them. */
export async function insertFreed(
  tx: Db,
  { officeId, teamId, day, start }: SlotKey,
  row: Pick<FreedPlace, 'places' | 'restsUntil' | 'offerId'>,
): Promise<void> {
  await tx
    .insertInto('freedPlace')
    .values({ officeId, id: uuidv7(), teamId, day, start, ...row })
    .execute()
}

/** Those of a slot that are not kept for an offer, the first to be free first. */
export function listResting(
  db: Db,
  { officeId, teamId, day, start }: SlotKey,
): Promise<FreedPlace[]> {
  return db
    .selectFrom('freedPlace')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('teamId', '=', teamId)
    .where('day', '=', day)
    .where('start', '=', start)
    .where('offerId', 'is', null)
    .orderBy('restsUntil')
    .orderBy('id')
    .execute()
}

/** The same of a whole office. */
export function listRestingOf(db: Db, officeId: string): Promise<FreedPlace[]> {
  return db
    .selectFrom('freedPlace')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('offerId', 'is', null)
    .orderBy('day')
    .orderBy('start')
    .orderBy('id')
    .execute()
}

export function listOfOffer(db: Db, officeId: string, offerId: string): Promise<FreedPlace[]> {
  return db
    .selectFrom('freedPlace')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('offerId', '=', offerId)
    .orderBy('day')
    .orderBy('start')
    .orderBy('teamId')
    .orderBy('id')
    .execute()
}

export async function setPlaces(
  tx: Db,
  { officeId, id }: Pick<FreedPlace, 'officeId' | 'id'>,
  places: number,
): Promise<void> {
  await tx
    .updateTable('freedPlace')
    .set({ places })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

export async function setOffer(
  tx: Db,
  { officeId, id }: Pick<FreedPlace, 'officeId' | 'id'>,
  offerId: string,
): Promise<void> {
  await tx
    .updateTable('freedPlace')
    .set({ offerId })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** What was kept for an offer rests again. */
export async function setResting(
  tx: Db,
  { officeId, id }: Pick<FreedPlace, 'officeId' | 'id'>,
  restsUntil: Instant,
): Promise<void> {
  await tx
    .updateTable('freedPlace')
    .set({ offerId: null, restsUntil })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** Answers how many places; none where it was offered or given back meanwhile. The slot's counter is the caller's to set right. */
export async function deleteResting(
  tx: Db,
  { officeId, id }: Pick<FreedPlace, 'officeId' | 'id'>,
): Promise<number> {
  const row = await tx
    .deleteFrom('freedPlace')
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('offerId', 'is', null)
    .returning('places')
    .executeTakeFirst()
  return row?.places ?? 0
}

/** As `deleteResting`, for all that was kept for an offer. */
export async function deleteOfOffer(tx: Db, officeId: string, offerId: string): Promise<void> {
  await tx
    .deleteFrom('freedPlace')
    .where('officeId', '=', officeId)
    .where('offerId', '=', offerId)
    .execute()
}

/** Places that nobody waits for and that have rested; those of slots that are closed or have begun at once. */
export function listRested(
  db: Db,
  now: Instant,
  { today, clock }: { today: Day; clock: string },
): Promise<FreedPlace[]> {
  return db
    .selectFrom('freedPlace')
    .innerJoin('slot', (join) =>
      join
        .onRef('slot.officeId', '=', 'freedPlace.officeId')
        .onRef('slot.teamId', '=', 'freedPlace.teamId')
        .onRef('slot.day', '=', 'freedPlace.day')
        .onRef('slot.start', '=', 'freedPlace.start'),
    )
    .selectAll('freedPlace')
    .where('offerId', 'is', null)
    .where((eb) =>
      eb.or([
        eb('restsUntil', '<=', now),
        eb('slot.capacity', '=', 0),
        eb('freedPlace.day', '<', today),
        eb.and([eb('freedPlace.day', '=', today), eb('freedPlace.start', '<=', clock)]),
      ]),
    )
    .orderBy('restsUntil')
    .orderBy('id')
    .execute()
}

/** Rests longer, unless it was offered or given back meanwhile. */
export async function setRestsUntil(
  db: Db,
  { officeId, id }: Pick<FreedPlace, 'officeId' | 'id'>,
  restsUntil: Instant,
): Promise<void> {
  await db
    .updateTable('freedPlace')
    .set({ restsUntil })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('offerId', 'is', null)
    .execute()
}

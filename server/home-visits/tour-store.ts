import type { Day, Instant } from '@phrom/shared/time.ts'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

export type TourRow = Tables['homeTour']
export type StopRow = Tables['homeStop']
type Key = { officeId: string; id: string }
type OfCase = { officeId: string; caseId: string }

/** The tour, held until the transaction ends. */
export function takeTour(tx: Db, { officeId, id }: Key): Promise<TourRow | undefined> {
  return tx
    .updateTable('homeTour')
    .set((eb) => ({ day: eb.ref('day') }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

export function findTour(db: Db, { officeId, id }: Key): Promise<TourRow | undefined> {
  return db
    .selectFrom('homeTour')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertTour(tx: Db, row: TourRow): Promise<void> {
  await tx.insertInto('homeTour').values(row).execute()
}

export async function setTour(
  tx: Db,
  { officeId, id }: Key,
  change: Partial<Pick<TourRow, 'day' | 'period' | 'goes' | 'revision' | 'cancelledAt'>>,
): Promise<void> {
  await tx
    .updateTable('homeTour')
    .set(change)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** Tours from a day on, and earlier ones with a stop of which nobody has said what came of it. */
export function listTours(db: Db, officeId: string, from: Day): Promise<TourRow[]> {
  return db
    .selectFrom('homeTour')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('cancelledAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('day', '>=', from),
        eb.exists(
          eb
            .selectFrom('homeStop')
            .select('homeStop.id')
            .whereRef('homeStop.officeId', '=', 'homeTour.officeId')
            .whereRef('homeStop.tourId', '=', 'homeTour.id')
            .where('homeStop.endedAt', 'is', null),
        ),
      ]),
    )
    .orderBy('day')
    .orderBy('period', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** The stops of a tour, in the order in which they are visited. */
export function listStops(db: Db, officeId: string, tourId: string): Promise<StopRow[]> {
  return db
    .selectFrom('homeStop')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('tourId', '=', tourId)
    .orderBy('place')
    .orderBy('start')
    .orderBy('id')
    .execute()
}

/** False where the case stands on a tour already. */
export async function insertStop(tx: Db, row: StopRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('homeStop')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function setStop(
  tx: Db,
  { officeId, id }: Key,
  change: Partial<Omit<StopRow, 'officeId' | 'id' | 'tourId' | 'caseId'>>,
): Promise<void> {
  await tx
    .updateTable('homeStop')
    .set(change)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

const open = prepared((db, of: OfCase) =>
  db
    .selectFrom('homeStop')
    .innerJoin('homeTour', (join) =>
      join
        .onRef('homeTour.officeId', '=', 'homeStop.officeId')
        .onRef('homeTour.id', '=', 'homeStop.tourId'),
    )
    .selectAll('homeStop')
    .select(['homeTour.day', 'homeTour.goes'])
    .where('homeStop.officeId', '=', of.officeId)
    .where('homeStop.caseId', '=', of.caseId)
    .where('homeStop.endedAt', 'is', null),
)

/** The stop at which a case is to be visited, with the day and those who go. */
export function findOpenStop(db: Db, { officeId, caseId }: OfCase) {
  return open.first(db, { officeId, caseId })
}

const ofCase = prepared((db, of: OfCase) =>
  db
    .selectFrom('homeStop')
    .innerJoin('homeTour', (join) =>
      join
        .onRef('homeTour.officeId', '=', 'homeStop.officeId')
        .onRef('homeTour.id', '=', 'homeStop.tourId'),
    )
    .selectAll('homeStop')
    .select(['homeTour.day', 'homeTour.goes'])
    .where('homeStop.officeId', '=', of.officeId)
    .where('homeStop.caseId', '=', of.caseId)
    .orderBy('homeStop.plannedAt')
    .orderBy('homeStop.id'),
)

/** Every stop that a case ever had, the first first. */
export function listStopsOfCase(db: Db, { officeId, caseId }: OfCase) {
  return ofCase.list(db, { officeId, caseId })
}

/** Stops of a day, in every office, of which nobody was reminded and that were planned before a moment. */
export function listNotReminded(db: Db, day: Day, plannedBefore: Instant) {
  return db
    .selectFrom('homeTour')
    .innerJoin('homeStop', (join) =>
      join
        .onRef('homeStop.officeId', '=', 'homeTour.officeId')
        .onRef('homeStop.tourId', '=', 'homeTour.id'),
    )
    .select(['homeStop.officeId', 'homeStop.id', 'homeStop.caseId'])
    .where('homeTour.day', '=', day)
    .where('homeStop.endedAt', 'is', null)
    .where('homeStop.startedAt', 'is', null)
    .where('homeStop.remindedAt', 'is', null)
    .where('homeStop.plannedAt', '<', plannedBefore)
    .orderBy('homeStop.id')
    .limit(5000)
    .execute()
}

/** The stop with its day, for what is about to be said of it. */
export function findStop(db: Db, { officeId, id }: Key) {
  return db
    .selectFrom('homeStop')
    .innerJoin('homeTour', (join) =>
      join
        .onRef('homeTour.officeId', '=', 'homeStop.officeId')
        .onRef('homeTour.id', '=', 'homeStop.tourId'),
    )
    .selectAll('homeStop')
    .select(['homeTour.day', 'homeTour.goes'])
    .where('homeStop.officeId', '=', officeId)
    .where('homeStop.id', '=', id)
    .executeTakeFirst()
}

/** False where it was told before, or the visit is planned no more. */
export async function setReminded(tx: Db, { officeId, id }: Key, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('homeStop')
    .set({ remindedAt: now })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .where('startedAt', 'is', null)
    .where('remindedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What somebody wrote about a visit goes; that it was, and what came of it, stays. */
export async function clearRemarks(tx: Db, { officeId, caseId }: OfCase): Promise<void> {
  await tx
    .updateTable('homeStop')
    .set({ remark: '', receipt: '', missing: null })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

/** Stops that ended in a span, whatever came of them, with their cases. */
export function listEndedBetween(
  db: Db,
  officeId: string,
  { from, until }: { from: Instant; until: Instant },
) {
  return db
    .selectFrom('homeStop')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'homeStop.officeId')
        .onRef('serviceCase.id', '=', 'homeStop.caseId'),
    )
    .selectAll('homeStop')
    .select(['serviceCase.code', 'serviceCase.contactName', 'serviceCase.serviceId'])
    .where('homeStop.officeId', '=', officeId)
    .where('homeStop.endedAt', '>=', from)
    .where('homeStop.endedAt', '<', until)
    .orderBy('homeStop.endedAt')
    .execute()
}

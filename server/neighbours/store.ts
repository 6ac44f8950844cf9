import type { Day, Instant } from '@phrom/shared/time.ts'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

type NeighbourRow = Tables['neighbour']
type Key = { officeId: string; caseId: string }

const inserted = prepared((db, row: NeighbourRow) => db.insertInto('neighbour').values(row))

export async function insertNeighbour(tx: Db, row: NeighbourRow): Promise<void> {
  await inserted.write(tx, row)
}

/** With the case, and with what became of its newest booking. */
function withCase(db: Db) {
  return db
    .selectFrom('neighbour')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'neighbour.officeId')
        .onRef('serviceCase.id', '=', 'neighbour.caseId'),
    )
    .selectAll('neighbour')
    .select(['serviceCase.code', 'serviceCase.serviceId', 'serviceCase.state'])
    .select(['serviceCase.contactName', 'serviceCase.contactPhone', 'serviceCase.personId'])
    .select((eb) => [
      eb
        .selectFrom('bookingCase')
        .innerJoin('booking', (join) =>
          join
            .onRef('booking.officeId', '=', 'bookingCase.officeId')
            .onRef('booking.id', '=', 'bookingCase.bookingId'),
        )
        .select('booking.id')
        .whereRef('bookingCase.officeId', '=', 'neighbour.officeId')
        .whereRef('bookingCase.caseId', '=', 'neighbour.caseId')
        .orderBy('booking.id', 'desc')
        .limit(1)
        .as('bookingId'),
    ])
    .where('serviceCase.erasedAt', 'is', null)
}
export type NeighbourCase = Awaited<ReturnType<typeof listOfVolunteer>>[number]

/** For whom a volunteer booked, the newest first; who was erased is not among them. */
export function listOfVolunteer(db: Db, officeId: string, volunteerId: string, limit: number) {
  return withCase(db)
    .where('neighbour.officeId', '=', officeId)
    .where('neighbour.volunteerId', '=', volunteerId)
    .orderBy('neighbour.bookedAt', 'desc')
    .orderBy('neighbour.caseId', 'desc')
    .limit(limit)
    .execute()
}

/** Those of theirs that have these cases; another's are not found. */
export function listTheirs(
  db: Db,
  officeId: string,
  volunteerId: string,
  caseIds: readonly string[],
) {
  return withCase(db)
    .where('neighbour.officeId', '=', officeId)
    .where('neighbour.volunteerId', '=', volunteerId)
    .where('neighbour.caseId', 'in', caseIds)
    .orderBy('serviceCase.contactName')
    .orderBy('neighbour.caseId')
    .execute()
}

/** One of theirs; another's is not found. */
export function findOfVolunteer(db: Db, { officeId, caseId }: Key, volunteerId: string) {
  return withCase(db)
    .where('neighbour.officeId', '=', officeId)
    .where('neighbour.caseId', '=', caseId)
    .where('neighbour.volunteerId', '=', volunteerId)
    .executeTakeFirst()
}

export function findBySecret(db: Db, officeId: string, secretHash: string) {
  return withCase(db)
    .where('neighbour.officeId', '=', officeId)
    .where('neighbour.secretHash', '=', secretHash)
    .executeTakeFirst()
}

/** Who stands in a volunteer's bookings of a service, or of all, and was not taken over. */
export function listStanding(db: Db, officeId: string, volunteerId: string) {
  return db
    .selectFrom('neighbour')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'neighbour.officeId')
        .onRef('serviceCase.id', '=', 'neighbour.caseId'),
    )
    .innerJoin('bookingCase', (join) =>
      join
        .onRef('bookingCase.officeId', '=', 'neighbour.officeId')
        .onRef('bookingCase.caseId', '=', 'neighbour.caseId'),
    )
    .select(['serviceCase.serviceId', 'serviceCase.contactName', 'serviceCase.contactPhone'])
    .where('neighbour.officeId', '=', officeId)
    .where('neighbour.volunteerId', '=', volunteerId)
    .where('serviceCase.state', '=', 'approved')
    .where('bookingCase.releasedAt', 'is', null)
    .execute()
}

/** False where somebody was faster. */
export async function setClaimed(tx: Db, { officeId, caseId }: Key, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('neighbour')
    .set({ claimedAt: at })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('claimedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whose slip it was is forgotten; that a volunteer booked for somebody stays. */
export async function clearSecret(tx: Db, { officeId, caseId }: Key): Promise<void> {
  await tx
    .updateTable('neighbour')
    .set({ salt: null, secretHash: null })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

/** What somebody booked as a volunteer, in every office, is no volunteer's any more. */
export async function clearVolunteer(tx: Db, personId: string): Promise<void> {
  const own = await tx
    .selectFrom('volunteer')
    .select(['officeId', 'id'])
    .where('personId', '=', personId)
    .execute()
  for (const { officeId, id } of own) {
    await tx
      .updateTable('neighbour')
      .set({ volunteerId: null })
      .where('officeId', '=', officeId)
      .where('volunteerId', '=', id)
      .execute()
  }
}

/** Everybody for whom somebody booked as a volunteer, in every office. */
export function listOfPerson(db: Db, personId: string) {
  return db
    .selectFrom('volunteer')
    .innerJoin('neighbour', (join) =>
      join
        .onRef('neighbour.officeId', '=', 'volunteer.officeId')
        .onRef('neighbour.volunteerId', '=', 'volunteer.id'),
    )
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'neighbour.officeId')
        .onRef('serviceCase.id', '=', 'neighbour.caseId'),
    )
    .select(['neighbour.officeId', 'neighbour.bookedAt', 'neighbour.claimedAt'])
    .select(['serviceCase.serviceId', 'serviceCase.contactName', 'serviceCase.contactPhone'])
    .where('volunteer.personId', '=', personId)
    .orderBy('neighbour.bookedAt', 'desc')
    .execute()
}

/** Since a moment, or ever; what was taken back before the visit does not count. */
export async function countBooked(
  db: Db,
  officeId: string,
  volunteerId: string,
  since: Instant,
): Promise<number> {
  const { count } = await db
    .selectFrom('neighbour')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'neighbour.officeId')
        .onRef('serviceCase.id', '=', 'neighbour.caseId'),
    )
    .select((eb) => eb.fn.countAll().as('count'))
    .where('neighbour.officeId', '=', officeId)
    .where('neighbour.volunteerId', '=', volunteerId)
    .where('neighbour.bookedAt', '>=', since)
    .where('serviceCase.state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Which volunteer booked each of these cases; the name is empty where it was forgotten. */
export async function listBookedBy(
  db: Db,
  officeId: string,
  caseIds: readonly string[],
): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('neighbour')
    .leftJoin('volunteer', (join) =>
      join
        .onRef('volunteer.officeId', '=', 'neighbour.officeId')
        .onRef('volunteer.id', '=', 'neighbour.volunteerId'),
    )
    .select(['neighbour.caseId', 'volunteer.name'])
    .where('neighbour.officeId', '=', officeId)
    .where('neighbour.caseId', 'in', caseIds)
    .execute()
  return new Map(rows.map(({ caseId, name }) => [caseId, name ?? '']))
}

/** Bookings from a day on that stand, of neighbours without LINE, whose volunteer has gone. */
export function listLeft(db: Db, officeId: string, from: Day) {
  return db
    .selectFrom('bookingCase')
    .innerJoin('neighbour', (join) =>
      join
        .onRef('neighbour.officeId', '=', 'bookingCase.officeId')
        .onRef('neighbour.caseId', '=', 'bookingCase.caseId'),
    )
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'bookingCase.officeId')
        .onRef('serviceCase.id', '=', 'bookingCase.caseId'),
    )
    .leftJoin('volunteer', (join) =>
      join
        .onRef('volunteer.officeId', '=', 'neighbour.officeId')
        .onRef('volunteer.id', '=', 'neighbour.volunteerId'),
    )
    .select(['bookingCase.caseId', 'bookingCase.day', 'bookingCase.start', 'bookingCase.end'])
    .select(['serviceCase.code', 'serviceCase.serviceId', 'volunteer.name as volunteer'])
    .select(['serviceCase.contactName as name', 'serviceCase.contactPhone as phone'])
    .where('bookingCase.officeId', '=', officeId)
    .where('bookingCase.day', '>=', from)
    .where('bookingCase.releasedAt', 'is', null)
    .where('serviceCase.state', '=', 'approved')
    .where('neighbour.claimedAt', 'is', null)
    .where((eb) => eb.or([eb('volunteer.id', 'is', null), eb('volunteer.endedAt', 'is not', null)]))
    .orderBy('bookingCase.day')
    .orderBy('bookingCase.start')
    .orderBy('bookingCase.caseId')
    .limit(1000)
    .execute()
}

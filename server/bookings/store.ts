import type { BookingState } from '@phrom/shared/case.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

export type BookingRow = Tables['booking']
/** A case within a booking, with the places that it takes. */
export type Part = Tables['bookingCase']

const booking = prepared((db, row: BookingRow) => db.insertInto('booking').values(row))
const ofCase = prepared((db, part: Part) => db.insertInto('bookingCase').values(part))

export async function insertBooking(tx: Db, row: BookingRow, parts: Part[]): Promise<void> {
  await booking.write(tx, row)
  for (const part of parts) await ofCase.write(tx, part)
}

/** Every booking that a case ever had, the first first, with its own part in it. */
export function listOfCase(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('bookingCase')
    .innerJoin('booking', (join) =>
      join
        .onRef('booking.officeId', '=', 'bookingCase.officeId')
        .onRef('booking.id', '=', 'bookingCase.bookingId'),
    )
    .selectAll('booking')
    .select(['bookingCase.start as ownStart', 'bookingCase.end as ownEnd'])
    .select('bookingCase.releasedAt')
    .where('bookingCase.officeId', '=', officeId)
    .where('bookingCase.caseId', '=', caseId)
    .orderBy('booking.bookedAt')
    .orderBy('booking.id')
    .execute()
}

const ofCaseById = prepared((db, of: OfBooking) =>
  db
    .selectFrom('bookingCase')
    .innerJoin('booking', (join) =>
      join
        .onRef('booking.officeId', '=', 'bookingCase.officeId')
        .onRef('booking.id', '=', 'bookingCase.bookingId'),
    )
    .selectAll('booking')
    .select(['bookingCase.start as ownStart', 'bookingCase.end as ownEnd'])
    .where('bookingCase.officeId', '=', of.officeId)
    .where('bookingCase.bookingId', '=', of.bookingId)
    .where('bookingCase.caseId', '=', of.caseId),
)

/** A booking of a case, with the case's own part in it. */
export function findOfCase(db: Db, of: OfBooking) {
  return ofCaseById.first(db, of)
}

/** The cases of a booking, those too that have left it. */
export function listCasesOf(db: Db, officeId: string, bookingId: string) {
  return db
    .selectFrom('bookingCase')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'bookingCase.officeId')
        .onRef('serviceCase.id', '=', 'bookingCase.caseId'),
    )
    .select(['serviceCase.id', 'serviceCase.code'])
    .where('bookingCase.officeId', '=', officeId)
    .where('bookingCase.bookingId', '=', bookingId)
    .orderBy('serviceCase.code')
    .execute()
}

type OfBooking = { officeId: string; bookingId: string; caseId: string }

/** Puts a case’s part into another booking. */
export async function setBookingOf(tx: Db, part: OfBooking, bookingId: string): Promise<void> {
  await tx
    .updateTable('bookingCase')
    .set({ bookingId })
    .where('officeId', '=', part.officeId)
    .where('bookingId', '=', part.bookingId)
    .where('caseId', '=', part.caseId)
    .execute()
}

/** All bookings of a case are another person's from now on. */
export async function setPersonOf(
  tx: Db,
  { officeId, caseId }: { officeId: string; caseId: string },
  personId: string,
): Promise<void> {
  await tx
    .updateTable('booking')
    .set({ personId })
    .where('officeId', '=', officeId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('bookingCase')
        .select('bookingCase.bookingId')
        .where('bookingCase.officeId', '=', officeId)
        .where('bookingCase.caseId', '=', caseId),
    )
    .execute()
}

/** The service under which a booking is counted: that of its first case, also once that one was parted from it. */
export async function findCountedAs(db: Db, officeId: string, id: string): Promise<string> {
  const row = await db
    .selectFrom('booking')
    .innerJoin('bookingCase', (join) =>
      join
        .onRef('bookingCase.officeId', '=', 'booking.officeId')
        .onRef('bookingCase.bookingId', '=', 'booking.id'),
    )
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'bookingCase.officeId')
        .onRef('serviceCase.id', '=', 'bookingCase.caseId'),
    )
    .select(['booking.countedAs', 'serviceCase.serviceId'])
    .where('booking.officeId', '=', officeId)
    .where('booking.id', '=', id)
    .orderBy('bookingCase.caseId')
    .executeTakeFirst()
  return row?.countedAs ?? row?.serviceId ?? ''
}

export async function setCountedAs(
  tx: Db,
  officeId: string,
  id: string,
  countedAs: string,
): Promise<void> {
  await tx
    .updateTable('booking')
    .set({ countedAs })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

export async function setNobody(tx: Db, officeId: string, id: string): Promise<void> {
  await tx
    .updateTable('booking')
    .set({ personId: 'nobody' })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

const active = prepared((db, of: { officeId: string; caseId: string; now: Instant }) =>
  db
    .selectFrom('bookingCase')
    .innerJoin('booking', (join) =>
      join
        .onRef('booking.officeId', '=', 'bookingCase.officeId')
        .onRef('booking.id', '=', 'bookingCase.bookingId'),
    )
    .selectAll('booking')
    .select(['bookingCase.start as ownStart', 'bookingCase.end as ownEnd'])
    .where('bookingCase.officeId', '=', of.officeId)
    .where('bookingCase.caseId', '=', of.caseId)
    .where('bookingCase.releasedAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('booking.state', '=', 'confirmed'),
        eb.and([eb('booking.state', '=', 'held'), eb('booking.heldUntil', '>', of.now)]),
      ]),
    ),
)

/** The booking that stands for a case; one whose hold has run out is none. */
export function findActiveBooking(db: Db, officeId: string, caseId: string, now: Instant) {
  return active.first(db, { officeId, caseId, now })
}

const partsOf = prepared((db, of: { officeId: string; bookingId: string }) =>
  db
    .selectFrom('bookingCase')
    .selectAll()
    .where('officeId', '=', of.officeId)
    .where('bookingId', '=', of.bookingId)
    .where('releasedAt', 'is', null)
    .orderBy('start')
    .orderBy('caseId'),
)

/** The order in which the parts of a booking are listed. */
export function byStart(one: Part, other: Part): number {
  return `${one.start} ${one.caseId}` < `${other.start} ${other.caseId}` ? -1 : 1
}

/** The parts of a booking that take places. */
export function listParts(db: Db, officeId: string, bookingId: string): Promise<Part[]> {
  return partsOf.list(db, { officeId, bookingId })
}

/** Ends a part; false where another was faster. The slot's counter is the caller's to set right, in the same transaction. */
export async function setReleased(tx: Db, part: Part, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('bookingCase')
    .set({ releasedAt: at })
    .where('officeId', '=', part.officeId)
    .where('bookingId', '=', part.bookingId)
    .where('caseId', '=', part.caseId)
    .where('releasedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends a booking, unless it has ended. */
export async function setEnded(
  tx: Db,
  officeId: string,
  id: string,
  state: Exclude<BookingState, 'held' | 'confirmed'>,
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('booking')
    .set({ state, endedAt: at })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

/** False where the hold has run out. */
export async function setConfirmed(tx: Db, officeId: string, id: string, now: Instant) {
  const { numUpdatedRows } = await tx
    .updateTable('booking')
    .set({ state: 'confirmed', heldUntil: null })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('state', '=', 'held')
    .where('heldUntil', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const overdue = prepared((db, { now }: { now: Instant }) =>
  db
    .selectFrom('booking')
    .select(['officeId', 'id'])
    // Written out: the index of holds is for this state alone, and SQLite does not look into parameters.
    .where('state', '=', sql.lit('held'))
    .where('heldUntil', '<=', now)
    .limit(500),
)
const overdueHere = prepared((db, of: { now: Instant; officeId: string }) =>
  db
    .selectFrom('booking')
    .select(['officeId', 'id'])
    .where('state', '=', sql.lit('held'))
    .where('heldUntil', '<=', of.now)
    .where('officeId', '=', of.officeId)
    .limit(500),
)

/** Parts whose hold has run out and that still take places; of one office, or of all. Mostly there are none, and that is one look. */
export async function listOverdueParts(
  db: Db,
  officeId: string | undefined,
  now: Instant,
): Promise<Part[]> {
  const rows = await (officeId
    ? overdueHere.list(db, { now, officeId })
    : overdue.list(db, { now }))
  const parts: Part[] = []
  for (const row of rows) parts.push(...(await listParts(db, row.officeId, row.id)))
  return parts
}

/** False where it was confirmed or ended meanwhile. */
export async function setExpired(tx: Db, officeId: string, id: string, now: Instant) {
  const { numUpdatedRows } = await tx
    .updateTable('booking')
    .set({ state: 'expired', endedAt: now })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('state', '=', 'held')
    .where('heldUntil', '<=', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const counts = prepared((db, of: { personId: string; from: Day; now: Instant }) =>
  db
    .selectFrom('booking')
    .select(['officeId', (eb) => eb.fn.countAll().as('count')])
    .where('personId', '=', of.personId)
    .where('endedAt', 'is', null)
    .where('day', '>=', of.from)
    .where((eb) => eb.or([eb('state', '=', 'confirmed'), eb('heldUntil', '>', of.now)]))
    .groupBy('officeId'),
)

/** Bookings of a person from a day on that stand, by office. */
export async function countBookingsOf(db: Db, personId: string, from: Day, now: Instant) {
  const rows = await counts.list(db, { personId, from, now })
  return rows.map(({ officeId, count }) => ({ officeId, count: Number(count) }))
}

/** Everybody who comes on a day, with their cases. */
export function listDay(db: Db, officeId: string, day: Day) {
  return db
    .selectFrom('bookingCase')
    .innerJoin('booking', (join) =>
      join
        .onRef('booking.officeId', '=', 'bookingCase.officeId')
        .onRef('booking.id', '=', 'bookingCase.bookingId'),
    )
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'bookingCase.officeId')
        .onRef('serviceCase.id', '=', 'bookingCase.caseId'),
    )
    .selectAll('serviceCase')
    .select(['bookingCase.start', 'bookingCase.end', 'bookingCase.bookingId', 'booking.mustMoveAt'])
    .where('bookingCase.officeId', '=', officeId)
    .where('bookingCase.day', '=', day)
    .where('bookingCase.releasedAt', 'is', null)
    .where('booking.state', '=', 'confirmed')
    .orderBy('bookingCase.start')
    .orderBy('booking.bookedAt')
    .orderBy('serviceCase.id')
    .execute()
}

/**
 * Cases of bookings and holds that stand from a day on, in the order of their visits; of those alone that were asked to move, if so
 * wanted. Who is at the office already is no longer expected.
 */
export function listStanding(
  db: Db,
  officeId: string,
  from: Day,
  only: { mustMove?: boolean } = {},
) {
  const standing = db
    .selectFrom('bookingCase')
    .innerJoin('booking', (join) =>
      join
        .onRef('booking.officeId', '=', 'bookingCase.officeId')
        .onRef('booking.id', '=', 'bookingCase.bookingId'),
    )
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'bookingCase.officeId')
        .onRef('serviceCase.id', '=', 'bookingCase.caseId'),
    )
    .selectAll('bookingCase')
    .select([
      'booking.state',
      'booking.heldUntil',
      'booking.personId',
      'booking.mustMoveAt',
      'booking.mustMoveReason',
    ])
    .select(['booking.start as visitStart', 'serviceCase.code', 'serviceCase.serviceId'])
    .select(['serviceCase.contactName', 'serviceCase.contactPhone'])
    .where('bookingCase.officeId', '=', officeId)
    .where('bookingCase.day', '>=', from)
    .where('bookingCase.releasedAt', 'is', null)
    .where('booking.endedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ticket')
            .select('ticket.id')
            .whereRef('ticket.officeId', '=', 'booking.officeId')
            .whereRef('ticket.bookingId', '=', 'booking.id'),
        ),
      ),
    )
    .orderBy('bookingCase.day')
    .orderBy('bookingCase.start')
    .orderBy('bookingCase.bookingId')
    .orderBy('bookingCase.caseId')
  return (only.mustMove ? standing.where('booking.mustMoveAt', 'is not', null) : standing).execute()
}
export type StandingPart = Awaited<ReturnType<typeof listStanding>>[number]

/** Asks a booking to move, with the reason, or no longer. */
export async function setMustMove(
  tx: Db,
  officeId: string,
  id: string,
  asked: { at: Instant; reason: string } | null,
): Promise<void> {
  await tx
    .updateTable('booking')
    .set({ mustMoveAt: asked?.at ?? null, mustMoveReason: asked?.reason ?? null })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

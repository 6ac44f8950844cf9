import type { Day } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import type { Db, Tables } from '../database/tables.ts'

/** Begins to close an office's days, after this one; nothing where it has begun. */
export async function insertClosed(tx: Db, row: Tables['closedDay']): Promise<void> {
  await tx
    .insertInto('closedDay')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Offices with days that are not closed yet. */
export function listToClose(db: Db, before: Day): Promise<Tables['closedDay'][]> {
  return db
    .selectFrom('closedDay')
    .selectAll()
    .where('day', '<', before)
    .orderBy('officeId')
    .execute()
}

/** Never backwards, though the clock of a server goes wrong. */
export async function setClosed(
  db: Db,
  { officeId, day }: Pick<Tables['closedDay'], 'officeId' | 'day'>,
): Promise<void> {
  await db
    .updateTable('closedDay')
    .set({ day })
    .where('officeId', '=', officeId)
    .where('day', '<', day)
    .execute()
}

/** Bookings between two days, the last included, that stand for cases of which nothing has come yet. */
export async function listUnsettled(
  db: Db,
  officeId: string,
  { after, to }: { after: Day; to: Day },
): Promise<{ bookingId: string; caseId: string }[]> {
  return db
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
    .select(['booking.id as bookingId', (eb) => eb.fn.min('serviceCase.id').as('caseId')])
    .where('booking.officeId', '=', officeId)
    .where('booking.state', '=', sql.lit('confirmed'))
    .where('booking.day', '>', after)
    .where('booking.day', '<=', to)
    .where('bookingCase.releasedAt', 'is', null)
    .where('serviceCase.state', '=', 'approved')
    .groupBy('booking.id')
    .orderBy('booking.id')
    .execute()
}

/** Bookings of a team's day whose people are not here, with the time of the whole visit. */
export async function listToday(
  db: Db,
  officeId: string,
  teamId: string,
  day: Day,
): Promise<{ id: string; start: string; end: string }[]> {
  return db
    .selectFrom('booking')
    .innerJoin('bookingCase', (join) =>
      join
        .onRef('bookingCase.officeId', '=', 'booking.officeId')
        .onRef('bookingCase.bookingId', '=', 'booking.id'),
    )
    .leftJoin('ticket', (join) =>
      join
        .onRef('ticket.officeId', '=', 'booking.officeId')
        .onRef('ticket.bookingId', '=', 'booking.id'),
    )
    .select(['booking.id', 'booking.start', (eb) => eb.fn.max('bookingCase.end').as('end')])
    .where('booking.officeId', '=', officeId)
    .where('booking.day', '=', day)
    .where('booking.state', '=', sql.lit('confirmed'))
    .where('bookingCase.releasedAt', 'is', null)
    .where('bookingCase.teamId', '=', teamId)
    .where('ticket.id', 'is', null)
    .groupBy(['booking.id', 'booking.start'])
    .orderBy('booking.id')
    .execute()
}

/** Counters, in every office, that were opened before this moment. */
export function listLeftOpenCounters(db: Db, before: string): Promise<Tables['counter'][]> {
  return db
    .selectFrom('counter')
    .selectAll()
    .where('openedAt', '<', before)
    .orderBy('officeId')
    .execute()
}

/** Closes a counter, unless somebody has opened it anew meanwhile. */
export async function closeLeftOpen(
  db: Db,
  { officeId, id, openedAt }: Tables['counter'],
): Promise<void> {
  await db
    .updateTable('counter')
    .set({ personId: null, openedAt: null, pausedAt: null })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('openedAt', '=', openedAt)
    .execute()
}

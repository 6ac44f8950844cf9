import type { ReminderDue } from '@phrom/shared/reminders.ts'
import { sql } from 'kysely'
import type { Db, Tables } from '../database/tables.ts'
import type { BookingRow } from './store.ts'

const most = 5000

/** Bookings, in every office, that stand where they are and of which nobody was reminded in this way. */
export function listNotReminded(
  db: Db,
  { kind, day, after, bookedBefore }: ReminderDue,
): Promise<BookingRow[]> {
  return (
    db
      .selectFrom('booking')
      .leftJoin('reminder', (join) =>
        join
          .onRef('reminder.officeId', '=', 'booking.officeId')
          .onRef('reminder.bookingId', '=', 'booking.id')
          .on('reminder.kind', '=', kind),
      )
      .selectAll('booking')
      .where('booking.day', '=', day)
      // Written out for the index, which is of this state alone.
      .where('booking.state', '=', sql.lit('confirmed'))
      .where('booking.mustMoveAt', 'is', null)
      .where('booking.start', '>', after)
      .where('booking.bookedAt', '<', bookedBefore)
      .where('reminder.toldAt', 'is', null)
      .orderBy('booking.start')
      .orderBy('booking.id')
      .limit(most)
      .execute()
  )
}

/** Holds a booking until the transaction ends; false where it no longer stands as it is. */
export async function takeStanding(tx: Db, officeId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('booking')
    .set((eb) => ({ day: eb.ref('day') }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('state', '=', 'confirmed')
    .where('mustMoveAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False where it was told before. */
export async function insertReminder(tx: Db, row: Tables['reminder']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reminder')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export function findBooking(db: Db, officeId: string, id: string) {
  return db
    .selectFrom('booking')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

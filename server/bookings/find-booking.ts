import type { BookingView } from '@phrom/shared/case.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

/** The booking that stands, if any. */
export async function findBooking(
  db: Db,
  officeId: string,
  caseId: string,
): Promise<BookingView | undefined> {
  const row = await store.findActiveBooking(db, officeId, caseId)
  return row && { day: row.day, period: row.period, bookedAt: row.bookedAt }
}

import type { MyNeighbour } from '@phrom/shared/my-data.ts'
import type { LeftBooking } from '@phrom/shared/neighbours/views.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

/** Which volunteer booked each of these cases; the name is empty where it was forgotten. */
export function bookedBy(
  db: Db,
  officeId: string,
  caseIds: readonly string[],
): Promise<Map<string, string>> {
  return store.listBookedBy(db, officeId, caseIds)
}

/** People for whom a volunteer booked since a moment; what was taken back does not count. */
export function countBooked(db: Db, officeId: string, volunteerId: string, since: Instant) {
  return store.countBooked(db, officeId, volunteerId, since)
}

/** For whom a person has booked as a volunteer, in every office. */
export async function myNeighbours(db: Db, personId: string): Promise<MyNeighbour[]> {
  const rows = await store.listOfPerson(db, personId)
  return rows.map(({ contactName, contactPhone, claimedAt, ...row }) => ({
    ...row,
    ...(claimedAt === null
      ? { name: contactName, phone: contactPhone }
      : { name: null, phone: null }),
  }))
}

/** Bookings to come of neighbours without LINE whose volunteer has gone: nobody else could tell them of a change. */
export async function listLeft(db: Db, officeId: string, now: Instant): Promise<LeftBooking[]> {
  const rows = await store.listLeft(db, officeId, dayOf(now))
  return rows.map((row) => ({
    ...row,
    name: row.name ?? '',
    phone: row.phone ?? '',
    volunteer: row.volunteer ?? '',
  }))
}

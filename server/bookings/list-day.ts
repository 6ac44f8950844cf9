import type { DayBooking } from '@phrom/shared/case.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import { listOf, paperStates } from '../cases/case-view.ts'
import type { Db } from '../database/tables.ts'
import { documentStatesOf } from '../documents/find-documents.ts'
import { bookedBy } from '../neighbours/find-neighbours.ts'
import * as store from './store.ts'

/** Everybody who comes on a day, with how their papers stand. */
export async function listDay(
  db: Db,
  officeId: string,
  day: Day,
  now: Instant,
): Promise<DayBooking[]> {
  const rows = await store.listDay(db, officeId, day)
  const ids = rows.map(({ id }) => id)
  const documents = await documentStatesOf(db, officeId, ids)
  const volunteers = await bookedBy(db, officeId, ids)
  return rows.map(({ start, end, bookingId, mustMoveAt, ...row }) => ({
    ...{ start, end, bookingId },
    mustMove: mustMoveAt !== null,
    caseId: row.id,
    code: row.code,
    serviceId: row.serviceId,
    name: row.contactName ?? '',
    phone: row.contactPhone ?? '',
    papers: paperStates(listOf(row, now, day), documents.get(row.id) ?? []),
    volunteer: volunteers.get(row.id) ?? null,
  }))
}

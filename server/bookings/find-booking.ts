import type { BookingView, HoldView } from '@phrom/shared/case.ts'
import type { MyBooking } from '@phrom/shared/my-data.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

export type Standing = { booking: BookingView | null; hold: HoldView | null }

/** The booking that stands, or the place that is held while one is finished. */
export async function findStanding(
  db: Db,
  officeId: string,
  caseId: string,
  now: Instant,
): Promise<Standing> {
  const row = await store.findActiveBooking(db, officeId, caseId, now)
  if (!row) return { booking: null, hold: null }
  const parts = await store.listParts(db, officeId, row.id)
  return viewStanding(row, { start: row.ownStart, end: row.ownEnd }, parts)
}

/** A booking or hold as one of its cases sees it. */
export function viewStanding(
  { day, heldUntil, bookedAt, mustMoveReason }: store.BookingRow,
  { start, end }: Pick<store.Part, 'start' | 'end'>,
  parts: readonly store.Part[],
): Standing {
  const time = { day, start, end, cases: parts.map((part) => part.caseId) }
  if (heldUntil !== null) return { booking: null, hold: { ...time, until: heldUntil } }
  const mustMove = mustMoveReason === null ? null : JSON.parse(mustMoveReason)
  return { booking: { ...time, bookedAt, mustMove }, hold: null }
}

/** The day that is booked, without the rest. */
export async function findBookedDay(db: Db, officeId: string, caseId: string, now: Instant) {
  const row = await store.findActiveBooking(db, officeId, caseId, now)
  return row?.state === 'confirmed' ? row.day : undefined
}

export async function findBooking(db: Db, officeId: string, caseId: string, now: Instant) {
  return (await findStanding(db, officeId, caseId, now)).booking
}

/** A booking with the time at which this case of it is seen, and what became of it. */
export async function findVisit(db: Db, officeId: string, bookingId: string, caseId: string) {
  const row = await store.findOfCase(db, { officeId, bookingId, caseId })
  if (!row) return
  const { mustMoveReason, ownStart, ownEnd, ...booking } = row
  const mustMove: Text | null = mustMoveReason === null ? null : JSON.parse(mustMoveReason)
  return { ...booking, start: ownStart, end: ownEnd, mustMove }
}

/** Every booking that a case ever had, the first first. */
export async function bookingsOf(db: Db, officeId: string, caseId: string): Promise<MyBooking[]> {
  const list: MyBooking[] = []
  for (const row of await store.listOfCase(db, officeId, caseId)) {
    const { day, ownStart: start, ownEnd: end, bookedAt, heldUntil, releasedAt } = row
    const cases = await store.listCasesOf(db, officeId, row.id)
    list.push({
      ...{ day, start, end, bookedAt, heldUntil },
      // A case may have left a visit that stands for the others.
      state: releasedAt !== null && row.endedAt === null ? 'cancelled' : row.state,
      endedAt: row.endedAt ?? releasedAt,
      mustMove: row.mustMoveReason === null ? null : JSON.parse(row.mustMoveReason),
      together: cases.flatMap(({ id, code }) => (id === caseId ? [] : [code])),
    })
  }
  return list
}

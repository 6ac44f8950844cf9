import type { Calendar } from '@phrom/shared/calendar.ts'
import { isWished, offerUntil } from '@phrom/shared/offers.ts'
import { isPast, type Slot } from '@phrom/shared/slots.ts'
import type { Instant } from '@phrom/shared/time.ts'
import {
  slotsOfVisit,
  type TakenOf,
  type Taking,
  visitStarts,
  type Want,
  whyNotVisit,
} from '@phrom/shared/visit-slots.ts'
import type { WaitWish } from '@phrom/shared/waiting.ts'
import { findOfficeCase } from '../cases/find-case.ts'
import type { Db, Tables } from '../database/tables.ts'
import { cutoffOf } from './booking-terms.ts'
import { wishOf } from './settle-wishes.ts'
import * as store from './store.ts'
import { misfitsOf, wantsOf } from './visit-of.ts'
import * as waiting from './waiting-store.ts'

type CaseRow = Tables['serviceCase']
export type WishedVisit = {
  wish: WaitWish
  cases: [CaseRow, ...CaseRow[]]
  wants: Want[]
  booking: store.BookingRow | undefined
}
export type Fit = { slot: Slot; takings: Taking[]; until: Instant }

/** The visit that waits: the one that is booked, whole, or the cases that wait as one. Nothing where none of them is left. */
export async function wishedVisit(
  db: Db,
  row: waiting.WishRow,
  now: Instant,
): Promise<WishedVisit | undefined> {
  const { officeId } = row
  const ids = await waiting.listCaseIds(db, row)
  const [first] = ids
  if (!first) return
  const found = await store.findActiveBooking(db, officeId, first, now)
  const booking = found?.state === 'confirmed' ? found : undefined
  const parts = booking ? await store.listParts(db, officeId, booking.id) : []
  const others = (booking ? parts.map(({ caseId }) => caseId) : ids).filter((id) => id !== first)
  const cases: WishedVisit['cases'] = [await findOfficeCase(db, officeId, first)]
  for (const id of others) cases.push(await findOfficeCase(db, officeId, id))
  return { wish: wishOf(row), cases, wants: await wantsOf(db, cases), booking }
}

/** The first time that is free and wished, and until when it would be kept; nothing while none is, or where it is too late. */
export function firstFit(
  { wish, cases, wants, booking }: WishedVisit,
  calendar: Calendar,
  takenOf: TakenOf,
  now: Instant,
  may: (slot: Slot, takings: readonly Taking[]) => boolean = () => true,
): Fit | undefined {
  // What may no longer be moved cannot be moved to an earlier time either.
  const isFixed = (at: Instant) =>
    booking && isPast(booking, cutoffOf(booking, calendar), calendar, at)
  const misfits = misfitsOf(cases, now)
  for (const slot of visitStarts(calendar, wants, now)) {
    if (!isWished(wish, slot, booking ?? null)) continue
    const takings = slotsOfVisit(calendar, wants, slot)
    if (!takings || !may(slot, takings)) continue
    if (whyNotVisit(takings, takenOf, 'citizen', calendar, now)) continue
    const until = offerUntil(takings, calendar, now)
    if (!until || isFixed(until) || misfits(slot.day).length > 0) continue
    return { slot, takings, until }
  }
}

import type { NoPlace, SlotView } from '@phrom/shared/case.ts'
import { horizonOf, slotsOfDay } from '@phrom/shared/slots.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import { serviceOf } from '../cases/case-view.ts'
import type { Db, Tables } from '../database/tables.ts'
import { findBooking } from './find-booking.ts'
import { listFree } from './list-free.ts'
import { countNoPlace } from './no-place-store.ts'
import { wantsOf } from './visit-of.ts'

type CaseRow = Tables['serviceCase']
/** Hours of the counter are told for so many days. */
const daysTold = 7

/** As `listFree`; that nothing was left for who has no visit is counted, by day and service, without a person. */
export async function listFreeCounted(
  db: Db,
  cases: [CaseRow, ...CaseRow[]],
  now: Instant,
): Promise<SlotView[]> {
  const list = await listFree(db, cases, now)
  const { officeId, id, serviceId } = cases[0]
  if (list.every(({ problem }) => problem) && !(await findBooking(db, officeId, id, now))) {
    await countNoPlace(db, officeId, serviceId, dayOf(now))
  }
  return list
}

/** Whether no place is left up to the last day that can be booked, and when one may come without a booking. */
export async function tellNoPlace(
  db: Db,
  cases: [CaseRow, ...CaseRow[]],
  now: Instant,
): Promise<NoPlace> {
  const { officeId } = cases[0]
  const { calendar } = await findCalendar(db, officeId)
  const wants = await wantsOf(db, cases)
  const days = Array.from({ length: daysTold }, (_, i) => addDays(dayOf(now), i))
  const walkIns = days
    .flatMap((day) => slotsOfDay(calendar, wants[0]?.team ?? '', day))
    .filter(({ closed, walkIns, day, end }) => !closed && walkIns > 0 && instantAt(day, end) > now)
    .map(({ day, start, end }) => ({ day, start, end }))
  const list = await listFree(db, cases, now)
  return {
    none: list.every(({ problem }) => problem),
    lastDay: horizonOf(calendar, serviceOf(cases[0]).booking, now),
    walkIns,
  }
}

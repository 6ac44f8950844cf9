import { isWished, whyNotWaited } from '@phrom/shared/offers.ts'
import type { WaitBody } from '@phrom/shared/requests.ts'
import { horizonOf } from '@phrom/shared/slots.ts'
import { type Day, dayOf } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { takePerson } from '../auth/store.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import { caseView } from '../cases/case-view.ts'
import { takeOwnCase, takeStep } from '../cases/take-step.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { citizen, refuseBeyondLimit, takeOwnCases, takeVisit } from './book-slot.ts'
import { findBooking } from './find-booking.ts'
import { listFree } from './list-free.ts'
import { endWish } from './settle-wishes.ts'
import { wantsOf } from './visit-of.ts'
import * as waiting from './waiting-store.ts'

/**
 * Puts a case on the waiting list, with all that is booked together with it or that the person wants done in the same visit; asked
 * again, for other days, it waits anew. Refuses place_free (what is wished can be booked now), invalid or slot_too_… (days that cannot
 * be waited for), too_many_bookings, already_booked.
 */
export async function joinWaiting(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
  wanted: WaitBody,
) {
  const { tx, now } = deps
  const { cases: visit, booking } = await takeVisit(deps, person, officeId, caseId)
  const booked = booking?.state === 'confirmed' ? booking : null
  const cases = booked
    ? visit
    : await takeOwnCases(deps, person, officeId, caseId, wanted.with, visit[0])
  const days = wanted.days && [...new Set(wanted.days)].sort()
  for (const row of cases) await takeStep(deps, row, 'waiting_began', citizen(person), { days })
  if (!booked) await refuseBooked(deps, cases)

  const { calendar } = await findCalendar(tx, officeId)
  const wants = await wantsOf(tx, cases)
  const today = dayOf(now)
  const [lastDay = today] = wants.map(({ rule }) => horizonOf(calendar, rule, now)).sort()
  const problem = whyNotWaited({ days }, { today, lastDay, booked })
  if (problem) throw new Refusal(problem, problem === 'invalid' ? { fields: ['days'] } : {})
  const free = (await listFree(tx, cases, now)).filter((slot) => !slot.problem)
  if (free.some((slot) => isWished({ days }, slot, booked))) throw new Refusal('place_free')
  if (!booked) await refuseBeyondLimit(deps, person, officeId, [], calendar.settings)

  const ids = cases.map(({ id }) => id)
  for (const old of await waiting.listWishesOf(tx, officeId, ids)) {
    await endWish(deps, old, 'left', citizen(person))
  }
  const wish: waiting.WishRow = {
    ...{ officeId, id: uuidv7(), personId: person.id, teamId: wants[0]?.team ?? '' },
    ...{ days: storedDays(days), since: now, endedAt: null, ending: null },
  }
  await waiting.insertWish(tx, wish, ids)
  return caseView(tx, cases[0], now)
}

/** Leaves the waiting list. Refuses not_waiting. */
export async function leaveWaiting(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
) {
  const { tx, now } = deps
  await takePerson(tx, person.id)
  const row = await takeOwnCase(deps, person.id, officeId, caseId)
  const [wish] = await waiting.listWishesOf(tx, officeId, [caseId])
  if (!wish) throw new Refusal('not_waiting')
  await endWish(deps, wish, 'left', citizen(person))
  return caseView(tx, row, now)
}

// Of cases that wait as one, none has a visit of its own.
async function refuseBooked(
  { tx, now }: ActionDeps,
  cases: readonly { officeId: string; id: string }[],
): Promise<void> {
  for (const { officeId, id } of cases) {
    if (await findBooking(tx, officeId, id, now)) throw new Refusal('already_booked')
  }
}

function storedDays(days: Day[] | null): string | null {
  return days && JSON.stringify(days)
}

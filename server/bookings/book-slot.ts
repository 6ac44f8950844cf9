import type { Calendar, CalendarSettings } from '@phrom/shared/calendar.ts'
import type { BookBody, MoveBody } from '@phrom/shared/requests.ts'
import { audienceOn, isPast, slotAt } from '@phrom/shared/slots.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { slotsOfVisit, whyNotVisit } from '@phrom/shared/visit-slots.ts'
import { v7 as uuidv7 } from 'uuid'
import { takePerson } from '../auth/store.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import { caseView, listOf, paperStates } from '../cases/case-view.ts'
import { takeOwnCase, takeStep } from '../cases/take-step.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { documentsOf } from '../documents/find-documents.ts'
import { leaveTour } from '../home-visits/leave-tour.ts'
import { insertMessage } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { cutoffOf } from './booking-terms.ts'
import { type Change, changePlaces, holdSlots } from './change-places.ts'
import { endParts, endRows, givenBack, leftToRest } from './end-parts.ts'
import { viewStanding } from './find-booking.ts'
import type { FreedPlace } from './freed-store.ts'
import { leaveWish, settleWishes } from './settle-wishes.ts'
import { keyOf } from './slot-store.ts'
import * as store from './store.ts'
import { misfitsOf, takenBetween, wantsOf } from './visit-of.ts'

type CaseRow = Tables['serviceCase']
type When = MoveBody
type Cases = [CaseRow, ...CaseRow[]]
type Booked = { booking: store.BookingRow; parts: readonly store.Part[] }

/**
 * Books a visit for approved cases of one person, or holds the places while the form is finished: places for all of them, or none. A
 * hold that they have goes. `kept`: places that were kept for this person. `ending` bookings of theirs end in the same step and do not
 * count. Refuses slot_…, already_booked, not_possible, too_many_bookings.
 */
export async function bookSlot(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
  wanted: BookBody,
  { kept = [], ending = 0 }: { kept?: readonly FreedPlace[]; ending?: number } = {},
) {
  const { day, start, hold } = wanted
  await takePerson(deps.tx, person.id)
  const cases = await takeOwnCases(deps, person, officeId, caseId, wanted.with)
  const { booked, held } = await standingOf(deps, cases)
  for (const row of cases) {
    const step = hold ? 'booking_held' : 'booked'
    await takeStep(deps, row, step, citizen(person), { day, start }, booked.has(row.id))
  }
  const { calendar } = await findCalendar(deps.tx, officeId)
  const { settings } = calendar
  await refuseBeyondLimit(deps, person, officeId, held, settings, ending)
  const until = toInstant(Date.parse(deps.now) + settings.holdMinutes * 60_000)
  const outcome = { state: 'cancelled', heldUntil: hold ? until : null } as const
  const when = { day, start }
  const visit = await replaceParts(deps, person, cases, calendar, when, held, outcome, kept)
  if (hold) return caseView(deps.tx, cases[0], deps.now)
  await settleWishes(deps, cases, null, when)
  return tellBooked(deps, cases, visit)
}

/** Makes a booking of the place that is held. Refuses hold_over, already_booked, not_booked. */
export async function confirmBooking(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
) {
  const { tx, now } = deps
  const { cases, booking, parts } = await takeVisit(deps, person, officeId, caseId)
  if (!booking) throw new Refusal('hold_over')
  const when = { day: booking.day, start: booking.start }
  const booked = booking.state === 'confirmed'
  for (const row of cases) await takeStep(deps, row, 'booked', citizen(person), when, booked)
  // Whoever closes a time holds its slots and then looks who is there: as a hold, which ends, or as a booking, which is asked to move.
  await holdSlots(
    tx,
    parts.map((key) => ({ key })),
  )
  if (!(await store.setConfirmed(tx, officeId, booking.id, now))) throw new Refusal('hold_over')
  await settleWishes(deps, cases, null, when)
  return tellBooked(deps, cases, { booking: { ...booking, heldUntil: null }, parts })
}

/** Takes the new places and gives the old ones back in one step: who cannot move keeps what they had. */
export async function moveBooking(
  deps: ActionDeps,
  person: Pick<Person, 'id'>,
  officeId: string,
  caseId: string,
  wanted: When,
  kept: readonly FreedPlace[] = [],
  audience: 'citizen' | 'volunteer' = 'citizen',
) {
  const { cases, booking: old, parts } = await takeVisit(deps, person, officeId, caseId)
  const booked = old?.state === 'confirmed'
  // Nothing moves, so nothing is on record and nobody is told.
  const same = booked && old.day === wanted.day && old.start === wanted.start
  if (same && old.mustMoveAt === null) return caseView(deps.tx, cases[0], deps.now)
  for (const row of cases) {
    await takeStep(deps, row, 'booking_moved', citizen(person), wanted, booked)
  }
  const { calendar } = await findCalendar(deps.tx, officeId)
  if (old) refusePastLastMoment(deps, old, calendar)
  const outcome = { state: 'moved', heldUntil: null } as const
  const visit = await replaceParts(
    ...([deps, person, cases, calendar, wanted, parts, outcome, kept, audience] as const),
  )
  await settleWishes(deps, cases, old ?? null, wanted)
  return tellBooked(deps, cases, visit)
}

/** Ends the whole visit, or the hold, and frees its places. */
export async function cancelBooking(
  deps: ActionDeps,
  person: Pick<Person, 'id'>,
  officeId: string,
  caseId: string,
) {
  const { cases, booking, parts } = await takeVisit(deps, person, officeId, caseId)
  const booked = booking?.state === 'confirmed'
  const wasHold = booking?.state === 'held'
  if (booked) {
    const { calendar } = await findCalendar(deps.tx, officeId)
    refusePastLastMoment(deps, booking, calendar)
  }
  const step = wasHold ? 'hold_ended' : 'booking_cancelled'
  for (const row of cases) await takeStep(deps, row, step, citizen(person), {}, booked)
  await endParts(deps, parts, 'cancelled', { wasHold })
  return caseView(deps.tx, cases[0], deps.now)
}

/** Takes a case out of its visit, if there is one, and frees its places; the last case ends the booking. It waits for nothing any more. */
export async function giveBackPlace(deps: ActionDeps, row: CaseRow): Promise<void> {
  await leaveTour(deps, row)
  await leaveWish(deps, row)
  const booking = await store.findActiveBooking(deps.tx, row.officeId, row.id, deps.now)
  if (!booking) return
  const parts = await store.listParts(deps.tx, row.officeId, booking.id)
  await endParts(
    deps,
    parts.filter(({ caseId }) => caseId === row.id),
    'cancelled',
    { wasHold: booking.state === 'held' },
  )
}

export function citizen(person: Pick<Person, 'id'>) {
  return { actor: 'citizen', personId: person.id } as const
}

/** Cases of one visit, the one that was asked for first. They are held in the order of their ids. */
export async function takeOwnCases(
  deps: ActionDeps,
  person: Pick<Person, 'id'>,
  officeId: string,
  first: string,
  others: readonly string[],
  taken?: CaseRow,
): Promise<Cases> {
  const rows = new Map<string, CaseRow>(taken && [[taken.id, taken]])
  for (const id of [...new Set([first, ...others])].sort()) {
    if (!rows.has(id)) rows.set(id, await takeOwnCase(deps, person.id, officeId, id))
  }
  const firstRow = rows.get(first)
  if (!firstRow) throw new Refusal('not_found')
  rows.delete(first)
  return [firstRow, ...rows.values()]
}

/** The case with all that share its visit, held until the transaction ends. */
export async function takeVisit(
  deps: ActionDeps,
  person: Pick<Person, 'id'>,
  officeId: string,
  caseId: string,
) {
  const { tx, now } = deps
  // Two requests about one visit, by different cases of it, come one after the other.
  await takePerson(tx, person.id)
  const row = await takeOwnCase(deps, person.id, officeId, caseId)
  const booking = await store.findActiveBooking(tx, officeId, caseId, now)
  const parts = booking ? await store.listParts(tx, officeId, booking.id) : []
  const others = parts.map((part) => part.caseId).filter((id) => id !== caseId)
  return { cases: await takeOwnCases(deps, person, officeId, caseId, others, row), booking, parts }
}

/** Which of the cases are booked, and what they hold already, with all that is held together with it. */
async function standingOf({ tx, now }: ActionDeps, cases: Cases) {
  const booked = new Set<string>()
  const parts = new Map<string, store.Part[]>()
  for (const { officeId, id } of cases) {
    const booking = await store.findActiveBooking(tx, officeId, id, now)
    if (booking?.state === 'confirmed') booked.add(id)
    if (booking && !parts.has(booking.id)) {
      parts.set(booking.id, await store.listParts(tx, officeId, booking.id))
    }
  }
  return { booked, held: [...parts.values()].flat() }
}

/** Refuses too_many_bookings; `held`: what goes when the new booking comes. */
export async function refuseBeyondLimit(
  { tx, now }: ActionDeps,
  person: Pick<Person, 'id'>,
  officeId: string,
  held: readonly store.Part[],
  settings: CalendarSettings,
  ending = 0,
): Promise<void> {
  const counts = await store.countBookingsOf(tx, person.id, dayOf(now), now)
  const here = counts.find((count) => count.officeId === officeId)?.count ?? 0
  const everywhere = counts.reduce((sum, { count }) => sum + count, 0) - ending
  // A hold of theirs goes when the new booking comes.
  const replaced = new Set(held.map(({ bookingId }) => bookingId)).size
  if (
    here - replaced >= settings.mostPerPerson ||
    everywhere - replaced >= settings.mostEverywhere
  ) {
    throw new Refusal('too_many_bookings')
  }
}

function refusePastLastMoment(
  { now }: ActionDeps,
  booking: store.BookingRow,
  calendar: Calendar,
): void {
  if (isPast(booking, cutoffOf(booking, calendar), calendar, now)) {
    throw new Refusal('too_late_to_change')
  }
}

/** The only way to places: the calendar says which slots, the slots whether there is room, and the old places go in the same step. */
async function replaceParts(
  deps: ActionDeps,
  person: Pick<Person, 'id'>,
  cases: Cases,
  calendar: Calendar,
  { day, start }: When,
  old: readonly store.Part[],
  { state, heldUntil }: { state: 'cancelled' | 'moved'; heldUntil: string | null },
  kept: readonly FreedPlace[],
  audience: 'citizen' | 'volunteer' = 'citizen',
): Promise<Booked> {
  const { tx, now } = deps
  const { officeId } = cases[0]
  refuseMisfits(cases, day, now)
  const wants = await wantsOf(tx, cases)
  const first = wants[0] && slotAt(calendar, wants[0].team, day, start)
  const takings = slotsOfVisit(calendar, wants, first)
  const teams = [...new Set(wants.map(({ team }) => team))]
  const takenOf = await takenBetween(tx, officeId, teams, { from: day, to: day }, now, [
    ...old,
    ...kept,
  ])
  const problem = whyNotVisit(takings, takenOf, audience, calendar, now)
  if (problem || !takings) throw new Refusal(problem ?? 'slot_closed')
  const changes: Change[] = [
    // A hold that becomes a booking elsewhere was seen by nobody; a booking that moves frees what strangers may not trade.
    ...(state === 'moved' ? leftToRest(deps, old) : givenBack(old)),
    ...givenBack(kept),
    ...takings.map(({ slot, places }) => {
      const isThere = takenOf(slot) !== undefined
      const maySpend = audienceOn(slot.day, audience, calendar, now) === 'volunteer'
      const byVolunteers = audience === 'volunteer' ? places : 0
      return { key: keyOf(officeId, slot), places, slot, isThere, byVolunteers, maySpend }
    }),
  ]
  await changePlaces(
    tx,
    changes,
    now,
    cases.map((row) => row.id),
  )
  await endRows(deps, old, state)
  const id = uuidv7()
  const parts = cases.flatMap((row, i) => {
    const slot = takings.find((taking) => taking.slot.team === wants[i]?.team)?.slot
    const places = wants[i]?.places
    if (!slot || !places) return []
    const byVolunteer = audience === 'volunteer' ? 1 : 0
    const of = {
      officeId,
      bookingId: id,
      caseId: row.id,
      places,
      releasedAt: null,
      byVolunteer,
    } as const
    return [{ ...of, ...keyOf(officeId, slot), end: slot.end }]
  })
  const none = { endedAt: null, mustMoveAt: null, mustMoveReason: null, countedAs: null }
  const booking: store.BookingRow = {
    ...{ officeId, id, personId: person.id, day, start, bookedAt: now, heldUntil, ...none },
    state: heldUntil === null ? 'confirmed' : 'held',
  }
  await store.insertBooking(tx, booking, parts)
  return { booking, parts: parts.sort(store.byStart) }
}

// Ages and waiting times are judged on the day of the visit.
function refuseMisfits(cases: Cases, day: string, now: string): void {
  const [row] = misfitsOf(cases, now)(day)
  if (!row) return
  const { stops, missing } = listOf(row, now, day)
  const open = missing.map((key) => `answers.${key}`)
  throw new Refusal('not_possible', { fields: [...stops.map(({ key }) => key), ...open] })
}

/** Every case of the visit is told its own time; answers the first. */
async function tellBooked(deps: ActionDeps, cases: Cases, { booking, parts }: Booked) {
  const { day } = booking
  const known: Parameters<typeof caseView>[3] = {}
  for (const row of cases) {
    const part = parts.find(({ caseId }) => caseId === row.id)
    if (!part) continue
    const documents = await documentsOf(deps.tx, row.officeId, row.id)
    const papers = paperStates(listOf(row, deps.now, day), documents)
    const { start, end } = part
    await insertMessage(deps, row, 'booked', { papers, returned: [], day, start, end })
    if (row !== cases[0]) continue
    known.documents = documents
    known.standing = viewStanding(booking, part, parts)
  }
  return caseView(deps.tx, cases[0], deps.now, known)
}

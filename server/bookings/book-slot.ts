import type { BookBody } from '@phrom/shared/requests.ts'
import { whyNotBookable } from '@phrom/shared/slots.ts'
import { dayFits } from '@phrom/shared/visit-day.ts'
import { v7 as uuidv7 } from 'uuid'
import { answersOf, caseView, listOf, paperStates, serviceOf } from '../cases/case-view.ts'
import { takeOwnCase, takeStep } from '../cases/take-step.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { documentsOf } from '../documents/find-documents.ts'
import { insertMessage } from '../messages/store.ts'
import { placesOf } from '../offices/find-service.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

type CaseRow = Tables['serviceCase']

/** Books a place for an approved case. Refuses slot_full, slot_closed, already_booked, not_possible. */
export async function bookSlot(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
  wanted: BookBody,
) {
  const row = await takeOwnCase(deps, person.id, officeId, caseId)
  const after = await takeStep(deps, row, 'booked', citizen(person), wanted)
  await takePlaceFor(deps, row, wanted)
  return tellBooked(deps, after, wanted)
}

/** Takes the new place before it gives the old one back: who cannot move keeps what they had. */
export async function moveBooking(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
  wanted: BookBody,
) {
  const row = await takeOwnCase(deps, person.id, officeId, caseId)
  const old = await store.findActiveBooking(deps.tx, officeId, caseId)
  // Nothing moved, so nothing is on record and nobody is told.
  if (old?.day === wanted.day && old.period === wanted.period) return caseView(deps.tx, row)
  const after = await takeStep(deps, row, 'booking_moved', citizen(person), wanted)
  // The case may hold one active booking; the old row ends first, its place is given back last.
  if (old) await store.setCancelled(deps.tx, officeId, old.id, deps.now)
  await takePlaceFor(deps, row, wanted)
  if (old) await store.releasePlace(deps.tx, old)
  return tellBooked(deps, after, wanted)
}

export async function cancelBooking(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
) {
  const row = await takeOwnCase(deps, person.id, officeId, caseId)
  const after = await takeStep(deps, row, 'booking_cancelled', citizen(person))
  await giveBackPlace(deps, row)
  return caseView(deps.tx, after)
}

/** Ends the case's booking, if there is one, and frees its place. */
export async function giveBackPlace({ tx, now }: ActionDeps, row: CaseRow): Promise<void> {
  const booking = await store.findActiveBooking(tx, row.officeId, row.id)
  if (booking && (await store.setCancelled(tx, row.officeId, booking.id, now))) {
    await store.releasePlace(tx, booking)
  }
}

function citizen(person: Person) {
  return { actor: 'citizen', personId: person.id } as const
}

async function takePlaceFor({ tx, now }: ActionDeps, row: CaseRow, { day, period }: BookBody) {
  const service = serviceOf(row)
  // Ages and waiting times are judged on the day of the visit.
  if (!dayFits(service, answersOf(row), day, listOf(row, now))) {
    const { stops, missing } = listOf(row, now, day)
    const open = missing.map((key) => `answers.${key}`)
    throw new Refusal('not_possible', { fields: [...stops.map(({ key }) => key), ...open] })
  }
  const team = await store.findTeam(tx, row.officeId, service.team)
  if (!team) throw new Refusal('slot_closed')
  const key = { officeId: row.officeId, teamId: team.id, day, period }
  const capacity = period === 'morning' ? team.morningCapacity : team.afternoonCapacity
  const closed = whyNotBookable({ day, period, capacity: 1, taken: 0 }, service.booking, now)
  if (closed) throw new Refusal(closed)
  await store.findOrInsertSlot(tx, key, capacity)
  const places = await placesOf(tx, row.officeId, service)
  if (!(await store.takePlace(tx, key, places))) throw new Refusal('slot_full')
  await store.insertBooking(tx, {
    ...key,
    id: uuidv7(),
    caseId: row.id,
    places,
    bookedAt: now,
    cancelledAt: null,
  })
}

async function tellBooked(deps: ActionDeps, row: CaseRow, { day, period }: BookBody) {
  const documents = await documentsOf(deps.tx, row.officeId, row.id)
  const papers = paperStates(listOf(row, deps.now, day), documents)
  await insertMessage(deps, row, 'booked', { papers, returned: [], day, period })
  return caseView(deps.tx, row)
}

import type { Service } from '@phrom/shared/services/service.ts'
import { type Slot, type SlotProblem, slotAt } from '@phrom/shared/slots.ts'
import { whyNotVisit } from '@phrom/shared/visit-slots.ts'
import { v7 as uuidv7 } from 'uuid'
import { findCalendar } from '../calendar/find-calendar.ts'
import { insertEvent } from '../cases/tell-event.ts'
import type { ActionDeps } from '../deps.ts'
import { placesOf } from '../offices/find-service.ts'
import { Refusal } from '../refusal.ts'
import { changePlaces } from './change-places.ts'
import { keyOf, nameOf } from './slot-store.ts'
import * as store from './store.ts'
import { takenBetween } from './visit-of.ts'

type Wanted = { caseId: string; personId: string; day: string; start: string }
type ForSlot = { slot: Slot; taking: Wanted[] }

/**
 * Books a visit of its own for each of many cases that a volunteer made of one service: all of them or none. Refuses slot_… with the
 * rows that have no place, `rows.3`, where that is seen before; nothing is said of rows where somebody is faster in the same moment.
 */
export async function bookMany(
  deps: ActionDeps,
  officeId: string,
  service: Service,
  wanted: readonly Wanted[],
): Promise<void> {
  const { tx, now } = deps
  const places = await placesOf(tx, officeId, service)
  const bySlot = await placesFor(deps, officeId, service, places, wanted)
  const changes = [...bySlot.values()].map(({ slot, taking }) => {
    const all = places * taking.length
    return { key: keyOf(officeId, slot), places: all, slot, byVolunteers: all, maySpend: true }
  })
  await changePlaces(tx, changes, now)
  for (const { slot, taking } of bySlot.values()) {
    for (const one of taking) await insertVisit(deps, officeId, slot, places, one)
  }
}

/** Which slots the rows take places of, as the calendar says and as far as is seen without holding them. */
async function placesFor(
  { tx, now }: ActionDeps,
  officeId: string,
  { team, booking: rule }: Service,
  places: number,
  wanted: readonly Wanted[],
): Promise<Map<string, ForSlot>> {
  const { calendar } = await findCalendar(tx, officeId)
  const days = wanted.map(({ day }) => day).sort()
  const [from = '', to = ''] = [days[0], days.at(-1)]
  const takenOf = await takenBetween(tx, officeId, [team], { from, to }, now)
  const bySlot = new Map<string, ForSlot>()
  const fields: string[] = []
  let first: SlotProblem | undefined
  for (const [row, one] of wanted.entries()) {
    const slot = slotAt(calendar, team, one.day, one.start)
    const known = slot && bySlot.get(nameOf(keyOf(officeId, slot)))
    const taking = [...(known?.taking ?? []), one]
    const takings = slot && [{ slot, places: places * taking.length, rule }]
    const problem = whyNotVisit(takings, takenOf, 'volunteer', calendar, now)
    if (slot && !problem) bySlot.set(nameOf(keyOf(officeId, slot)), { slot, taking })
    else {
      first ??= problem ?? 'slot_closed'
      fields.push(`rows.${row}`)
    }
  }
  if (first) throw new Refusal(first, { fields })
  return bySlot
}

async function insertVisit(
  { tx, now }: ActionDeps,
  officeId: string,
  slot: Slot,
  places: number,
  { caseId, personId }: Wanted,
): Promise<void> {
  const { day, start, end } = slot
  const id = uuidv7()
  const open = {
    heldUntil: null,
    endedAt: null,
    mustMoveAt: null,
    mustMoveReason: null,
    countedAs: null,
  }
  const of = { officeId, bookingId: id, caseId, places, releasedAt: null }
  await store.insertBooking(
    tx,
    { officeId, id, personId, day, start, state: 'confirmed', bookedAt: now, ...open },
    [{ ...of, ...keyOf(officeId, slot), end, byVolunteer: 1 }],
  )
  const by = { actor: 'citizen', personId } as const
  await insertEvent(tx, { officeId, caseId }, 'booked', by, now, { day, start })
}

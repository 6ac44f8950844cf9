import type { Calendar } from '@phrom/shared/calendar.ts'
import { isQuiet, waitingLimits } from '@phrom/shared/offers.ts'
import { audienceOn, type Slot } from '@phrom/shared/slots.ts'
import { dayOf, instantAt } from '@phrom/shared/time.ts'
import type { Taking } from '@phrom/shared/visit-slots.ts'
import { v7 as uuidv7 } from 'uuid'
import { takePerson } from '../auth/store.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import { insertEvent } from '../cases/tell-event.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { refuseBeyondLimit } from './book-slot.ts'
import * as freed from './freed-store.ts'
import { type Pool, poolOf } from './pool.ts'
import { wishOf } from './settle-wishes.ts'
import * as slots from './slot-store.ts'
import * as store from './store.ts'
import { tellFirst } from './tell-visit.ts'
import * as waiting from './waiting-store.ts'
import { type Fit, firstFit, wishedVisit } from './wished-visit.ts'

type JobDeps = Pick<Deps, 'db' | 'now' | 'random'> & { log: Pick<Deps['log'], 'error'> }

/** Offers every place that is free, or rests, to the first who waits for it. Answers how many offers were made. */
export async function offerPlaces(deps: JobDeps): Promise<number> {
  const { db, now } = deps
  if (isQuiet(now())) return 0
  const wishes = await waiting.listOpenWishes(db)
  const asked = await waiting.listAsked(db)
  let made = 0
  for (const officeId of new Set(wishes.map((wish) => wish.officeId))) {
    const { calendar } = await findCalendar(db, officeId)
    let pool = await poolOf(db, officeId, calendar, now())
    for (const row of wishes.filter((wish) => wish.officeId === officeId)) {
      if (asked.has(row.personId) || !hasRoom(pool, row)) continue
      // One wish that fails keeps nobody else from being asked.
      const isOffered = await offerTo(deps, row, calendar, pool).catch((error) => {
        deps.log.error({ office: officeId, wish: row.id, error: String(error) }, 'wish passed over')
        return false
      })
      if (!isOffered) continue
      made += 1
      asked.add(row.personId)
      pool = await poolOf(db, officeId, calendar, now())
    }
  }
  return made
}

async function offerTo(
  deps: JobDeps,
  row: waiting.WishRow,
  calendar: Calendar,
  pool: Pool,
): Promise<boolean> {
  const { db, now } = deps
  const visit = await wishedVisit(db, row, now())
  const had = await timesHad(db, row)
  const isNew = (slot: Slot) => !had.has(nameOf(slot))
  const fit = visit && firstFit(visit, calendar, pool.takenOf, now(), isNew)
  return fit !== undefined && (await offer(deps, row, fit))
}

function hasRoom(pool: Pool, row: waiting.WishRow): boolean {
  const { days } = wishOf(row)
  const free = pool.daysWithRoom(row.teamId)
  return days ? free.some((day) => days.includes(day)) : free.length > 0
}

const nameOf = ({ day, start }: Pick<Slot, 'day' | 'start'>) => `${day} ${start}`

/** Times that were offered for this wish before, and those that its cases have given back: nobody is asked twice about one. */
async function timesHad(db: Db, row: waiting.WishRow): Promise<ReadonlySet<string>> {
  const times = (await waiting.listOffers(db, row)).map(nameOf)
  for (const caseId of await waiting.listCaseIds(db, row)) {
    for (const { day, start, endedAt, heldUntil } of await store.listOfCase(
      db,
      row.officeId,
      caseId,
    )) {
      // What was held for some minutes and let go was never theirs.
      if (endedAt !== null && heldUntil === null) times.push(nameOf({ day, start }))
    }
  }
  return new Set(times)
}

/** All of it or nothing; false where somebody was faster, or the person has been asked often enough today. */
async function offer(deps: JobDeps, row: waiting.WishRow, fit: Fit): Promise<boolean> {
  const { db, now, random } = deps
  try {
    return await db.transaction().execute((tx) => makeOffer({ tx, now: now(), random }, row, fit))
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

async function makeOffer(
  deps: ActionDeps,
  { officeId, id, personId }: waiting.WishRow,
  found: Fit,
): Promise<boolean> {
  const { tx, now } = deps
  await takePerson(tx, personId)
  const wish = await waiting.takeOpenWish(tx, { officeId, id })
  const today = instantAt(dayOf(now), '00:00')
  const count = await waiting.countOffers(tx, personId, today)
  if (!wish || count >= waitingLimits.offersPerDay) return false
  const visit = await wishedVisit(tx, wish, now)
  if (!visit || visit.cases.some(({ state }) => state !== 'approved')) return false
  // What was seen without a lock is looked at again; the places themselves are counted where they are taken.
  const { calendar } = await findCalendar(tx, officeId)
  const isSame = (slot: Slot) => nameOf(slot) === nameOf(found.slot)
  const { takenOf } = await poolOf(tx, officeId, calendar, now)
  const fit = firstFit(visit, calendar, takenOf, now, isSame)
  if (!fit) return false
  if (!visit.booking) {
    await refuseBeyondLimit(deps, { id: personId }, officeId, [], calendar.settings)
  }
  const { until, takings } = fit
  const { day, start, end } = fit.slot
  const offerId = uuidv7()
  const of = { officeId, id: offerId, wishId: id, personId }
  const open = { madeAt: now, endedAt: null, ending: null }
  if (!(await waiting.insertOffer(tx, { ...of, day, start, end, until, ...open }))) return false
  const inOrder = [...takings].sort((a, b) =>
    slots.placeInOrder(a.slot) < slots.placeInOrder(b.slot) ? -1 : 1,
  )
  for (const taking of inOrder) {
    const audience = audienceOn(taking.slot.day, 'citizen', calendar, now)
    await keepFor(deps, officeId, taking, offerId, audience !== 'citizen')
  }
  for (const caseId of await waiting.listCaseIds(tx, wish)) {
    const by = { actor: 'system', personId: null } as const
    await insertEvent(tx, { officeId, caseId }, 'place_offered', by, now, { day, start, until })
  }
  const data = { day, start, end, until }
  await tellFirst(deps, visit.cases, 'place_offered', data, { aboutId: offerId })
  return true
}

/** Keeps places of a slot for an offer: those that rest first, then free ones. Refuses slot_full. */
async function keepFor(
  { tx, now }: ActionDeps,
  officeId: string,
  { slot, places }: Taking,
  offerId: string,
  maySpend: boolean,
): Promise<void> {
  const key = slots.keyOf(officeId, slot)
  await slots.insertSlot(tx, officeId, slot)
  if (!(await slots.takeOpenSlot(tx, key))) throw new Refusal('slot_closed')
  let left = places
  for (const row of await freed.listResting(tx, key)) {
    if (left === 0) break
    const part = Math.min(left, row.places)
    if (part === row.places) await freed.setOffer(tx, row, offerId)
    else {
      await freed.setPlaces(tx, row, row.places - part)
      await freed.insertFreed(tx, key, { places: part, restsUntil: now, offerId })
    }
    left -= part
  }
  // Also for none: a slot that holds less than it did gives nothing away.
  const wanted = { places: left, byVolunteers: 0, maySpend }
  if (!(await slots.takePlaces(tx, key, wanted))) throw new Refusal('slot_full')
  if (left > 0) await freed.insertFreed(tx, key, { places: left, restsUntil: now, offerId })
}

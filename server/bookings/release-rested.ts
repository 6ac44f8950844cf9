import { mayRestOvernight, nextWaking } from '@phrom/shared/offers.ts'
import { clockOf, dayOf, type Instant } from '@phrom/shared/time.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import * as freed from './freed-store.ts'
import { poolOf } from './pool.ts'
import * as slots from './slot-store.ts'
import * as waiting from './waiting-store.ts'
import { firstFit, wishedVisit } from './wished-visit.ts'

/** Gives places back to everybody that have rested; at night those for which somebody waits rest until the morning. Answers how many. */
export async function releaseRested({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number> {
  const at = now()
  const rested = await freed.listRested(db, at, { today: dayOf(at), clock: clockOf(at) })
  let released = 0
  for (const row of rested) {
    if (mayRestOvernight(row, at) && (await isWaitedFor(db, row, nextWaking(at)))) {
      await freed.setRestsUntil(db, row, nextWaking(at))
    } else {
      released += await release(db, row)
    }
  }
  return released
}

function release(db: Db, row: freed.FreedPlace): Promise<number> {
  return db.transaction().execute(async (tx) => {
    // Slots are held before the places that rest in them.
    await slots.releasePlaces(tx, row, 0)
    const places = await freed.deleteResting(tx, row)
    await slots.releasePlaces(tx, row, places)
    return places
  })
}

/** Whether it could be offered to somebody in the morning. */
async function isWaitedFor(db: Db, place: freed.FreedPlace, morning: Instant): Promise<boolean> {
  const { officeId, teamId, day, start } = place
  const { calendar } = await findCalendar(db, officeId)
  const { takenOf } = await poolOf(db, officeId, calendar, morning)
  for (const row of await waiting.listOpenWishes(db, officeId)) {
    const visit = await wishedVisit(db, row, morning)
    const fit =
      visit &&
      firstFit(visit, calendar, takenOf, morning, (slot, takings) =>
        takings.some((taking) => taking.slot.team === teamId && taking.slot.start === start)
          ? slot.day === day
          : false,
      )
    if (fit) return true
  }
  return false
}

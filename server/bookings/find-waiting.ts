import type { MyWish } from '@phrom/shared/my-data.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Waiting } from '@phrom/shared/waiting.ts'
import type { Db } from '../database/tables.ts'
import { wishOf } from './settle-wishes.ts'
import * as store from './waiting-store.ts'

/** What a case waits for, with the place that is kept for it now. */
export async function findWaiting(
  db: Db,
  officeId: string,
  caseId: string,
  now: Instant,
): Promise<Waiting | null> {
  const [wish] = await store.listWishesOf(db, officeId, [caseId])
  if (!wish) return null
  const open = await store.findOpenOffer(db, wish)
  const offer =
    open && open.until > now
      ? { day: open.day, start: open.start, end: open.end, until: open.until }
      : null
  const ahead = await store.countAhead(db, wish)
  return { wish: wishOf(wish), since: wish.since, ahead, offer }
}

/** All that a case ever waited for, with the offers that were made. */
export async function waitsOf(db: Db, officeId: string, caseId: string): Promise<MyWish[]> {
  const list: MyWish[] = []
  for (const wish of await store.listAllWishesOf(db, officeId, caseId)) {
    const offers = await store.listOffers(db, wish)
    list.push({
      ...{ days: wishOf(wish).days, since: wish.since },
      endedAt: wish.endedAt ?? wish.leftAt,
      ending: wish.ending,
      offers: offers.map(({ day, start, end, madeAt, until, ending }) => ({
        ...{ day, start, end, madeAt, until, ending },
      })),
    })
  }
  return list
}

import { isWishOver, nextWaking, waitingLimits } from '@phrom/shared/offers.ts'
import { clockOf, dayOf } from '@phrom/shared/time.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import { endOffer } from './end-offer.ts'
import { endWish, wishOf } from './settle-wishes.ts'
import { tellFirst } from './tell-visit.ts'
import * as waiting from './waiting-store.ts'
import { wishedVisit } from './wished-visit.ts'

type JobDeps = Pick<Deps, 'db' | 'now' | 'random'>
const system = { actor: 'system', personId: null } as const

/** Ends offers that nobody answered in time, or whose time was closed. Answers how many. */
export async function endOverdueOffers({ db, now, random }: JobDeps): Promise<number> {
  const overdue = await waiting.listOverdueOffers(db, now())
  let ended = 0
  for (const { isClosed: _, ...offer } of overdue) {
    const deps = { now: now(), random }
    const ending = offer.until <= deps.now ? 'lapsed' : 'withdrawn'
    const isEnded = await db
      .transaction()
      .execute((tx) => endOffer({ tx, ...deps }, offer, ending, system))
    if (isEnded) ended += 1
    // On its own, since a wish is held before its offers; and also where a server died in between.
    await db.transaction().execute((tx) => endUnanswered({ tx, ...deps }, offer))
  }
  return ended
}

/** Who answers nothing is asked no more, and told so once. */
async function endUnanswered(
  deps: ActionDeps,
  { officeId, wishId }: waiting.OfferRow,
): Promise<void> {
  const wish = await waiting.takeOpenWish(deps.tx, { officeId, id: wishId })
  if (!wish) return
  const offers = await waiting.listOffers(deps.tx, wish)
  const lapsed = offers.filter(({ ending }) => ending === 'lapsed').length
  if (lapsed < waitingLimits.unanswered) return
  const visit = await wishedVisit(deps.tx, wish, deps.now)
  await endWish(deps, wish, 'unanswered')
  // Nobody is woken for that.
  const sendAt = nextWaking(deps.now)
  if (visit) await tellFirst(deps, visit.cases, 'waiting_ended', {}, { sendAt })
}

/** Ends wishes of which nothing is left: their days are past, the visit has begun, the case is over. */
export async function endOutlivedWishes({ db, now, random }: JobDeps): Promise<void> {
  const at = now()
  const outlived = await waiting.listOutlived(db, dayOf(at), clockOf(at))
  const open = await waiting.listOpenWishes(db)
  const past = open.filter((row) => isWishOver(wishOf(row), at))
  for (const row of new Map([...outlived, ...past].map((wish) => [wish.id, wish])).values()) {
    await db.transaction().execute((tx) => endWish({ tx, now: at, random }, row, 'over'))
  }
}

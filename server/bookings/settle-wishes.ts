import { isWished, type WaitEnding } from '@phrom/shared/offers.ts'
import type { Slot } from '@phrom/shared/slots.ts'
import type { WaitWish } from '@phrom/shared/waiting.ts'
import type { By } from '../cases/take-step.ts'
import { insertEvent } from '../cases/tell-event.ts'
import type { ActionDeps } from '../deps.ts'
import { endOffer } from './end-offer.ts'
import * as store from './waiting-store.ts'

type Time = Pick<Slot, 'day' | 'start'>
type Of = { officeId: string; id: string }
const system = { actor: 'system', personId: null } as const

export function wishOf({ days }: Pick<store.WishRow, 'days'>): WaitWish {
  return { days: days === null ? null : JSON.parse(days) }
}

/** Ends a wish, and an offer that is open for it. */
export async function endWish(
  deps: ActionDeps,
  wish: store.WishRow,
  ending: WaitEnding,
  by: By = system,
): Promise<void> {
  const { tx, now } = deps
  const { officeId } = wish
  if (!(await store.setWishEnded(tx, wish, ending, now))) return
  const offer = await store.findOpenOffer(tx, wish)
  if (offer) await endOffer(deps, offer, 'withdrawn', by)
  for (const caseId of await store.listCaseIds(tx, wish)) {
    await insertEvent(tx, { officeId, caseId }, 'waiting_ended', by, now, { ending })
  }
  await store.setCasesLeft(tx, wish, now)
}

/** Some of the cases wait no longer; with the last of them the wish ends. */
async function leaveTogether(
  deps: ActionDeps,
  wish: store.WishRow,
  leaving: readonly string[],
  ending: WaitEnding,
): Promise<void> {
  const { tx, now } = deps
  const all = await store.listCaseIds(tx, wish)
  const gone = all.filter((id) => leaving.includes(id))
  if (gone.length === all.length) return endWish(deps, wish, ending)
  if (gone.length === 0) return
  await store.setCasesLeft(tx, wish, now, gone)
  for (const caseId of gone) {
    const of = { officeId: wish.officeId, caseId }
    await insertEvent(tx, of, 'waiting_ended', system, now, { ending })
  }
}

/** After a booking: what it gives is waited for no longer, and cases that were parted by it do not wait as one. */
export async function settleWishes(
  deps: ActionDeps,
  cases: readonly Of[],
  before: Time | null,
  after: Time,
): Promise<void> {
  const ids = cases.map(({ id }) => id)
  const officeId = cases[0]?.officeId ?? ''
  for (const wish of await store.listWishesOf(deps.tx, officeId, ids)) {
    const waiting = await store.listCaseIds(deps.tx, wish)
    const parted = waiting.some((id) => !ids.includes(id))
    if (parted || isWished(wishOf(wish), after, before)) {
      await leaveTogether(deps, wish, ids, 'placed')
    }
  }
}

/** A case that is over waits for nothing. */
export async function leaveWish(deps: ActionDeps, { officeId, id }: Of): Promise<void> {
  for (const wish of await store.listWishesOf(deps.tx, officeId, [id])) {
    await leaveTogether(deps, wish, [id], 'case_ended')
  }
}

/** Nothing is left of what a case has waited for: whoever waited with it, goes on. */
export async function forgetWishes(deps: ActionDeps, of: { officeId: string; caseId: string }) {
  const { officeId, caseId } = of
  for (const { leftAt: _, ...wish } of await store.listAllWishesOf(deps.tx, officeId, caseId)) {
    await leaveTogether(deps, wish, [caseId], 'case_ended')
    await store.deleteWishCase(deps.tx, wish, caseId)
    if ((await store.countWishCases(deps.tx, wish)) === 0) await store.deleteWish(deps.tx, wish)
  }
}

import { lookAfterOrders } from '../copies/look-after.ts'
import type { Deps } from '../deps.ts'
import { remindHomeVisits } from '../home-visits/remind.ts'
import { closeFormerDays } from '../tickets/close-day.ts'
import { endAllOverdueHolds } from './change-places.ts'
import { offerPlaces } from './make-offers.ts'
import { endOutlivedWishes, endOverdueOffers } from './overdue-offers.ts'
import { releaseRested } from './release-rested.ts'
import { remindVisits } from './remind.ts'

/** What time does to places, in this order: who waits is asked before everybody sees what is free. */
export async function keepPlaces(deps: Deps): Promise<void> {
  await endAllOverdueHolds(deps.db, deps.now())
  const lapsed = await endOverdueOffers(deps)
  await endOutlivedWishes(deps)
  const offered = await offerPlaces(deps)
  const released = await releaseRested(deps)
  if (lapsed + offered + released > 0) deps.log.info({ lapsed, offered, released }, 'places kept')
  if (lapsed + offered > 0) deps.poke()
}

async function remind(deps: Deps): Promise<void> {
  const reminded = (await remindVisits(deps)) + (await remindHomeVisits(deps))
  if (reminded === 0) return
  deps.log.info({ reminded }, 'visits reminded of')
  deps.poke()
}

async function keepOrders(deps: Deps): Promise<void> {
  const orders = await lookAfterOrders(deps)
  if (orders === 0) return
  deps.log.info({ orders }, 'orders looked after')
  deps.poke()
}

async function keepDays(deps: Deps): Promise<void> {
  const closed = await closeFormerDays(deps)
  if (closed.tickets + closed.visits === 0) return
  deps.log.info(closed, 'former days closed')
  deps.poke()
}

/** Keeps at it; several servers may do so at once. Answers how to stop it. */
export function startKeeping(deps: Deps): () => Promise<void> {
  const stops = [
    every(10_000, deps, keepPlaces),
    every(60_000, deps, remind),
    every(60_000, deps, keepDays),
    every(60_000, deps, keepOrders),
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}

function every(milliseconds: number, deps: Deps, job: (deps: Deps) => Promise<void>) {
  let working: Promise<void> | undefined
  const timer = setInterval(() => {
    working ??= job(deps)
      .catch((error) => deps.log.error({ error: String(error) }, 'places or visits not kept'))
      .finally(() => {
        working = undefined
      })
  }, milliseconds)
  return async () => {
    clearInterval(timer)
    await working
  }
}

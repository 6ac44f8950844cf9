import type { Deps } from '../deps.ts'
import { endAllOverdueHolds } from './change-places.ts'
import { offerPlaces } from './make-offers.ts'
import { endOutlivedWishes, endOverdueOffers } from './overdue-offers.ts'
import { releaseRested } from './release-rested.ts'
import { remindVisits } from './remind.ts'

const tickMs = 10_000

/** What time does to places and bookings, in this order: who waits is asked before everybody sees what is free. */
export async function keepPlaces(deps: Deps): Promise<void> {
  await endAllOverdueHolds(deps.db, deps.now())
  await endOverdueOffers(deps)
  await endOutlivedWishes(deps)
  const offers = await offerPlaces(deps)
  await releaseRested(deps)
  const reminders = await remindVisits(deps)
  if (offers + reminders > 0) {
    deps.log.info({ offers, reminders }, 'people told')
    deps.poke()
  }
}

/** Keeps at it; several servers may do so at once. Answers how to stop it. */
export function startKeeping(deps: Deps): () => Promise<void> {
  let working: Promise<void> | undefined
  const timer = setInterval(() => {
    working ??= keepPlaces(deps)
      .catch((error) => deps.log.error({ error: String(error) }, 'places not kept'))
      .finally(() => {
        working = undefined
      })
  }, tickMs)
  return async () => {
    clearInterval(timer)
    await working
  }
}

import type { Deps } from '../deps.ts'
import { tell, waitingFor } from './call.ts'
import * as store from './store.ts'

/** So many before one's turn it is near. */
const nearAt = 2

/**
 * Whose turn is near hears so once, also where the order has changed: of each team that a counter calls. Each in a transaction of its own:
 * two counters that tell at once, and hold what they have called, would wait for each other.
 */
export async function tellNear(
  { db, write, now, random, poke }: Pick<Deps, 'db' | 'write' | 'now' | 'random' | 'poke'>,
  officeId: string,
): Promise<void> {
  const counters = await store.listCounters(db, officeId)
  const calling = counters.filter(({ openedAt, pausedAt }) => openedAt && pausedAt === null)
  const teams = [...new Set(calling.flatMap((counter) => JSON.parse(counter.teams) as string[]))]
  const order = await waitingFor(db, officeId, teams, now())
  const near = teams.flatMap((team) => order.filter((row) => row.teamId === team).slice(0, nearAt))
  // A printed ticket has nobody who could be told.
  const untold = near.filter((row) => row.nearToldAt === null && row.bookingId !== null)
  for (const row of untold) {
    await write(async (tx) => {
      const deps = { tx, now: now(), random }
      if (await store.setNearTold(tx, row, deps.now)) await tell(deps, row, 'turn_near', {})
    })
  }
  if (untold.length > 0) poke()
}

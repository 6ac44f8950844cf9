import { dayOf } from '@phrom/shared/time.ts'
import type { By } from '../cases/take-step.ts'
import type { Deps } from '../deps.ts'
import { listOfficeIds } from '../offices/store.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'

const system: By = { actor: 'system', personId: null }

/** Ends what a former day left open, and closes its counters, in every office. Answers how many tickets. */
export async function closeFormerDays({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number> {
  let ended = 0
  const today = dayOf(now())
  for (const officeId of await listOfficeIds(db)) {
    const left = (await store.listOpen(db, officeId)).filter(({ day }) => day < today)
    for (const { id } of left) {
      ended += await db.transaction().execute(async (tx) => {
        const row = await store.takeTicket(tx, { officeId, id })
        if (!row || row.state === 'ended') return 0
        const deps = { tx, now: now() }
        const change = { endedAt: now(), outcome: 'day_over' } as const
        await takeTicketStep(deps, row, 'day_over', system, change)
        return 1
      })
    }
    for (const counter of await store.listCounters(db, officeId)) {
      if (counter.openedAt === null || dayOf(counter.openedAt) >= today) continue
      await store.setCounter(db, counter, { personId: null, openedAt: null, pausedAt: null })
    }
  }
  return ended
}

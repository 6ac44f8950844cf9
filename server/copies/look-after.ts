import { keptUntil } from '@phrom/shared/copy-orders.ts'
import { isQuiet } from '@phrom/shared/offers.ts'
import { addDays, clockOf, dayOf, toInstant } from '@phrom/shared/time.ts'
import { takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import { insertMessage } from '../messages/store.ts'
import { deleteTriesBefore } from './code-store.ts'
import { pickupData } from './hand-out.ts'
import * as store from './store.ts'

const system = { actor: 'system', personId: null } as const
const from = '09:00'
const dayMs = 86_400_000
/** Wrong codes are forgotten after so many days without another. */
const triesKept = 30

/** Reminds, on the morning after, whoever did not fetch their copies, and closes what was kept for its days. Answers how many. */
export async function lookAfterOrders(
  deps: Pick<Deps, 'db' | 'now' | 'random' | 'log'>,
): Promise<number> {
  const { db, now, random, log } = deps
  await deleteTriesBefore(db, toInstant(Date.parse(now()) - triesKept * dayMs))
  if (isQuiet(now()) || clockOf(now()) < from) return 0
  let done = 0
  for (const { officeId, id } of await store.listLeftLying(db, dayOf(now()))) {
    try {
      const isDone = await db
        .transaction()
        .execute((tx) => lookAfter({ tx, now: now(), random }, officeId, id))
      if (isDone) done += 1
    } catch (error) {
      log.error({ office: officeId, case: id, error: String(error) }, 'order not looked after')
    }
  }
  return done
}

/** False where another server was faster, or nothing is due. */
async function lookAfter(deps: ActionDeps, officeId: string, caseId: string): Promise<boolean> {
  const { tx, now } = deps
  const row = await takeAnyCase(deps, officeId, caseId)
  const order = await store.findOrder(tx, { officeId, caseId })
  if (row.state !== 'ready' || !order?.day || !order.readyAt) return false
  const { day, readyAt } = order
  const today = dayOf(now)
  if (today > keptUntil({ day, readyAt })) {
    const after = await takeStep(deps, row, 'not_fetched', system)
    await insertMessage(deps, after, 'copies_not_fetched', { papers: [], returned: [] })
    return true
  }
  // Made ready later than agreed, they have a whole day first.
  if (order.remindedAt !== null || today < addDays(dayOf(readyAt), 1)) return false
  await store.setOrder(tx, { officeId, caseId }, { remindedAt: now })
  const data = await pickupData(deps, row)
  if (!data) return false
  const { day: _, start: __, end: ___, ...told } = data
  await insertMessage(deps, row, 'copies_waiting', told)
  return true
}

import { type Day, dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Tx } from '../database/tables.ts'
import * as store from './span-store.ts'

/**
 * Has a day that is over counted again, and its month: for whoever puts something of it on record, in the same transaction. Who counts at
 * that moment finds that it has changed, and what they counted is not kept.
 */
export async function countAgain(
  tx: Tx,
  { officeId, day }: { officeId: string; day: Day },
  now: Instant,
): Promise<void> {
  if (day >= dayOf(now)) return
  await store.setChanged(tx, { officeId, span: day })
  await store.setChanged(tx, { officeId, span: day.slice(0, 7) })
}

import type { ActionDeps } from '../../deps.ts'
import { giveBackToMonth } from '../month-store.ts'
import * as batches from './batch-store.ts'
import { type News, setState } from './news-store.ts'

/** A batch is over: whom it was for is not kept, and what did not leave is not counted. */
export async function endBatch(
  { tx, now }: ActionDeps,
  batch: batches.Batch,
  outcome: NonNullable<batches.Batch['outcome']>,
  why: string | null = null,
): Promise<void> {
  const ending = { endedAt: now, outcome, lastError: why, heldAt: null }
  if (!(await batches.setBatch(tx, batch, ending))) return
  await batches.deleteRecipients(tx, batch)
  // What nobody knows of may have arrived; what is held is not counted.
  const isCounted = outcome === 'sent' || why === 'unknown' || batch.heldAt !== null
  if (!isCounted) await giveBackToMonth(tx, batch.officeId, batch.day.slice(0, 7), batch.size)
  const open = await batches.listOpenBatches(tx, batch.officeId, batch.newsId)
  if (open.length > 0) return
  const of = { officeId: batch.officeId, id: batch.newsId }
  await setState(tx, of, ['sending'], { state: 'sent', endedAt: now, heldAt: null })
}

/** Ends what waits of news that was stopped; what a process has in hand it ends itself. What may have arrived is not repeated. */
export async function endWaiting(
  deps: ActionDeps,
  { officeId, id }: Pick<News, 'officeId' | 'id'>,
): Promise<void> {
  for (const batch of await batches.listOpenBatches(deps.tx, officeId, id)) {
    const isInHand = batch.claimedUntil !== null && batch.claimedUntil >= deps.now
    if (isInHand) continue
    if (batch.unsureSince === null) await endBatch(deps, batch, 'stopped')
    else await endBatch(deps, batch, 'aside', 'unknown')
  }
}

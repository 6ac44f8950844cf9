import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

/** What staff said of a paper. */
export async function setDecision(
  tx: Db,
  of: store.DocumentKey,
  { state, reasons, note }: { state: 'accepted' | 'returned'; reasons: string[]; note: string },
): Promise<void> {
  await store.setDocument(tx, of, { state, reasons: JSON.stringify(reasons), note })
}

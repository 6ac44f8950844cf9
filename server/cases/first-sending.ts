import type { Tx } from '../database/tables.ts'
import { hasSent } from './store.ts'

/**
 * Whether the person of a case that an office gets for the first time is new to it. It is put on record with that step: it could not be
 * told any more when they are forgotten.
 */
export async function firstSending(
  tx: Tx,
  { officeId, personId }: { officeId: string; personId: string },
): Promise<{ first: 'new' | 'known' }> {
  return { first: (await hasSent(tx, officeId, personId)) ? 'known' : 'new' }
}

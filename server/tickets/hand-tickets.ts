import type { Tx } from '../database/tables.ts'
import * as store from './store.ts'

/** Numbers that somebody was given for a visit are told to whose visit it is from now on. */
export function handTicketsTo(tx: Tx, personId: string, to: string): Promise<void> {
  return store.setPersonOf(tx, personId, to)
}

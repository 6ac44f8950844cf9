import type { Day } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { findFirstDay } from './events-store.ts'

/** Since which day there is something to count of an office; nothing where there is none. */
export function firstDay(db: Db, officeId: string): Promise<Day | undefined> {
  return findFirstDay(db, officeId)
}

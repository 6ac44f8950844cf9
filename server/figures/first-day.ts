import { type Day, dayOf } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { findFirst } from './events-store.ts'

/** The day of an office's first case or visitor; nothing where there is none to count. */
export async function firstDay(db: Db, officeId: string): Promise<Day | undefined> {
  const first = await findFirst(db, officeId)
  return first && dayOf(first)
}

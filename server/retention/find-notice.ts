import type { Day } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

/** The day on which the photos of a case will be gone, once the citizen was told. */
export async function papersDeletedOn(
  db: Db,
  officeId: string,
  caseId: string,
): Promise<Day | null> {
  return (await store.findNotice(db, officeId, caseId, 'papers'))?.deleteOn ?? null
}

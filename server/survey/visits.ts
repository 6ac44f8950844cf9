import type { Day } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { countRatable } from '../tickets/rated-visit.ts'
import { countCases } from './case-store.ts'

/** How many visits ended that can be rated, by month, team and service: with a number, and without one. */
export async function countVisitsToRate(db: Db, span: { officeId: string; from: Day; to: Day }) {
  return [...(await countRatable(db, span)), ...(await countCases(db, span))]
}

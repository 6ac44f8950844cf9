import type { Day } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { countRatable } from '../tickets/rated-visit.ts'

/** How many visits ended that can be rated, by month, team and service. */
export function countVisitsToRate(db: Db, span: { officeId: string; from: Day; to: Day }) {
  return countRatable(db, span)
}

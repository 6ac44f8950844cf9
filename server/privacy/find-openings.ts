import type { Opening } from '@phrom/shared/my-data.ts'
import type { Db } from '../database/tables.ts'
import { openingsOf } from '../openings/find-openings.ts'

/** Who of the staff has looked at the papers of a case, the latest first: name, team, time and why, without what staff wrote. */
export async function listOpenings(db: Db, officeId: string, caseId: string): Promise<Opening[]> {
  const openings = await openingsOf(db, officeId, caseId)
  return openings.map(({ by, team, why, at }) => ({ name: by, team, why, at }))
}

import type { Opening } from '@phrom/shared/my-data.ts'
import type { Db } from '../database/tables.ts'

/** Who of the staff has looked at the papers of a case, the latest first. There is no record of it yet. */
export async function listOpenings(
  _db: Db,
  _officeId: string,
  _caseId: string,
): Promise<Opening[]> {
  return []
}

import type { PageOpening } from '@phrom/shared/openings.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

/** Who of the staff looked at the papers of a case, the latest first. */
export async function openingsOf(db: Db, officeId: string, caseId: string): Promise<PageOpening[]> {
  const rows = await store.listOpenings(db, officeId, caseId)
  return rows.map((row) => ({
    id: row.id,
    key: row.documentKey,
    pageId: row.pageId,
    by: row.staffName,
    team: row.teamId,
    at: row.openedAt,
    why: row.why,
    reason: row.reason ? { reason: row.reason, words: row.words ?? '' } : null,
  }))
}

import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

type Key = Pick<Tables['complaint'], 'officeId' | 'id'>

/** Complaints that ended before a moment and still hold words. */
export function listKept(db: Db, officeId: string, before: Instant, limit: number): Promise<Key[]> {
  return db
    .selectFrom('complaint')
    .select(['officeId', 'id'])
    .where('officeId', '=', officeId)
    .where('endedAt', '<', before)
    .where('forgottenAt', 'is', null)
    .limit(limit)
    .execute()
}

/** What is still to leave in LINE, or has left. */
export async function deleteNotices(tx: Db, { officeId, id }: Key): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('officeId', '=', officeId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('complaintEntry')
        .select('complaintEntry.id')
        .where('complaintEntry.officeId', '=', officeId)
        .where('complaintEntry.complaintId', '=', id),
    )
    .execute()
}

/** Words, notes, who read them, and who must not. */
export async function deleteWords(tx: Db, { officeId, id }: Key): Promise<void> {
  for (const table of ['complaintEntry', 'complaintReading', 'complaintExcluded'] as const) {
    await tx
      .deleteFrom(table)
      .where('officeId', '=', officeId)
      .where('complaintId', '=', id)
      .execute()
  }
}

/** No complaint says any more that it is about this case. */
export async function clearCase(
  tx: Db,
  { officeId, caseId }: { officeId: string; caseId: string },
) {
  await tx
    .updateTable('complaint')
    .set({ caseId: null })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

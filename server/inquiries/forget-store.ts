import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

type Key = Pick<Tables['inquiry'], 'officeId' | 'id'>

/** Inquiries that ended before a moment and still hold words. */
export function listKept(db: Db, officeId: string, before: Instant, limit: number): Promise<Key[]> {
  return db
    .selectFrom('inquiry')
    .select(['officeId', 'id'])
    .where('officeId', '=', officeId)
    .where('endedAt', '<', before)
    .where('forgottenAt', 'is', null)
    .limit(limit)
    .execute()
}

/** All inquiries of a person, in every office. */
export function listOfPerson(db: Db, personId: string): Promise<Tables['inquiry'][]> {
  return db
    .selectFrom('inquiry')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('openedAt')
    .execute()
}

/** The inquiries of a person at one office of which the words are kept, the last first. */
export function listTalks(
  db: Db,
  { officeId, personId }: { officeId: string; personId: string },
  limit: number,
): Promise<Tables['inquiry'][]> {
  return db
    .selectFrom('inquiry')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('forgottenAt', 'is', null)
    .orderBy('openedAt', 'desc')
    .limit(limit)
    .execute()
}

/** Words, notes, and who read them; also what is still to leave. */
export async function deleteWords(tx: Db, { officeId, id }: Key): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('officeId', '=', officeId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('inquiryMessage')
        .select('inquiryMessage.id')
        .where('inquiryMessage.officeId', '=', officeId)
        .where('inquiryMessage.inquiryId', '=', id),
    )
    .execute()
  for (const table of ['inquiryMessage', 'inquiryReading'] as const) {
    await tx
      .deleteFrom(table)
      .where('officeId', '=', officeId)
      .where('inquiryId', '=', id)
      .execute()
  }
}

/** No inquiry says any more that it is about this case. */
export async function clearCase(
  tx: Db,
  { officeId, caseId, code }: { officeId: string; caseId: string; code: string },
): Promise<void> {
  await tx
    .updateTable('inquiry')
    .set({ caseId: null })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
  await tx
    .updateTable('inquiryMessage')
    .set({ text: null })
    .where('officeId', '=', officeId)
    .where('step', '=', 'linked')
    .where('text', '=', code)
    .execute()
}

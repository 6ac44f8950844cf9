import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

type Look = Pick<
  Tables['pageOpening'],
  'officeId' | 'caseId' | 'pageId' | 'personId' | 'why' | 'reasonId'
>

/** Whether this look is on record already, since that time. */
export async function hasOpening(db: Db, look: Look, since: Instant): Promise<boolean> {
  const found = await db
    .selectFrom('pageOpening')
    .select('id')
    .where('officeId', '=', look.officeId)
    .where('caseId', '=', look.caseId)
    .where('pageId', '=', look.pageId)
    .where('personId', '=', look.personId)
    .where('why', '=', look.why)
    .where('reasonId', look.reasonId ? '=' : 'is', look.reasonId)
    .where('openedAt', '>', since)
    .executeTakeFirst()
  return found !== undefined
}

/** Once for each person, page and ten minutes, however many requests come at once. */
export async function insertOpening(db: Db, row: Tables['pageOpening']): Promise<void> {
  await db
    .insertInto('pageOpening')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function listOpenings(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('pageOpening')
    .leftJoin('openingReason', (join) =>
      join
        .onRef('openingReason.officeId', '=', 'pageOpening.officeId')
        .onRef('openingReason.id', '=', 'pageOpening.reasonId'),
    )
    .selectAll('pageOpening')
    .select(['openingReason.reason', 'openingReason.words'])
    .where('pageOpening.officeId', '=', officeId)
    .where('pageOpening.caseId', '=', caseId)
    .orderBy('pageOpening.openedAt', 'desc')
    .orderBy('pageOpening.id', 'desc')
    .execute()
}

/** What staff wrote in their own words about a case. */
export async function clearReasonWords(tx: Db, officeId: string, caseId: string): Promise<void> {
  await tx
    .updateTable('openingReason')
    .set({ words: '' })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

export async function insertReason(db: Db, row: Tables['openingReason']): Promise<void> {
  await db.insertInto('openingReason').values(row).execute()
}

/** The last reason that this person gave for this case, since that time. */
export function findReason(
  db: Db,
  officeId: string,
  caseId: string,
  personId: string,
  since: Instant,
) {
  return db
    .selectFrom('openingReason')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('personId', '=', personId)
    .where('givenAt', '>', since)
    .orderBy('givenAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

type Of = { officeId: string; caseId: string }
export type SealedRow = Tables['copyCode']

export function findCodes(db: Db, { officeId, caseId }: Of): Promise<SealedRow | undefined> {
  return db
    .selectFrom('copyCode')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .executeTakeFirst()
}

/** Takes the place of what was there. */
export async function setCodes(tx: Db, row: SealedRow): Promise<void> {
  const { sealed, keyVersion, wrappedKey } = row
  await tx
    .insertInto('copyCode')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['officeId', 'caseId']).doUpdateSet({ sealed, keyVersion, wrappedKey }),
    )
    .execute()
}

export async function deleteCodes(tx: Db, { officeId, caseId }: Of): Promise<void> {
  await tx
    .deleteFrom('copyCode')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

type Giver = { officeId: string; personId: string }

/** One wrong code more in a row; the count is in the statement, so that none is lost. */
export async function addWrong(tx: Db, of: Giver, lastAt: Instant): Promise<void> {
  await tx
    .insertInto('copyCodeTry')
    .values({ ...of, wrong: 1, lastAt })
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'personId'])
        .doUpdateSet((eb) => ({ wrong: eb('copyCodeTry.wrong', '+', 1), lastAt })),
    )
    .execute()
}

/** Of a person in every office. */
export function listTries(db: Db, personId: string): Promise<Tables['copyCodeTry'][]> {
  return db
    .selectFrom('copyCodeTry')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('officeId')
    .execute()
}

/** Who gave that many wrong codes in a row at an office, the newest first. */
export function listDoubts(db: Db, officeId: string, least: number) {
  return db
    .selectFrom('copyCodeTry')
    .select(['wrong', 'lastAt'])
    .where('officeId', '=', officeId)
    .where('wrong', '>=', least)
    .orderBy('lastAt', 'desc')
    .limit(50)
    .execute()
}

export async function deleteTries(tx: Db, personId: string): Promise<void> {
  await tx.deleteFrom('copyCodeTry').where('personId', '=', personId).execute()
}

export async function deleteTriesBefore(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('copyCodeTry').where('lastAt', '<', before).execute()
}

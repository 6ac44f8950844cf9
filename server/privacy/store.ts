import { dayOf, type Instant } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import type { Db, Tables } from '../database/tables.ts'

/** What stands in the place of LINE's user ID while a person is being forgotten. */
export const leaving = 'leaving:'

/** The change of a unique column waits for every write that belongs to this person. */
export async function setUnknown(tx: Db, personId: string, lineUserId: string): Promise<void> {
  await tx.updateTable('person').set({ lineUserId, name: '' }).where('id', '=', personId).execute()
}

/** By an index of just these: its condition stands in the statement, for one that is given with it could be any. */
export function listLeaving(db: Db) {
  return db
    .selectFrom('person')
    .select('id')
    .where('lineUserId', 'like', sql.lit(`${leaving}%`))
    .execute()
}

/** Cases that a complaint still needs, in every office. */
export function listHeld(db: Db, personId: string, now: Instant) {
  return db
    .selectFrom('serviceCase')
    .select('code')
    .where('personId', '=', personId)
    .where('holdUntil', '>=', dayOf(now))
    .execute()
}

/** All cases of a person, in every office, the newest first. */
export function listCases(db: Db, personId: string): Promise<Tables['serviceCase'][]> {
  return db
    .selectFrom('serviceCase')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('startedAt', 'desc')
    .execute()
}

export async function deleteSessions(tx: Db, personId: string): Promise<void> {
  await tx.deleteFrom('session').where('personId', '=', personId).execute()
  await tx.deleteFrom('downloadLink').where('personId', '=', personId).execute()
}

/** Answers that are kept for retries hold a case as it was; those of staff too. */
export async function deleteAnswersAbout(tx: Db, caseId: string): Promise<void> {
  await tx.deleteFrom('idempotency').where('body', 'like', `%${caseId}%`).execute()
}

/** The person is gone; what a registrar confirmed stays with the name that stands in the record. */
export async function deletePerson(tx: Db, personId: string): Promise<void> {
  await deleteSessions(tx, personId)
  await tx.deleteFrom('idempotency').where('personId', '=', personId).execute()
  await tx
    .updateTable('ruleConfirmation')
    .set({ recordedBy: 'nobody' })
    .where('recordedBy', '=', personId)
    .execute()
  await tx
    .updateTable('ruleConfirmation')
    .set({ takenBackBy: 'nobody' })
    .where('takenBackBy', '=', personId)
    .execute()
  // That a message left is counted; to whom is nobody's any more.
  await tx
    .updateTable('push')
    .set({ personId: 'nobody', body: '' })
    .where('personId', '=', personId)
    .where('endedAt', 'is not', null)
    .execute()
  await tx.deleteFrom('push').where('personId', '=', personId).execute()
  await tx.deleteFrom('friendship').where('personId', '=', personId).execute()
  await tx.deleteFrom('newsRecipient').where('personId', '=', personId).execute()
  await tx.deleteFrom('person').where('id', '=', personId).execute()
}

export async function insertLink(tx: Db, row: Tables['downloadLink']): Promise<void> {
  await tx.insertInto('downloadLink').values(row).execute()
}

/** Links that were not used yet lead nowhere any more. */
export async function endLinks(tx: Db, personId: string, now: Instant): Promise<void> {
  await tx
    .updateTable('downloadLink')
    .set({ expiresAt: now })
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
}

export function countLinks(db: Db, personId: string, since: Instant): Promise<number> {
  return db
    .selectFrom('downloadLink')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('personId', '=', personId)
    .where('madeAt', '>', since)
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count))
}

/** Whose data a link leads to; nothing where it is used, late, or none of ours. */
export function findLink(db: Db, tokenHash: string, now: Instant) {
  return db
    .selectFrom('downloadLink')
    .innerJoin('person', 'person.id', 'downloadLink.personId')
    .select(['person.id', 'person.name', 'person.lineUserId'])
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

/** Uses a link up; false where somebody was faster. */
export async function takeLink(db: Db, tokenHash: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('downloadLink')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteLinksBefore(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('downloadLink').where('madeAt', '<', before).execute()
}

export function listConsentRecords(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('consentRecord')
    .select(['purpose', 'what', 'version', 'textHash', 'at'])
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .orderBy('at')
    .orderBy('purpose')
    .execute()
}

import type { Instant } from '@phrom/shared/time.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database/tables.ts'

const tables = ['trainingService', 'trainingAttempt', 'trainingCertificate', 'advice'] as const

/** Nothing of a person's course is left, in any office. */
export async function deleteOfPerson(tx: Db, personId: string): Promise<void> {
  for (const table of tables) await tx.deleteFrom(table).where('personId', '=', personId).execute()
}

/** Quizzes that were not passed, or never ended. */
export async function deleteAttemptsBefore(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('trainingAttempt')
    .where('passedAt', 'is', null)
    .where('startedAt', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Of one that was passed it stays that it was. */
export async function clearQuestionsBefore(db: Db, before: Instant): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('trainingAttempt')
    .set({ questions: '[]', given: '[]' })
    .where('passedAt', '<', before)
    .where('questions', '<>', '[]')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

const column = {
  trainingService: sql.table('training_service'),
  trainingAttempt: sql.table('training_attempt'),
  trainingCertificate: sql.table('training_certificate'),
  advice: sql.table('advice'),
} satisfies Record<(typeof tables)[number], RawBuilder<unknown>>

/** What is held of people who do not help that office any more, and have not since that moment. */
export async function deleteOfFormer(db: Db, before: Instant): Promise<number> {
  let deleted = 0
  for (const table of tables) {
    const { numAffectedRows } = await sql`
      delete from ${column[table]} where not exists (
        select 1 from volunteer v where v.office_id = ${column[table]}.office_id
          and v.person_id = ${column[table]}.person_id
          and (v.ended_at is null or v.ended_at >= ${before}))`.execute(db)
    deleted += Number(numAffectedRows ?? 0)
  }
  return deleted
}

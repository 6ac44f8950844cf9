import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of questions and answers, each as one statement that finds it. `what` names them by their keys, and no person. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'a question is nobody’s, and its words are still there': sql`
    select office_id, id as what from asked where person_id is null and text <> ''`,
  'a question was given an own answer that is none': sql`
    select q.office_id, q.id as what from asked q
    left join own_answer a on a.office_id = q.office_id and a.id = q.own_answer_id
    where q.own_answer_id is not null and a.id is null`,
  'an own answer is not what its last change made of it': sql`
    select a.office_id, a.id as what from own_answer a
    left join own_answer_change c
      on c.office_id = a.office_id and c.id = a.id and c.revision = a.revision
    where c.id is null or c.wordings <> a.wordings or c.answer_th <> a.answer_th
      or c.answer_en <> a.answer_en`,
}

/** Everything in a whole database that contradicts what is promised of questions and answers; nothing where all is well. */
export async function verifyAnswers(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

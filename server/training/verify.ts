import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of the volunteers' course, each as one statement that finds it. `what` names no person. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'a quiz is passed with too few right answers, or before it has ended': sql`
    select office_id, id as what from training_attempt where passed_at is not null
      and (ended_at is null or right_count * 5 < asked_count * 4)`,
  'a quiz has ended with enough right answers and is not passed': sql`
    select office_id, id as what from training_attempt where passed_at is null
      and ended_at is not null and right_count * 5 >= asked_count * 4`,
  'a quiz has more right answers than questions': sql`
    select office_id, id as what from training_attempt where right_count > asked_count`,
  'a service is learned without its version or its day': sql`
    select office_id, service_id as what from training_service
    where (learned_version is null) <> (learned_at is null)
      or (learned_version is null) <> (learned_revision is null)
      or (read_version is null) <> (read_at is null)`,
  'a certificate stands without all three chapters': sql`
    select office_id, number as what from training_certificate c where 3 > (
      select count(distinct scope) from training_attempt a where a.office_id = c.office_id
        and a.person_id = c.person_id and a.passed_at is not null
        and a.scope in ('civil-registration', 'general-registration', 'id-card'))`,
  'advice was given in no month, or not at all': sql`
    select office_id, month as what from advice where times < 1 or length(month) <> 7`,
}

/** Everything in a whole database that contradicts what is promised of the course; nothing where all is well. */
export async function verifyTraining(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

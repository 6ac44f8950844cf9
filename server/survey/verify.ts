import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of the survey, each as one statement that finds it. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'a team has more answers than visits that have answered': sql`
    select a.office_id, a.team_id as what from survey_answer a group by a.office_id, a.team_id
    having count(*) > (select count(*) from survey_spent s
      join ticket t on t.office_id = s.office_id and t.id = s.ticket_id
      where s.office_id = a.office_id and t.team_id = a.team_id)
      + (select count(*) from survey_case c
      where c.office_id = a.office_id and c.team_id = a.team_id and c.is_rated = 1)`,
  'somebody answered who was at no counter': sql`
    select s.office_id, s.ticket_id as what from survey_spent s where not exists (
      select 1 from visit v where v.office_id = s.office_id and v.ticket_id = s.ticket_id)`,
  'a case can be rated that has not ended': sql`
    select s.office_id, s.case_id as what from survey_case s
    join service_case c on c.office_id = s.office_id and c.id = s.case_id where c.state <> 'closed'`,
}

/** Everything in a whole database that contradicts what is promised of the survey; nothing where all is well. */
export async function verifySurveys(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

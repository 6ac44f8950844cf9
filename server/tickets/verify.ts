import { firstSeries } from '@phrom/shared/tickets.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of tickets and visits, each as one statement that finds it. `what` names them by their keys, and no person. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'two people are at one counter': sql`
    select office_id, counter_id as what from ticket
    where state in ('called', 'serving') group by office_id, counter_id having count(*) > 1`,
  'somebody is called to no counter, or waits at one': sql`
    select office_id, id as what from ticket where (state in ('called', 'serving')) <> (counter_id is not null)`,
  'a ticket of a day that is closed is open': sql`
    select t.office_id, t.id as what from ticket t join closed_day d on d.office_id = t.office_id
    where t.state <> 'ended' and t.day <= d.day`,
  'an ended ticket has no outcome, or one that is open has': sql`
    select office_id, id as what from ticket 
    where (state = 'ended') <> (outcome is not null) or (state = 'ended') <> (ended_at is not null)`,
  'a ticket does not say what came of its visits': sql`
    select t.office_id, t.id as what from ticket t
    where (t.outcome = 'served' and not exists (
        select 1 from visit v where v.office_id = t.office_id and v.ticket_id = t.id and v.outcome = 'served'))
      or (t.outcome in ('not_served', 'left', 'day_over') and exists (
        select 1 from visit v where v.office_id = t.office_id and v.ticket_id = t.id and v.outcome = 'served'))`,
  'a case that was served is not closed': sql`
    select v.office_id, v.id as what from visit v
    join service_case c on c.office_id = v.office_id and c.id = v.case_id
    where v.outcome = 'served' and c.state <> 'closed'`,
  'a visit that was not served has no reason': sql`
    select office_id, id as what from visit where (outcome = 'not_served') <> (reason is not null)`,
  'a visit ends before it begins': sql`
    select office_id, id as what from visit where ended_at < started_at or away_seconds < 0`,
  'a number was given twice, or never': sql`
    select d.office_id, d.team_id || ' ' || d.day as what from ticket_day d
    where d.last_number <> (
      select count(*) from ticket t
      where t.office_id = d.office_id and t.team_id = d.team_id and t.day = d.day and t.number < ${sql.lit(firstSeries)})`,
}

/** Everything in a whole database that contradicts the promises of the day; nothing where all is well. */
export async function verifyTickets(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

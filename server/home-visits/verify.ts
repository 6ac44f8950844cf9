import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of visits at home, each as one statement that finds it. `what` names them by their keys, and no person. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'a case stands on two tours': sql`
    select office_id, case_id as what from home_stop where ended_at is null
    group by office_id, case_id having count(*) > 1`,
  'a tour stops for a case that is not approved': sql`
    select s.office_id, s.id as what from home_stop s
    join service_case c on c.office_id = s.office_id and c.id = s.case_id
    where s.ended_at is null and c.state <> 'approved'`,
  'a tour that is cancelled still has a stop': sql`
    select s.office_id, s.id as what from home_stop s
    join home_tour t on t.office_id = s.office_id and t.id = s.tour_id
    where s.ended_at is null and t.cancelled_at is not null`,
  'a visit has ended without saying how, or says how and has not ended': sql`
    select office_id, id as what from home_stop where (ended_at is null) <> (ending is null)`,
  'a visit was done without beginning, or ended before it began': sql`
    select office_id, id as what from home_stop
    where (ending in ('served', 'not_served') and started_at is null) or ended_at < started_at`,
  'a visit that was served left its case open': sql`
    select s.office_id, s.id as what from home_stop s
    join service_case c on c.office_id = s.office_id and c.id = s.case_id
    where s.ending = 'served' and c.state <> 'closed'`,
  'a position is kept of a case that is over': sql`
    select r.office_id, r.case_id as what from home_request r
    join service_case c on c.office_id = r.office_id and c.id = r.case_id
    where r.latitude is not null
      and c.state in ('closed', 'withdrawn', 'declined', 'expired', 'handed_over')`,
  'half a position is kept': sql`
    select office_id, case_id as what from home_request
    where (latitude is null) <> (longitude is null) or (latitude is null) <> (position_from is null)`,
  'a place outlives its case': sql`
    select r.office_id, r.case_id as what from home_request r
    join service_case c on c.office_id = r.office_id and c.id = r.case_id
    where c.erased_at is not null`,
}

/** Everything in a whole database that contradicts what is promised of visits at home; nothing where all is well. */
export async function verifyHomeVisits(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

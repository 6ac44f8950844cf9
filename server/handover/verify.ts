import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of cases that were handed over, each as one statement that finds it. `what` names cases by their keys. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'a case was handed over and leads nowhere': sql`
    select c.office_id, c.id as what from service_case c
    where c.state = 'handed_over' and not exists (
      select 1 from handover h where h.office_id = c.office_id and h.case_id = c.id and h.direction = 'to')`,
  'a case has gone to another office and still goes on here': sql`
    select h.office_id, h.case_id as what from handover h
    join service_case c on c.office_id = h.office_id and c.id = h.case_id
    where h.direction = 'to' and c.state <> 'handed_over'`,
  'the two sides of a hand-over do not agree': sql`
    select h.office_id, h.case_id as what from handover h
    where h.other_case_id is not null and not exists (
      select 1 from handover o where o.office_id = h.other_office_id and o.case_id = h.other_case_id
        and o.direction <> h.direction and o.other_office_id = h.office_id and o.other_case_id = h.case_id and o.at = h.at)`,
  'a case went to another person': sql`
    select h.office_id, h.case_id as what from handover h
    join service_case a on a.office_id = h.office_id and a.id = h.case_id
    join service_case b on b.office_id = h.other_office_id and b.id = h.other_case_id
    where h.direction = 'to' and a.person_id <> b.person_id`,
  'a case came from another office and no consent is on record': sql`
    select h.office_id, h.case_id as what from handover h
    where h.direction = 'from' and not exists (
      select 1 from consent_record r where r.office_id = h.office_id and r.case_id = h.case_id
        and r.purpose = 'case.handover' and r.what = 'given' and r.at = h.at)`,
}

/** Everything in a whole database that contradicts the promises of handing over; nothing where all is well. */
export async function verifyHandovers(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

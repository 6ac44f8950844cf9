import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of bookings for neighbours, each as one statement that finds it. `what` names cases by their keys, and no person. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'a booking of a volunteer has no neighbour': sql`
    select p.office_id, p.case_id as what from booking_case p
    where p.by_volunteer = 1 and p.released_at is null and not exists (
      select 1 from neighbour n where n.office_id = p.office_id and n.case_id = p.case_id)`,
  'a neighbour’s booking is somebody else’s, or nobody’s, though nobody took it over': sql`
    select n.office_id, n.case_id as what from neighbour n
    join service_case c on c.office_id = n.office_id and c.id = n.case_id
    join person p on p.id = c.person_id
    where c.erased_at is null
      and (n.claimed_at is null) <> (p.line_user_id like 'neighbour:%')`,
  'a slip leads to a case that was erased, or a neighbour has none': sql`
    select n.office_id, n.case_id as what from neighbour n
    join service_case c on c.office_id = n.office_id and c.id = n.case_id
    where (c.erased_at is null) <> (n.secret_hash is not null) or (n.salt is null) <> (n.secret_hash is null)`,
  'a volunteer booked for somebody who did not agree': sql`
    select n.office_id, n.case_id as what from neighbour n where not exists (
      select 1 from consent_record r where r.office_id = n.office_id and r.case_id = n.case_id
        and r.purpose = 'neighbour.booked' and r.what = 'given')`,
}

/** Everything in a whole database that contradicts what is promised of bookings for neighbours; nothing where all is well. */
export async function verifyNeighbours(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

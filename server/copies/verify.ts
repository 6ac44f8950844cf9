import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of copies ordered ahead, each as one statement that finds it. `what` names cases by their keys. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'codes of a card outlive their case': sql`
    select s.office_id, s.case_id as what from copy_code s
    join service_case c on c.office_id = s.office_id and c.id = s.case_id
    where c.state not in ('submitted', 'ordered', 'ready')`,
  'an order goes on and nobody has said when it is fetched, or for how much': sql`
    select c.office_id, c.id as what from service_case c
    left join copy_order o on o.office_id = c.office_id and o.case_id = c.id
    where c.state in ('ordered', 'ready') and (o.day is null or o.fee is null or o.approved_at is null)`,
  'copies lie ready and nobody has made them': sql`
    select c.office_id, c.id as what from service_case c
    join copy_order o on o.office_id = c.office_id and o.case_id = c.id
    where (c.state = 'ready') and o.ready_at is null`,
  'copies were handed over and their case goes on': sql`
    select o.office_id, o.case_id as what from copy_order o
    join service_case c on c.office_id = o.office_id and c.id = o.case_id
    where o.handed_at is not null and c.state <> 'closed'`,
  'copies were handed over that nobody had come for': sql`
    select office_id, case_id as what from copy_order
    where handed_at is not null and (pickup_at is null or ready_at is null or handed_at < pickup_at)`,
  'codes were shown after the check': sql`
    select e.office_id, e.case_id as what from case_event e
    where e.type = 'codes_shown' and exists (
      select 1 from case_event a where a.office_id = e.office_id and a.case_id = e.case_id
        and a.type = 'order_approved' and a.at < e.at)`,
}

/** Everything in a whole database that contradicts what is promised of copies ordered ahead; nothing where all is well. */
export async function verifyCopies(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

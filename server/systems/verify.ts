import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of the city's systems, each as one statement that finds it. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'an event is lost: it has not reached its address, and nobody will send it': sql`
    select office_id, id as what from system_delivery
    where outcome is null and next_attempt_at is null`,
  'an event has ended and would be sent': sql`
    select office_id, id as what from system_delivery
    where (outcome is null) <> (ended_at is null)
      or (outcome is not null and next_attempt_at is not null)`,
  'an event waits for an address that is told of nothing': sql`
    select d.office_id, d.id as what from system_delivery d
    join system_hook h on h.office_id = d.office_id and h.id = d.hook_id
    where d.outcome is null and (h.stopped_at is not null or h.switched_off_at is not null)`,
  'an address has no secret, or two that are not replaced': sql`
    select h.office_id, h.id as what from system_hook h where h.stopped_at is null and 1 <> (
      select count(*) from system_secret s
      where s.office_id = h.office_id and s.hook_id = h.id and s.until is null)`,
  'an address that was stopped still has a secret': sql`
    select distinct h.office_id, h.id as what from system_hook h
    join system_secret s on s.office_id = h.office_id and s.hook_id = h.id
    where h.stopped_at is not null`,
  'an address was told of a case that is another than its code says': sql`
    select d.office_id, d.id as what from system_delivery d
    join service_case c on c.office_id = d.office_id and c.id = d.case_id where c.code <> d.code`,
}

/** Everything in a whole database that contradicts what is promised to the city's systems; nothing where all is well. */
export async function verifySystems(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

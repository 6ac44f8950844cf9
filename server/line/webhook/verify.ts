import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../../bookings/verify.ts'
import type { Db } from '../../database/tables.ts'

/** What must never be of LINE's events, each as one statement that finds it. `what` is LINE's own id of the event. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'an event was worked off and what it said, or who, is still kept': sql`
    select office_id, id as what from webhook_event
    where done_at is not null and (body <> '{}' or sender is not null)`,
  'an event is open and would never be worked off': sql`
    select office_id, id as what from webhook_event
    where done_at is null and (next_attempt_at is null or sender is null)`,
}

/** Everything in a whole database that contradicts the promises of the webhook; nothing where all is well. */
export async function verifyEvents(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

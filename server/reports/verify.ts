import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

const named = sql`office_id, kind || ' ' || from_day as what`

/** What must never be of reports, each as one statement that finds it. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'a report is final by nobody, or was signed and is not final': sql`
    select ${named} from report where (final_at is null) <> (final_by is null)`,
  'a correction has no reason, or a first report has one': sql`
    select ${named} from report where (edition = 1) <> (reason is null)`,
  'a correction is of a report that is not final': sql`
    select r.office_id, r.kind || ' ' || r.from_day as what from report r
    where r.edition > 1 and not exists (
      select 1 from report f where f.office_id = r.office_id and f.kind = r.kind
        and f.from_day = r.from_day and f.edition = r.edition - 1 and f.final_at is not null)`,
  'a report was changed after it was final': sql`
    select ${named} from report where changed_at > final_at`,
}

/** Everything in a whole database that contradicts what is promised of reports; nothing where all is well. */
export async function verifyReports(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

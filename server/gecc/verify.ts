import { geccCriteria } from '@phrom/shared/gecc/all.ts'
import { geccLimits } from '@phrom/shared/gecc/standing.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

const known = sql.join(geccCriteria.map(({ id }) => id))

/** What must never be of the self-assessment, each as one statement that finds it. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'something was said of a criterion that the standard does not have': sql`
    select office_id, id as what from gecc_attestation where criterion_id not in (${known})`,
  'what was said of a criterion ended without saying how and by whom, or stands although it ended': sql`
    select office_id, id as what from gecc_attestation
    where (ended_at is null) <> (ended_how is null) or (ended_at is null) <> (ended_by is null)`,
  'a photo lies beside no word about a criterion': sql`
    select p.office_id, p.id as what from gecc_photo p where not exists (
      select 1 from gecc_attestation_photo l where l.office_id = p.office_id and l.photo_id = p.id)`,
  'more photos lie beside a criterion than are taken': sql`
    select office_id, attestation_id as what from gecc_attestation_photo
    group by office_id, attestation_id having count(*) > ${sql.lit(geccLimits.photos)}`,
}

/** Everything in a whole database that contradicts what is promised of the self-assessment; nothing where all is well. */
export async function verifyGecc(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}

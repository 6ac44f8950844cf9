import { sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What is noted against a cause and is not what was written down last, in a whole database; nothing where all is well. */
export async function verifyMeasures(db: Db): Promise<Finding[]> {
  const { rows } = await sql<{ officeId: string; what: string }>`
    select m.office_id, m.cause as what from measure m where not exists (
      select 1 from measure_change c where c.office_id = m.office_id and c.team_id = m.team_id
      and c.service_id = m.service_id and c.cause = m.cause and c.revision = m.revision
      and c.what = m.what and c.who = m.who and c.from_day = m.from_day)
    or m.revision <> (select count(*) from measure_change c where c.office_id = m.office_id
      and c.team_id = m.team_id and c.service_id = m.service_id and c.cause = m.cause)`.execute(db)
  const check = 'what is done against a cause is not what was noted last'
  return rows.map(({ officeId, what }) => ({ check, officeId, what }))
}

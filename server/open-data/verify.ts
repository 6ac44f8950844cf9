import { leastPublic } from '@phrom/shared/hidden-groups.ts'
import { type OpenRow, openUnits } from '@phrom/shared/open-data.ts'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** Everything in a whole database that contradicts what is promised of open data: that no count under five is in it. */
export async function verifyOpenData(db: Db): Promise<Finding[]> {
  const months = await db
    .selectFrom('openDataMonth')
    .select(['officeId', 'month', 'rows'])
    .execute()
  return months
    .filter(({ rows }) =>
      (JSON.parse(rows) as OpenRow[]).some(
        ({ figure, value }) => openUnits[figure] === 'count' && value < leastPublic,
      ),
    )
    .map(({ officeId, month }) => ({
      check: 'a count that is published is of fewer than five',
      officeId,
      what: month,
    }))
}

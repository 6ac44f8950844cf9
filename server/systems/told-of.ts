import type { MyCase } from '@phrom/shared/my-data.ts'
import type { Db } from '../database/tables.ts'
import { listDelivered } from './delivery-store.ts'

/** Of which other systems of the city were told about a case. Where to is named without what stands behind the name of the machine. */
export async function toldOf(
  db: Db,
  of: { officeId: string; caseId: string },
): Promise<MyCase['told']> {
  const rows = await listDelivered(db, of)
  return rows.flatMap(({ type, at, url }) =>
    type === 'test' ? [] : [{ type, at, to: new URL(url).hostname }],
  )
}

import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

const settings = prepared((db, of: { officeId: string }) =>
  db.selectFrom('queueSettings').select('settings').where('officeId', '=', of.officeId),
)

export function findSettings(db: Db, officeId: string) {
  return settings.first(db, { officeId })
}

export async function setSettings(tx: Db, row: Tables['queueSettings']): Promise<void> {
  const { settings, changedAt, changedBy } = row
  await tx
    .insertInto('queueSettings')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('officeId').doUpdateSet({ settings, changedAt, changedBy }),
    )
    .execute()
}

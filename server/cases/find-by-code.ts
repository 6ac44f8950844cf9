import type { Db } from '../database/tables.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

/** A case that was ever sent to this office, by the code that people see. Refuses not_found. */
export async function findSentByCode(db: Db, officeId: string, code: string) {
  const row = await store.findCaseByCode(db, officeId, code)
  if (!row || row.submittedAt === null) throw new Refusal('not_found')
  return row
}

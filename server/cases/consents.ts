import type { ConsentPurpose } from '@phrom/shared/case.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

/** What the citizen has agreed to in this case. */
export async function consentsOf(
  db: Db,
  officeId: string,
  caseId: string,
): Promise<ConsentPurpose[]> {
  return (await store.listConsents(db, officeId, caseId)).map(({ purpose }) => purpose)
}

import type { MyData } from '@phrom/shared/my-data.ts'
import type { Db } from '../database/tables.ts'
import { findCodes, listTries } from './code-store.ts'

/** Whether the codes of a card lie sealed with a case. */
export async function codesKept(db: Db, officeId: string, caseId: string): Promise<boolean> {
  return (await findCodes(db, { officeId, caseId })) !== undefined
}

/** How often a person gave wrong codes in a row, office by office. */
export async function wrongCodesOf(db: Db, personId: string): Promise<MyData['wrongCodes']> {
  const tries = await listTries(db, personId)
  return tries.map(({ officeId, wrong, lastAt }) => ({ officeId, wrong, lastAt }))
}

import { v7 as uuidv7 } from 'uuid'
import type { Db, Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'

type Step = Tables['volunteerRecord']
type Of = { officeId: string; volunteerId: string | null }

/** Writes down what was done, and by whom of the staff; nothing for the volunteer’s own doing. */
export async function keepStep(
  { tx, now }: ActionDeps,
  { officeId, volunteerId }: Of,
  { what, staffName = null, detail = null }: Pick<Step, 'what'> & Partial<Step>,
): Promise<void> {
  const row = { officeId, id: uuidv7(), volunteerId, what, at: now, staffName, detail }
  await tx.insertInto('volunteerRecord').values(row).execute()
}

export function listSteps(db: Db, officeId: string, volunteerId: string): Promise<Step[]> {
  return db
    .selectFrom('volunteerRecord')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('volunteerId', '=', volunteerId)
    .orderBy('id')
    .execute()
}

/** That something was done stays; names and reasons in it go. */
export async function clearDetails(tx: Db, officeId: string, volunteerId: string): Promise<void> {
  await tx
    .updateTable('volunteerRecord')
    .set({ detail: null })
    .where('officeId', '=', officeId)
    .where('volunteerId', '=', volunteerId)
    .execute()
}

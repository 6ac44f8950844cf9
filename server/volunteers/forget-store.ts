import type { Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import type { Volunteer } from './store.ts'

/** Who ended before a moment and is still named. */
export function listKept(
  db: Db,
  officeId: string,
  before: Instant,
  limit: number,
): Promise<Volunteer[]> {
  return db
    .selectFrom('volunteer')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('endedAt', '<', before)
    .where('forgottenAt', 'is', null)
    .limit(limit)
    .execute()
}

/** Who has waited since before a moment: nobody will say any more who they are. */
export function listWaitedLong(
  db: Db,
  officeId: string,
  before: Instant,
  limit: number,
): Promise<Volunteer[]> {
  return db
    .selectFrom('volunteer')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('state', '=', 'waiting')
    .where('endedAt', 'is', null)
    .where('joinedAt', '<', before)
    .limit(limit)
    .execute()
}

/** All that a person ever was as a volunteer, in every office, the newest first. */
export function listOfPerson(db: Db, personId: string): Promise<Volunteer[]> {
  return db
    .selectFrom('volunteer')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('joinedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The row stays for counting, and names nobody. */
export async function setNobody(
  tx: Db,
  { officeId, id, state, endedAt }: Volunteer,
  now: Instant,
): Promise<void> {
  const isOver = endedAt !== null
  await tx
    .updateTable('volunteer')
    .set((eb) => ({
      ...{ personId: 'nobody', name: '', phone: '', endedWhy: null },
      ...{ state: isOver ? state : 'left', endedAt: endedAt ?? now, forgottenAt: now },
      revision: eb('revision', '+', 1),
    }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('forgottenAt', 'is', null)
    .execute()
}

/** What the office wrote to a person about volunteering, also what has not left yet. */
export async function deleteMessagesTo(tx: Db, personId: string, kinds: readonly string[]) {
  await tx
    .deleteFrom('outbox')
    .where('personId', '=', personId)
    .where('caseId', 'is', null)
    .where('kind', 'in', kinds as never)
    .execute()
}

import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type Invite = Tables['volunteerInvite']
type Key = Pick<Invite, 'officeId' | 'id'>

export function findInvite(db: Db, { officeId, id }: Key): Promise<Invite | undefined> {
  return db
    .selectFrom('volunteerInvite')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function findByToken(
  db: Db,
  officeId: string,
  tokenHash: string,
): Promise<Invite | undefined> {
  return db
    .selectFrom('volunteerInvite')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
}

/** The newest by which another office has sent this person here, and which can still be taken. */
export function findForPerson(
  db: Db,
  officeId: string,
  personId: string,
  now: Instant,
): Promise<Invite | undefined> {
  return db
    .selectFrom('volunteerInvite')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('used', '=', 0)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** Those made last come first; of what is over for long nothing is left. */
export function listInvites(db: Db, officeId: string, limit: number): Promise<Invite[]> {
  return db
    .selectFrom('volunteerInvite')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** False where one stands under this id, or with this token, already. */
export async function insertInvite(tx: Db, row: Invite): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('volunteerInvite')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes a place of an invitation. The check is in the update: of two at once one is refused. */
export async function takeUse(tx: Db, { officeId, id }: Key, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('volunteerInvite')
    .set((eb) => ({ used: eb('used', '+', 1) }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .whereRef('used', '<', 'people')
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Changes one that still stands at `revision`; false where somebody else was faster. */
export async function setInvite(
  tx: Db,
  { officeId, id }: Key,
  revision: number,
  change: Partial<Invite>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('volunteerInvite')
    .set({ ...change, revision: revision + 1 })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends what was left for a person who need not move any more. */
export async function endInvitesFor(
  tx: Db,
  officeId: string,
  personId: string,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('volunteerInvite')
    .set({ endedAt: now })
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute()
}

/** What was over before a moment, used or not, with the name for which it was made. */
export async function deleteInvitesBefore(
  tx: Db,
  officeId: string,
  before: Instant,
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('volunteerInvite')
    .where('officeId', '=', officeId)
    .where('expiresAt', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function deleteInvitesFor(tx: Db, personId: string): Promise<void> {
  await tx.deleteFrom('volunteerInvite').where('personId', '=', personId).execute()
}

/** For whom it was made: once used, nobody needs to know any more. */
export async function clearName(tx: Db, { officeId, id }: Key): Promise<void> {
  await tx
    .updateTable('volunteerInvite')
    .set({ name: '' })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

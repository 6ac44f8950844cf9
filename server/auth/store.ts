import type { Instant } from '@phrom/shared/time.ts'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

/** The person with this LINE user ID, made when first seen; the name is the newest that LINE told. */
export async function findOrInsertPerson(db: Db, row: Tables['person']): Promise<Tables['person']> {
  return db
    .insertInto('person')
    .values(row)
    .onConflict((conflict) => conflict.column('lineUserId').doUpdateSet({ name: row.name }))
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The id of the person with this LINE user ID, made when first seen; of who never signed in, no name is kept. */
export async function knowPerson(
  db: Db,
  { id, lineUserId }: Omit<Tables['person'], 'name'>,
): Promise<string> {
  const find = () =>
    db.selectFrom('person').select('id').where('lineUserId', '=', lineUserId).executeTakeFirst()
  const found = await find()
  if (found) return found.id
  await db
    .insertInto('person')
    .values({ id, lineUserId, name: '' })
    .onConflict((conflict) => conflict.column('lineUserId').doNothing())
    .execute()
  return (await find())?.id ?? id
}

const standIn = 'neighbour:'

/** Somebody for whom a volunteer books: a person without an account in LINE. Answers the id. */
export async function insertStandIn(tx: Db, id: string): Promise<string> {
  await tx
    .insertInto('person')
    .values({ id, lineUserId: `${standIn}${id}`, name: '' })
    .execute()
  return id
}

/** Such a person goes once nothing is theirs any more; nobody else does. */
export async function deleteStandIn(tx: Db, id: string): Promise<void> {
  await tx
    .deleteFrom('person')
    .where('id', '=', id)
    .where('lineUserId', 'like', `${standIn}%`)
    .execute()
}

export async function insertSession(db: Db, row: Tables['session']): Promise<void> {
  await db.insertInto('session').values(row).execute()
}

const session = prepared((db, of: { tokenHash: string; now: Instant }) =>
  db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .select(['person.id', 'person.name', 'person.lineUserId', 'session.expiresAt'])
    .where('session.tokenHash', '=', of.tokenHash)
    .where('session.expiresAt', '>', of.now),
)

export function findSession(db: Db, tokenHash: string, now: Instant) {
  return session.first(db, { tokenHash, now })
}

export async function setSessionEnd(db: Db, tokenHash: string, expiresAt: Instant): Promise<void> {
  await db.updateTable('session').set({ expiresAt }).where('tokenHash', '=', tokenHash).execute()
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('tokenHash', '=', tokenHash).execute()
}

export async function deleteSessionsBefore(db: Db, now: Instant): Promise<void> {
  await db.deleteFrom('session').where('expiresAt', '<', now).execute()
}

export function listRoles(db: Db, lineUserId: string) {
  return db.selectFrom('staff').selectAll().where('lineUserId', '=', lineUserId).execute()
}

const person = prepared((db, { id }: { id: string }) =>
  db
    .updateTable('person')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', id),
)

/** Holds the person until the transaction ends: what is counted of one person is counted one after the other. */
export async function takePerson(tx: Db, id: string): Promise<void> {
  await person.write(tx, { id })
}

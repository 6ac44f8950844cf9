import type { Day, Instant } from '@phrom/shared/time.ts'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

export type KeyRow = Tables['systemKey']
type Key = Pick<KeyRow, 'officeId' | 'id'>

/** Of one office alone: another's key is none. */
export function findByHash(db: Db, officeId: string, keyHash: string): Promise<KeyRow | undefined> {
  return db
    .selectFrom('systemKey')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('keyHash', '=', keyHash)
    .executeTakeFirst()
}

export function findKey(db: Db, { officeId, id }: Key): Promise<KeyRow | undefined> {
  return db
    .selectFrom('systemKey')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** With the last day of use and the requests since a day; the newest first. */
export function listKeys(db: Db, officeId: string, since: Day, limit: number) {
  return db
    .selectFrom('systemKey')
    .selectAll()
    .select((eb) => [
      eb
        .selectFrom('systemKeyUse')
        .select((use) => use.fn.max('day').as('day'))
        .whereRef('systemKeyUse.officeId', '=', 'systemKey.officeId')
        .whereRef('systemKeyUse.keyId', '=', 'systemKey.id')
        .as('lastUsedOn'),
      eb
        .selectFrom('systemKeyUse')
        .select((use) => use.fn.sum('requests').as('requests'))
        .whereRef('systemKeyUse.officeId', '=', 'systemKey.officeId')
        .whereRef('systemKeyUse.keyId', '=', 'systemKey.id')
        .where('day', '>=', since)
        .as('uses'),
    ])
    .where('officeId', '=', officeId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function countActive(db: Db, officeId: string, now: Instant): Promise<number> {
  const { keys } = await db
    .selectFrom('systemKey')
    .select((eb) => eb.fn.countAll().as('keys'))
    .where('officeId', '=', officeId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow()
  return Number(keys)
}

/** False where one stands under this id, or is this very key, already. */
export async function insertKey(tx: Db, row: KeyRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('systemKey')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False where it was revoked before. */
export async function setRevoked(
  tx: Db,
  { officeId, id }: Key,
  by: Pick<KeyRow, 'revokedAt' | 'revokedBy'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('systemKey')
    .set(by)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const use = prepared((db, row: Pick<Tables['systemKeyUse'], 'officeId' | 'keyId' | 'day'>) =>
  db
    .insertInto('systemKeyUse')
    .values({ ...row, requests: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'keyId', 'day'])
        .doUpdateSet((eb) => ({ requests: eb('systemKeyUse.requests', '+', 1) })),
    ),
)

/** One more request on a day. */
export async function addUse(tx: Db, { officeId, id }: Key, day: Day): Promise<void> {
  await use.write(tx, { officeId, keyId: id, day })
}

import type { Db, Tables } from '../../database/tables.ts'

export function listKeyChecks(db: Db) {
  return db.selectFrom('keyCheck').selectAll().orderBy('officeId').orderBy('version').execute()
}

export async function insertKeyCheck(db: Db, row: Tables['keyCheck']): Promise<void> {
  await db
    .insertInto('keyCheck')
    .values(row)
    .onConflict((conflict) => conflict.columns(['officeId', 'version']).doNothing())
    .execute()
}

export async function deleteKeyCheck(db: Db, officeId: string, version: number): Promise<void> {
  await db
    .deleteFrom('keyCheck')
    .where('officeId', '=', officeId)
    .where('version', '=', version)
    .execute()
}

/** How many pages, codes of cards and secrets of the city's systems need each key to be opened. */
export async function countPagesByKey(db: Db) {
  const rows = await db
    .selectFrom(
      db
        .selectFrom('page')
        .select(['officeId', 'keyVersion'])
        .where('keyVersion', 'is not', null)
        .unionAll(db.selectFrom('copyCode').select(['officeId', 'keyVersion']))
        .unionAll(db.selectFrom('systemSecret').select(['officeId', 'keyVersion']))
        .as('sealed'),
    )
    .select(['officeId', 'keyVersion', (eb) => eb.fn.countAll().as('pages')])
    .groupBy(['officeId', 'keyVersion'])
    .execute()
  return rows.map(({ officeId, keyVersion, pages }) => ({
    officeId,
    version: Number(keyVersion),
    pages: Number(pages),
  }))
}

/** All that lies under a key, also pictures of the chat that wait to be pages: those are never wrapped anew, for they wait an hour at most. */
export async function countPagesWrappedWith(db: Db, officeId: string, version: number) {
  const counts = (['page', 'chatPicture', 'copyCode', 'systemSecret'] as const).map((table) =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('pages'))
      .where('officeId', '=', officeId)
      .where('keyVersion', '=', version)
      .executeTakeFirstOrThrow(),
  )
  return (await Promise.all(counts)).reduce((sum, { pages }) => sum + Number(pages), 0)
}

/** Pages of an office that are wrapped with this key, some at a time, from behind the one that is named. */
export function listPagesWrappedWith(
  db: Db,
  { officeId, version }: { officeId: string; version: number },
  after: { caseId: string; id: string },
  limit: number,
) {
  return db
    .selectFrom('page')
    .select(['officeId', 'caseId', 'documentKey', 'id', 'wrappedKey'])
    .where('officeId', '=', officeId)
    .where('keyVersion', '=', version)
    .where((eb) =>
      eb.or([
        eb('caseId', '>', after.caseId),
        eb.and([eb('caseId', '=', after.caseId), eb('id', '>', after.id)]),
      ]),
    )
    .orderBy('caseId')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** False where the page has changed or gone in the meantime. */
export async function setWrappedKey(
  db: Db,
  page: { officeId: string; caseId: string; id: string; wrappedKey: string | null },
  to: { keyVersion: number; wrappedKey: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('page')
    .set(to)
    .where('officeId', '=', page.officeId)
    .where('caseId', '=', page.caseId)
    .where('id', '=', page.id)
    .where('wrappedKey', '=', page.wrappedKey)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The codes of cards of an office that are wrapped with this key. */
export function listCodesWrappedWith(
  db: Db,
  { officeId, version }: { officeId: string; version: number },
) {
  return db
    .selectFrom('copyCode')
    .select(['officeId', 'caseId', 'wrappedKey'])
    .where('officeId', '=', officeId)
    .where('keyVersion', '=', version)
    .orderBy('caseId')
    .execute()
}

/** False where they have changed or gone in the meantime. */
export async function setCodesKey(
  db: Db,
  codes: Pick<Tables['copyCode'], 'officeId' | 'caseId' | 'wrappedKey'>,
  to: { keyVersion: number; wrappedKey: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('copyCode')
    .set(to)
    .where('officeId', '=', codes.officeId)
    .where('caseId', '=', codes.caseId)
    .where('wrappedKey', '=', codes.wrappedKey)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The secrets of the city's systems that are wrapped with this key. */
export function listSecretsWrappedWith(
  db: Db,
  { officeId, version }: { officeId: string; version: number },
) {
  return db
    .selectFrom('systemSecret')
    .select(['officeId', 'id', 'wrappedKey'])
    .where('officeId', '=', officeId)
    .where('keyVersion', '=', version)
    .orderBy('id')
    .execute()
}

/** False where it has changed or gone in the meantime. */
export async function setSecretKey(
  db: Db,
  secret: Pick<Tables['systemSecret'], 'officeId' | 'id' | 'wrappedKey'>,
  to: { keyVersion: number; wrappedKey: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('systemSecret')
    .set(to)
    .where('officeId', '=', secret.officeId)
    .where('id', '=', secret.id)
    .where('wrappedKey', '=', secret.wrappedKey)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

import type { Db, Tables } from '../../database/tables.ts'

/** Who follows the office and has their LINE in English. */
export async function listEnglish(db: Db, officeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('friendship')
    .innerJoin('person', 'person.id', 'friendship.personId')
    .select('person.lineUserId')
    .where('friendship.officeId', '=', officeId)
    .where('friendship.language', '=', 'en')
    .where('friendship.blockedAt', 'is', null)
    .execute()
  return rows.map(({ lineUserId }) => lineUserId)
}

export function listLinks(db: Db, officeId: string): Promise<Tables['linkedMenu'][]> {
  return db.selectFrom('linkedMenu').selectAll().where('officeId', '=', officeId).execute()
}

export function findLink(
  db: Db,
  { officeId, lineUserId }: Omit<Tables['linkedMenu'], 'richMenuId'>,
): Promise<Tables['linkedMenu'] | undefined> {
  return db
    .selectFrom('linkedMenu')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('lineUserId', '=', lineUserId)
    .executeTakeFirst()
}

export async function setLink(db: Db, link: Tables['linkedMenu']): Promise<void> {
  const { richMenuId } = link
  await db
    .insertInto('linkedMenu')
    .values(link)
    .onConflict((conflict) =>
      conflict.columns(['officeId', 'lineUserId']).doUpdateSet({ richMenuId }),
    )
    .execute()
}

export async function deleteLink(
  db: Db,
  { officeId, lineUserId }: Omit<Tables['linkedMenu'], 'richMenuId'>,
): Promise<void> {
  await db
    .deleteFrom('linkedMenu')
    .where('officeId', '=', officeId)
    .where('lineUserId', '=', lineUserId)
    .execute()
}

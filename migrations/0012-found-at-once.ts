import { type Kysely, sql } from 'kysely'

/** What every start and every hour asks for, and is seldom there: looking for it through all pages and people took seconds for each million. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('page_unsealed')
    .on('page')
    .columns(['office_id', 'case_id', 'id'])
    .where(sql.ref('file'), 'is', null)
    .execute()
  await db.schema
    .createIndex('person_leaving')
    .on('person')
    .column('id')
    .where(sql.ref('line_user_id'), 'like', 'leaving:%')
    .execute()
}

import type { Kysely } from 'kysely'

/** What the phone doubted of a page, and the page's place in its paper; pages of before keep the order in which they came. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('page')
    .addColumn('doubts', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
  await db.schema
    .alterTable('page')
    .addColumn('position', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}

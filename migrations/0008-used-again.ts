import type { Kysely } from 'kysely'

/** A page that was used again: the code of the case that it comes from, and when it was first sent to an office. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('page').addColumn('from_code', 'text').execute()
  await db.schema.alterTable('page').addColumn('first_sent_at', 'text').execute()
}

import { type Kysely, sql } from 'kysely'

/** Since when an office runs its days here: nobody knows who came before that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('closed_day').addColumn('since', 'text').execute()
  // Of offices that have begun long ago all days from here on count.
  await sql`update closed_day set since = day || 'T00:00:00.000Z'`.execute(db)
}

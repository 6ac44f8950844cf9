import type { Kysely } from 'kysely'

/** How an office runs its queue, and up to which day its days are closed; an office that runs no day here has neither. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('queue_settings')
    .addColumn('office_id', 'text', (c) => c.primaryKey().references('office.id'))
    // JSON.
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createTable('closed_day')
    .addColumn('office_id', 'text', (c) => c.primaryKey().references('office.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .execute()
  // Sent to fetch something, or let wait again: that is no time at the counter.
  await schema.alterTable('ticket').addColumn('away_since', 'text').execute()
  for (const table of ['ticket', 'visit']) {
    await schema
      .alterTable(table)
      .addColumn('away_seconds', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  }
}

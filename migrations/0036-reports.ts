import type { Kysely } from 'kysely'

/** The reports of an office, with their figures as they were when each was made. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('report')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('from_day', 'text', (c) => c.notNull())
    // A correction is another edition: what was handed in stays.
    .addColumn('edition', 'integer', (c) => c.notNull())
    .addColumn('figures', 'text', (c) => c.notNull())
    .addColumn('texts', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('made_at', 'text', (c) => c.notNull())
    // Nothing where it was made by itself.
    .addColumn('made_by', 'text')
    .addColumn('changed_at', 'text')
    .addColumn('changed_by', 'text')
    .addColumn('final_at', 'text')
    .addColumn('final_by', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    // Of two that make the same report at once, one does.
    .addPrimaryKeyConstraint('report_key', ['office_id', 'kind', 'from_day', 'edition'])
    .execute()
}

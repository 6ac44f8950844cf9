import { type Kysely, sql } from 'kysely'

/** Whether an office publishes its counts, who said so, and the months as they were counted: once, and for good. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('open_data_change')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('is_on', 'integer', (c) => c.notNull().check(sql`is_on in (0, 1)`))
    .addColumn('licence', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('open_data_change_key', ['office_id', 'revision'])
    .execute()
  await schema
    .createTable('open_data_month')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('counted_on', 'text', (c) => c.notNull())
    // JSON, without what is hidden.
    .addColumn('rows', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('open_data_month_key', ['office_id', 'month'])
    .execute()
}

import type { Kysely } from 'kysely'

/** How many messages left on the days of which the messages themselves are gone. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('message_day')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('way', 'text', (c) => c.notNull())
    .addColumn('times', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('message_day_key', ['office_id', 'day', 'way'])
    .execute()
}

import { type Kysely, sql } from 'kysely'

/** Calls for help at a counter, with who came. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('alarm')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('counter_id', 'text', (c) => c.notNull())
    // Persons of the staff, and their names as they were then: who is forgotten later leaves the record whole.
    .addColumn('raised_by', 'text', (c) => c.notNull())
    .addColumn('raised_name', 'text', (c) => c.notNull())
    .addColumn('raised_at', 'text', (c) => c.notNull())
    .addColumn('ended_by', 'text')
    .addColumn('ended_name', 'text')
    .addColumn('ended_at', 'text')
    .addPrimaryKeyConstraint('alarm_key', ['office_id', 'id'])
    .addForeignKeyConstraint('alarm_counter', ['office_id', 'counter_id'], 'counter', [
      'office_id',
      'id',
    ])
    .execute()
  // However often it is pressed.
  await schema
    .createIndex('alarm_open')
    .unique()
    .on('alarm')
    .columns(['office_id', 'counter_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await schema.createIndex('alarm_ended').on('alarm').columns(['office_id', 'ended_at']).execute()
}

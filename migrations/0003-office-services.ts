import type { Kysely } from 'kysely'

/** What an office sets for a service beside the law, who set it, and the places that a visit takes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('office_service')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('service_id', 'text', (c) => c.notNull())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('office_service_key', ['office_id', 'service_id'])
    .execute()
  // Every change stays on record.
  await db.schema
    .createTable('office_service_change')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('service_id', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('office_service_change_key', ['office_id', 'service_id', 'revision'])
    .addForeignKeyConstraint(
      'office_service_change_of',
      ['office_id', 'service_id'],
      'office_service',
      ['office_id', 'service_id'],
    )
    .execute()
  await db.schema
    .alterTable('booking')
    .addColumn('places', 'integer', (c) => c.notNull().defaultTo(1))
    .execute()
}

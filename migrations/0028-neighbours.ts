import type { Kysely } from 'kysely'

/** What volunteers book, against what is kept for them; and for whom of their neighbours they booked, with the secret of the slip. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('slot')
    .addColumn('volunteers_taken', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await schema
    .alterTable('booking_case')
    .addColumn('by_volunteer', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await schema
    .createTable('neighbour')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    // No foreign key: a volunteer may be forgotten, and what they booked stands.
    .addColumn('volunteer_id', 'text')
    .addColumn('booked_at', 'text', (c) => c.notNull())
    .addColumn('salt', 'text')
    .addColumn('secret_hash', 'text')
    .addColumn('claimed_at', 'text')
    .addPrimaryKeyConstraint('neighbour_key', ['office_id', 'case_id'])
    .addForeignKeyConstraint('neighbour_case', ['office_id', 'case_id'], 'service_case', [
      'office_id',
      'id',
    ])
    .execute()
  await schema
    .createIndex('neighbour_of_volunteer')
    .on('neighbour')
    .columns(['office_id', 'volunteer_id', 'booked_at'])
    .execute()
  await schema
    .createIndex('neighbour_secret')
    .unique()
    .on('neighbour')
    .columns(['office_id', 'secret_hash'])
    .execute()
}

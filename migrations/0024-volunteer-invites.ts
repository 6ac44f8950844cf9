import { type Kysely, sql } from 'kysely'

/** How people become volunteers, to what they agreed, and what was done about each of them. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  const added = [
    ...['invite_id', 'language'],
    ...['consent_version', 'consent_hash', 'forgotten_at'],
  ]
  for (const column of added) {
    await schema.alterTable('volunteer').addColumn(column, 'text').execute()
  }
  await schema
    .createIndex('volunteer_ended')
    .on('volunteer')
    .columns(['office_id', 'ended_at'])
    .execute()
  await schema
    .createTable('volunteer_invite')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    // Nothing for one that is bound to a person.
    .addColumn('token_hash', 'text')
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('from_office', 'text')
    .addColumn('from_volunteer', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('group_kind', 'text')
    .addColumn('group_name', 'text', (c) => c.notNull())
    .addColumn('area', 'text', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull())
    .addColumn('used', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('volunteer_invite_key', ['office_id', 'id'])
    .addCheckConstraint('volunteer_invite_used', sql`used >= 0 and used <= people`)
    .execute()
  await schema
    .createIndex('volunteer_invite_token')
    .unique()
    .on('volunteer_invite')
    .columns(['office_id', 'token_hash'])
    .where(sql.ref('token_hash'), 'is not', null)
    .execute()
  await schema
    .createIndex('volunteer_invite_person')
    .on('volunteer_invite')
    .columns(['person_id'])
    .where(sql.ref('person_id'), 'is not', null)
    .execute()
  await schema
    .createTable('volunteer_record')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    // Nothing of what was done with the whole list.
    .addColumn('volunteer_id', 'text')
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('staff_name', 'text')
    .addColumn('detail', 'text')
    .addPrimaryKeyConstraint('volunteer_record_key', ['office_id', 'id'])
    .addForeignKeyConstraint(
      'volunteer_record_volunteer',
      ['office_id', 'volunteer_id'],
      'volunteer',
      ['office_id', 'id'],
    )
    .execute()
  await schema
    .createIndex('volunteer_record_of')
    .on('volunteer_record')
    .columns(['office_id', 'volunteer_id'])
    .execute()
}

import { type Kysely, sql } from 'kysely'

/** Who of the staff opened which page, when and why; the reasons given for cases that have ended; the places marked on a paper. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .alterTable('document')
    .addColumn('marks', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()

  const ofCase: ['office_id', 'case_id'] = ['office_id', 'case_id']
  await schema
    .createTable('opening_reason')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('given_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('opening_reason_key', ['office_id', 'id'])
    .addForeignKeyConstraint('opening_reason_case', ofCase, 'service_case', ['office_id', 'id'])
    .execute()
  await schema
    .createIndex('opening_reason_of_person')
    .on('opening_reason')
    .columns(['office_id', 'case_id', 'person_id', 'given_at'])
    .execute()

  // A page may be taken away later, and the officer’s own account: the record that somebody saw it stays.
  await schema
    .createTable('page_opening')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('page_id', 'text', (c) => c.notNull())
    .addColumn('document_key', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('staff_name', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('reason_id', 'text')
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('span', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('page_opening_key', ['office_id', 'id'])
    .addForeignKeyConstraint('page_opening_case', ofCase, 'service_case', ['office_id', 'id'])
    .addForeignKeyConstraint('page_opening_reason', ['office_id', 'reason_id'], 'opening_reason', [
      'office_id',
      'id',
    ])
    .execute()
  // Small and large picture of a page are asked for at once: they are one look.
  const look = ['office_id', 'case_id', 'page_id', 'person_id', 'span'] as const
  await schema
    .createIndex('page_opening_once')
    .unique()
    .on('page_opening')
    .columns([...look, 'why'])
    .where(sql.ref('reason_id'), 'is', null)
    .execute()
  await schema
    .createIndex('page_opening_once_for_reason')
    .unique()
    .on('page_opening')
    .columns([...look, 'reason_id'])
    .where(sql.ref('reason_id'), 'is not', null)
    .execute()
  await schema
    .createIndex('page_opening_of_case')
    .on('page_opening')
    .columns(['office_id', 'case_id', 'opened_at'])
    .execute()
}

import { type Kysely, type SchemaModule, sql } from 'kysely'

/** News for volunteers, who of them has read it, and from which questions to the staff an answer for all was made. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  // Of news for volunteers: whose; nothing means all. And the news of which this one reminds.
  for (const column of [
    'volunteer_area',
    'volunteer_kind',
    'volunteer_group',
    'reminder_of',
  ] as const) {
    await schema.alterTable('news').addColumn(column, 'text').execute()
  }
  await schema
    .createIndex('news_reminder')
    .unique()
    .on('news')
    .columns(['office_id', 'reminder_of'])
    .where(sql.ref('reminder_of'), 'is not', null)
    .execute()
  await createForVolunteers(schema)
  await schema
    .createTable('own_answer_inquiry')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('own_answer_id', 'text', (c) => c.notNull())
    .addColumn('inquiry_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('own_answer_inquiry_key', ['office_id', 'own_answer_id', 'inquiry_id'])
    .addForeignKeyConstraint(
      'own_answer_inquiry_answer',
      ['office_id', 'own_answer_id'],
      'own_answer',
      ['office_id', 'id'],
    )
    .addForeignKeyConstraint('own_answer_inquiry_inquiry', ['office_id', 'inquiry_id'], 'inquiry', [
      'office_id',
      'id',
    ])
    .execute()
  await schema
    .createIndex('own_answer_of_inquiry')
    .on('own_answer_inquiry')
    .columns(['office_id', 'inquiry_id'])
    .execute()
}

async function createForVolunteers(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('news_volunteer')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('news_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('read_at', 'text')
    .addPrimaryKeyConstraint('news_volunteer_key', ['office_id', 'news_id', 'person_id'])
    .addForeignKeyConstraint('news_volunteer_news', ['office_id', 'news_id'], 'news', [
      'office_id',
      'id',
    ])
    .execute()
  await schema
    .createIndex('news_volunteer_of_person')
    .on('news_volunteer')
    .columns(['person_id'])
    .execute()
  await schema
    .createIndex('news_volunteer_at')
    .on('news_volunteer')
    .columns(['office_id', 'at'])
    .execute()
}

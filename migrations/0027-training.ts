import { type Kysely, sql } from 'kysely'

/**
 * What volunteers have learned and how their quizzes went, their certificates, and how often they have advised. Held by person, so that
 * who helps again after a while need not begin anew.
 */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('training_service')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('service_id', 'text', (c) => c.notNull())
    // The version whose cards were read, and the one that a quiz was passed on.
    .addColumn('read_version', 'text')
    .addColumn('read_at', 'text')
    .addColumn('learned_version', 'text')
    // What the office itself had set for the service by then.
    .addColumn('learned_revision', 'integer')
    .addColumn('learned_at', 'text')
    .addPrimaryKeyConstraint('training_service_key', ['office_id', 'person_id', 'service_id'])
    .execute()
  await schema
    .createTable('training_attempt')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('questions', 'text', (c) => c.notNull())
    .addColumn('given', 'text', (c) => c.notNull())
    .addColumn('asked_count', 'integer', (c) => c.notNull())
    .addColumn('right_count', 'integer', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('passed_at', 'text')
    .addPrimaryKeyConstraint('training_attempt_key', ['office_id', 'id'])
    .execute()
  await schema
    .createIndex('training_attempt_open')
    .unique()
    .on('training_attempt')
    .columns(['office_id', 'person_id', 'scope'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await schema
    .createIndex('training_attempt_of_person')
    .on('training_attempt')
    .columns(['office_id', 'person_id', 'started_at'])
    .execute()
  await schema
    .createTable('training_certificate')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('issued_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('training_certificate_key', ['office_id', 'number'])
    .addUniqueConstraint('training_certificate_person', ['office_id', 'person_id'])
    .execute()
  await schema
    .createTable('advice')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('times', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('advice_key', ['office_id', 'person_id', 'month'])
    .execute()
  for (const table of ['training_service', 'training_attempt', 'training_certificate', 'advice']) {
    await schema.createIndex(`${table}_person_id`).on(table).columns(['person_id']).execute()
  }
}

import { type Kysely, type SchemaModule, sql } from 'kysely'

/** Answers that an office writes itself, and every question that the chat got. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  for (const name of ['own_answer', 'own_answer_change']) {
    const key = name === 'own_answer' ? ['office_id', 'id'] : ['office_id', 'id', 'revision']
    await schema
      .createTable(name)
      .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      // JSON.
      .addColumn('wordings', 'text', (c) => c.notNull())
      .addColumn('answer_th', 'text', (c) => c.notNull())
      .addColumn('answer_en', 'text', (c) => c.notNull())
      .addColumn('link', 'text')
      .addColumn('from_day', 'text')
      .addColumn('to_day', 'text')
      .addColumn('off_since', 'text')
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${name}_key`, key as 'id'[])
      .execute()
  }
  await createAsked(schema)
  await createAskedDays(schema)
}

async function createAsked(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('asked')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    // LINE's id of the event.
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('service_id', 'text')
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('own_answer_id', 'text')
    .addColumn('confidence', 'double precision', (c) => c.notNull())
    .addColumn('verdict', 'text')
    .addColumn('verdict_at', 'text')
    // Since when it is known to have no right answer.
    .addColumn('unanswered_at', 'text')
    // Since when it is not for this office to answer.
    .addColumn('hidden_at', 'text')
    // When the answer was seen to leave.
    .addColumn('told_at', 'text')
    .addPrimaryKeyConstraint('asked_key', ['office_id', 'id'])
    .execute()
  const index = (name: string) => schema.createIndex(name).on('asked')
  await index('asked_at').columns(['office_id', 'at']).execute()
  await index('asked_of_person').columns(['person_id', 'at']).execute()
  await index('asked_own')
    .columns(['office_id', 'own_answer_id', 'verdict'])
    .where(sql.ref('own_answer_id'), 'is not', null)
    .execute()
  await index('asked_unanswered')
    .columns(['office_id', 'unanswered_at'])
    .where(sql.ref('unanswered_at'), 'is not', null)
    .execute()
}

async function createAskedDays(schema: SchemaModule): Promise<void> {
  // What is left of questions whose texts are gone. Empty instead of null: it is all part of the key.
  await schema
    .createTable('asked_day')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('service_id', 'text', (c) => c.notNull())
    .addColumn('own_answer_id', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('times', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('asked_day_key', [
      ...(['office_id', 'day', 'kind', 'service_id', 'own_answer_id'] as const),
      ...(['action', 'source', 'verdict'] as const),
    ])
    .execute()
}

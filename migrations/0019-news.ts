import { type Kysely, type SchemaModule, sql } from 'kysely'

/** News of an office, the requests to LINE in which it leaves, and whom each of them is for while it is under way. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('news')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text_th', 'text', (c) => c.notNull())
    .addColumn('text_en', 'text', (c) => c.notNull())
    .addColumn('audience', 'text', (c) => c.notNull())
    .addColumn('service_id', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('send_at', 'text')
    .addColumn('held_at', 'text')
    // Who let it take what is kept for others.
    .addColumn('takes_kept_by', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addPrimaryKeyConstraint('news_key', ['office_id', 'id'])
    .execute()
  await schema
    .createIndex('news_due')
    .on('news')
    .columns(['office_id', 'send_at'])
    .where(sql.ref('state'), '=', sql.lit('scheduled'))
    .execute()
  await createBatches(schema)
}

async function createBatches(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('news_batch')
    .addColumn('office_id', 'text', (c) => c.notNull())
    // The retry key.
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('news_id', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('claimed_until', 'text')
    .addColumn('next_attempt_at', 'text', (c) => c.notNull())
    .addColumn('unsure_since', 'text')
    .addColumn('held_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text')
    .addColumn('last_error', 'text')
    .addPrimaryKeyConstraint('news_batch_key', ['office_id', 'id'])
    .addForeignKeyConstraint('news_batch_news', ['office_id', 'news_id'], 'news', [
      'office_id',
      'id',
    ])
    .execute()
  await schema
    .createIndex('news_batch_of_news')
    .on('news_batch')
    .columns(['office_id', 'news_id'])
    .execute()
  await schema
    .createIndex('news_batch_open')
    .on('news_batch')
    .columns(['office_id', 'next_attempt_at'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await schema
    .createIndex('news_batch_day')
    .on('news_batch')
    .columns(['office_id', 'day'])
    .execute()
  await schema
    .createTable('news_recipient')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addPrimaryKeyConstraint('news_recipient_key', ['office_id', 'batch_id', 'person_id'])
    .addForeignKeyConstraint('news_recipient_batch', ['office_id', 'batch_id'], 'news_batch', [
      'office_id',
      'id',
    ])
    .execute()
  await schema
    .createIndex('news_recipient_of_person')
    .on('news_recipient')
    .columns(['person_id'])
    .execute()
}

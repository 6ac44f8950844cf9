import { type Kysely, type SchemaModule, sql } from 'kysely'

/** Who follows an office in LINE, messages that leave together, what waits, and the allowance of a month. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('friendship')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('language', 'text', (c) => c.notNull())
    // As LINE dates its events, which come in any order; the other is null where only one of them ever came.
    .addColumn('followed_at', 'text')
    .addColumn('blocked_at', 'text')
    .addPrimaryKeyConstraint('friendship_key', ['office_id', 'person_id'])
    .execute()
  await schema.createIndex('friendship_of_person').on('friendship').columns(['person_id']).execute()
  await createPushes(schema)
  await growOutbox(schema)
  await schema
    .createTable('line_month')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('month', 'text', (c) => c.notNull())
    // None where LINE sets no limit.
    .addColumn('quota', 'integer')
    .addColumn('used', 'integer', (c) => c.notNull())
    .addColumn('pushed', 'integer', (c) => c.notNull())
    .addColumn('forecast', 'text', (c) => c.notNull())
    .addColumn('checked_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('line_month_key', ['office_id', 'month'])
    .execute()
  await schema
    .createTable('line_pause')
    .addColumn('office_id', 'text', (c) => c.primaryKey().references('office.id'))
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .execute()
}

/** One request to LINE, with its retry key as the id: at most one of a person's at an office is under way. */
async function createPushes(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('push')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('way', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('claimed_until', 'text')
    .addColumn('next_attempt_at', 'text', (c) => c.notNull())
    .addColumn('unsure_since', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text')
    .addPrimaryKeyConstraint('push_key', ['office_id', 'id'])
    .execute()
  await schema
    .createIndex('push_open')
    .unique()
    .on('push')
    .columns(['office_id', 'person_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await schema
    .createIndex('push_due')
    .on('push')
    .columns(['office_id', 'next_attempt_at'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await schema.createIndex('push_day').on('push').columns(['office_id', 'day']).execute()
  await schema.createIndex('push_of_person').on('push').columns(['person_id']).execute()
}

async function growOutbox(schema: SchemaModule): Promise<void> {
  for (const column of ['push_id', 'alone_since', 'held_at', 'held_why', 'dropped_at', 'sent_by']) {
    await schema.alterTable('outbox').addColumn(column, 'text').execute()
  }
  await schema
    .createIndex('outbox_waiting')
    .on('outbox')
    .columns(['office_id', 'next_attempt_at'])
    .where(sql<boolean>`next_attempt_at is not null and push_id is null`)
    .execute()
  await schema
    .createIndex('outbox_open')
    .on('outbox')
    .columns(['office_id', 'person_id'])
    .where(sql<boolean>`sent_at is null and dropped_at is null`)
    .execute()
  await schema
    .createIndex('outbox_failed')
    .on('outbox')
    .columns(['office_id', 'failed_at'])
    .where(sql<boolean>`failed_at is not null`)
    .execute()
  await schema
    .createIndex('outbox_push')
    .on('outbox')
    .columns(['office_id', 'push_id'])
    .where(sql<boolean>`push_id is not null`)
    .execute()
  await schema
    .createIndex('outbox_held')
    .on('outbox')
    .columns(['office_id', 'held_why'])
    .where(sql<boolean>`held_at is not null`)
    .execute()
}

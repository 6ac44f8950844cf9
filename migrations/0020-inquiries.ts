import { type Kysely, PostgresAdapter, type SchemaModule, sql } from 'kysely'

/**
 * What people ask the office's staff: each inquiry with its messages, who looked at it, who is on duty, and the office's ready-made
 * replies. A message in the outbox may be about no case from now on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await createInquiries(schema)
  await createMessages(schema)
  await schema
    .createTable('inquiry_reading')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('inquiry_id', 'text', (c) => c.notNull())
    .addColumn('staff_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('staff_name', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('inquiry_reading_key', ['office_id', 'inquiry_id', 'staff_id', 'day'])
    .addForeignKeyConstraint(
      'inquiry_reading_inquiry',
      ['office_id', 'inquiry_id'],
      'inquiry',
      inquiryKey,
    )
    .execute()
  await createSettings(schema)
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await schema
      .alterTable('outbox')
      .alterColumn('case_id', (c) => c.dropNotNull())
      .execute()
  } else await rebuildOutbox(db)
}

const inquiryKey: ('office_id' | 'id')[] = ['office_id', 'id']

async function createInquiries(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('inquiry')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('service_id', 'text')
    .addColumn('case_id', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    // While somebody waits for a reply: since when, and when it is due.
    .addColumn('waiting_since', 'text')
    .addColumn('answer_by', 'text')
    .addColumn('late_told_at', 'text')
    .addColumn('first_reply_at', 'text')
    // Of working time.
    .addColumn('first_reply_seconds', 'integer')
    .addColumn('last_reply_at', 'text')
    .addColumn('taken_by', 'text')
    .addColumn('taken_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('forgotten_at', 'text')
    .addPrimaryKeyConstraint('inquiry_key', inquiryKey)
    .execute()
  await schema
    .createIndex('inquiry_open')
    .unique()
    .on('inquiry')
    .columns(['office_id', 'person_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await schema
    .createIndex('inquiry_due')
    .on('inquiry')
    .columns(['office_id', 'answer_by'])
    .where(sql.ref('answer_by'), 'is not', null)
    .execute()
  await schema
    .createIndex('inquiry_opened')
    .on('inquiry')
    .columns(['office_id', 'opened_at'])
    .execute()
  await schema
    .createIndex('inquiry_ended')
    .on('inquiry')
    .columns(['office_id', 'ended_at'])
    .execute()
  await schema
    .createIndex('inquiry_of_case')
    .on('inquiry')
    .columns(['office_id', 'case_id'])
    .where(sql.ref('case_id'), 'is not', null)
    .execute()
  await schema.createIndex('inquiry_of_person').on('inquiry').columns(['person_id']).execute()
}

async function createMessages(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('inquiry_message')
    .addColumn('office_id', 'text', (c) => c.notNull())
    // Of what leaves in LINE also the id in the outbox.
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('inquiry_id', 'text', (c) => c.notNull())
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    // Nothing once it was taken back.
    .addColumn('text', 'text')
    .addColumn('event_id', 'text')
    .addColumn('line_message_id', 'text')
    .addColumn('staff_id', 'text')
    .addColumn('staff_name', 'text')
    // Of what the app itself notes: which step.
    .addColumn('step', 'text')
    .addPrimaryKeyConstraint('inquiry_message_key', ['office_id', 'id'])
    .addForeignKeyConstraint(
      'inquiry_message_inquiry',
      ['office_id', 'inquiry_id'],
      'inquiry',
      inquiryKey,
    )
    .execute()
  await schema
    .createIndex('inquiry_message_of')
    .on('inquiry_message')
    .columns(['office_id', 'inquiry_id'])
    .execute()
  await schema
    .createIndex('inquiry_message_event')
    .unique()
    .on('inquiry_message')
    .columns(['office_id', 'event_id'])
    .where(sql.ref('event_id'), 'is not', null)
    .execute()
  await schema
    .createIndex('inquiry_message_in_line')
    .on('inquiry_message')
    .columns(['office_id', 'line_message_id'])
    .where(sql.ref('line_message_id'), 'is not', null)
    .execute()
  await schema
    .createIndex('inquiry_message_linked')
    .on('inquiry_message')
    .columns(['office_id', 'text'])
    .where(sql.ref('step'), '=', sql.lit('linked'))
    .execute()
}

async function createSettings(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('rota')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('rota', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('rota_key', ['office_id', 'team_id'])
    .execute()
  await schema
    .createTable('ready_reply')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text_th', 'text', (c) => c.notNull())
    .addColumn('text_en', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .addPrimaryKeyConstraint('ready_reply_key', ['office_id', 'id'])
    .execute()
  await schema
    .createTable('staff_particle')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('staff_id', 'text', (c) => c.notNull())
    .addColumn('particle', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('staff_particle_key', ['office_id', 'staff_id'])
    .execute()
}

/** SQLite lets no column be null afterwards: the table is made anew, with all that it holds and its indexes as they are written down. */
async function rebuildOutbox(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`
    select type, sql from sqlite_master where tbl_name = 'outbox' and sql is not null`.execute(db)
  const table = rows.find(({ type }) => type === 'table')?.sql ?? ''
  const changed = table
    .replace(/^create table "outbox"/i, 'create table "outbox_new"')
    .replace('"case_id" text not null', '"case_id" text')
  if (!changed.includes('"outbox_new"') || changed.includes('"case_id" text not null')) {
    throw new Error('the table outbox is not as it was made')
  }
  await sql.raw(changed).execute(db)
  await sql`insert into outbox_new select * from outbox`.execute(db)
  await sql`drop table outbox`.execute(db)
  await sql`alter table outbox_new rename to outbox`.execute(db)
  for (const { type, sql: made } of rows) if (type === 'index') await sql.raw(made).execute(db)
}

import { type Kysely, sql } from 'kysely'

/** Events of LINE are worked off in order for each sender, by one server at a time; which rich menu is linked to whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const table = () => schema.alterTable('webhook_event')
  await table().addColumn('sender', 'text').execute()
  // By LINE's clock; of what came before this, when it came.
  await table()
    .addColumn('happened_at', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await table()
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await table().addColumn('next_attempt_at', 'text').execute()
  await table().addColumn('last_error', 'text').execute()
  await sql`update webhook_event set happened_at = received_at`.execute(db)
  await sql`update webhook_event set sender = '', next_attempt_at = received_at where done_at is null`.execute(
    db,
  )
  await schema
    .createIndex('webhook_event_open')
    .on('webhook_event')
    .columns(['office_id', 'sender', 'happened_at', 'id'])
    .where(sql.ref('done_at'), 'is', null)
    .execute()
  await schema
    .createIndex('webhook_event_done')
    .on('webhook_event')
    .columns(['office_id', 'done_at'])
    .execute()

  // A row is there while a server works off what this sender did.
  await schema
    .createTable('webhook_lane')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('claim', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('webhook_lane_key', ['office_id', 'sender'])
    .execute()

  await schema
    .createTable('linked_menu')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('line_user_id', 'text', (c) => c.notNull())
    .addColumn('rich_menu_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('linked_menu_key', ['office_id', 'line_user_id'])
    .execute()
}

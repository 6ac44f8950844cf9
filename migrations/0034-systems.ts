import { type Kysely, type SchemaModule, sql } from 'kysely'

/** Keys of the city's own systems, the addresses that are told of events, and what is told to them. Nothing here names a citizen. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await createKeys(schema)
  await createHooks(schema)
  await createDeliveries(schema)
}

const key: ('office_id' | 'id')[] = ['office_id', 'id']
const ofHook: ('office_id' | 'hook_id')[] = ['office_id', 'hook_id']

async function createKeys(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('system_key')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('scopes', 'text', (c) => c.notNull())
    .addColumn('prefix', 'text', (c) => c.notNull())
    .addColumn('key_hash', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .addColumn('revoked_by', 'text')
    .addPrimaryKeyConstraint('system_key_key', key)
    .addUniqueConstraint('system_key_hash', ['office_id', 'key_hash'])
    .execute()
  await schema
    .createTable('system_key_use')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('key_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('requests', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('system_key_use_key', ['office_id', 'key_id', 'day'])
    .addForeignKeyConstraint('system_key_use_of', ['office_id', 'key_id'], 'system_key', key)
    .execute()
}

async function createHooks(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('system_hook')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    // Parted by spaces, with one at either end.
    .addColumn('events', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('begins_at', 'text', (c) => c.notNull())
    .addColumn('stopped_at', 'text')
    .addColumn('stopped_by', 'text')
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('failing_since', 'text')
    .addColumn('rests_until', 'text')
    .addColumn('switched_off_at', 'text')
    .addColumn('delivered_at', 'text')
    .addPrimaryKeyConstraint('system_hook_key', key)
    .execute()
  await schema
    .createTable('system_secret')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('hook_id', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('key_version', 'integer', (c) => c.notNull())
    .addColumn('wrapped_key', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    // Of one that was replaced: until when it signs as well.
    .addColumn('until', 'text')
    .addPrimaryKeyConstraint('system_secret_key', key)
    .addForeignKeyConstraint('system_secret_of', ofHook, 'system_hook', key)
    .execute()
  await schema.createIndex('system_secret_list').on('system_secret').columns(ofHook).execute()
}

async function createDeliveries(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('system_delivery')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('hook_id', 'text', (c) => c.notNull())
    // Of the event: the same for every address that is told of it.
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text')
    .addColumn('service_id', 'text')
    .addColumn('code', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('next_attempt_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text', (c) => c.check(sql`outcome in ('delivered', 'failed')`))
    .addColumn('last_status', 'integer')
    .addColumn('last_error', 'text')
    .addPrimaryKeyConstraint('system_delivery_key', ['office_id', 'hook_id', 'id'])
    .addForeignKeyConstraint('system_delivery_of', ofHook, 'system_hook', key)
    .execute()
  await schema
    .createIndex('system_delivery_due')
    .on('system_delivery')
    .columns(['office_id', 'hook_id', 'next_attempt_at'])
    .where(sql.ref('next_attempt_at'), 'is not', null)
    .execute()
  await schema
    .createIndex('system_delivery_of_case')
    .on('system_delivery')
    .columns(['office_id', 'case_id'])
    .where(sql.ref('case_id'), 'is not', null)
    .execute()
  await schema
    .createIndex('system_delivery_ended')
    .on('system_delivery')
    .columns(['office_id', 'ended_at'])
    .where(sql.ref('ended_at'), 'is not', null)
    .execute()
}

import { type Kysely, sql } from 'kysely'

/** What the office says of copies that are ordered ahead, the codes of cards while they are needed, and how often codes were wrong. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  const key: ('office_id' | 'case_id')[] = ['office_id', 'case_id']
  await schema
    .createTable('copy_order')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    // When it is fetched and what it costs; nothing of an order that was declined at once.
    .addColumn('day', 'text')
    .addColumn('start', 'text')
    .addColumn('end', 'text')
    .addColumn('fee', 'integer')
    .addColumn('fee_reason', 'text', (c) => c.notNull())
    .addColumn('approved_at', 'text')
    .addColumn('checked_by', 'text', (c) => c.notNull())
    .addColumn('ready_at', 'text')
    .addColumn('reminded_at', 'text')
    // Since when they stand at the counter.
    .addColumn('pickup_at', 'text')
    .addColumn('handed_at', 'text')
    .addColumn('handed_by', 'text')
    .addColumn('paid', 'integer')
    .addColumn('receipt', 'text')
    .addColumn('decline_reason', 'text')
    .addColumn('decline_note', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('copy_order_key', key)
    .addForeignKeyConstraint('copy_order_case', key, 'service_case', ['office_id', 'id'])
    .execute()
  await schema
    .createIndex('copy_order_handed')
    .on('copy_order')
    .columns(['office_id', 'handed_at'])
    .where(sql.ref('handed_at'), 'is not', null)
    .execute()
  await schema
    .createIndex('service_case_ordered')
    .on('service_case')
    .columns(['office_id', 'state'])
    .where(sql.ref('state'), 'in', [sql.lit('ordered'), sql.lit('ready')])
    .execute()
  await schema
    .createTable('copy_code')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('key_version', 'integer', (c) => c.notNull())
    .addColumn('wrapped_key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('copy_code_key', key)
    .addForeignKeyConstraint('copy_code_case', key, 'service_case', ['office_id', 'id'])
    .execute()
  await schema
    .createTable('copy_code_try')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('wrong', 'integer', (c) => c.notNull())
    .addColumn('last_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('copy_code_try_key', ['office_id', 'person_id'])
    .execute()
  await schema
    .createIndex('copy_code_try_person')
    .on('copy_code_try')
    .columns(['person_id'])
    .execute()
}

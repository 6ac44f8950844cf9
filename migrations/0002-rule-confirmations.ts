import { type Kysely, sql } from 'kysely'

/** What an office's registrar has confirmed of the rules, and what was taken back; nothing is ever deleted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('rule_confirmation')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('service_id', 'text', (c) => c.notNull())
    .addColumn('service_version', 'text', (c) => c.notNull())
    .addColumn('statement', 'text', (c) => c.notNull())
    .addColumn('wording', 'text', (c) => c.notNull())
    .addColumn('confirmed_by', 'text', (c) => c.notNull())
    .addColumn('confirmed_on', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('recorded_name', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('taken_back_by', 'text', (c) => c.references('person.id'))
    .addColumn('taken_back_name', 'text')
    .addColumn('taken_back_at', 'text')
    .addPrimaryKeyConstraint('rule_confirmation_key', ['office_id', 'id'])
    .execute()
  // One that stands, whoever is faster.
  await schema
    .createIndex('rule_confirmation_standing')
    .unique()
    .on('rule_confirmation')
    .columns(['office_id', 'service_id', 'service_version', 'statement'])
    .where(sql.ref('taken_back_at'), 'is', null)
    .execute()
  await schema
    .createIndex('rule_confirmation_of_service')
    .on('rule_confirmation')
    .columns(['office_id', 'service_id', 'id'])
    .execute()
}

import { type Kysely, sql } from 'kysely'

/** Cases handed to another office: each office keeps its own side. Offices that staff propose. Whose check and mark a paper carries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const ofCase: ['office_id', 'case_id'] = ['office_id', 'case_id']
  // No key leads into the other office: neither side can hold or drag along the other.
  await schema
    .createTable('handover')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('direction', 'text', (c) => c.notNull().check(sql`direction in ('to', 'from')`))
    .addColumn('other_office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('other_case_id', 'text')
    .addColumn('other_code', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('handover_key', [...ofCase, 'direction'])
    .addForeignKeyConstraint('handover_case', ofCase, 'service_case', ['office_id', 'id'])
    .execute()

  await schema
    .createTable('handover_proposal')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('to_office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('proposed_by', 'text', (c) => c.notNull())
    .addColumn('proposed_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text')
    .addPrimaryKeyConstraint('handover_proposal_key', ['office_id', 'id'])
    .addForeignKeyConstraint('handover_proposal_case', ofCase, 'service_case', ['office_id', 'id'])
    .execute()
  // One question at a time.
  await schema
    .createIndex('handover_proposal_open')
    .unique()
    .on('handover_proposal')
    .columns(ofCase)
    .where(sql.ref('ended_at'), 'is', null)
    .execute()

  await schema.alterTable('document').addColumn('checked_office_id', 'text').execute()
  await schema.alterTable('page').addColumn('mark_office_id', 'text').execute()
}

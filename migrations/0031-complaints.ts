import { type Kysely, type SchemaModule, sql } from 'kysely'

/**
 * What people complain of, suggest and praise. Whose it is lies apart from it, so that nothing that staff read leads to a person who gave no
 * name; and who of the staff must not see it.
 */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await createComplaints(schema)
  await schema
    .createTable('complaint_owner')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('complaint_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addPrimaryKeyConstraint('complaint_owner_key', ['office_id', 'complaint_id'])
    .addForeignKeyConstraint('complaint_owner_of', of, 'complaint', key)
    .execute()
  await schema
    .createIndex('complaint_owner_person')
    .on('complaint_owner')
    .columns(['person_id'])
    .execute()
  await createEntries(schema)
  await schema
    .createTable('complaint_excluded')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('complaint_id', 'text', (c) => c.notNull())
    .addColumn('staff_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('complaint_excluded_key', [...of, 'staff_id'])
    .addForeignKeyConstraint('complaint_excluded_of', of, 'complaint', key)
    .execute()
  await schema
    .createTable('complaint_reading')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('complaint_id', 'text', (c) => c.notNull())
    .addColumn('staff_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('staff_name', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('complaint_reading_key', [...of, 'staff_id', 'day'])
    .addForeignKeyConstraint('complaint_reading_of', of, 'complaint', key)
    .execute()
}

const key: ('office_id' | 'id')[] = ['office_id', 'id']
const of: ('office_id' | 'complaint_id')[] = ['office_id', 'complaint_id']

async function createComplaints(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('complaint')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('topic', 'text', (c) => c.notNull())
    .addColumn('on_day', 'text')
    // Which counter or officer, in the citizen's words.
    .addColumn('officer', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text')
    // Only where the citizen gave one.
    .addColumn('name', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text')
    // While the office has to answer: its last day.
    .addColumn('due_on', 'text')
    // While the citizen may object: the last day.
    .addColumn('object_until', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('reopened', 'integer', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_how', 'text')
    .addColumn('forgotten_at', 'text')
    .addPrimaryKeyConstraint('complaint_key', key)
    .execute()
  await schema
    .createIndex('complaint_code')
    .unique()
    .on('complaint')
    .columns(['office_id', 'code'])
    .execute()
  await schema
    .createIndex('complaint_open')
    .on('complaint')
    .columns(['office_id', 'received_at'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await schema
    .createIndex('complaint_term')
    .on('complaint')
    .columns(['office_id', 'object_until'])
    .where(sql.ref('object_until'), 'is not', null)
    .execute()
  await schema
    .createIndex('complaint_received')
    .on('complaint')
    .columns(['office_id', 'received_at'])
    .execute()
  await schema
    .createIndex('complaint_ended')
    .on('complaint')
    .columns(['office_id', 'ended_at'])
    .execute()
  await schema
    .createIndex('complaint_of_case')
    .on('complaint')
    .columns(['office_id', 'case_id'])
    .where(sql.ref('case_id'), 'is not', null)
    .execute()
}

async function createEntries(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('complaint_entry')
    .addColumn('office_id', 'text', (c) => c.notNull())
    // Of what is told in LINE also the id in the outbox.
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('complaint_id', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('text', 'text')
    .addColumn('team_id', 'text')
    .addColumn('staff_id', 'text')
    .addColumn('staff_name', 'text')
    .addPrimaryKeyConstraint('complaint_entry_key', key)
    .addForeignKeyConstraint('complaint_entry_of', of, 'complaint', key)
    .execute()
  await schema.createIndex('complaint_entry_list').on('complaint_entry').columns(of).execute()
}

import { type Kysely, sql } from 'kysely'

/** Who helps their neighbours, and for which community, firm or school. One office knows a person once at a time. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('volunteer')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('phone', 'text', (c) => c.notNull())
    .addColumn('group_kind', 'text', (c) => c.notNull())
    .addColumn('group_name', 'text', (c) => c.notNull())
    .addColumn('area', 'text', (c) => c.notNull())
    .addColumn('joined_at', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'text')
    .addColumn('confirmed_by', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('ended_why', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('volunteer_key', ['office_id', 'id'])
    .execute()
  await schema
    .createIndex('volunteer_open')
    .unique()
    .on('volunteer')
    .columns(['office_id', 'person_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await schema.createIndex('volunteer_of_person').on('volunteer').columns(['person_id']).execute()
}

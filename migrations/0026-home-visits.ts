import { type Kysely, sql } from 'kysely'

/** Visits at home: where staff go for a case, their tours, and the stops of each. A case stands on one tour at a time. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('home_request')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('sub_district', 'text', (c) => c.notNull())
    .addColumn('landmark', 'text', (c) => c.notNull())
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('position_from', 'text')
    .addColumn('wishes', 'text', (c) => c.notNull())
    .addColumn('hardships', 'text', (c) => c.notNull())
    .addColumn('hard_note', 'text', (c) => c.notNull())
    .addColumn('day_note', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('home_request_key', ['office_id', 'case_id'])
    .addForeignKeyConstraint('home_request_case', ['office_id', 'case_id'], 'service_case', [
      'office_id',
      'id',
    ])
    .execute()
  await schema
    .createTable('home_tour')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('goes', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('cancelled_at', 'text')
    .addPrimaryKeyConstraint('home_tour_key', ['office_id', 'id'])
    .execute()
  await schema
    .createIndex('home_tour_of_day')
    .on('home_tour')
    .columns(['office_id', 'day'])
    .execute()
  await schema.createIndex('home_tour_day').on('home_tour').column('day').execute()
  await schema
    .createTable('home_stop')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('tour_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('start', 'text', (c) => c.notNull())
    .addColumn('end', 'text', (c) => c.notNull())
    .addColumn('planned_at', 'text', (c) => c.notNull())
    .addColumn('reminded_at', 'text')
    .addColumn('started_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('ending', 'text')
    .addColumn('reason', 'text')
    .addColumn('missing', 'text')
    .addColumn('remark', 'text', (c) => c.notNull())
    .addColumn('fee', 'integer')
    .addColumn('receipt', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'text')
    .addPrimaryKeyConstraint('home_stop_key', ['office_id', 'id'])
    .addForeignKeyConstraint('home_stop_tour', ['office_id', 'tour_id'], 'home_tour', [
      'office_id',
      'id',
    ])
    .addForeignKeyConstraint('home_stop_case', ['office_id', 'case_id'], 'service_case', [
      'office_id',
      'id',
    ])
    .execute()
  await schema
    .createIndex('home_stop_open')
    .unique()
    .on('home_stop')
    .columns(['office_id', 'case_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await schema
    .createIndex('home_stop_of_tour')
    .on('home_stop')
    .columns(['office_id', 'tour_id'])
    .execute()
  await schema
    .createIndex('home_stop_of_case')
    .on('home_stop')
    .columns(['office_id', 'case_id'])
    .execute()
}

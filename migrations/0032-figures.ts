import type { Kysely } from 'kysely'

/** What is counted of the days that are over, so that no page of figures reads a year of cases; and the lists that were made by nobody in particular. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('figure_count')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('span', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('service_id', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('counts', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('figure_count_key', [
      'office_id',
      'span',
      'team_id',
      'service_id',
      'what',
    ])
    .execute()

  // A span without a row here is counted anew when somebody looks.
  await schema
    .createTable('figure_span')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('span', 'text', (c) => c.notNull())
    .addColumn('counted_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('figure_span_key', ['office_id', 'span'])
    .execute()

  await schema
    .createTable('checklist_day')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('service_id', 'text', (c) => c.notNull())
    .addColumn('times', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('checklist_day_key', ['office_id', 'day', 'service_id'])
    .execute()

  await schema
    .createIndex('case_event_counted')
    .on('case_event')
    .columns(['office_id', 'type', 'at'])
    .execute()
}

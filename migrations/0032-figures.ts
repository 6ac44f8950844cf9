import { type Kysely, sql } from 'kysely'

/** What is counted of the days that are over, so that no page of figures reads a year of cases; and the lists that were made by nobody in particular. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
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

  // A span without a row here, or with one that was not counted since the revision went up, is counted anew when somebody looks.
  await schema
    .createTable('figure_span')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('span', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('counted_at', 'text')
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

  // Under which service a booking is counted that was parted, and its ticket with it; '' where another is counted for it.
  await schema.alterTable('booking').addColumn('counted_as', 'text').execute()
  await schema.createIndex('booking_of_day').on('booking').columns(['office_id', 'day']).execute()
  await sayWhoWasNew(db)
}

/**
 * Of cases from before: whether their person was new to the office when they were first sent. Of whom nobody is known any more, and of
 * whom a volunteer booked, each counts as somebody new.
 */
async function sayWhoWasNew(db: Kysely<unknown>): Promise<void> {
  await sql`
    update case_event set data = case when exists (
      select 1 from service_case own
      join service_case other on other.office_id = own.office_id and other.person_id = own.person_id and other.id <> own.id
      join case_event sent on sent.office_id = other.office_id and sent.case_id = other.id
      where own.office_id = case_event.office_id and own.id = case_event.case_id and own.person_id <> 'nobody'
        and sent.type in ('submitted', 'taken_over') and sent.id < case_event.id
        and not exists (
          select 1 from neighbour n where n.claimed_at is null and n.office_id = own.office_id and n.case_id in (own.id, other.id))
    ) then '{"first":"known"}' else '{"first":"new"}' end
    where type = 'submitted' and not exists (
      select 1 from case_event earlier
      where earlier.office_id = case_event.office_id and earlier.case_id = case_event.case_id
        and earlier.type = 'submitted' and earlier.id < case_event.id)`.execute(db)
}

import { type Kysely, sql } from 'kysely'

/** Calendars with their changes; slots by start instead of period; bookings of several cases, held, confirmed and ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('office_calendar')
    .addColumn('office_id', 'text', (c) => c.primaryKey().references('office.id'))
    .addColumn('calendar', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createTable('office_calendar_change')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office_calendar.office_id'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('calendar', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('office_calendar_change_key', ['office_id', 'revision'])
    .execute()

  await schema.alterTable('booking').renameTo('period_booking').execute()
  await schema.alterTable('slot').renameTo('period_slot').execute()
  await createSlots(db)
  await createBookings(db)
  await copyFromPeriods(db)
  await schema.dropTable('period_booking').execute()
  await schema.dropTable('period_slot').execute()
  await createIndexes(db)
}

async function createSlots({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('slot')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('start', 'text', (c) => c.notNull())
    .addColumn('end', 'text', (c) => c.notNull())
    .addColumn('capacity', 'integer', (c) => c.notNull())
    .addColumn('walk_ins', 'integer', (c) => c.notNull())
    .addColumn('volunteers', 'integer', (c) => c.notNull())
    .addColumn('taken', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('slot_by_start', ['office_id', 'team_id', 'day', 'start'])
    .addForeignKeyConstraint('slot_of_team', ['office_id', 'team_id'], 'team', ['office_id', 'id'])
    .addCheckConstraint('slot_taken_places', sql`taken >= 0`)
    .execute()
}

async function createBookings({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('booking')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('start', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('held_until', 'text')
    .addColumn('booked_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('must_move_at', 'text')
    .addColumn('must_move_reason', 'text')
    .addPrimaryKeyConstraint('booking_by_id', ['office_id', 'id'])
    .execute()
  await schema
    .createTable('booking_case')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('booking_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('start', 'text', (c) => c.notNull())
    .addColumn('end', 'text', (c) => c.notNull())
    .addColumn('places', 'integer', (c) => c.notNull())
    .addColumn('released_at', 'text')
    .addPrimaryKeyConstraint('booking_case_key', ['office_id', 'booking_id', 'case_id'])
    .addForeignKeyConstraint('booking_case_booking', ['office_id', 'booking_id'], 'booking', [
      'office_id',
      'id',
    ])
    .addForeignKeyConstraint('booking_case_case', ['office_id', 'case_id'], 'service_case', [
      'office_id',
      'id',
    ])
    .addForeignKeyConstraint(
      'booking_case_slot',
      ['office_id', 'team_id', 'day', 'start'],
      'slot',
      ['office_id', 'team_id', 'day', 'start'],
    )
    .addCheckConstraint('booking_case_places', sql`places > 0`)
    .execute()
}

/** The two periods of before become the two slots that the default calendar has. */
async function copyFromPeriods(db: Kysely<unknown>): Promise<void> {
  const start = sql`case when period = 'morning' then '08:00' else '13:00' end`
  const end = sql`case when period = 'morning' then '12:00' else '16:00' end`
  await sql`insert into slot (office_id, team_id, day, start, "end", capacity, walk_ins, volunteers, taken)
    select office_id, team_id, day, ${start}, ${end}, capacity, 0, 0, taken from period_slot`.execute(
    db,
  )
  await sql`insert into booking (office_id, id, person_id, day, start, state, booked_at, ended_at)
    select b.office_id, b.id, c.person_id, b.day, ${start},
      case when b.cancelled_at is null then 'confirmed' else 'cancelled' end, b.booked_at, b.cancelled_at
    from period_booking b join service_case c on c.office_id = b.office_id and c.id = b.case_id`.execute(
    db,
  )
  await sql`insert into booking_case (office_id, booking_id, case_id, team_id, day, start, "end", places, released_at)
    select office_id, id, case_id, team_id, day, ${start}, ${end}, places, cancelled_at from period_booking`.execute(
    db,
  )
}

async function createIndexes({ schema }: Kysely<unknown>): Promise<void> {
  // No case is booked twice, whoever is faster.
  await schema
    .createIndex('booking_case_active')
    .unique()
    .on('booking_case')
    .columns(['office_id', 'case_id'])
    .where(sql.ref('released_at'), 'is', null)
    .execute()
  await schema
    .createIndex('booking_case_day')
    .on('booking_case')
    .columns(['office_id', 'day', 'team_id', 'start'])
    .where(sql.ref('released_at'), 'is', null)
    .execute()
  await schema
    .createIndex('booking_of_person')
    .on('booking')
    .columns(['person_id', 'day'])
    .execute()
  // What became of a case, and that it can be erased, is asked of ended bookings too.
  await schema
    .createIndex('booking_case_of_case')
    .on('booking_case')
    .columns(['office_id', 'case_id'])
    .execute()
  await schema
    .createIndex('booking_held')
    .on('booking')
    .columns(['office_id', 'held_until'])
    .where(sql.ref('state'), '=', sql.lit('held'))
    .execute()
  await schema
    .createIndex('booking_must_move')
    .on('booking')
    .columns(['office_id', 'day'])
    .where(sql.ref('must_move_at'), 'is not', null)
    .execute()
}

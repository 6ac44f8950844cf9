import { type Kysely, sql } from 'kysely'

/** The day at the office: counters, tickets with what happened to them, and what came of each matter of a visit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createCounters(db)
  await createTickets(db)
  await createVisits(db)
}

async function createCounters({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('counter')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    // JSON of the teams whose people it calls.
    .addColumn('teams', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('opened_at', 'text')
    .addColumn('paused_at', 'text')
    .addPrimaryKeyConstraint('counter_key', ['office_id', 'id'])
    .addUniqueConstraint('counter_name', ['office_id', 'name'])
    .execute()
  // Numbers of a day are given one after the other, whoever gives them.
  await schema
    .createTable('ticket_day')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('last_number', 'integer', (c) => c.notNull())
    .addColumn('stopped_at', 'text')
    .addPrimaryKeyConstraint('ticket_day_key', ['office_id', 'team_id', 'day'])
    .addForeignKeyConstraint('ticket_day_team', ['office_id', 'team_id'], 'team', [
      'office_id',
      'id',
    ])
    .execute()
}

async function createTickets({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('ticket')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('letter', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('waiting', 'called', 'serving', 'parked', 'ended')`),
    )
    .addColumn('booking_id', 'text')
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('service_id', 'text')
    .addColumn('priority', 'text', (c) =>
      c.notNull().check(sql`priority in ('none', 'old', 'pregnant', 'disabled')`),
    )
    .addColumn('booked_start', 'text')
    .addColumn('arrived_at', 'text', (c) => c.notNull())
    .addColumn('back_at', 'text')
    // Told once that the turn is near, though the order changes.
    .addColumn('near_told_at', 'text')
    .addColumn('counter_id', 'text')
    .addColumn('calls', 'integer', (c) => c.notNull())
    .addColumn('called_at', 'text')
    .addColumn('started_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text')
    .addPrimaryKeyConstraint('ticket_key', ['office_id', 'id'])
    .addUniqueConstraint('ticket_number', ['office_id', 'team_id', 'day', 'number'])
    // However often it is scanned, and by however many at once.
    .addUniqueConstraint('ticket_of_booking', ['office_id', 'booking_id'])
    .addForeignKeyConstraint('ticket_booking', ['office_id', 'booking_id'], 'booking', [
      'office_id',
      'id',
    ])
    .addForeignKeyConstraint('ticket_counter', ['office_id', 'counter_id'], 'counter', [
      'office_id',
      'id',
    ])
    .addForeignKeyConstraint('ticket_team', ['office_id', 'team_id'], 'team', ['office_id', 'id'])
    .execute()
  await schema
    .createIndex('ticket_open')
    .on('ticket')
    .columns(['office_id', 'state'])
    .where(sql.ref('state'), '<>', sql.lit('ended'))
    .execute()
  await schema.createIndex('ticket_of_day').on('ticket').columns(['office_id', 'day']).execute()
  await schema.createIndex('ticket_of_person').on('ticket').column('person_id').execute()
  // One person at a counter.
  await schema
    .createIndex('ticket_at_counter')
    .unique()
    .on('ticket')
    .columns(['office_id', 'counter_id'])
    .where(sql<boolean>`state in ('called', 'serving')`)
    .execute()
}

async function createVisits({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('ticket_event')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('ticket_id', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('counter_id', 'text')
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ticket_event_key', ['office_id', 'id'])
    .addForeignKeyConstraint('ticket_event_of', ['office_id', 'ticket_id'], 'ticket', [
      'office_id',
      'id',
    ])
    .execute()
  await schema
    .createIndex('ticket_event_of_ticket')
    .on('ticket_event')
    .columns(['office_id', 'ticket_id', 'id'])
    .execute()
  // One row for each matter that somebody came with.
  await schema
    .createTable('visit')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('ticket_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text')
    .addColumn('service_id', 'text', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) =>
      c.notNull().check(sql`outcome in ('served', 'not_served')`),
    )
    .addColumn('reason', 'text')
    .addColumn('missing', 'text')
    .addColumn('remark', 'text', (c) => c.notNull())
    .addColumn('fee', 'integer')
    .addColumn('receipt', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'text')
    .addColumn('confirmed_by', 'text')
    .addPrimaryKeyConstraint('visit_key', ['office_id', 'id'])
    .addUniqueConstraint('visit_of_case', ['office_id', 'ticket_id', 'case_id'])
    .addForeignKeyConstraint('visit_of_ticket', ['office_id', 'ticket_id'], 'ticket', [
      'office_id',
      'id',
    ])
    .addForeignKeyConstraint('visit_case', ['office_id', 'case_id'], 'service_case', [
      'office_id',
      'id',
    ])
    .execute()
}

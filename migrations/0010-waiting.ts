import { type Kysely, sql } from 'kysely'

/** Freed places that rest, the waiting list with its offers, reminders, and how often no place was left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createWishes(db)
  await createFreedPlaces(db)
  const { schema } = db
  await schema
    .createTable('reminder')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('booking_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('told_at', 'text', (c) => c.notNull())
    // Nobody is reminded twice, whichever server is faster.
    .addPrimaryKeyConstraint('reminder_key', ['office_id', 'booking_id', 'kind'])
    .addForeignKeyConstraint('reminder_booking', ['office_id', 'booking_id'], 'booking', [
      'office_id',
      'id',
    ])
    .execute()
  await schema
    .createIndex('booking_confirmed')
    .on('booking')
    .columns(['day'])
    .where(sql.ref('state'), '=', sql.lit('confirmed'))
    .execute()
  await schema.alterTable('outbox').addColumn('about_id', 'text').execute()
  await schema
    .createTable('no_place')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('service_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('times', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('no_place_key', ['office_id', 'day', 'service_id'])
    .execute()
}

async function createWishes({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('wish')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('days', 'text')
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ending', 'text')
    .addPrimaryKeyConstraint('wish_by_id', ['office_id', 'id'])
    .addForeignKeyConstraint('wish_of_team', ['office_id', 'team_id'], 'team', ['office_id', 'id'])
    .execute()
  await schema.createIndex('wish_of_person').on('wish').column('person_id').execute()
  await schema
    .createIndex('wish_open')
    .on('wish')
    .columns(['office_id', 'team_id', 'since'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await schema
    .createTable('wish_case')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('wish_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('left_at', 'text')
    .addPrimaryKeyConstraint('wish_case_key', ['office_id', 'wish_id', 'case_id'])
    .addForeignKeyConstraint('wish_case_wish', ['office_id', 'wish_id'], 'wish', [
      'office_id',
      'id',
    ])
    .addForeignKeyConstraint('wish_case_case', ['office_id', 'case_id'], 'service_case', [
      'office_id',
      'id',
    ])
    .execute()
  // No case waits twice.
  await schema
    .createIndex('wish_case_open')
    .unique()
    .on('wish_case')
    .columns(['office_id', 'case_id'])
    .where(sql.ref('left_at'), 'is', null)
    .execute()
  await schema
    .createIndex('wish_case_of_case')
    .on('wish_case')
    .columns(['office_id', 'case_id'])
    .execute()
  await schema
    .createTable('offer')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('wish_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('start', 'text', (c) => c.notNull())
    .addColumn('end', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ending', 'text')
    .addPrimaryKeyConstraint('offer_by_id', ['office_id', 'id'])
    .addForeignKeyConstraint('offer_wish', ['office_id', 'wish_id'], 'wish', ['office_id', 'id'])
    .execute()
  await schema.createIndex('offer_of_wish').on('offer').columns(['office_id', 'wish_id']).execute()
  await schema
    .createIndex('offer_of_person')
    .on('offer')
    .columns(['person_id', 'made_at'])
    .execute()
  // Nobody has two offers at once, in whichever offices they wait.
  await schema
    .createIndex('offer_open')
    .unique()
    .on('offer')
    .columns(['person_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
}

async function createFreedPlaces({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('freed_place')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('start', 'text', (c) => c.notNull())
    .addColumn('places', 'integer', (c) => c.notNull())
    .addColumn('rests_until', 'text', (c) => c.notNull())
    .addColumn('offer_id', 'text')
    .addPrimaryKeyConstraint('freed_place_by_id', ['office_id', 'id'])
    .addForeignKeyConstraint('freed_place_slot', ['office_id', 'team_id', 'day', 'start'], 'slot', [
      'office_id',
      'team_id',
      'day',
      'start',
    ])
    .addForeignKeyConstraint('freed_place_offer', ['office_id', 'offer_id'], 'offer', [
      'office_id',
      'id',
    ])
    .addCheckConstraint('freed_place_places', sql`places > 0`)
    .execute()
  await schema
    .createIndex('freed_place_of_slot')
    .on('freed_place')
    .columns(['office_id', 'team_id', 'day', 'start'])
    .execute()
  await schema
    .createIndex('freed_place_of_offer')
    .on('freed_place')
    .columns(['office_id', 'offer_id'])
    .execute()
}

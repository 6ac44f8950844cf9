import { type Kysely, sql } from 'kysely'

/** Offices, people, cases with their papers and events, slots and bookings, retries, and what goes to and comes from LINE. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('office')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .execute()

  await schema
    .createTable('person')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('line_user_id', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('session')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute()
  await schema.createIndex('session_expiry').on('session').column('expires_at').execute()

  await schema
    .createTable('team')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('morning_capacity', 'integer', (c) => c.notNull())
    .addColumn('afternoon_capacity', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('team_key', ['office_id', 'id'])
    .execute()

  await schema
    .createTable('staff')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('line_user_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('staff_key', ['office_id', 'line_user_id'])
    .addForeignKeyConstraint('staff_team', ['office_id', 'team_id'], 'team', ['office_id', 'id'])
    .execute()
  await schema.createIndex('staff_person').on('staff').column('line_user_id').execute()

  await schema
    .createTable('service_case')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('service_id', 'text', (c) => c.notNull())
    .addColumn('service_version', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('answers', 'text', (c) => c.notNull())
    .addColumn('contact_name', 'text')
    .addColumn('contact_phone', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'text')
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('service_case_key', ['office_id', 'id'])
    .addUniqueConstraint('service_case_code', ['office_id', 'code'])
    .execute()
  await schema
    .createIndex('service_case_person')
    .on('service_case')
    .columns(['office_id', 'person_id', 'changed_at'])
    .execute()
  await schema
    .createIndex('service_case_queue')
    .on('service_case')
    .columns(['office_id', 'state', 'submitted_at'])
    .execute()

  const ofCase: ['office_id', 'case_id'] = ['office_id', 'case_id']
  await schema
    .createTable('consent')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('given_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('consent_key', ['office_id', 'case_id', 'purpose'])
    .addForeignKeyConstraint('consent_case', ofCase, 'service_case', ['office_id', 'id'])
    .execute()

  await schema
    .createTable('document')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reasons', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('page_count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('document_key', ['office_id', 'case_id', 'key'])
    .addForeignKeyConstraint('document_case', ofCase, 'service_case', ['office_id', 'id'])
    // Ten sheets to a paper: the limit holds however many uploads arrive at once.
    .addCheckConstraint('document_pages', sql`page_count between 0 and 10`)
    .execute()

  await schema
    .createTable('page')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('document_key', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('sheets', 'integer', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('page_key', ['office_id', 'case_id', 'id'])
    .addForeignKeyConstraint(
      'page_document',
      ['office_id', 'case_id', 'document_key'],
      'document',
      ['office_id', 'case_id', 'key'],
    )
    .execute()

  await schema
    .createTable('case_event')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('case_event_key', ['office_id', 'id'])
    .addForeignKeyConstraint('case_event_case', ofCase, 'service_case', ['office_id', 'id'])
    .execute()
  await schema
    .createIndex('case_event_of_case')
    .on('case_event')
    .columns(['office_id', 'case_id', 'id'])
    .execute()

  await schema
    .createTable('slot')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('capacity', 'integer', (c) => c.notNull())
    .addColumn('taken', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('slot_key', ['office_id', 'team_id', 'day', 'period'])
    .addForeignKeyConstraint('slot_team', ['office_id', 'team_id'], 'team', ['office_id', 'id'])
    .addCheckConstraint('slot_taken', sql`taken >= 0`)
    .execute()

  await schema
    .createTable('booking')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('booked_at', 'text', (c) => c.notNull())
    .addColumn('cancelled_at', 'text')
    .addPrimaryKeyConstraint('booking_key', ['office_id', 'id'])
    .addForeignKeyConstraint('booking_case', ofCase, 'service_case', ['office_id', 'id'])
    .addForeignKeyConstraint('booking_slot', ['office_id', 'team_id', 'day', 'period'], 'slot', [
      'office_id',
      'team_id',
      'day',
      'period',
    ])
    .execute()
  await schema
    .createIndex('booking_active')
    .unique()
    .on('booking')
    .columns(['office_id', 'case_id'])
    .where(sql.ref('cancelled_at'), 'is', null)
    .execute()
  await schema.createIndex('booking_day').on('booking').columns(['office_id', 'day']).execute()

  await schema
    .createTable('idempotency')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('request_hash', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_key', ['person_id', 'key'])
    .execute()
  await schema.createIndex('idempotency_age').on('idempotency').column('created_at').execute()

  await schema
    .createTable('outbox')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('next_attempt_at', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('failed_at', 'text')
    .addColumn('last_error', 'text')
    .addPrimaryKeyConstraint('outbox_key', ['office_id', 'id'])
    .addForeignKeyConstraint('outbox_case', ofCase, 'service_case', ['office_id', 'id'])
    .execute()
  await schema.createIndex('outbox_due').on('outbox').column('next_attempt_at').execute()

  await schema
    .createTable('webhook_event')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text')
    .addPrimaryKeyConstraint('webhook_event_key', ['office_id', 'id'])
    .execute()
}

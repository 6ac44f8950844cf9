import { type Kysely, sql } from 'kysely'

/** When a case ended and what keeps it; what was told before a deletion; consents as a record; links to one's own data. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  for (const column of ['ended_at', 'hold_until', 'hold_reason', 'erased_at']) {
    await schema.alterTable('service_case').addColumn(column, 'text').execute()
  }
  await sql`update service_case set ended_at = changed_at
    where state in ('closed', 'withdrawn', 'declined', 'expired')`.execute(db)
  // The nightly walk: what still holds something personal, in the order of its last change.
  await schema
    .createIndex('service_case_kept')
    .on('service_case')
    .columns(['changed_at', 'office_id', 'id'])
    .where(sql.ref('erased_at'), 'is', null)
    .execute()
  // Cases of people who were forgotten belong to nobody; no LINE user ID looks like this one.
  await sql`insert into person (id, line_user_id, name) values ('nobody', 'nobody', '')`.execute(db)

  const ofCase: ['office_id', 'case_id'] = ['office_id', 'case_id']
  await schema
    .createTable('deletion_notice')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('delete_on', 'text', (c) => c.notNull())
    .addColumn('told_at', 'text', (c) => c.notNull())
    .addColumn('message_id', 'text')
    .addPrimaryKeyConstraint('deletion_notice_key', ['office_id', 'case_id', 'what'])
    .addForeignKeyConstraint('deletion_notice_case', ofCase, 'service_case', ['office_id', 'id'])
    .execute()

  // Written with the deletion of the row, taken away when the file is gone: a server that dies between the two leaves no file.
  await schema
    .createTable('file_to_remove')
    .addColumn('file', 'text', (c) => c.primaryKey())
    .addColumn('since', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('consent_record')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('text_hash', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('consent_record_key', [...ofCase, 'purpose', 'at', 'what'])
    .addForeignKeyConstraint('consent_record_case', ofCase, 'service_case', ['office_id', 'id'])
    .execute()
  // Of consents given before there was a record the version is known, and the hash is not.
  await sql`insert into consent_record (office_id, case_id, purpose, what, version, text_hash, at)
    select office_id, case_id, purpose, 'given', version, '', given_at from consent`.execute(db)

  await schema
    .createTable('download_link')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .execute()
  await schema
    .createIndex('download_link_person')
    .on('download_link')
    .columns(['person_id', 'made_at'])
    .execute()
  await schema.createIndex('outbox_case').on('outbox').columns(['office_id', 'case_id']).execute()
  await schema.createIndex('person_cases').on('service_case').column('person_id').execute()
}

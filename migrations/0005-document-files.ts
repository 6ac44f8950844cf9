import { type Kysely, sql } from 'kysely'

/** Where a page's file lies, the key that opens it, whether it may be seen; and by what each office's keys are recognised. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const page = () => db.schema.alterTable('page')
  // Empty for pages from before, whose files lie unencrypted; the server encrypts them when it starts.
  await page().addColumn('file', 'text').execute()
  await page().addColumn('key_version', 'integer').execute()
  await page().addColumn('wrapped_key', 'text').execute()
  await page()
    .addColumn('state', 'text', (c) =>
      c.notNull().defaultTo('ready').check(sql`state in ('ready', 'held', 'lost')`),
    )
    .execute()
  await page().addColumn('scan_at', 'text').execute()
  await db.schema
    .createIndex('page_file')
    .unique()
    .on('page')
    .columns(['office_id', 'file'])
    .execute()
  await db.schema
    .createIndex('page_key_version')
    .on('page')
    .columns(['office_id', 'key_version', 'case_id', 'id'])
    .execute()
  await db.schema
    .createIndex('page_held')
    .on('page')
    .column('scan_at')
    .where(sql.ref('state'), '=', 'held')
    .execute()
  await db.schema
    .createTable('key_check')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('check_value', 'text', (c) => c.notNull())
    .addColumn('first_seen_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('key_check_key', ['office_id', 'version'])
    .execute()
}

import { type Kysely, sql } from 'kysely'

const key: ('office_id' | 'id')[] = ['office_id', 'id']

/** What heads say of the criteria that no figure proves, what they said before, and photos of it. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('gecc_attestation')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('criterion_id', 'text', (c) => c.notNull())
    // On which somebody saw that it is so.
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('staff_name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('ended_how', 'text')
    .addPrimaryKeyConstraint('gecc_attestation_key', key)
    .execute()
  // One stands at a time.
  await schema
    .createIndex('gecc_attestation_standing')
    .unique()
    .on('gecc_attestation')
    .columns(['office_id', 'criterion_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await schema
    .createTable('gecc_photo')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('staff_name', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('key_version', 'integer', (c) => c.notNull())
    .addColumn('wrapped_key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('gecc_photo_key', key)
    .execute()
  await schema
    .createIndex('gecc_photo_file')
    .on('gecc_photo')
    .columns(['office_id', 'file'])
    .execute()
  // A photo stays true when the words beside it are written anew.
  await schema
    .createTable('gecc_attestation_photo')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('attestation_id', 'text', (c) => c.notNull())
    .addColumn('photo_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('gecc_attestation_photo_key', [
      'office_id',
      'attestation_id',
      'photo_id',
    ])
    .addForeignKeyConstraint(
      'gecc_attestation_photo_of',
      ['office_id', 'attestation_id'],
      'gecc_attestation',
      key,
    )
    .addForeignKeyConstraint(
      'gecc_attestation_photo_what',
      ['office_id', 'photo_id'],
      'gecc_photo',
      key,
    )
    .execute()
  await schema
    .createIndex('gecc_attestation_photo_photo')
    .on('gecc_attestation_photo')
    .columns(['office_id', 'photo_id'])
    .execute()
}

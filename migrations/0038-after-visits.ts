import { type Kysely, sql } from 'kysely'

/**
 * Copies that were said to be ready and were not, with why; visits at home by the day on which they ended; and that copies handed over and
 * visits at home, which have no number, can be rated: the code, and whether it was done. No column leads from an answer to one of them.
 */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('copy_order').addColumn('not_ready_why', 'text').execute()
  await schema
    .createIndex('home_stop_ended')
    .on('home_stop')
    .columns(['office_id', 'ended_at'])
    .where(sql.ref('ended_at'), 'is not', null)
    .execute()
  await schema
    .createTable('survey_case')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('service_id', 'text', (c) => c.notNull())
    // On which it ended.
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('code', 'text')
    .addColumn('is_rated', 'integer', (c) => c.notNull().check(sql`is_rated in (0, 1)`))
    .addPrimaryKeyConstraint('survey_case_key', ['office_id', 'case_id'])
    .addUniqueConstraint('survey_case_code', ['office_id', 'code'])
    .addForeignKeyConstraint('survey_case_of', ['office_id', 'case_id'], 'service_case', [
      'office_id',
      'id',
    ])
    .execute()
  await schema
    .createIndex('survey_case_of_day')
    .on('survey_case')
    .columns(['office_id', 'day'])
    .execute()
}

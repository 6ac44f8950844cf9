import { type Kysely, sql } from 'kysely'

/** Copies that were said to be ready and were not, with why; visits at home by the day on which they ended. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('copy_order').addColumn('not_ready_why', 'text').execute()
  await schema
    .createIndex('home_stop_ended')
    .on('home_stop')
    .columns(['office_id', 'ended_at'])
    .where(sql.ref('ended_at'), 'is not', null)
    .execute()
}

import type { Kysely } from 'kysely'

/** Copies that were said to be ready and were not, with why. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('copy_order').addColumn('not_ready_why', 'text').execute()
}

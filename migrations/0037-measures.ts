import type { Kysely } from 'kysely'

/** What an office does against a cause of lost time, and every change of it. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  const cause = ['office_id', 'team_id', 'service_id', 'cause'] as const
  for (const name of ['measure', 'measure_change'] as const) {
    const key = name === 'measure' ? cause : ([...cause, 'revision'] as const)
    const table = schema
      .createTable(name)
      .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
      .addColumn('team_id', 'text', (c) => c.notNull())
      // Empty of those who came for no service that is known.
      .addColumn('service_id', 'text', (c) => c.notNull())
      .addColumn('cause', 'text', (c) => c.notNull())
      // Empty once nothing is done any more.
      .addColumn('what', 'text', (c) => c.notNull())
      .addColumn('who', 'text', (c) => c.notNull())
      .addColumn('from_day', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${name}_key`, [...key])
    const whole =
      name === 'measure'
        ? table
        : table.addForeignKeyConstraint('measure_change_of', [...cause], 'measure', [...cause])
    await whole.execute()
  }
}

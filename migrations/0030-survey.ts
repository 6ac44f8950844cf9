import { type Kysely, sql } from 'kysely'

const items = [
  ...['easy', 'clear', 'prompt', 'fair', 'polite', 'willing', 'helpful', 'attentive'],
  ...['orderly', 'informed', 'correct'],
]
const isLevel = (name: string) => sql<boolean>`${sql.ref(name)} between 1 and 5`

/** The survey after a visit. No column leads from an answer to a visit: neither a person nor a case nor a ticket, and no time of the day. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('survey_invitation')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('ticket_id', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('survey_invitation_key', ['office_id', 'ticket_id'])
    .addUniqueConstraint('survey_invitation_code', ['office_id', 'code'])
    .addForeignKeyConstraint('survey_invitation_ticket', ['office_id', 'ticket_id'], 'ticket', [
      'office_id',
      'id',
    ])
    .execute()
  // That a visit has answered, and not what.
  await schema
    .createTable('survey_spent')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('ticket_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('survey_spent_key', ['office_id', 'ticket_id'])
    .addForeignKeyConstraint('survey_spent_ticket', ['office_id', 'ticket_id'], 'ticket', [
      'office_id',
      'id',
    ])
    .execute()
  let answer = schema
    .createTable('survey_answer')
    .addColumn('office_id', 'text', (c) => c.notNull())
    // Hash of a key that only the phone knows which answered.
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('service_id', 'text', (c) => c.notNull())
    // On which it was answered, not the day of the visit.
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull().check(sql`channel in ('line', 'paper')`))
    .addColumn('face', 'integer', (c) => c.notNull().check(isLevel('face')))
  for (const item of items)
    answer = answer.addColumn(item, 'integer', (c) => c.check(isLevel(item)))
  await answer
    .addColumn('text', 'text')
    .addPrimaryKeyConstraint('survey_answer_key', ['office_id', 'id'])
    .execute()
  await schema
    .createIndex('survey_answer_of_day')
    .on('survey_answer')
    // All that a year's figures are counted from.
    .columns(['office_id', 'day', 'team_id', 'service_id', 'channel', 'face'])
    .execute()
}

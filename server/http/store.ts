import type { Instant } from '@phrom/shared/time.ts'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

export function findAnswer(db: Db, personId: string, key: string) {
  return db
    .selectFrom('idempotency')
    .select(['requestHash', 'body'])
    .where('personId', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
}

const key = prepared((db, row: Omit<Tables['idempotency'], 'body'>) =>
  db
    .insertInto('idempotency')
    .values({ ...row, body: 'null' })
    .onConflict((conflict) => conflict.columns(['personId', 'key']).doNothing()),
)

/** False where the key was used before. */
export async function takeKey(tx: Db, row: Omit<Tables['idempotency'], 'body'>): Promise<boolean> {
  return (await key.write(tx, row)) > 0
}

type Answered = Pick<Tables['idempotency'], 'personId' | 'key' | 'body'>
const answer = prepared((db, { body, ...of }: Answered) =>
  db
    .updateTable('idempotency')
    .set({ body })
    .where('personId', '=', of.personId)
    .where('key', '=', of.key),
)

export async function setAnswer(tx: Db, personId: string, key: string, body: string) {
  await answer.write(tx, { personId, key, body })
}

/** A retry comes within minutes; a day is ample. */
export async function deleteAnswersBefore(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('idempotency').where('createdAt', '<', before).execute()
}

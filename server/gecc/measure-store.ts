import type { Day, Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'

type Counted = { count: string | number | bigint }
const number = ({ count }: Counted) => Number(count)

/** Numbers of the queue that were given out since a day. */
export async function countTickets(db: Db, officeId: string, since: Day): Promise<number> {
  const row = await db
    .selectFrom('ticket')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('day', '>=', since)
    .executeTakeFirstOrThrow()
  return number(row)
}

/** Visits that were rated by the code on the slip or at the counter, from one day to another. */
export async function countRatedOnTheSpot(
  db: Db,
  officeId: string,
  { from, to }: { from: Day; to: Day },
): Promise<number> {
  const row = await db
    .selectFrom('surveyAnswer')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('channel', '=', 'paper')
    .executeTakeFirstOrThrow()
  return number(row)
}

/** Messages in LINE since a day by which people learned where their own case stands. */
export async function countTold(db: Db, officeId: string, since: Day): Promise<number> {
  const row = await db
    .selectFrom('push')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('day', '>=', since)
    .where('outcome', '=', 'sent')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('outbox')
          .select('outbox.id')
          .whereRef('outbox.officeId', '=', 'push.officeId')
          .whereRef('outbox.pushId', '=', 'push.id')
          .where('outbox.caseId', 'is not', null),
      ),
    )
    .executeTakeFirstOrThrow()
  return number(row)
}

/** Questions to the staff since a moment. */
export async function countInquiries(db: Db, officeId: string, since: Instant): Promise<number> {
  const row = await db
    .selectFrom('inquiry')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('openedAt', '>=', since)
    .executeTakeFirstOrThrow()
  return number(row)
}

import type { Day } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

type InquiryMessage = Tables['inquiryMessage']
type Of = { officeId: string; inquiryId: string }
type Written = Pick<InquiryMessage, 'officeId' | 'id' | 'inquiryId' | 'sender' | 'at'> &
  Partial<InquiryMessage>

/** Nothing where the same event of LINE was written down before. */
export async function insertMessage(tx: Db, row: Written): Promise<void> {
  const none = { text: null, eventId: null, lineMessageId: null }
  await tx
    .insertInto('inquiryMessage')
    .values({ ...none, staffId: null, staffName: null, step: null, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** How much the citizen has written since the last reply. */
export async function countUnanswered(tx: Db, { officeId, inquiryId }: Of): Promise<number> {
  const { count } = await tx
    .selectFrom('inquiryMessage')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('inquiryId', '=', inquiryId)
    .where('sender', '=', 'citizen')
    .where((eb) =>
      eb(
        'id',
        '>',
        eb.fn.coalesce(
          eb
            .selectFrom('inquiryMessage as reply')
            .select((sub) => sub.fn.max('reply.id').as('id'))
            .where('reply.officeId', '=', officeId)
            .where('reply.inquiryId', '=', inquiryId)
            .where('reply.sender', '=', 'staff'),
          eb.val(''),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}

export function findLastReply(db: Db, { officeId, inquiryId }: Of) {
  return db
    .selectFrom('inquiryMessage')
    .select(['id', 'staffId'])
    .where('officeId', '=', officeId)
    .where('inquiryId', '=', inquiryId)
    .where('sender', '=', 'staff')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

const most = 300

/** The last messages of a thread, the first first; of replies also what became of them in LINE. */
export async function listMessages(db: Db, { officeId, inquiryId }: Of) {
  const rows = await db
    .selectFrom('inquiryMessage')
    .leftJoin('outbox', (join) =>
      join
        .onRef('outbox.officeId', '=', 'inquiryMessage.officeId')
        .onRef('outbox.id', '=', 'inquiryMessage.id'),
    )
    .selectAll('inquiryMessage')
    .select(['outbox.sentAt', 'outbox.failedAt', 'outbox.droppedAt', 'outbox.heldWhy'])
    .select(['outbox.lastError'])
    .where('inquiryMessage.officeId', '=', officeId)
    .where('inquiryMessage.inquiryId', '=', inquiryId)
    .orderBy('inquiryMessage.id', 'desc')
    .limit(most)
    .execute()
  return rows.reverse()
}
export type MessageRow = Awaited<ReturnType<typeof listMessages>>[number]

/** What the person wrote is gone, wherever it stands. */
export async function clearByLineId(
  tx: Db,
  { officeId, personId, messageId }: { officeId: string; personId: string; messageId: string },
): Promise<void> {
  await tx
    .updateTable('inquiryMessage')
    .set({ text: null })
    .where('officeId', '=', officeId)
    .where('lineMessageId', '=', messageId)
    .where('inquiryId', 'in', (eb) =>
      eb
        .selectFrom('inquiry')
        .select('inquiry.id')
        .where('inquiry.officeId', '=', officeId)
        .where('inquiry.personId', '=', personId),
    )
    .execute()
}

/** That somebody of the staff looked at it on a day: once. */
export async function insertReading(tx: Db, row: Tables['inquiryReading']): Promise<void> {
  await tx
    .insertInto('inquiryReading')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function isRead(
  db: Db,
  { officeId, inquiryId, staffId, day }: Of & { staffId: string; day: Day },
): Promise<boolean> {
  const row = await db
    .selectFrom('inquiryReading')
    .select('day')
    .where('officeId', '=', officeId)
    .where('inquiryId', '=', inquiryId)
    .where('staffId', '=', staffId)
    .where('day', '=', day)
    .executeTakeFirst()
  return row !== undefined
}

/** Names of those who looked at it, the latest first. */
export async function listReaders(db: Db, { officeId, inquiryId }: Of): Promise<string[]> {
  const rows = await db
    .selectFrom('inquiryReading')
    .select((eb) => ['staffName', eb.fn.max('day').as('day')])
    .where('officeId', '=', officeId)
    .where('inquiryId', '=', inquiryId)
    .groupBy('staffName')
    .orderBy('day', 'desc')
    .orderBy('staffName')
    .execute()
  return rows.map(({ staffName }) => staffName)
}

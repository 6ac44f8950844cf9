import type { Db } from '../../database/tables.ts'

type Of = { officeId: string; inquiryId: string }

/** An answer for all was made of this question; false where the office has no such question, or its words are gone. */
export async function linkInquiry(
  tx: Db,
  { officeId, inquiryId, ownAnswerId }: Of & { ownAnswerId: string },
): Promise<boolean> {
  const known = await tx
    .selectFrom('inquiry')
    .select('id')
    .where('officeId', '=', officeId)
    .where('id', '=', inquiryId)
    .where('forgottenAt', 'is', null)
    .executeTakeFirst()
  if (!known) return false
  await tx
    .insertInto('ownAnswerInquiry')
    .values({ officeId, ownAnswerId, inquiryId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}

/** The answers that were made of a question. */
export function listAnswersOf(db: Db, { officeId, inquiryId }: Of) {
  return db
    .selectFrom('ownAnswerInquiry')
    .innerJoin('ownAnswer', (join) =>
      join
        .onRef('ownAnswer.officeId', '=', 'ownAnswerInquiry.officeId')
        .onRef('ownAnswer.id', '=', 'ownAnswerInquiry.ownAnswerId'),
    )
    .select(['ownAnswer.id', 'ownAnswer.title'])
    .where('ownAnswerInquiry.officeId', '=', officeId)
    .where('ownAnswerInquiry.inquiryId', '=', inquiryId)
    .orderBy('ownAnswer.title')
    .execute()
}

/** The questions of which an answer was made. */
export async function listInquiriesOf(
  db: Db,
  { officeId, id }: { officeId: string; id: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('ownAnswerInquiry')
    .select('inquiryId')
    .where('officeId', '=', officeId)
    .where('ownAnswerId', '=', id)
    .orderBy('inquiryId')
    .execute()
  return rows.map(({ inquiryId }) => inquiryId)
}

/** The changes of answers that were made of questions about a service, the newest first. */
export function listChangesFor(
  db: Db,
  { officeId, serviceId }: { officeId: string; serviceId: string },
) {
  return db
    .selectFrom('ownAnswerChange')
    .select(['title', 'changedAt', 'changedBy'])
    .where('officeId', '=', officeId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('ownAnswerInquiry')
        .innerJoin('inquiry', (join) =>
          join
            .onRef('inquiry.officeId', '=', 'ownAnswerInquiry.officeId')
            .onRef('inquiry.id', '=', 'ownAnswerInquiry.inquiryId'),
        )
        .select('ownAnswerInquiry.ownAnswerId')
        .where('ownAnswerInquiry.officeId', '=', officeId)
        .where('inquiry.serviceId', '=', serviceId),
    )
    .orderBy('changedAt', 'desc')
    .limit(20)
    .execute()
}

/** The question has no words any more to which an answer could lead. */
export async function unlinkInquiry(tx: Db, { officeId, inquiryId }: Of): Promise<void> {
  await tx
    .deleteFrom('ownAnswerInquiry')
    .where('officeId', '=', officeId)
    .where('inquiryId', '=', inquiryId)
    .execute()
}

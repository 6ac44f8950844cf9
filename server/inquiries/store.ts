import type { Instant } from '@phrom/shared/time.ts'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

export type Inquiry = Tables['inquiry']
type Key = Pick<Inquiry, 'officeId' | 'id'>
type Of = Pick<Inquiry, 'officeId' | 'personId'>

/** False where the person has one that is not over. */
export async function insertInquiry(tx: Db, row: Inquiry): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('inquiry')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The person's inquiry that is not over, held until the transaction ends. */
export function holdOpenInquiry(tx: Db, { officeId, personId }: Of): Promise<Inquiry | undefined> {
  return tx
    .updateTable('inquiry')
    .set((eb) => ({ officeId: eb.ref('officeId') }))
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

/** An inquiry, held until the transaction ends. */
export function holdInquiry(tx: Db, { officeId, id }: Key): Promise<Inquiry | undefined> {
  return tx
    .updateTable('inquiry')
    .set((eb) => ({ officeId: eb.ref('officeId') }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

const open = prepared((db, of: Of) =>
  db
    .selectFrom('inquiry')
    .selectAll()
    .where('officeId', '=', of.officeId)
    .where('personId', '=', of.personId)
    .where('endedAt', 'is', null),
)

export function findOpenInquiry(db: Db, { officeId, personId }: Of) {
  return open.first(db, { officeId, personId })
}

const byEvent = prepared((db, of: { officeId: string; eventId: string }) =>
  db
    .selectFrom('inquiry')
    .innerJoin('inquiryMessage', (join) =>
      join
        .onRef('inquiryMessage.officeId', '=', 'inquiry.officeId')
        .onRef('inquiryMessage.inquiryId', '=', 'inquiry.id'),
    )
    .selectAll('inquiry')
    .select('inquiryMessage.at')
    .where('inquiryMessage.officeId', '=', of.officeId)
    .where('inquiryMessage.eventId', '=', of.eventId),
)

/** The inquiry to which an event of LINE has added something before. */
export function findByEvent(db: Db, officeId: string, eventId: string) {
  return byEvent.first(db, { officeId, eventId })
}

export async function setInquiry(
  tx: Db,
  { officeId, id }: Key,
  change: Partial<Omit<Inquiry, 'officeId' | 'id'>>,
): Promise<void> {
  await tx
    .updateTable('inquiry')
    .set(change)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** Whose time is over, and who was not told yet. */
export function listDue(db: Db, officeId: string, now: Instant, limit: number) {
  return db
    .selectFrom('inquiry')
    .select(['officeId', 'id'])
    .where('officeId', '=', officeId)
    .where('answerBy', 'is not', null)
    .where('answerBy', '<=', now)
    .where('lateToldAt', 'is', null)
    .orderBy('answerBy')
    .limit(limit)
    .execute()
}

/** Answered, and silent since before a moment. */
export function listResting(db: Db, officeId: string, before: Instant, limit: number) {
  return db
    .selectFrom('inquiry')
    .select(['officeId', 'id'])
    .where('officeId', '=', officeId)
    .where('endedAt', 'is', null)
    .where('state', '=', 'answered')
    .where('lastReplyAt', '<', before)
    .limit(limit)
    .execute()
}

type OwnCase = { officeId: string; personId: string }

function ownCases(db: Db, { officeId, personId }: OwnCase) {
  return db
    .selectFrom('serviceCase')
    .select(['id', 'serviceId'])
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
}

/** A case of this very person. */
export function findOwnCase(db: Db, of: OwnCase, caseId: string) {
  return ownCases(db, of).where('id', '=', caseId).executeTakeFirst()
}

/** The same by its code, once the office has it: a draft is still the citizen's own affair. */
export function findOwnCaseByCode(db: Db, of: OwnCase, code: string) {
  return ownCases(db, of).where('code', '=', code).where('state', '!=', 'draft').executeTakeFirst()
}

import type { Instant } from '@phrom/shared/time.ts'
import type { Db, MessageKind, Tables } from '../database/tables.ts'
import { kindsOf } from './message-rules.ts'

type Of = Pick<Tables['outbox'], 'officeId' | 'personId'>

/** Of whom something is due and nothing is under way; first those whom it concerns at once. */
export async function listDuePeople(
  db: Db,
  officeId: string,
  now: Instant,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('personId')
    .where('officeId', '=', officeId)
    .where('nextAttemptAt', 'is not', null)
    .where('nextAttemptAt', '<=', now)
    .where('pushId', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('push')
            .select('push.id')
            .whereRef('push.officeId', '=', 'outbox.officeId')
            .whereRef('push.personId', '=', 'outbox.personId')
            .where('push.endedAt', 'is', null),
        ),
      ),
    )
    .orderBy((eb) => eb.case().when('kind', 'in', kindsOf(1)).then(0).else(1).end())
    .orderBy('nextAttemptAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return [...new Set(rows.map(({ personId }) => personId))]
}

function withCase(db: Db) {
  return db
    .selectFrom('outbox')
    .innerJoin('person', 'person.id', 'outbox.personId')
    .leftJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'outbox.officeId')
        .onRef('serviceCase.id', '=', 'outbox.caseId'),
    )
    .leftJoin('inquiryMessage', (join) =>
      join
        .onRef('inquiryMessage.officeId', '=', 'outbox.officeId')
        .onRef('inquiryMessage.id', '=', 'outbox.id'),
    )
    .leftJoin('inquiry', (join) =>
      join
        .onRef('inquiry.officeId', '=', 'inquiryMessage.officeId')
        .onRef('inquiry.id', '=', 'inquiryMessage.inquiryId'),
    )
    .selectAll('outbox')
    .select(['person.lineUserId', 'serviceCase.code', 'serviceCase.serviceId'])
    .select('serviceCase.language as caseLanguage')
    .select(['inquiryMessage.text', 'inquiry.teamId', 'inquiry.waitingSince'])
    .select('inquiry.language as inquiryLanguage')
    .where('outbox.sentAt', 'is', null)
    .where('outbox.failedAt', 'is', null)
    .where('outbox.droppedAt', 'is', null)
    .orderBy('outbox.id')
}

/** What is due or held of one person, in the order in which it was written, with all that is needed to write it. */
export function listWaiting(db: Db, { officeId, personId }: Of, now: Instant) {
  return withCase(db)
    .where('outbox.officeId', '=', officeId)
    .where('outbox.personId', '=', personId)
    .where('outbox.pushId', 'is', null)
    .where((eb) =>
      eb.or([eb('outbox.nextAttemptAt', '<=', now), eb('outbox.heldAt', 'is not', null)]),
    )
    .execute()
}
export type WaitingMessage = Awaited<ReturnType<typeof listWaiting>>[number]

/** What is held at an office, of everybody, a page at a time. */
export function listHeld(db: Db, officeId: string, after: string, limit: number) {
  return withCase(db)
    .where('outbox.officeId', '=', officeId)
    .where('outbox.heldAt', 'is not', null)
    .where('outbox.id', '>', after)
    .limit(limit)
    .execute()
}

/** The messages of a push that are not settled yet. */
export function listMembers(db: Db, officeId: string, pushId: string) {
  return withCase(db)
    .where('outbox.officeId', '=', officeId)
    .where('outbox.pushId', '=', pushId)
    .execute()
}

type Change = Partial<
  Pick<
    Tables['outbox'],
    | 'nextAttemptAt'
    | 'attempts'
    | 'sentAt'
    | 'sentBy'
    | 'failedAt'
    | 'droppedAt'
    | 'lastError'
    | 'pushId'
    | 'aloneSince'
    | 'heldAt'
    | 'heldWhy'
  >
>

/** Changes messages that are not settled yet. */
export async function setMessages(
  tx: Db,
  officeId: string,
  ids: readonly string[],
  change: Change,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('outbox')
    .set(change)
    .where('officeId', '=', officeId)
    .where('id', 'in', ids)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('droppedAt', 'is', null)
    .execute()
}

/** The same for all messages of a push. */
export async function setMembers(
  tx: Db,
  officeId: string,
  pushId: string,
  change: Change,
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set(change)
    .where('officeId', '=', officeId)
    .where('pushId', '=', pushId)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('droppedAt', 'is', null)
    .execute()
}

/** Of those held for the month's sake the oldest so many are due again. */
export async function releaseForMonth(
  db: Db,
  officeId: string,
  { kinds, most, now }: { kinds: MessageKind[]; most: number; now: Instant },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ heldAt: null, heldWhy: null, nextAttemptAt: now })
    .where('officeId', '=', officeId)
    .where('heldWhy', '=', 'quota')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outbox as held')
        .select('held.id')
        .where('held.officeId', '=', officeId)
        .where('held.heldWhy', '=', 'quota')
        .where('held.kind', 'in', kinds)
        .orderBy('held.id')
        .limit(most),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What was held from people who had blocked the office is due again, where they follow it since a moment. */
export async function releaseUnblocked(
  db: Db,
  officeId: string,
  since: Instant,
  now: Instant,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ heldAt: null, heldWhy: null, nextAttemptAt: now })
    .where('officeId', '=', officeId)
    .where('heldWhy', '=', 'blocked')
    .where('personId', 'in', (eb) =>
      eb
        .selectFrom('friendship')
        .select('friendship.personId')
        .where('friendship.officeId', '=', officeId)
        .where('friendship.blockedAt', 'is', null)
        .where('friendship.followedAt', '<=', since),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

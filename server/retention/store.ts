import type { Told } from '@phrom/shared/retention.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

type Of = { officeId: string; caseId: string }
export type What = Tables['deletionNotice']['what']
export type Place = { changedAt: Instant; officeId: string; id: string }

/** Cases that still hold something personal and were last changed before a moment, in the order of that change. */
export function listKept(db: Db, before: Instant, after: Place | undefined, limit: number) {
  return db
    .selectFrom('serviceCase')
    .select(['changedAt', 'officeId', 'id', 'serviceId', 'state', 'submittedAt', 'endedAt'])
    .select(['holdUntil'])
    .select((eb) => [
      eb
        .selectFrom('bookingCase')
        .innerJoin('booking', (join) =>
          join
            .onRef('booking.officeId', '=', 'bookingCase.officeId')
            .onRef('booking.id', '=', 'bookingCase.bookingId'),
        )
        .select('bookingCase.day')
        .whereRef('bookingCase.officeId', '=', 'serviceCase.officeId')
        .whereRef('bookingCase.caseId', '=', 'serviceCase.id')
        .where('bookingCase.releasedAt', 'is', null)
        .where('booking.state', '=', 'confirmed')
        .as('visit'),
      eb
        .selectFrom('homeStop')
        .innerJoin('homeTour', (join) =>
          join
            .onRef('homeTour.officeId', '=', 'homeStop.officeId')
            .onRef('homeTour.id', '=', 'homeStop.tourId'),
        )
        .select('homeTour.day')
        .whereRef('homeStop.officeId', '=', 'serviceCase.officeId')
        .whereRef('homeStop.caseId', '=', 'serviceCase.id')
        .where('homeStop.endedAt', 'is', null)
        .as('homeVisit'),
      eb
        .selectFrom('page')
        .select((page) => page.fn.countAll().as('pages'))
        .whereRef('page.officeId', '=', 'serviceCase.officeId')
        .whereRef('page.caseId', '=', 'serviceCase.id')
        .as('pages'),
      eb
        .selectFrom('deletionNotice')
        .select((notice) => notice.fn.countAll().as('notices'))
        .whereRef('deletionNotice.officeId', '=', 'serviceCase.officeId')
        .whereRef('deletionNotice.caseId', '=', 'serviceCase.id')
        .as('notices'),
    ])
    .where('erasedAt', 'is', null)
    .where('changedAt', '<', before)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('changedAt', 'officeId', 'id'),
          '>',
          eb.tuple(after?.changedAt ?? '', after?.officeId ?? '', after?.id ?? ''),
        ),
      ),
    )
    .orderBy('changedAt')
    .orderBy('officeId')
    .orderBy('id')
    .limit(limit)
    .execute()
}
export type KeptRow = Awaited<ReturnType<typeof listKept>>[number]

/** The case, held until the transaction ends; looking after it is no change of it. */
export function holdCase(tx: Db, officeId: string, id: string) {
  return tx
    .updateTable('serviceCase')
    .set((eb) => ({ officeId: eb.ref('officeId') }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

export function countPages(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('page')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count))
}

const notice = prepared((db, of: { officeId: string; caseId: string; what: What }) =>
  db
    .selectFrom('deletionNotice')
    .selectAll()
    .where('officeId', '=', of.officeId)
    .where('caseId', '=', of.caseId)
    .where('what', '=', of.what),
)

export function findNotice(db: Db, officeId: string, caseId: string, what: What) {
  return notice.first(db, { officeId, caseId, what })
}

/** What was told, and whether it has reached the citizen: with its message, or in the app for who wants none. */
export async function findTold(
  db: Db,
  officeId: string,
  caseId: string,
  what: What,
): Promise<Told | undefined> {
  const row = await db
    .selectFrom('deletionNotice')
    .leftJoin('outbox', (join) =>
      join
        .onRef('outbox.officeId', '=', 'deletionNotice.officeId')
        .onRef('outbox.id', '=', 'deletionNotice.messageId'),
    )
    .select(['deleteOn', 'toldAt', 'messageId', 'outbox.sentAt', 'outbox.failedAt'])
    .select(['outbox.droppedAt', 'outbox.heldAt', 'outbox.heldWhy'])
    .where('deletionNotice.officeId', '=', officeId)
    .where('deletionNotice.caseId', '=', caseId)
    .where('what', '=', what)
    .executeTakeFirst()
  if (!row) return
  // Who has blocked the office is told as who wants no messages is: in the app. Else their papers would be kept for ever.
  const isBlocked = row.heldWhy === 'blocked'
  const reachedAt = row.messageId ? (row.sentAt ?? (isBlocked ? row.heldAt : null)) : row.toldAt
  return {
    deleteOn: row.deleteOn,
    reachedOn: reachedAt ? dayOf(reachedAt) : undefined,
    failed: row.failedAt !== null || row.droppedAt !== null,
  }
}

export async function setNotice(tx: Db, row: Tables['deletionNotice']): Promise<void> {
  const { deleteOn, toldAt, messageId } = row
  await tx
    .insertInto('deletionNotice')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['officeId', 'caseId', 'what']).doUpdateSet({ deleteOn, toldAt, messageId }),
    )
    .execute()
}

export async function deleteNotice(tx: Db, { officeId, caseId }: Of, what?: What): Promise<void> {
  await tx
    .deleteFrom('deletionNotice')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .$if(what !== undefined, (query) => query.where('what', '=', what as What))
    .execute()
}

export async function setHold(
  tx: Db,
  { officeId, caseId }: Of,
  hold: { holdUntil: string | null; holdReason: string | null },
): Promise<void> {
  await tx
    .updateTable('serviceCase')
    .set(hold)
    .where('officeId', '=', officeId)
    .where('id', '=', caseId)
    .execute()
}

/** Nobody is left in the case: its answers, name and telephone go, and it belongs to nobody. */
export async function setErased(
  tx: Db,
  { officeId, caseId }: Of,
  erasedAt: Instant,
): Promise<void> {
  await tx
    .updateTable('serviceCase')
    .set({
      personId: 'nobody',
      answers: '{}',
      contactName: null,
      contactPhone: null,
      holdUntil: null,
      holdReason: null,
      erasedAt,
    })
    .where('officeId', '=', officeId)
    .where('id', '=', caseId)
    .execute()
  await tx
    .updateTable('caseEvent')
    .set({ personId: null })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('actor', '=', 'citizen')
    .execute()
  // A reason in words may name somebody.
  await tx
    .updateTable('caseEvent')
    .set({ data: '{}' })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('type', 'in', ['hold_set', 'hold_lifted'])
    .execute()
  await tx
    .deleteFrom('consent')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

import type { Instant } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import type { Db, Tables } from '../database/tables.ts'

type Of = { officeId: string; caseId: string }
export type OrderRow = Tables['copyOrder']

export function findOrder(db: Db, { officeId, caseId }: Of): Promise<OrderRow | undefined> {
  return db
    .selectFrom('copyOrder')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .executeTakeFirst()
}

const nothing = {
  ...{ day: null, start: null, end: null, fee: null, feeReason: '', approvedAt: null },
  ...{
    readyAt: null,
    notReadyWhy: null,
    remindedAt: null,
    pickupAt: null,
    handedAt: null,
    handedBy: null,
  },
  ...{ paid: null, receipt: null, declineReason: null, declineNote: '' },
}

/** What the office says of an order, for the first time or anew. */
export async function setAnswer(
  tx: Db,
  of: Of,
  answer: Partial<Omit<OrderRow, 'officeId' | 'caseId'>> & { checkedBy: string },
): Promise<void> {
  await tx
    .insertInto('copyOrder')
    .values({ ...nothing, ...of, ...answer })
    .onConflict((conflict) => conflict.columns(['officeId', 'caseId']).doUpdateSet(answer))
    .execute()
}

export async function setOrder(
  tx: Db,
  { officeId, caseId }: Of,
  change: Partial<Omit<OrderRow, 'officeId' | 'caseId'>>,
): Promise<void> {
  await tx
    .updateTable('copyOrder')
    .set(change)
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

/** Orders under way, by the time of their pick-up. */
function underWay(db: Db) {
  return (
    db
      .selectFrom('serviceCase')
      .innerJoin('copyOrder', (join) =>
        join
          .onRef('copyOrder.officeId', '=', 'serviceCase.officeId')
          .onRef('copyOrder.caseId', '=', 'serviceCase.id'),
      )
      .select(['serviceCase.id', 'serviceCase.code', 'serviceCase.serviceId', 'serviceCase.state'])
      .select(['serviceCase.serviceVersion', 'serviceCase.answers', 'serviceCase.contactName'])
      .select(['serviceCase.officeId', 'copyOrder.day', 'copyOrder.start', 'copyOrder.end'])
      .select(['copyOrder.fee', 'copyOrder.readyAt', 'copyOrder.pickupAt', 'copyOrder.remindedAt'])
      // Written out for the index, which is of these alone.
      .where('serviceCase.state', 'in', [sql.lit('ordered' as const), sql.lit('ready' as const)])
  )
}
export type OpenOrder = Awaited<ReturnType<typeof listOpen>>[number]
const most = 500

export function listOpen(db: Db, officeId: string) {
  return underWay(db)
    .where('serviceCase.officeId', '=', officeId)
    .orderBy('copyOrder.day')
    .orderBy('copyOrder.start')
    .orderBy('serviceCase.code')
    .limit(most)
    .execute()
}

/** In every office what lies ready although its day is over. */
export function listLeftLying(db: Db, today: string) {
  return underWay(db)
    .where('serviceCase.state', '=', sql.lit('ready'))
    .where('copyOrder.day', '<', today)
    .orderBy('copyOrder.day')
    .limit(most)
    .execute()
}

export async function countToCheck(db: Db, officeId: string, services: readonly string[]) {
  const { count } = await db
    .selectFrom('serviceCase')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('state', '=', 'submitted')
    .where('serviceId', 'in', services)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Orders that were handed over since then. */
export function listHanded(db: Db, officeId: string, since: Instant) {
  return db
    .selectFrom('copyOrder')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'copyOrder.officeId')
        .onRef('serviceCase.id', '=', 'copyOrder.caseId'),
    )
    .select(['serviceCase.submittedAt', 'serviceCase.serviceId'])
    .select(['copyOrder.pickupAt', 'copyOrder.handedAt'])
    .where('copyOrder.officeId', '=', officeId)
    .where('copyOrder.handedAt', '>=', since)
    .execute()
}

/** What was handed over in a span, the first first. */
export function listHandedBetween(
  db: Db,
  officeId: string,
  { from, until }: { from: Instant; until: Instant },
) {
  return db
    .selectFrom('copyOrder')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'copyOrder.officeId')
        .onRef('serviceCase.id', '=', 'copyOrder.caseId'),
    )
    .select(['serviceCase.code', 'serviceCase.contactName', 'serviceCase.serviceId'])
    .select(['copyOrder.pickupAt', 'copyOrder.handedAt', 'copyOrder.paid', 'copyOrder.receipt'])
    .where('copyOrder.officeId', '=', officeId)
    .where('copyOrder.handedAt', '>=', from)
    .where('copyOrder.handedAt', '<', until)
    .orderBy('copyOrder.handedAt')
    .execute()
}

/** Who came for such copies without an order, and was served. */
export function listWalkIns(db: Db, officeId: string, services: readonly string[], since: Instant) {
  return db
    .selectFrom('visit')
    .innerJoin('ticket', (join) =>
      join
        .onRef('ticket.officeId', '=', 'visit.officeId')
        .onRef('ticket.id', '=', 'visit.ticketId'),
    )
    .select(['ticket.arrivedAt', 'visit.startedAt', 'visit.endedAt', 'visit.awaySeconds'])
    .where('visit.officeId', '=', officeId)
    .where('visit.endedAt', '>=', since)
    .where('visit.caseId', 'is', null)
    .where('visit.outcome', '=', 'served')
    .where('visit.serviceId', 'in', services)
    .execute()
}

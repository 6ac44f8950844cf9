import type { OfferEnding, WaitEnding } from '@phrom/shared/offers.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

export type WishRow = Tables['wish']
export type OfferRow = Tables['offer']
type Key = { officeId: string; id: string }

export async function insertWish(tx: Db, row: WishRow, caseIds: readonly string[]): Promise<void> {
  await tx.insertInto('wish').values(row).execute()
  const of = { officeId: row.officeId, wishId: row.id, leftAt: null }
  await tx
    .insertInto('wishCase')
    .values(caseIds.map((caseId) => ({ ...of, caseId })))
    .execute()
}

const wishes = prepared((db, of: { officeId: string; caseId: string }) =>
  db
    .selectFrom('wishCase')
    .innerJoin('wish', (join) =>
      join
        .onRef('wish.officeId', '=', 'wishCase.officeId')
        .onRef('wish.id', '=', 'wishCase.wishId'),
    )
    .selectAll('wish')
    .where('wishCase.officeId', '=', of.officeId)
    .where('wishCase.caseId', '=', of.caseId)
    .where('wishCase.leftAt', 'is', null),
)

/** The wishes for which these cases wait. */
export async function listWishesOf(
  db: Db,
  officeId: string,
  caseIds: readonly string[],
): Promise<WishRow[]> {
  const found = new Map<string, WishRow>()
  for (const caseId of caseIds) {
    for (const row of await wishes.list(db, { officeId, caseId })) found.set(row.id, row)
  }
  return [...found.values()]
}

/** The cases that wait together, the first first. */
export async function listCaseIds(db: Db, { officeId, id }: Key): Promise<string[]> {
  const rows = await db
    .selectFrom('wishCase')
    .select('caseId')
    .where('officeId', '=', officeId)
    .where('wishId', '=', id)
    .where('leftAt', 'is', null)
    .orderBy('caseId')
    .execute()
  return rows.map(({ caseId }) => caseId)
}

/** Who waits, the longest first; of all offices where none is named. */
export function listOpenWishes(db: Db, officeId?: string): Promise<WishRow[]> {
  const open = db.selectFrom('wish').selectAll().where('endedAt', 'is', null)
  return (officeId ? open.where('officeId', '=', officeId) : open)
    .orderBy('since')
    .orderBy('id')
    .execute()
}

/** Holds a wish until the transaction ends; nothing where it has ended. A wish is held before its offers, these before slots. */
export function takeOpenWish(tx: Db, { officeId, id }: Key): Promise<WishRow | undefined> {
  return tx
    .updateTable('wish')
    .set((eb) => ({ since: eb.ref('since') }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

/** Wishes for cases that are over, and for something earlier than a visit that has begun. */
export function listOutlived(db: Db, today: Day, clock: string): Promise<WishRow[]> {
  return db
    .selectFrom('wish')
    .selectAll('wish')
    .where('endedAt', 'is', null)
    .where((eb) => {
      const cases = eb
        .selectFrom('wishCase')
        .whereRef('wishCase.officeId', '=', 'wish.officeId')
        .whereRef('wishCase.wishId', '=', 'wish.id')
        .where('wishCase.leftAt', 'is', null)
      const over = cases
        .innerJoin('serviceCase', (join) =>
          join
            .onRef('serviceCase.officeId', '=', 'wishCase.officeId')
            .onRef('serviceCase.id', '=', 'wishCase.caseId'),
        )
        .where('serviceCase.state', '!=', 'approved')
        .select('serviceCase.id')
      const begun = cases
        .innerJoin('bookingCase', (join) =>
          join
            .onRef('bookingCase.officeId', '=', 'wishCase.officeId')
            .onRef('bookingCase.caseId', '=', 'wishCase.caseId'),
        )
        .where('bookingCase.releasedAt', 'is', null)
        .where((part) =>
          part.or([
            part('bookingCase.day', '<', today),
            part.and([part('bookingCase.day', '=', today), part('bookingCase.start', '<=', clock)]),
          ]),
        )
        .select('bookingCase.bookingId')
      return eb.or([eb.exists(over), eb.exists(begun)])
    })
    .execute()
}

/** How many have waited longer for the same team. */
export async function countAhead(db: Db, { officeId, teamId, since, id }: WishRow) {
  const row = await db
    .selectFrom('wish')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('teamId', '=', teamId)
    .where('endedAt', 'is', null)
    .where((eb) => eb(eb.refTuple('since', 'id'), '<', eb.tuple(since, id)))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** False where it has ended. */
export async function setWishEnded(
  tx: Db,
  { officeId, id }: Key,
  ending: WaitEnding,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('wish')
    .set({ endedAt: at, ending })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** These cases, or all, wait no longer for it. */
export async function setCasesLeft(
  tx: Db,
  { officeId, id }: Key,
  at: Instant,
  caseIds?: readonly string[],
): Promise<void> {
  const those = tx
    .updateTable('wishCase')
    .set({ leftAt: at })
    .where('officeId', '=', officeId)
    .where('wishId', '=', id)
    .where('leftAt', 'is', null)
  await (caseIds ? those.where('caseId', 'in', caseIds) : those).execute()
}

/** False where the person has an offer already, in whichever office. */
export async function insertOffer(tx: Db, row: OfferRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('offer')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export function findOpenOffer(db: Db, wish: Key): Promise<OfferRow | undefined> {
  return db
    .selectFrom('offer')
    .selectAll()
    .where('officeId', '=', wish.officeId)
    .where('wishId', '=', wish.id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

export function findOffer(db: Db, { officeId, id }: Key): Promise<OfferRow | undefined> {
  return db
    .selectFrom('offer')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** All that were made for a wish, the first first. */
export function listOffers(db: Db, wish: Key): Promise<OfferRow[]> {
  return db
    .selectFrom('offer')
    .selectAll()
    .where('officeId', '=', wish.officeId)
    .where('wishId', '=', wish.id)
    .orderBy('madeAt')
    .orderBy('id')
    .execute()
}

/** People who have an offer now. */
export async function listAsked(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('offer')
    .select('personId')
    .where('endedAt', 'is', null)
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}

/** Offers that one person got since a moment, in all offices. */
export async function countOffers(db: Db, personId: string, since: Instant): Promise<number> {
  const row = await db
    .selectFrom('offer')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('personId', '=', personId)
    .where('madeAt', '>=', since)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Offers that ran out, and those whose time the office has closed. */
export function listOverdueOffers(db: Db, now: Instant) {
  return db
    .selectFrom('offer')
    .selectAll('offer')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('freedPlace')
            .innerJoin('slot', (join) =>
              join
                .onRef('slot.officeId', '=', 'freedPlace.officeId')
                .onRef('slot.teamId', '=', 'freedPlace.teamId')
                .onRef('slot.day', '=', 'freedPlace.day')
                .onRef('slot.start', '=', 'freedPlace.start'),
            )
            .select('slot.day')
            .whereRef('freedPlace.officeId', '=', 'offer.officeId')
            .whereRef('freedPlace.offerId', '=', 'offer.id')
            .where('slot.capacity', '=', 0),
        )
        .as('isClosed'),
    )
    .where('endedAt', 'is', null)
    .orderBy('until')
    .execute()
    .then((rows) => rows.filter(({ isClosed, until }) => Number(isClosed) === 1 || until <= now))
}

/** False where it has ended: of an answer and the end of its time one is first. */
export async function setOfferEnded(
  tx: Db,
  { officeId, id }: Key,
  ending: OfferEnding,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('offer')
    .set({ endedAt: at, ending })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Every wish of a case, ended ones too. */
export function listAllWishesOf(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('wishCase')
    .innerJoin('wish', (join) =>
      join
        .onRef('wish.officeId', '=', 'wishCase.officeId')
        .onRef('wish.id', '=', 'wishCase.wishId'),
    )
    .selectAll('wish')
    .select('wishCase.leftAt')
    .where('wishCase.officeId', '=', officeId)
    .where('wishCase.caseId', '=', caseId)
    .orderBy('since')
    .orderBy('id')
    .execute()
}

export async function deleteWishCase(tx: Db, { officeId, id }: Key, caseId: string): Promise<void> {
  await tx
    .deleteFrom('wishCase')
    .where('officeId', '=', officeId)
    .where('wishId', '=', id)
    .where('caseId', '=', caseId)
    .execute()
}

/** Those too that have left it. */
export async function countWishCases(db: Db, { officeId, id }: Key): Promise<number> {
  const row = await db
    .selectFrom('wishCase')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('wishId', '=', id)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export async function deleteWish(tx: Db, { officeId, id }: Key): Promise<void> {
  await tx.deleteFrom('offer').where('officeId', '=', officeId).where('wishId', '=', id).execute()
  await tx.deleteFrom('wish').where('officeId', '=', officeId).where('id', '=', id).execute()
}

import type { Period } from '@phrom/shared/slots.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type SlotKey = { officeId: string; teamId: string; day: Day; period: Period }

export function findTeam(db: Db, officeId: string, id: string) {
  return db
    .selectFrom('team')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function listSlots(db: Db, officeId: string, teamId: string, from: Day, to: Day) {
  return db
    .selectFrom('slot')
    .select(['day', 'period', 'capacity', 'taken'])
    .where('officeId', '=', officeId)
    .where('teamId', '=', teamId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
}

/** The slot, made with the team's places when it is first wanted. */
export async function findOrInsertSlot(tx: Db, key: SlotKey, capacity: number) {
  const found = await findSlot(tx, key)
  if (found) return found
  await tx
    .insertInto('slot')
    .values({ ...key, capacity, taken: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await findSlot(tx, key)) ?? { ...key, capacity, taken: 0 }
}

function findSlot(db: Db, { officeId, teamId, day, period }: SlotKey) {
  return db
    .selectFrom('slot')
    .select(['day', 'period', 'capacity', 'taken'])
    .where('officeId', '=', officeId)
    .where('teamId', '=', teamId)
    .where('day', '=', day)
    .where('period', '=', period)
    .executeTakeFirst()
}

/** Takes places if they are left. The check is in the update, so no two requests get the same place. */
export async function takePlace(
  tx: Db,
  { officeId, teamId, day, period }: SlotKey,
  places: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('slot')
    .set((eb) => ({ taken: eb('taken', '+', places) }))
    .where('officeId', '=', officeId)
    .where('teamId', '=', teamId)
    .where('day', '=', day)
    .where('period', '=', period)
    .where((eb) => eb(eb('taken', '+', places), '<=', eb.ref('capacity')))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function releasePlace(
  tx: Db,
  { officeId, teamId, day, period, places }: SlotKey & { places: number },
): Promise<void> {
  await tx
    .updateTable('slot')
    .set((eb) => ({ taken: eb('taken', '-', places) }))
    .where('officeId', '=', officeId)
    .where('teamId', '=', teamId)
    .where('day', '=', day)
    .where('period', '=', period)
    .execute()
}

export async function insertBooking(tx: Db, row: Tables['booking']): Promise<void> {
  await tx.insertInto('booking').values(row).execute()
}

export function findActiveBooking(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('booking')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
}

/** False where it was cancelled already. */
export async function setCancelled(tx: Db, officeId: string, id: string, at: Instant) {
  const { numUpdatedRows } = await tx
    .updateTable('booking')
    .set({ cancelledAt: at })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Everybody who comes on a day, with their cases. */
export function listDay(db: Db, officeId: string, day: Day) {
  return db
    .selectFrom('booking')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'booking.officeId')
        .onRef('serviceCase.id', '=', 'booking.caseId'),
    )
    .selectAll('serviceCase')
    .select('booking.period as period')
    .where('booking.officeId', '=', officeId)
    .where('booking.day', '=', day)
    .where('booking.cancelledAt', 'is', null)
    .orderBy('booking.period', 'desc')
    .orderBy('booking.bookedAt')
    .execute()
}

import type { HookEvent } from '@phrom/shared/systems.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type HookRow = Tables['systemHook']
export type HookKey = Pick<HookRow, 'officeId' | 'id'>

/** One that was not stopped. */
export function findHook(db: Db, { officeId, id }: HookKey): Promise<HookRow | undefined> {
  return db
    .selectFrom('systemHook')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('stoppedAt', 'is', null)
    .executeTakeFirst()
}

/** Those that were not stopped, the newest first. */
export function listHooks(db: Db, officeId: string): Promise<HookRow[]> {
  return db
    .selectFrom('systemHook')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('stoppedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Offices of which an address is told. */
export async function listListeningOffices(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('systemHook')
    .select('officeId')
    .distinct()
    .where('stoppedAt', 'is', null)
    .execute()
  return rows.map(({ officeId }) => officeId)
}

/** To which there is something to send now. */
export function listDueHooks(db: Db, officeIds: string[], now: Instant): Promise<HookRow[]> {
  return db
    .selectFrom('systemHook')
    .selectAll()
    .where('officeId', 'in', officeIds)
    .where('stoppedAt', 'is', null)
    .where('switchedOffAt', 'is', null)
    .where((eb) => eb.or([eb('restsUntil', 'is', null), eb('restsUntil', '<=', now)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('systemDelivery')
          .select('systemDelivery.id')
          .whereRef('systemDelivery.officeId', '=', 'systemHook.officeId')
          .whereRef('systemDelivery.hookId', '=', 'systemHook.id')
          .where('nextAttemptAt', '<=', now),
      ),
    )
    .execute()
}

/** False where one stands under this id already. */
export async function insertHook(tx: Db, row: HookRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('systemHook')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Changes one that was not stopped; false where it was, or is not there. */
export async function setHook(
  tx: Db,
  { officeId, id }: HookKey,
  change: Partial<HookRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('systemHook')
    .set(change)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('stoppedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** One failure more; answers how it stands now. */
export function addFailure(tx: Db, { officeId, id }: HookKey, now: Instant) {
  return tx
    .updateTable('systemHook')
    .set((eb) => ({
      failures: eb('failures', '+', 1),
      failingSince: eb.fn.coalesce('failingSince', eb.val(now)),
    }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('stoppedAt', 'is', null)
    .returning(['failures', 'failingSince'])
    .executeTakeFirst()
}

/** As the column keeps them: each can be looked for with a space on either side. */
export const eventsText = (events: readonly HookEvent[]) => ` ${events.join(' ')} `
export const eventsOf = (text: string) => text.trim().split(' ') as HookEvent[]

export type SecretRow = Tables['systemSecret']

/** Those that sign at a moment, the newest first. */
export function listSecrets(db: Db, { officeId, id }: HookKey, now: Instant): Promise<SecretRow[]> {
  return db
    .selectFrom('systemSecret')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('hookId', '=', id)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Of addresses that sign with two: until when. */
export async function listFormerUntil(db: Db, officeId: string, now: Instant) {
  const rows = await db
    .selectFrom('systemSecret')
    .select(['hookId', 'until'])
    .where('officeId', '=', officeId)
    .where('until', '>', now)
    .execute()
  return new Map(rows.map(({ hookId, until }) => [hookId, until]))
}

export async function insertSecret(tx: Db, row: SecretRow): Promise<void> {
  await tx.insertInto('systemSecret').values(row).execute()
}

/** What signs now does so until a moment; what had been replaced before does so no more. */
export async function replaceSecrets(tx: Db, of: HookKey, until: Instant): Promise<void> {
  const { officeId, id } = of
  await tx
    .deleteFrom('systemSecret')
    .where('officeId', '=', officeId)
    .where('hookId', '=', id)
    .where('until', 'is not', null)
    .execute()
  await tx
    .updateTable('systemSecret')
    .set({ until })
    .where('officeId', '=', officeId)
    .where('hookId', '=', id)
    .execute()
}

export async function deleteSecrets(tx: Db, { officeId, id }: HookKey): Promise<void> {
  await tx
    .deleteFrom('systemSecret')
    .where('officeId', '=', officeId)
    .where('hookId', '=', id)
    .execute()
}

/** Secrets that were replaced and sign no more. */
export async function deleteFormerSecrets(db: Db, now: Instant): Promise<void> {
  await db
    .deleteFrom('systemSecret')
    .where('officeId', 'in', db.selectFrom('office').select('id'))
    .where('until', '<=', now)
    .execute()
}

import type { DeliveryError } from '@phrom/shared/systems.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { ExpressionBuilder } from 'kysely'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'
import type { HookKey } from './hook-store.ts'

export type DeliveryRow = Tables['systemDelivery']
type Told = Pick<DeliveryRow, 'officeId' | 'id' | 'type' | 'at'>
type DeliveryKey = Pick<DeliveryRow, 'officeId' | 'hookId' | 'id'>

const pattern = (type: string) => `% ${type} %`

const ofCase = prepared((db, told: Told & { caseId: string; wanted: string }) =>
  db
    .insertInto('systemDelivery')
    .columns([
      ...(['officeId', 'hookId', 'id', 'type', 'at', 'nextAttemptAt'] as const),
      ...(['caseId', 'serviceId', 'code', 'attempts'] as const),
    ])
    .expression((eb) =>
      eb
        .selectFrom('systemHook')
        .innerJoin('serviceCase', 'serviceCase.officeId', 'systemHook.officeId')
        .select((of) => [
          'systemHook.officeId',
          'systemHook.id as hookId',
          of.val(told.id).as('id'),
          of.val(told.type).as('type'),
          of.val(told.at).as('at'),
          of.val(told.at).as('nextAttemptAt'),
          'serviceCase.id as caseId',
          'serviceCase.serviceId',
          'serviceCase.code',
          of.lit(0).as('attempts'),
        ])
        .where('systemHook.officeId', '=', told.officeId)
        .where('serviceCase.id', '=', told.caseId)
        // A draft is still the citizen's own affair, also when it ends as one.
        .where('serviceCase.submittedAt', 'is not', null)
        .where('systemHook.stoppedAt', 'is', null)
        .where('systemHook.switchedOffAt', 'is', null)
        .where('systemHook.beginsAt', '<=', told.at)
        .where('systemHook.events', 'like', told.wanted),
    ),
)

/** One for each address of the office that wants events of this type. */
export async function insertOfCase(tx: Db, told: Told & { caseId: string }): Promise<void> {
  await ofCase.write(tx, { ...told, wanted: pattern(told.type) })
}

/** The same of a visit without a case. */
export async function insertOfVisit(tx: Db, told: Told & { serviceId: string }): Promise<void> {
  const hooks = await tx
    .selectFrom('systemHook')
    .select('id as hookId')
    .where('officeId', '=', told.officeId)
    .where('stoppedAt', 'is', null)
    .where('switchedOffAt', 'is', null)
    .where('beginsAt', '<=', told.at)
    .where('events', 'like', pattern(told.type))
    .execute()
  for (const { hookId } of hooks) await insertDelivery(tx, { ...told, hookId })
}

/** To one address, of no case. */
export async function insertDelivery(
  tx: Db,
  told: Told & { hookId: string; serviceId: string | null },
): Promise<void> {
  await tx
    .insertInto('systemDelivery')
    .values({
      ...{ ...told, caseId: null, code: null, attempts: 0, nextAttemptAt: told.at },
      ...{ endedAt: null, outcome: null, lastStatus: null, lastError: null },
    })
    .execute()
}

/** What happened first of what is due. */
export function findDue(
  db: Db,
  { officeId, id }: HookKey,
  now: Instant,
): Promise<DeliveryRow | undefined> {
  return db
    .selectFrom('systemDelivery')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('hookId', '=', id)
    .where('nextAttemptAt', '<=', now)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** Counts a try of what is due still; false where another server has it in hand. It is due again at `next`, should this one die. */
export async function takeAttempt(tx: Db, row: DeliveryRow, next: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('systemDelivery')
    .set({ attempts: row.attempts + 1, nextAttemptAt: next })
    .where('officeId', '=', row.officeId)
    .where('hookId', '=', row.hookId)
    .where('id', '=', row.id)
    .where('attempts', '=', row.attempts)
    .where('nextAttemptAt', '=', row.nextAttemptAt)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Changes what has not ended; false where it has. */
export async function setDelivery(
  tx: Db,
  { officeId, hookId, id }: DeliveryKey,
  change: Partial<DeliveryRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('systemDelivery')
    .set(change)
    .where('officeId', '=', officeId)
    .where('hookId', '=', hookId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Sets aside all that has not ended. */
export async function setAllAside(tx: Db, { officeId, id }: HookKey, now: Instant): Promise<void> {
  await tx
    .updateTable('systemDelivery')
    .set({ endedAt: now, outcome: 'failed', nextAttemptAt: null, lastError: 'switched_off' })
    .where('officeId', '=', officeId)
    .where('hookId', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

/** What was set aside is due again: one, or all for a reason. Answers how many. */
export async function setDueAgain(
  tx: Db,
  { officeId, id }: HookKey,
  which: { id: string } | { lastError: DeliveryError },
  now: Instant,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('systemDelivery')
    .set({ endedAt: null, outcome: null, attempts: 0, nextAttemptAt: now })
    .where('officeId', '=', officeId)
    .where('hookId', '=', id)
    .where('outcome', '=', 'failed')
    .where((eb) =>
      'id' in which ? eb('id', '=', which.id) : eb('lastError', '=', which.lastError),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** How many wait and how many were set aside, by address. */
export async function countByHook(db: Db, officeId: string) {
  const rows = await db
    .selectFrom('systemDelivery')
    .select(['hookId', 'outcome'])
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '=', 'failed')]))
    .groupBy(['hookId', 'outcome'])
    .execute()
  return (hookId: string, outcome: 'failed' | null) =>
    Number(rows.find((row) => row.hookId === hookId && row.outcome === outcome)?.count ?? 0)
}

/** The newest to an address. */
export function listDeliveries(
  db: Db,
  { officeId, id }: HookKey,
  limit: number,
): Promise<DeliveryRow[]> {
  return db
    .selectFrom('systemDelivery')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('hookId', '=', id)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** What reached an address of a case, the oldest first. */
export async function listDelivered(db: Db, of: { officeId: string; caseId: string }) {
  const rows = await db
    .selectFrom('systemDelivery')
    .innerJoin('systemHook', (join) =>
      join
        .onRef('systemHook.officeId', '=', 'systemDelivery.officeId')
        .onRef('systemHook.id', '=', 'systemDelivery.hookId'),
    )
    .select(['systemDelivery.type', 'systemDelivery.at', 'systemHook.url'])
    .where('systemDelivery.officeId', '=', of.officeId)
    .where('systemDelivery.caseId', '=', of.caseId)
    .where('systemDelivery.outcome', '=', 'delivered')
    .orderBy('systemDelivery.id')
    .execute()
  return rows
}

/** What has not arrived, and tests. Whose case an address was told of can read that as long as the case is theirs. */
export async function deleteOfHook(tx: Db, { officeId, id }: HookKey): Promise<void> {
  await tx
    .deleteFrom('systemDelivery')
    .where('officeId', '=', officeId)
    .where('hookId', '=', id)
    .where(isNotOfCase)
    .execute()
}

export async function deleteOfCase(
  tx: Db,
  { officeId, caseId }: { officeId: string; caseId: string },
): Promise<void> {
  await tx
    .deleteFrom('systemDelivery')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

/** What ended before a moment, in every office, but not what arrived of a case that is still kept. */
export async function deleteEndedBefore(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('systemDelivery')
    .where('officeId', 'in', db.selectFrom('office').select('id'))
    .where('endedAt', '<', before)
    .where(isNotOfCase)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** All but what reached an address of a case. */
function isNotOfCase(eb: ExpressionBuilder<Tables, 'systemDelivery'>) {
  return eb.or([
    eb('systemDelivery.caseId', 'is', null),
    eb('systemDelivery.outcome', 'is', null),
    eb('systemDelivery.outcome', '<>', 'delivered'),
  ])
}

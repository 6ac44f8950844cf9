import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export function listRotas(db: Db, officeId: string) {
  return db.selectFrom('rota').selectAll().where('officeId', '=', officeId).execute()
}

export function listStaff(db: Db, officeId: string) {
  return db
    .selectFrom('staff')
    .select(['officeId', 'lineUserId', 'name', 'teamId'])
    .where('officeId', '=', officeId)
    .orderBy('name')
    .execute()
}

export async function listTeamIds(db: Db, officeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('team')
    .select('id')
    .where('officeId', '=', officeId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Sets it if it still stands at `revision`; false where somebody else was faster. */
export async function setRota(
  tx: Db,
  row: Omit<Tables['rota'], 'revision'>,
  revision: number,
): Promise<boolean> {
  const next = { ...row, revision: revision + 1 }
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('rota')
      .values(next)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numUpdatedRows } = await tx
    .updateTable('rota')
    .set(next)
    .where('officeId', '=', row.officeId)
    .where('teamId', '=', row.teamId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export function listReadyReplies(db: Db, officeId: string) {
  return db
    .selectFrom('readyReply')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('id')
    .execute()
}

/** As `setRota`. */
export async function setReadyReply(
  tx: Db,
  row: Omit<Tables['readyReply'], 'revision'>,
  revision: number,
): Promise<boolean> {
  const next = { ...row, revision: revision + 1 }
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('readyReply')
      .values(next)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numUpdatedRows } = await tx
    .updateTable('readyReply')
    .set(next)
    .where('officeId', '=', row.officeId)
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function findParticle(db: Db, officeId: string, staffId: string) {
  const row = await db
    .selectFrom('staffParticle')
    .select('particle')
    .where('officeId', '=', officeId)
    .where('staffId', '=', staffId)
    .executeTakeFirst()
  return row?.particle ?? 'none'
}

export async function setParticle(tx: Db, row: Tables['staffParticle']): Promise<void> {
  await tx
    .insertInto('staffParticle')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['officeId', 'staffId']).doUpdateSet({ particle: row.particle }),
    )
    .execute()
}

/** Inquiries that were opened in a span, with what their figures need. */
export function listForFigures(db: Db, officeId: string, from: Instant, to: Instant) {
  return db
    .selectFrom('inquiry')
    .select(['id', 'teamId', 'openedAt', 'endedAt', 'firstReplySeconds', 'answerBy', 'lateToldAt'])
    .where('officeId', '=', officeId)
    .where('openedAt', '>=', from)
    .where('openedAt', '<', to)
    .execute()
}

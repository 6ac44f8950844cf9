import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type ConfirmationRow = Tables['ruleConfirmation']
type StatementKey = Pick<ConfirmationRow, 'officeId' | 'serviceId' | 'serviceVersion' | 'statement'>
type TakenBack = { takenBackBy: string; takenBackName: string; takenBackAt: Instant }

// A record that goes on for years is read from its end.
const longestRecord = 300

/** What stands in an office, of one service or of all. */
export function listStanding(
  db: Db,
  officeId: string,
  serviceId?: string,
): Promise<ConfirmationRow[]> {
  return db
    .selectFrom('ruleConfirmation')
    .selectAll()
    .where('officeId', '=', officeId)
    .$if(serviceId !== undefined, (query) => query.where('serviceId', '=', serviceId ?? ''))
    .where('takenBackAt', 'is', null)
    .orderBy('id')
    .execute()
}

/** What was taken back of a service, the latest record first. */
export function listTakenBack(
  db: Db,
  officeId: string,
  serviceId: string,
): Promise<ConfirmationRow[]> {
  return db
    .selectFrom('ruleConfirmation')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('serviceId', '=', serviceId)
    .where('takenBackAt', 'is not', null)
    .orderBy('id', 'desc')
    .limit(longestRecord)
    .execute()
}

export function findConfirmation(
  db: Db,
  officeId: string,
  serviceId: string,
  id: string,
): Promise<ConfirmationRow | undefined> {
  return db
    .selectFrom('ruleConfirmation')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('serviceId', '=', serviceId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** False where one stands already: the index lets in one alone, however many come at once. */
export async function insertConfirmation(tx: Db, row: ConfirmationRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('ruleConfirmation')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'serviceId', 'serviceVersion', 'statement'])
        .where('takenBackAt', 'is', null)
        .doNothing(),
    )
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes back what stands for another wording of the statement than this. */
export async function setOutdatedTakenBack(
  tx: Db,
  { officeId, serviceId, serviceVersion, statement }: StatementKey,
  wording: string,
  by: TakenBack,
): Promise<void> {
  await tx
    .updateTable('ruleConfirmation')
    .set(by)
    .where('officeId', '=', officeId)
    .where('serviceId', '=', serviceId)
    .where('serviceVersion', '=', serviceVersion)
    .where('statement', '=', statement)
    .where('wording', '!=', wording)
    .where('takenBackAt', 'is', null)
    .execute()
}

/** False where it was taken back already. */
export async function setTakenBack(
  tx: Db,
  { officeId, id }: Pick<ConfirmationRow, 'officeId' | 'id'>,
  by: TakenBack,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ruleConfirmation')
    .set(by)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('takenBackAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

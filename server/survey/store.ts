import type { SurveyItem } from '@phrom/shared/survey.ts'
import type { Day } from '@phrom/shared/time.ts'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

export type AnswerRow = Tables['surveyAnswer']
type OfTicket = { officeId: string; ticketId: string }

const invitation = prepared((db, row: Tables['surveyInvitation']) =>
  db.insertInto('surveyInvitation').values(row),
)

export async function insertInvitation(tx: Db, row: Tables['surveyInvitation']): Promise<void> {
  await invitation.write(tx, row)
}

export async function findCode(db: Db, { officeId, ticketId }: OfTicket) {
  const row = await db
    .selectFrom('surveyInvitation')
    .select('code')
    .where('officeId', '=', officeId)
    .where('ticketId', '=', ticketId)
    .executeTakeFirst()
  return row?.code
}

export async function findTicketOf(db: Db, officeId: string, code: string) {
  const row = await db
    .selectFrom('surveyInvitation')
    .select('ticketId')
    .where('officeId', '=', officeId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.ticketId
}

/** Those of the tickets whose visits have answered. */
export async function listSpent(
  db: Db,
  officeId: string,
  ticketIds: readonly string[],
): Promise<string[]> {
  if (ticketIds.length === 0) return []
  const rows = await db
    .selectFrom('surveySpent')
    .select('ticketId')
    .where('officeId', '=', officeId)
    .where('ticketId', 'in', ticketIds)
    .execute()
  return rows.map(({ ticketId }) => ticketId)
}

/** False where the visit has answered before; of two at once the second waits here for the first. */
export async function takeAnswer(tx: Db, of: OfTicket): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('surveySpent')
    .values({ officeId: of.officeId, ticketId: of.ticketId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False where there is one of that id. */
export async function insertAnswer(tx: Db, row: AnswerRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('surveyAnswer')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Changes an answer that was given on this day or later; false where there is none. */
export async function setAnswer(
  tx: Db,
  { officeId, id, since }: { officeId: string; id: string; since: Day },
  values: Pick<AnswerRow, SurveyItem | 'face' | 'text'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('surveyAnswer')
    .set(values)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('day', '>=', since)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteInvitation(tx: Db, { officeId, ticketId }: OfTicket): Promise<void> {
  await tx
    .deleteFrom('surveyInvitation')
    .where('officeId', '=', officeId)
    .where('ticketId', '=', ticketId)
    .execute()
}

/** Codes of visits before a day. */
export async function deleteInvitationsBefore(db: Db, officeId: string, day: Day): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('surveyInvitation')
    .where('officeId', '=', officeId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('ticket')
          .select('ticket.id')
          .whereRef('ticket.officeId', '=', 'surveyInvitation.officeId')
          .whereRef('ticket.id', '=', 'surveyInvitation.ticketId')
          .where('ticket.day', '<', day),
      ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** The levels stay. */
export async function clearTextsBefore(db: Db, officeId: string, day: Day): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('surveyAnswer')
    .set({ text: null })
    .where('officeId', '=', officeId)
    .where('day', '<', day)
    .where('text', 'is not', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

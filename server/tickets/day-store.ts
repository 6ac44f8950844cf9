import type { Day } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import type { TicketRow } from './store.ts'

/** All who came on a day, in the order of their arrival. */
export function listOfDay(db: Db, officeId: string, day: Day): Promise<TicketRow[]> {
  return db
    .selectFrom('ticket')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('day', '=', day)
    .orderBy('arrivedAt')
    .orderBy('id')
    .execute()
}

/** The last ticket of a case that ended that day, though its booking has ended too. */
export function findEndedTicketOfCase(
  db: Db,
  officeId: string,
  caseId: string,
  day: Day,
): Promise<TicketRow | undefined> {
  return db
    .selectFrom('ticket')
    .innerJoin('bookingCase', (join) =>
      join
        .onRef('bookingCase.officeId', '=', 'ticket.officeId')
        .onRef('bookingCase.bookingId', '=', 'ticket.bookingId'),
    )
    .selectAll('ticket')
    .where('bookingCase.officeId', '=', officeId)
    .where('bookingCase.caseId', '=', caseId)
    .where('ticket.day', '=', day)
    .where('ticket.state', '=', 'ended')
    .orderBy('ticket.endedAt', 'desc')
    .executeTakeFirst()
}

import type { Db } from '../database/tables.ts'
import { findVisitOfTicket, listOfCase } from './history-store.ts'

/** Of which team and service a visit was, and whether it is over; who left without having been at a counter has had none. */
export async function visitOfTicket(db: Db, officeId: string, ticketId: string) {
  const row = await findVisitOfTicket(db, officeId, ticketId)
  if (!row) return
  const { teamId, day, state, serviceId } = row
  return {
    teamId,
    day,
    serviceId: serviceId ?? '',
    isOver: state === 'ended' && serviceId !== null,
  }
}

/** The last ticket with which a case was at a counter. */
export async function lastTicketOf(db: Db, officeId: string, caseId: string) {
  const rows = await listOfCase(db, officeId, caseId)
  return rows.filter(({ visitId }) => visitId !== null).at(-1)?.ticketId
}

import { teamOfService } from '@phrom/shared/services/team-of-service.ts'
import { addMinutes, type Day, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { countVisited, findLastAtCounter, findVisitOfTicket, listOfCase } from './history-store.ts'
import { findAtCounter } from './store.ts'

/** Of which team and service a visit was, and whether it is over; who left without having been at a counter has had none. */
export async function visitOfTicket(db: Db, officeId: string, ticketId: string) {
  const row = await findVisitOfTicket(db, officeId, ticketId)
  if (!row) return
  const { teamId, day, state, serviceId } = row
  return {
    // As everything is counted: a ticket of one team may be for a service of another.
    teamId: teamOfService(serviceId ?? '') ?? teamId,
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

const minutesToRate = 5

/** Who has just been served at a counter and may still stand there; nobody once the next is being served. */
export async function justServedAt(db: Db, officeId: string, counterId: string, now: Instant) {
  const next = await findAtCounter(db, officeId, counterId)
  if (next?.state === 'serving') return
  return findLastAtCounter(db, { officeId, counterId, since: addMinutes(now, -minutesToRate) })
}

/** How many visits ended that can be rated, by month, team and the service that they are rated for. */
export async function countRatable(db: Db, span: { officeId: string; from: Day; to: Day }) {
  const rows = await countVisited(db, span)
  return rows.map((row) => ({ ...row, teamId: teamOfService(row.serviceId) ?? row.teamId }))
}

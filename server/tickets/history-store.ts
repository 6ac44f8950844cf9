import type { TicketEventType } from '@phrom/shared/tickets.ts'
import { type Day, dayOf, type Instant } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

/** What happened last of this kind. */
export function findLastEvent(
  db: Db,
  { officeId, id }: { officeId: string; id: string },
  type: TicketEventType,
): Promise<Tables['ticketEvent'] | undefined> {
  return db
    .selectFrom('ticketEvent')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('ticketId', '=', id)
    .where('type', '=', type)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

const parkings = prepared((db, of: { officeId: string; day: Day }) =>
  db
    .selectFrom('ticket')
    .innerJoin('ticketEvent', (join) =>
      join
        .onRef('ticketEvent.officeId', '=', 'ticket.officeId')
        .onRef('ticketEvent.ticketId', '=', 'ticket.id'),
    )
    .selectAll('ticketEvent')
    .where('ticket.officeId', '=', of.officeId)
    .where('ticket.day', '=', of.day)
    .where('ticket.state', '=', sql.lit('parked'))
    // Written out for the index, which is of these alone.
    .where('ticket.state', '<>', sql.lit('ended'))
    .where('ticketEvent.type', '=', sql.lit('parked'))
    .orderBy('ticketEvent.id'),
)

/** How each turn that is kept now came to be, by ticket. */
export async function listParkings(
  db: Db,
  officeId: string,
  day: Day,
): Promise<Map<string, Tables['ticketEvent']>> {
  const events = await parkings.list(db, { officeId, day })
  // Who was sent away twice is here twice: the last counts.
  return new Map(events.map((event) => [event.ticketId, event]))
}

const ofCase = prepared((db, of: { officeId: string; caseId: string }) =>
  db
    .selectFrom('bookingCase')
    .innerJoin('ticket', (join) =>
      join
        .onRef('ticket.officeId', '=', 'bookingCase.officeId')
        .onRef('ticket.bookingId', '=', 'bookingCase.bookingId'),
    )
    .leftJoin('visit', (join) =>
      join
        .onRef('visit.officeId', '=', 'ticket.officeId')
        .onRef('visit.ticketId', '=', 'ticket.id')
        .onRef('visit.caseId', '=', 'bookingCase.caseId'),
    )
    .select(['ticket.day', 'ticket.letter', 'ticket.number', 'ticket.priority'])
    .select(['ticket.arrivedAt', 'ticket.outcome as ticketOutcome'])
    .select(['ticket.startedAt as ticketStartedAt', 'ticket.endedAt as ticketEndedAt'])
    .select(['visit.startedAt', 'visit.endedAt', 'visit.outcome', 'visit.reason'])
    .select('visit.awaySeconds')
    .select(['visit.missing', 'visit.remark', 'visit.fee', 'visit.receipt', 'visit.confirmedAt'])
    .select(['visit.id as visitId', 'visit.confirmedBy', 'ticket.id as ticketId'])
    .where('bookingCase.officeId', '=', of.officeId)
    .where('bookingCase.caseId', '=', of.caseId)
    .orderBy('ticket.id'),
)

/** Every ticket that a case ever had, the first first, with what came of the case there. */
export function listOfCase(db: Db, officeId: string, caseId: string) {
  return ofCase.list(db, { officeId, caseId })
}

/** What is confirmed already stays as it was. */
export async function setConfirmed(
  tx: Db,
  { officeId, id }: { officeId: string; id: string },
  values: Pick<Tables['visit'], 'confirmedAt' | 'confirmedBy'>,
): Promise<void> {
  await tx
    .updateTable('visit')
    .set(values)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('confirmedAt', 'is', null)
    .execute()
}

/** A ticket with the service of its first matter, where it was at a counter. */
export function findVisitOfTicket(db: Db, officeId: string, ticketId: string) {
  return db
    .selectFrom('ticket')
    .leftJoin('visit', (join) =>
      join
        .onRef('visit.officeId', '=', 'ticket.officeId')
        .onRef('visit.ticketId', '=', 'ticket.id'),
    )
    .select(['ticket.teamId', 'ticket.day', 'ticket.state', 'visit.serviceId'])
    .where('ticket.officeId', '=', officeId)
    .where('ticket.id', '=', ticketId)
    .orderBy('visit.id')
    .limit(1)
    .executeTakeFirst()
}

/** Whoever left a counter last, since an instant of today, having been served there or not. */
export async function findLastAtCounter(
  db: Db,
  { officeId, counterId, since }: { officeId: string; counterId: string; since: Instant },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('ticket')
    .innerJoin('ticketEvent', (join) =>
      join
        .onRef('ticketEvent.officeId', '=', 'ticket.officeId')
        .onRef('ticketEvent.ticketId', '=', 'ticket.id'),
    )
    .select('ticket.id')
    .where('ticket.officeId', '=', officeId)
    .where('ticket.day', '=', dayOf(since))
    .where('ticket.endedAt', '>=', since)
    .where('ticket.outcome', 'in', ['served', 'not_served'])
    .where('ticketEvent.type', '=', 'ended')
    .where('ticketEvent.counterId', '=', counterId)
    .orderBy('ticket.endedAt', 'desc')
    .orderBy('ticketEvent.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Tickets of these days with which somebody was at a counter, by month, team, and the service of the first matter. */
export async function countVisited(
  db: Db,
  { officeId, from, to }: { officeId: string; from: Day; to: Day },
): Promise<{ month: string; teamId: string; serviceId: string; count: number }[]> {
  const month = sql<string>`substr(ticket.day, 1, 7)`
  const rows = await db
    .selectFrom('ticket')
    .innerJoin('visit', (join) =>
      join
        .onRef('visit.officeId', '=', 'ticket.officeId')
        .onRef('visit.ticketId', '=', 'ticket.id'),
    )
    .select([month.as('month'), 'ticket.teamId', 'visit.serviceId'])
    .select((eb) => eb.fn.countAll().as('count'))
    .where('ticket.officeId', '=', officeId)
    .where('ticket.day', '>=', from)
    .where('ticket.day', '<=', to)
    .where('ticket.state', '=', 'ended')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('visit as first')
            .select('first.id')
            .whereRef('first.officeId', '=', 'visit.officeId')
            .whereRef('first.ticketId', '=', 'visit.ticketId')
            .whereRef('first.id', '<', 'visit.id'),
        ),
      ),
    )
    .groupBy([month, 'ticket.teamId', 'visit.serviceId'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

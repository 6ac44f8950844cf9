import type { TicketOutcome } from '@phrom/shared/tickets.ts'
import type { Day } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import { prepared } from '../database/prepared.ts'
import type { Db } from '../database/tables.ts'
import type { TicketRow } from './store.ts'

const open = prepared((db, of: { officeId: string; day: Day }) =>
  db
    .selectFrom('ticket')
    .selectAll()
    .where('officeId', '=', of.officeId)
    // Written out for the index, which is of these alone.
    .where('state', '<>', sql.lit('ended'))
    .where('day', '=', of.day)
    .orderBy('arrivedAt')
    .orderBy('id'),
)

/** Whoever is there on a day and not served yet. */
export function listOpen(db: Db, officeId: string, day: Day): Promise<TicketRow[]> {
  return open.list(db, { officeId, day })
}

const waiting = prepared((db, of: { officeId: string; day: Day }) =>
  db
    .selectFrom('ticket')
    .selectAll()
    .where('officeId', '=', of.officeId)
    .where('state', '=', sql.lit('waiting'))
    .where('state', '<>', sql.lit('ended'))
    .where('day', '=', of.day),
)

/** Whoever waits on a day; in which order is the rule's to say. */
export function listWaiting(db: Db, officeId: string, day: Day): Promise<TicketRow[]> {
  return waiting.list(db, { officeId, day })
}

/** Tickets, in every office, that a day before this one left open. */
export function listLeftOpen(db: Db, before: Day) {
  return db
    .selectFrom('ticket')
    .select(['officeId', 'id'])
    .where('state', '<>', sql.lit('ended'))
    .where('day', '<', before)
    .orderBy('id')
    .execute()
}

export function listEnded(
  db: Db,
  officeId: string,
  day: Day,
  outcome: TicketOutcome,
): Promise<TicketRow[]> {
  return db
    .selectFrom('ticket')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('day', '=', day)
    .where('outcome', '=', outcome)
    .orderBy('endedAt')
    .orderBy('id')
    .execute()
}

const casesOfDay = prepared((db, of: { officeId: string; day: Day }) =>
  db
    .selectFrom('ticket')
    .innerJoin('bookingCase', (join) =>
      join
        .onRef('bookingCase.officeId', '=', 'ticket.officeId')
        .onRef('bookingCase.bookingId', '=', 'ticket.bookingId'),
    )
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'bookingCase.officeId')
        .onRef('serviceCase.id', '=', 'bookingCase.caseId'),
    )
    .leftJoin('visit', (join) =>
      join
        .onRef('visit.officeId', '=', 'ticket.officeId')
        .onRef('visit.ticketId', '=', 'ticket.id')
        .onRef('visit.caseId', '=', 'serviceCase.id'),
    )
    .select(['serviceCase.id', 'serviceCase.code', 'serviceCase.serviceId'])
    .select(['ticket.id as ticketId', 'visit.id as visitId'])
    .where('ticket.officeId', '=', of.officeId)
    .where('ticket.day', '=', of.day)
    .where((eb) =>
      eb.or([
        eb('ticket.state', '<>', sql.lit('ended')),
        eb('ticket.outcome', '=', sql.lit('no_show')),
      ]),
    )
    .where((eb) =>
      eb.or([eb('bookingCase.releasedAt', 'is', null), eb('visit.id', 'is not', null)]),
    )
    .orderBy('bookingCase.start')
    .orderBy('serviceCase.id'),
)
export type CaseOfTicket = Awaited<ReturnType<typeof casesOfDay.list>>[number]

/**
 * The cases of all who are there on a day or were passed over, by ticket, those too that have left its booking, with the visit in which
 * each ended.
 */
export async function listCasesOfDay(
  db: Db,
  officeId: string,
  day: Day,
): Promise<Map<string, CaseOfTicket[]>> {
  const cases = new Map<string, CaseOfTicket[]>()
  for (const row of await casesOfDay.list(db, { officeId, day })) {
    cases.set(row.ticketId, [...(cases.get(row.ticketId) ?? []), row])
  }
  return cases
}

/** How many tickets of a day have ended how, by team; nothing as outcome: not yet. */
export async function countOfDay(db: Db, officeId: string, day: Day) {
  const rows = await db
    .selectFrom('ticket')
    .select(['teamId', 'outcome'])
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', officeId)
    .where('day', '=', day)
    .groupBy(['teamId', 'outcome'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

import type { CaseEventType } from '@phrom/shared/case-flow.ts'
import { type Day, dayOf, type Instant, isDay } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'

type Span = { officeId: string; from: Instant; until: Instant }

/** The steps of cases of which something is counted. */
const countedEvents = [
  'started',
  'submitted',
  'taken_over',
  'returned',
  'approved',
  'order_approved',
  'booked',
  'home_visit_planned',
  'arrived',
  'served',
  'handed_out',
] as const satisfies CaseEventType[]

/** How often each of these steps was taken in a span, by service and by what stands with it. */
export async function countSteps(
  db: Db,
  { officeId, from, until }: Span,
  types: readonly CaseEventType[] = countedEvents,
) {
  const rows = await db
    .selectFrom('caseEvent')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'caseEvent.officeId')
        .onRef('serviceCase.id', '=', 'caseEvent.caseId'),
    )
    .select(['caseEvent.type', 'caseEvent.data', 'serviceCase.serviceId'])
    .select((eb) => eb.fn.countAll().as('times'))
    .where('caseEvent.officeId', '=', officeId)
    .where('caseEvent.type', 'in', types)
    .where('caseEvent.at', '>=', from)
    .where('caseEvent.at', '<', until)
    .groupBy(['caseEvent.type', 'caseEvent.data', 'serviceCase.serviceId'])
    .execute()
  return rows.map((row) => ({ ...row, times: Number(row.times) }))
}

/** Each of these steps in a span by itself. */
export function listSteps(
  db: Db,
  { officeId, from, until }: Span,
  types: readonly CaseEventType[],
) {
  return db
    .selectFrom('caseEvent')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'caseEvent.officeId')
        .onRef('serviceCase.id', '=', 'caseEvent.caseId'),
    )
    .select(['caseEvent.id', 'caseEvent.caseId', 'caseEvent.type', 'caseEvent.data'])
    .select('serviceCase.serviceId')
    .where('caseEvent.officeId', '=', officeId)
    .where('caseEvent.type', 'in', types)
    .where('caseEvent.at', '>=', from)
    .where('caseEvent.at', '<', until)
    .execute()
}

/** The codes of cases that are still somebody's. */
export async function listCodes(
  db: Db,
  officeId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('serviceCase')
    .select(['id', 'code'])
    .where('officeId', '=', officeId)
    .where('id', 'in', ids)
    .where('erasedAt', 'is', null)
    .execute()
  return new Map(rows.map(({ id, code }) => [id, code]))
}

/** The first case of each of these bookings. */
export async function listFirstCases(
  db: Db,
  officeId: string,
  bookingIds: readonly string[],
): Promise<Map<string, string>> {
  if (bookingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('bookingCase')
    .select(['bookingId', (eb) => eb.fn.min('caseId').as('caseId')])
    .where('officeId', '=', officeId)
    .where('bookingId', 'in', bookingIds)
    .groupBy('bookingId')
    .execute()
  return new Map(rows.map(({ bookingId, caseId }) => [bookingId, caseId]))
}

type OnDay = { officeId: string; day: Day }

/** Everybody who got a number on a day, with what they came for and when they were first called; or who left without having been served alone. */
export function listTickets(
  db: Db,
  { officeId, day }: OnDay,
  { notServed = false }: { notServed?: boolean } = {},
) {
  const tickets = db
    .selectFrom('ticket')
    .select(['id', 'teamId', 'bookingId', 'serviceId', 'bookedStart', 'outcome'])
    .select(['letter', 'number'])
    .select((eb) => [
      // Who comes back late waits anew; what counts is when they came.
      eb
        .selectFrom('ticketEvent')
        .select((one) => one.fn.min('ticketEvent.at').as('at'))
        .whereRef('ticketEvent.officeId', '=', 'ticket.officeId')
        .whereRef('ticketEvent.ticketId', '=', 'ticket.id')
        .where('ticketEvent.type', '=', 'arrived')
        .as('cameAt'),
      'arrivedAt',
      eb
        .selectFrom('ticketEvent')
        .select((one) => one.fn.min('ticketEvent.at').as('at'))
        .whereRef('ticketEvent.officeId', '=', 'ticket.officeId')
        .whereRef('ticketEvent.ticketId', '=', 'ticket.id')
        .where('ticketEvent.type', '=', 'called')
        .as('firstCalledAt'),
      // Of a booking with several cases the first: a number is counted once.
      eb
        .selectFrom('bookingCase')
        .innerJoin('serviceCase', (join) =>
          join
            .onRef('serviceCase.officeId', '=', 'bookingCase.officeId')
            .onRef('serviceCase.id', '=', 'bookingCase.caseId'),
        )
        .select('serviceCase.serviceId')
        .whereRef('bookingCase.officeId', '=', 'ticket.officeId')
        .whereRef('bookingCase.bookingId', '=', 'ticket.bookingId')
        .orderBy('bookingCase.caseId')
        .limit(1)
        .as('bookedServiceId'),
      eb
        .selectFrom('booking')
        .select('booking.countedAs')
        .whereRef('booking.officeId', '=', 'ticket.officeId')
        .whereRef('booking.id', '=', 'ticket.bookingId')
        .as('countedAs'),
      eb
        .selectFrom('booking')
        .select('booking.start')
        .whereRef('booking.officeId', '=', 'ticket.officeId')
        .whereRef('booking.id', '=', 'ticket.bookingId')
        .as('start'),
    ])
    .where('officeId', '=', officeId)
    .where('day', '=', day)
  const wanted = notServed ? tickets.where('outcome', 'in', ['left', 'day_over']) : tickets
  return wanted.execute()
}

/** Everything that was done at a counter for whoever got a number on a day; or what was not served alone. */
export async function listVisits(
  db: Db,
  { officeId, day }: OnDay,
  { notServed = false }: { notServed?: boolean } = {},
) {
  const tickets = await db
    .selectFrom('ticket')
    .select(['id', 'bookingId', 'letter', 'number'])
    .where('officeId', '=', officeId)
    .where('day', '=', day)
    .execute()
  const byId = new Map(tickets.map(({ id, ...ticket }) => [id, ticket]))
  const visits = db
    .selectFrom('visit')
    .select(['id', 'caseId', 'ticketId', 'serviceId', 'startedAt', 'endedAt'])
    .select(['awaySeconds', 'outcome', 'reason', 'missing'])
    .where('officeId', '=', officeId)
    // Joined, SQLite would go through all visits of the office.
    .where('ticketId', 'in', (eb) =>
      eb
        .selectFrom('ticket')
        .select('ticket.id')
        .where('ticket.officeId', '=', officeId)
        .where('ticket.day', '=', day),
    )
  const wanted = notServed ? visits.where('outcome', '=', 'not_served') : visits
  return (await wanted.execute()).flatMap((visit) => {
    const ticket = byId.get(visit.ticketId)
    // Who came since the first look is counted with the next.
    return ticket ? { ...visit, ...ticket } : []
  })
}

/** Bookings of a day for which somebody came, with the number that was given for them, or of which nothing came. Of others nothing is known. */
export function listDue(db: Db, { officeId, day }: OnDay) {
  return db
    .selectFrom('booking')
    .leftJoin('ticket', (join) =>
      join
        .onRef('ticket.officeId', '=', 'booking.officeId')
        .onRef('ticket.bookingId', '=', 'booking.id'),
    )
    .select(['booking.id', 'booking.state', 'booking.mustMoveAt', 'ticket.outcome'])
    .select(['booking.countedAs', 'ticket.letter', 'ticket.number'])
    .select((eb) =>
      eb
        .selectFrom('bookingCase')
        .innerJoin('serviceCase', (join) =>
          join
            .onRef('serviceCase.officeId', '=', 'bookingCase.officeId')
            .onRef('serviceCase.id', '=', 'bookingCase.caseId'),
        )
        .select('serviceCase.serviceId')
        .whereRef('bookingCase.officeId', '=', 'booking.officeId')
        .whereRef('bookingCase.bookingId', '=', 'booking.id')
        .orderBy('bookingCase.caseId')
        .limit(1)
        .as('serviceId'),
    )
    .where('booking.officeId', '=', officeId)
    .where('booking.day', '=', day)
    .where((eb) => eb.or([eb('booking.state', '=', 'missed'), eb('ticket.id', 'is not', null)]))
    .where((eb) => eb.or([eb('booking.countedAs', 'is', null), eb('booking.countedAs', '<>', '')]))
    .execute()
}

export function listChecklists(db: Db, { officeId, day }: OnDay) {
  return db
    .selectFrom('checklistDay')
    .select(['serviceId', 'times'])
    .where('officeId', '=', officeId)
    .where('day', '=', day)
    .execute()
}

/** The day of an office's first case, number or list; nothing where it has none. */
export async function findFirstDay(db: Db, officeId: string): Promise<Day | undefined> {
  const ofCases = ['started', 'taken_over'] as const
  const found = await Promise.all([
    ...ofCases.map((type) =>
      db
        .selectFrom('caseEvent')
        .select((eb) => eb.fn.min('at').as('at'))
        .where('officeId', '=', officeId)
        .where('type', '=', type)
        .executeTakeFirst(),
    ),
    ...(['ticket', 'checklistDay'] as const).map((table) =>
      db
        .selectFrom(table)
        .select((eb) => eb.fn.min('day').as('at'))
        .where('officeId', '=', officeId)
        .executeTakeFirst(),
    ),
  ])
  const days = found.map((row) => row?.at).filter((at) => at != null)
  return days.map((at) => (isDay(at) ? at : dayOf(at))).sort()[0]
}

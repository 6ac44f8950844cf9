import type { TicketState } from '@phrom/shared/tickets.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type TicketRow = Tables['ticket']
export type CounterRow = Tables['counter']
export type VisitRow = Tables['visit']
type Key = { officeId: string; id: string }

export function listCounters(db: Db, officeId: string): Promise<CounterRow[]> {
  return db
    .selectFrom('counter')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** With the name of whoever sits there. */
export function listCountersWithStaff(db: Db, officeId: string) {
  return db
    .selectFrom('counter')
    .leftJoin('person', 'person.id', 'counter.personId')
    .leftJoin('staff', (join) =>
      join
        .onRef('staff.lineUserId', '=', 'person.lineUserId')
        .onRef('staff.officeId', '=', 'counter.officeId'),
    )
    .selectAll('counter')
    .select('staff.name as staffName')
    .where('counter.officeId', '=', officeId)
    .orderBy('counter.name')
    .orderBy('counter.id')
    .execute()
}

/** Held until the transaction ends; nothing for a counter of another office. */
export function takeCounter(tx: Db, { officeId, id }: Key): Promise<CounterRow | undefined> {
  return tx
    .updateTable('counter')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

export async function insertCounter(tx: Db, row: CounterRow): Promise<void> {
  await tx.insertInto('counter').values(row).execute()
}

export async function setCounter(
  tx: Db,
  { officeId, id }: Key,
  values: Partial<Omit<CounterRow, 'officeId' | 'id'>>,
): Promise<void> {
  await tx
    .updateTable('counter')
    .set(values)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** The next number of a team on a day: each is given once, whoever gives them. */
export async function nextNumber(
  tx: Db,
  officeId: string,
  teamId: string,
  day: Day,
): Promise<{ lastNumber: number; stoppedAt: Instant | null }> {
  return tx
    .insertInto('ticketDay')
    .values({ officeId, teamId, day, lastNumber: 1, stoppedAt: null })
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'teamId', 'day'])
        .doUpdateSet((eb) => ({ lastNumber: eb('ticketDay.lastNumber', '+', 1) })),
    )
    .returning(['lastNumber', 'stoppedAt'])
    .executeTakeFirstOrThrow()
}

/** Whether a team has given this number that day. */
export async function isGiven(
  tx: Db,
  { officeId, teamId, day, number }: Pick<TicketRow, 'officeId' | 'teamId' | 'day' | 'number'>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('ticket')
    .select('id')
    .where('officeId', '=', officeId)
    .where('teamId', '=', teamId)
    .where('day', '=', day)
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}

/** Since when each team gives no more tickets that day. */
export function listStopped(db: Db, officeId: string, day: Day) {
  return db
    .selectFrom('ticketDay')
    .select(['teamId', 'stoppedAt'])
    .where('officeId', '=', officeId)
    .where('day', '=', day)
    .where('stoppedAt', 'is not', null)
    .execute()
}

export async function setStopped(
  tx: Db,
  of: { officeId: string; teamId: string; day: Day },
  stoppedAt: Instant | null,
): Promise<void> {
  await tx
    .insertInto('ticketDay')
    .values({ ...of, lastNumber: 0, stoppedAt })
    .onConflict((conflict) =>
      conflict.columns(['officeId', 'teamId', 'day']).doUpdateSet({ stoppedAt }),
    )
    .execute()
}

export async function insertTicket(tx: Db, row: TicketRow): Promise<void> {
  await tx.insertInto('ticket').values(row).execute()
}

/** Held until the transaction ends. */
export function takeTicket(tx: Db, { officeId, id }: Key): Promise<TicketRow | undefined> {
  return tx
    .updateTable('ticket')
    .set((eb) => ({ number: eb.ref('number') }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

/** Changes a ticket that is still in this state; false where somebody was faster. */
export async function setTicket(
  tx: Db,
  { officeId, id, state }: Key & { state: TicketState },
  values: Partial<TicketRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ticket')
    .set(values)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False where it was told before, or waits no longer. */
export async function setNearTold(
  tx: Db,
  { officeId, id }: Key,
  nearToldAt: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ticket')
    .set({ nearToldAt })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('nearToldAt', 'is', null)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The ticket of a booking, held until the transaction ends. */
export function takeTicketOfBooking(
  tx: Db,
  officeId: string,
  bookingId: string,
): Promise<TicketRow | undefined> {
  return tx
    .updateTable('ticket')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('officeId', '=', officeId)
    .where('bookingId', '=', bookingId)
    .returningAll()
    .executeTakeFirst()
}

export function findTicketOfBooking(
  db: Db,
  officeId: string,
  bookingId: string,
): Promise<TicketRow | undefined> {
  return db
    .selectFrom('ticket')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('bookingId', '=', bookingId)
    .executeTakeFirst()
}

/** Who stands at a counter, called or being served. */
export function findAtCounter(
  db: Db,
  officeId: string,
  counterId: string,
): Promise<TicketRow | undefined> {
  return db
    .selectFrom('ticket')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('counterId', '=', counterId)
    .where('state', 'in', ['called', 'serving'])
    .executeTakeFirst()
}

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

export async function insertEvent(tx: Db, row: Tables['ticketEvent']): Promise<void> {
  await tx.insertInto('ticketEvent').values(row).execute()
}

export async function insertVisit(tx: Db, row: VisitRow): Promise<void> {
  await tx.insertInto('visit').values(row).execute()
}

export function listVisits(db: Db, officeId: string, ticketId: string): Promise<VisitRow[]> {
  return db
    .selectFrom('visit')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('ticketId', '=', ticketId)
    .orderBy('id')
    .execute()
}

/** Every matter that ended on a day, as the time log has it: the first first. */
export function listVisitsOfDay(db: Db, officeId: string, day: Day) {
  return db
    .selectFrom('visit')
    .innerJoin('ticket', (join) =>
      join
        .onRef('ticket.officeId', '=', 'visit.officeId')
        .onRef('ticket.id', '=', 'visit.ticketId'),
    )
    .selectAll('visit')
    .select(['ticket.teamId', 'ticket.letter', 'ticket.number', 'ticket.name', 'ticket.counterId'])
    .where('ticket.officeId', '=', officeId)
    .where('ticket.day', '=', day)
    .orderBy('visit.startedAt')
    .orderBy('visit.id')
    .execute()
}

/** All numbers of one person are another's. */
export async function setPersonOf(tx: Db, personId: string, to: string): Promise<void> {
  await tx.updateTable('ticket').set({ personId: to }).where('personId', '=', personId).execute()
}

import type { Day } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'

type Key = { officeId: string; id: string }
const nobody = { name: '', personId: null }
/** What staff wrote may name somebody; the receipt's number leads to somebody in the office's books. */
const noWords = { caseId: null, remark: '', receipt: '' }

/** The number stays, and nobody's name. */
export async function clearTicket(tx: Db, { officeId, id }: Key): Promise<void> {
  await tx
    .updateTable('ticket')
    .set(nobody)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('ticketEvent')
    .set({ data: '{}' })
    .where('officeId', '=', officeId)
    .where('ticketId', '=', id)
    .execute()
  await tx
    .updateTable('ticketEvent')
    .set({ personId: null })
    .where('officeId', '=', officeId)
    .where('ticketId', '=', id)
    .where('actor', '=', 'citizen')
    .execute()
}

/** Minutes, outcome and fee stay, of no case. */
export async function clearVisits(
  tx: Db,
  { officeId, caseId }: { officeId: string; caseId: string },
): Promise<void> {
  await tx
    .updateTable('visit')
    .set(noWords)
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

export function listOfPerson(db: Db, personId: string): Promise<Key[]> {
  return db
    .selectFrom('ticket')
    .select(['officeId', 'id'])
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()
}

/** The counter of an officer who is gone is free; whoever stood there waits for the next who sits down. */
export async function clearCounters(tx: Db, personId: string): Promise<void> {
  await tx
    .updateTable('counter')
    .set({ personId: null, openedAt: null, pausedAt: null })
    .where('personId', '=', personId)
    .execute()
}

/** Services for which somebody came without a booking before a day, and of whom something is known. */
export function listKnownWalkIns(db: Db, officeId: string, before: Day) {
  return db
    .selectFrom('ticket')
    .select(['id', 'officeId', 'serviceId', 'day'])
    .where('officeId', '=', officeId)
    .where('day', '<', before)
    .where('bookingId', 'is', null)
    .where((eb) =>
      eb.or([
        eb('name', '<>', ''),
        eb('personId', 'is not', null),
        eb.exists(
          eb
            .selectFrom('visit')
            .select('visit.id')
            .whereRef('visit.officeId', '=', 'ticket.officeId')
            .whereRef('visit.ticketId', '=', 'ticket.id')
            .where((words) => words.or([words('remark', '<>', ''), words('receipt', '<>', '')])),
        ),
      ]),
    )
    .orderBy('id')
    .execute()
}

export async function clearVisitsOfTicket(tx: Db, { officeId, id }: Key): Promise<void> {
  await tx
    .updateTable('visit')
    .set(noWords)
    .where('officeId', '=', officeId)
    .where('ticketId', '=', id)
    .execute()
}

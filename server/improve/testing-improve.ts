import type { NotServedReason } from '@phrom/shared/tickets.ts'
import { addDays, addMinutes, type Day, instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../database/tables.ts'
import { countAgain } from '../figures/count-again.ts'

const officeId = 'bangphrom'
let given = 0

/** A case of a service, whose checks the tests write down as they like. */
export async function caseFor(db: Db, serviceId: string, day: Day): Promise<string> {
  const at = instantAt(day, '08:00')
  const [id, personId] = [uuidv7(), uuidv7()]
  given += 1
  await db
    .insertInto('person')
    .values({ id: personId, lineUserId: `U${personId}`, name: 'x' })
    .execute()
  await db
    .insertInto('serviceCase')
    .values({
      ...{ officeId, id, personId, serviceId, code: `T${given}`, serviceVersion: '2026-11-20' },
      ...{ state: 'submitted', answers: '{}', contactName: null, contactPhone: null },
      ...{ language: 'th', startedAt: at, submittedAt: at, changedAt: at, endedAt: null },
      ...{ holdUntil: null, holdReason: null, erasedAt: null },
    })
    .execute()
  await db
    .insertInto('caseEvent')
    .values({
      ...{ officeId, id: uuidv7(), caseId: id, type: 'started', actor: 'citizen', personId },
      ...{ data: '{}', at },
    })
    .execute()
  await recount(db, day)
  return id
}

/** So many checks of a case on a day, each with the papers that went back and why; none of a paper that was good. */
export async function checksOn(
  db: Db,
  { caseId, day, count }: { caseId: string; day: Day; count: number },
  papers: Record<string, string[]>,
): Promise<void> {
  const isGood = Object.values(papers).every((reasons) => reasons.length === 0)
  const rows = Array.from({ length: count }, () => ({
    ...{ officeId, id: uuidv7(), caseId, personId: null, at: instantAt(day, '10:00') },
    ...{ type: isGood ? ('approved' as const) : ('returned' as const), actor: 'staff' as const },
    data: JSON.stringify({ minutes: 40, papers }),
  }))
  if (count > 0) await db.insertInto('caseEvent').values(rows).execute()
  await recount(db, day)
}

/** So many people who came for a service on a day, waited for ten minutes, and were at a counter for five. */
export async function visitsOn(
  db: Db,
  {
    serviceId,
    teamId,
    day,
    count,
  }: Record<'serviceId' | 'teamId' | 'day', string> & {
    count: number
  },
  why: { reason: NotServedReason; missing?: string } | null,
): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const [id, at] = [uuidv7(), instantAt(day, '09:00')]
    given += 1
    const [startedAt, endedAt] = [addMinutes(at, 10), addMinutes(at, 15)]
    await db
      .insertInto('ticket')
      .values({
        ...{ officeId, id, teamId, day, letter: 'T', number: given, state: 'ended', serviceId },
        ...{ bookingId: null, personId: null, name: '', priority: 'none', bookedStart: null },
        ...{ arrivedAt: at, backAt: null, nearToldAt: null, counterId: null, calls: 1 },
        ...{ calledAt: startedAt, startedAt, endedAt, awaySince: null, awaySeconds: 0 },
        outcome: why ? 'not_served' : 'served',
      })
      .execute()
    await db
      .insertInto('ticketEvent')
      .values({
        ...{ officeId, id: uuidv7(), ticketId: id, type: 'called', at: startedAt },
        ...{ actor: 'staff', personId: null, counterId: null, data: '{}' },
      })
      .execute()
    await db
      .insertInto('visit')
      .values({
        ...{ officeId, id: uuidv7(), ticketId: id, caseId: null, serviceId, startedAt, endedAt },
        ...{ awaySeconds: 0, outcome: why ? 'not_served' : 'served', reason: why?.reason ?? null },
        ...{ missing: why?.missing ?? null, remark: '', fee: null, receipt: '' },
        ...{ confirmedAt: null, confirmedBy: null },
      })
      .execute()
  }
  await recount(db, day)
}

/** What is written down of a former day may be of one that a server has counted already. */
async function recount(db: Db, day: Day): Promise<void> {
  const later = instantAt(addDays(day, 1), '00:00')
  await db.transaction().execute((tx) => countAgain(tx, { officeId, day }, later))
}

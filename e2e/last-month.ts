import { openDatabase } from '@phrom/server/database/database.ts'
import { surveyItems } from '@phrom/shared/survey.ts'
import type { NotServedReason } from '@phrom/shared/tickets.ts'
import { addDays, addMinutes, type Day, instantAt } from '@phrom/shared/time.ts'
import { sessionOf } from './sent-case.ts'
import type { System } from './system.ts'

const officeId = 'bangphrom'
const errands = ['change-first-name', 'marriage-registration', 'id-card-renewal', 'id-card-lost']
const why: (NotServedReason | null)[] = [null, null, null, 'paper-wrong', null, 'gave-up', null]

/** An office at work in a month that is over: so many people with a case, and at the counters, and what they said of it. */
export async function workedIn(system: System, first: Day, count: number): Promise<void> {
  await sessionOf(system, 'malee')
  const db = openDatabase({ dataDir: system.dataDir })
  const { personId } = await db.selectFrom('session').select('personId').executeTakeFirstOrThrow()
  for (let i = 0; i < count; i += 1) {
    const day = addDays(first, i % 28)
    const at = instantAt(day, '09:00')
    const serviceId = errands[i % errands.length] as string
    const teamId = serviceId.startsWith('id-card') ? 'id-card' : 'general-registration'
    const caseId = crypto.randomUUID()
    await db
      .insertInto('serviceCase')
      .values({
        ...{ officeId, id: caseId, code: `R${String(i).padStart(6, '0')}`, personId, serviceId },
        ...{ serviceVersion: '1', state: 'closed', answers: '{}', contactName: null },
        ...{ contactPhone: null, language: 'th', startedAt: at, submittedAt: at, changedAt: at },
        ...{ endedAt: at, holdUntil: null, holdReason: null, erasedAt: null },
      })
      .execute()
    await db
      .insertInto('caseEvent')
      .values({
        ...{ officeId, id: crypto.randomUUID(), caseId, type: 'submitted', actor: 'citizen' },
        ...{ personId, data: JSON.stringify({ first: 'new' }), at },
      })
      .execute()
    const reason = why[i % why.length] ?? null
    const ticketId = crypto.randomUUID()
    const startedAt = addMinutes(at, 5 + (i % 20))
    const endedAt = addMinutes(startedAt, 4 + (i % 9))
    await db
      .insertInto('ticket')
      .values({
        ...{ officeId, id: ticketId, teamId, day, letter: 'A', number: i + 1, state: 'ended' },
        ...{ bookingId: null, personId: null, name: '', serviceId, priority: 'none' },
        ...{ bookedStart: null, arrivedAt: at, backAt: null, nearToldAt: null, counterId: null },
        ...{ calls: 1, calledAt: startedAt, startedAt, awaySince: null, awaySeconds: 0 },
        ...{ endedAt, outcome: reason ? 'not_served' : 'served' },
      })
      .execute()
    await db
      .insertInto('visit')
      .values({
        ...{ officeId, id: crypto.randomUUID(), ticketId, caseId: null, serviceId, startedAt },
        ...{ endedAt, awaySeconds: 0, outcome: reason ? 'not_served' : 'served', reason },
        ...{ missing: null, remark: '', fee: null, receipt: '', confirmedAt: null },
        confirmedBy: null,
      })
      .execute()
    await db
      .insertInto('surveyAnswer')
      .values({
        ...Object.fromEntries(surveyItems.map((item) => [item, null])),
        ...{ officeId, id: crypto.randomUUID(), teamId, serviceId, day, channel: 'line' },
        ...{ face: i % 5 === 0 ? 4 : 5, text: null },
      } as never)
      .execute()
  }
  await db.destroy()
}

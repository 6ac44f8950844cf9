import { openDatabase } from '@phrom/server/database/database.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { approvedCase, asPerson, bookCase, freeSlots } from './approved-case.ts'
import type { System } from './system.ts'

type Errand = Parameters<typeof approvedCase>[2]

/** A case that is booked for some later day. */
export async function bookedCase(system: System, person: string, errand?: Errand) {
  const id = await approvedCase(system, person, errand)
  const [slot] = await freeSlots(system, person, id)
  if (!slot) throw new Error('no place is free')
  await bookCase(system, person, id, { day: slot.day, start: slot.start })
  return { id, day: slot.day, start: slot.start }
}

/** A case that is booked for today, all day long: whenever the test runs, whoever comes is in time. */
export async function visitToday(system: System, person: string, errand?: Errand): Promise<string> {
  const { id } = await bookedCase(system, person, errand)
  const db = openDatabase({ dataDir: system.dataDir })
  const time = { day: dayOf(toInstant(Date.now())), start: '00:00' }
  const { bookingId, teamId } = await db
    .selectFrom('bookingCase')
    .select(['bookingId', 'teamId'])
    .where('caseId', '=', id)
    .executeTakeFirstOrThrow()
  const places = { capacity: 8, walkIns: 0, volunteers: 0, taken: 1, volunteersTaken: 0 }
  await db
    .insertInto('slot')
    .values({ officeId: 'bangphrom', teamId, ...time, end: '23:59', ...places })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .updateTable('bookingCase')
    .set({ ...time, end: '23:59' })
    .where('caseId', '=', id)
    .execute()
  await db.updateTable('booking').set(time).where('id', '=', bookingId).execute()
  await db.destroy()
  return id
}

type DayAnswer = {
  waiting: { id: string; ticket: string }[]
  passedOver: { id: string; ticket: string }[]
  counters: { id: string; name: string }[]
}

/** The counter of one who works there, and what is pressed at it. */
export async function openCounter(system: System, name: string, person = 'suda') {
  const head = await asPerson(system, 'kanya')
  const staff = await asPerson(system, person)
  const at = '/offices/bangphrom/staff'
  const teams = ['general-registration', 'id-card']
  const { counters } = await head<DayAnswer>('POST', `${at}/counters`, { name, teams })
  const id = counters.find((counter) => counter.name === name)?.id
  const press = (what: string, body?: object) =>
    staff<DayAnswer>('POST', `${at}/counters/${id}/${what}`, body)
  return {
    press,
    async walksIn(name: string) {
      const priority = 'old'
      await staff('POST', `${at}/tickets`, { serviceId: 'change-first-name', name, priority })
    },
    async comesBack(ticket: string) {
      const { passedOver } = await staff<DayAnswer>('GET', `${at}/day`)
      const id = passedOver.find((one) => one.ticket === ticket)?.id
      await staff('POST', `${at}/tickets/${id}/back`)
    },
    end: (ending: object) =>
      press('end', {
        ...{ caseId: null, outcome: 'served', reason: null, missing: null, remark: '' },
        ...{ fee: null, receipt: '', isConfirmed: true, ...ending },
      }),
    kiosk: () => staff<{ url: string; code: string }>('GET', `${at}/kiosk`),
  }
}

import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { sendDue } from '../line/outbox.ts'
import { monday, people, startTestServer } from '../testing.ts'
import { remindVisits } from './remind.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>
const sunday = '2026-11-22'
const visit = { day: monday, start: '13:00' }

/** A visit on Monday afternoon; nothing that was written of so far is looked at. */
async function startBooked() {
  const server = await startTestServer()
  const { ask, cases, givenCase, db } = server
  const id = await givenCase('malee')
  const at = `${cases}/${id}/booking`
  expect((await ask('malee', 'POST', at, visit)).status).toBe(201)
  await db.deleteFrom('outbox').execute()
  return {
    ...server,
    id,
    at,
    goTo: async (clock: string, day = sunday) => {
      server.setClock(instantAt(day, clock))
      await db.updateTable('session').set({ expiresAt: '2100-01-01T00:00:00.000Z' }).execute()
      return remindVisits(server.deps)
    },
    kinds: async () =>
      (await db.selectFrom('outbox').select('kind').orderBy('id').execute()).map(
        ({ kind }) => kind,
      ),
  }
}

const sent = ({ line }: Pick<Server, 'line'>) =>
  line.pushed.map(({ body }) => body as { to: string; messages: unknown[] })

test('reminds of a visit the day before and that morning, once each', async () => {
  const { goTo, kinds } = await startBooked()
  expect(await goTo('16:59')).toBe(0)
  expect(await goTo('17:00')).toBe(1)
  for (const clock of ['17:01', '19:59', '23:30']) expect(await goTo(clock)).toBe(0)
  expect(await goTo('00:30', monday)).toBe(0)
  expect(await goTo('06:59', monday)).toBe(0)
  expect(await goTo('07:00', monday)).toBe(1)
  expect(await goTo('12:59', monday)).toBe(0)
  expect(await kinds()).toEqual(['visit_tomorrow', 'visit_today'])
})

test('what leaves is a reminder, to the right person, with day, time, place and what to bring', async () => {
  const server = await startBooked()
  const { goTo, deps, line, id } = server
  await goTo('17:00')
  await sendDue(deps)
  await goTo('07:00', monday)
  await sendDue(deps)
  expect(line.pushed).toHaveLength(2)
  for (const [i, head] of ['พรุ่งนี้มีนัด', 'วันนี้มีนัด'].entries()) {
    const { to, messages } = sent(server)[i] ?? { to: '', messages: [] }
    expect(to).toBe(people.malee)
    const card = JSON.stringify(messages)
    expect(card).toContain(head)
    expect(card).toContain('วันจันทร์ที่\u00a023\u00a0พ.ย. 2569')
    expect(card).toContain('13.00-16.00\u00a0น.')
    expect(card).toContain('ที่ สำนักงานเขตทดสอบ')
    expect(card).toContain('นำมา: บัตรประจำตัวประชาชน')
    expect(card).toContain('ผู้ที่ต้องมา: ')
    expect(card).toContain('ค่าธรรมเนียม 50 บาท')
    expect(card).toContain(`/cases/${id}/booking"`)
    expect(card).toContain(`/cases/${id}/cant-come"`)
    expect(card).not.toMatch(/ยกเลิกแล้ว|เลื่อนวันนัด/)
  }
})

test('two servers remind once', async () => {
  const { goTo, deps, kinds } = await startBooked()
  await goTo('16:00')
  deps.now = () => instantAt(sunday, '17:00')
  const told = await Promise.all([1, 2, 3, 4].map(() => remindVisits(deps)))
  expect(told.reduce((sum, count) => sum + count)).toBe(1)
  expect(await kinds()).toEqual(['visit_tomorrow'])
})

test('one visit of two cases is one reminder', async () => {
  const server = await startBooked()
  const { ask, cases, givenCase, goTo, kinds, db } = server
  const ids = [await givenCase('somchai'), await givenCase('somchai')]
  const body = { day: monday, start: '08:00', with: [ids[1]] }
  expect((await ask('somchai', 'POST', `${cases}/${ids[0]}/booking`, body)).status).toBe(201)
  await db.deleteFrom('outbox').execute()
  expect(await goTo('17:00')).toBe(2)
  expect(await kinds()).toEqual(['visit_tomorrow', 'visit_tomorrow'])
})

test('a visit that is cancelled is not reminded of, neither before its message is written nor after', async () => {
  const server = await startBooked()
  const { ask, at, goTo, deps, line, kinds, db } = server
  await goTo('17:00')
  await ask('malee', 'DELETE', at)
  await sendDue(deps)
  expect(line.pushed).toEqual([])
  const row = await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ sentAt: null, nextAttemptAt: null, lastError: 'no longer true' })
  expect(await goTo('07:00', monday)).toBe(0)
  expect(await kinds()).toEqual(['visit_tomorrow'])
})

test('a visit that is moved is reminded of at its new time alone', async () => {
  const server = await startBooked()
  const { ask, at, goTo, deps, line, db } = server
  await goTo('17:00')
  // Moved before the message has left.
  expect((await ask('malee', 'PUT', at, { day: '2026-11-24', start: '08:00' })).status).toBe(200)
  await db.deleteFrom('outbox').where('kind', '=', 'booked').execute()
  await sendDue(deps)
  expect(line.pushed).toEqual([])
  expect(await goTo('07:00', monday)).toBe(0)
  expect(await goTo('17:00', monday)).toBe(1)
  await sendDue(deps)
  expect(JSON.stringify(sent(server))).toContain('วันอังคารที่\u00a024\u00a0พ.ย. 2569')
})

test('a reminder that comes too late does not leave', async () => {
  const { goTo, deps, line, setClock } = await startBooked()
  await goTo('17:00')
  setClock(instantAt(monday, '00:30'))
  await sendDue(deps)
  await goTo('07:00', monday)
  setClock(instantAt(monday, '13:00'))
  await sendDue(deps)
  expect(line.pushed).toEqual([])
})

test('who has booked within two hours, or for the same day, is not reminded of it', async () => {
  const server = await startBooked()
  const { ask, cases, givenCase, goTo, at } = server
  await ask('malee', 'DELETE', at)
  const fresh = await givenCase('somchai')
  await goTo('16:00')
  await ask('somchai', 'POST', `${cases}/${fresh}/booking`, { day: monday, start: '08:00' })
  expect(await goTo('17:30')).toBe(0)
  expect(await goTo('18:01')).toBe(1)
  const same = await givenCase('somchai')
  await goTo('05:00', monday)
  await ask('somchai', 'POST', `${cases}/${same}/booking`, { day: monday, start: '08:00' })
  // The other visit of this morning.
  expect(await goTo('07:30', monday)).toBe(1)
})

test('a visit that the office asks to move is not reminded of', async () => {
  const { ask, goTo } = await startBooked()
  const path = '/offices/bangphrom/staff/calendar'
  const { json } = await ask('pranee', 'GET', path)
  const { calendar, revision } = json as unknown as { calendar: object; revision: number }
  const reason = { th: 'ปิด', en: 'Closed' }
  const day = { firstDay: monday, lastDay: monday }
  const closure = { id: 'x', team: null, ...day, hours: null, reason }
  await ask('pranee', 'PUT', path, { calendar: { ...calendar, closures: [closure] }, revision })
  expect(await goTo('17:00')).toBe(0)
  expect(await goTo('07:00', monday)).toBe(0)
})

test('who wants no messages gets none', async () => {
  const { ask, cases, id, goTo, kinds } = await startBooked()
  await ask('malee', 'POST', `${cases}/${id}/consents/line.messages/withdraw`)
  await goTo('17:00')
  expect(await kinds()).toEqual([])
})

test('a clock that jumps back reminds nobody again', async () => {
  const { goTo, kinds } = await startBooked()
  await goTo('17:00')
  await goTo('09:00', '2026-11-21')
  await goTo('17:30')
  expect(await kinds()).toEqual(['visit_tomorrow'])
})

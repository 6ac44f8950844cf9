import { addDays, instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { verifyBookings } from '../bookings/verify.ts'
import { runRetention } from '../retention/run.ts'
import { monday } from '../testing.ts'
import { served, startDay } from './testing-day.ts'
import { verifyTickets } from './verify.ts'

/** Everything that the day has kept, as text. */
async function kept({ db }: Awaited<ReturnType<typeof startDay>>) {
  const tables = ['ticket', 'ticketEvent', 'visit', 'counter', 'idempotency'] as const
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows)
}

test('who is erased leaves a number and minutes at the office, and nothing of themselves', async () => {
  const server = await startDay()
  const { ask, at, booked, comes, press, counters, db, cases } = server
  const [one] = counters
  const first = await booked('malee')
  const second = await booked('malee')
  at('08:00')
  await press('suda', one, 'open')
  await comes(first)
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  await press('suda', one, 'park', { what: 'ใบเปลี่ยนชื่อของมาลี' })
  const { json } = await ask('suda', 'GET', `${server.staff}/day`)
  const [ticket] = json.parked as unknown as { id: string }[]
  await ask('suda', 'POST', `${server.staff}/tickets/${ticket?.id}/back`)
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  at('08:10')
  const words = { remark: 'มาลีมากับแม่', receipt: 'เล่ม 7/12', fee: 50 }
  expect((await press('suda', one, 'end', { ...served, ...words, caseId: first })).status).toBe(200)
  // One that waits while its person is erased.
  await comes(second)
  await press('suda', one, 'next')
  const { id: person } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'malee')
    .executeTakeFirstOrThrow()
  expect(await kept(server)).toContain('มาลี')

  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  const left = await kept(server)
  for (const trace of ['มาลี', person, '7/12', first, second]) expect(left).not.toContain(trace)
  const tickets = await db
    .selectFrom('ticket')
    .select(['number', 'outcome'])
    .orderBy('number')
    .execute()
  expect(tickets).toEqual([
    { number: 1, outcome: 'served' },
    { number: 2, outcome: 'left' },
  ])
  const visits = await db.selectFrom('visit').select(['fee', 'outcome', 'serviceId']).execute()
  expect(visits).toEqual([{ fee: 50, outcome: 'served', serviceId: 'change-first-name' }])
  expect([await verifyBookings(db), await verifyTickets(db)]).toEqual([[], []])
  expect((await ask('suda', 'GET', `${server.staff}/time-log/${monday}`)).json).toMatchObject([
    { ticket: 'A001', name: '', minutes: 10 },
  ])
  expect((await ask('somchai', 'GET', `${cases}/${first}/ticket`)).status).toBe(404)
})

test('an officer who is erased leaves the counter, and whoever stood there is served by another', async () => {
  const { ask, at, walksIn, press, counters } = await startDay()
  const [one] = counters
  at('08:00')
  await walksIn('ประยูร')
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  expect((await ask('suda', 'DELETE', '/me')).status).toBe(204)
  await press('anan', one, 'open')
  await press('anan', one, 'begin')
  expect((await press('anan', one, 'end', served)).status).toBe(200)
  expect((await ask('anan', 'GET', '/offices/bangphrom/staff/day')).json.atCounters).toEqual([])
})

test('who came without a booking is forgotten a year after, and counted still', async () => {
  const { at, walksIn, press, counters, db, deps, setClock } = await startDay()
  const [one] = counters
  at('08:00')
  await walksIn('ประยูร')
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  await press('suda', one, 'end', { ...served, remark: 'ประยูรมากับลูก', receipt: '1/1' })
  const names = async () =>
    (await db.selectFrom('ticket').select('name').execute()).map(({ name }) => name)
  setClock(instantAt(addDays(monday, 365), '02:30'))
  expect((await runRetention(deps)).walkIns).toBe(0)
  expect(await names()).toEqual(['ประยูร'])
  setClock(instantAt(addDays(monday, 366), '02:30'))
  expect((await runRetention(deps)).walkIns).toBe(1)
  expect((await runRetention(deps)).walkIns).toBe(0)
  expect(await names()).toEqual([''])
  const visits = await db.selectFrom('visit').select(['remark', 'receipt', 'outcome']).execute()
  expect(visits).toEqual([{ remark: '', receipt: '', outcome: 'served' }])
})

import { expect, test } from 'vitest'
import { served, startDay } from './testing-day.ts'

test('who has booked and who walks in stand in one queue, are called, served, and logged', async () => {
  const server = await startDay()
  const { ask, at, booked, comes, walksIn, press, day, counters, staff } = server
  const id = await booked('malee')
  at('07:30')
  await walksIn('ประยูร')
  expect((await comes(id)).status).toBe(200)
  // Before eight the booking has not come yet; from then on it goes first.
  expect((await day()).waiting.map(({ ticket }) => ticket)).toEqual(['A001', 'A002'])
  at('08:00')
  expect((await day()).waiting.map(({ ticket }) => ticket)).toEqual(['A002', 'A001'])

  const [one] = counters
  expect((await press('suda', one, 'next')).json.code).toBe('counter_closed')
  await press('suda', one, 'open')
  const { json } = await press('suda', one, 'next')
  expect(json.atCounters).toMatchObject([{ ticket: 'A002', state: 'called', counterId: one }])
  expect((await press('suda', one, 'next')).json.code).toBe('counter_busy')
  at('08:02')
  await press('suda', one, 'begin')
  at('08:10')
  const ended = await press('suda', one, 'end', {
    ...served,
    caseId: id,
    fee: 50,
    receipt: '1/2569',
  })
  expect(ended).toMatchObject({ status: 200, json: { atCounters: [] } })
  expect((await ask('malee', 'GET', `${server.cases}/${id}`)).json.state).toBe('closed')
  expect((await ask('suda', 'GET', `${staff}/time-log/2026-11-23`)).json).toMatchObject([
    { ticket: 'A002', name: 'มาลี ใจดี', minutes: 8, outcome: 'served', fee: 50, receipt: '1/2569' },
  ])
})

test('who was not served hears why, keeps all that was checked, and books another day', async () => {
  const server = await startDay()
  const { ask, at, booked, comes, press, counters, db } = server
  const id = await booked('malee')
  at('08:00')
  await comes(id)
  const [one] = counters
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  const without = { ...served, caseId: id, outcome: 'not_served' }
  expect(await press('suda', one, 'end', without)).toMatchObject({ status: 422 })
  await press('suda', one, 'end', { ...without, reason: 'system-down' })
  const view = await ask('malee', 'GET', `${server.cases}/${id}`)
  expect(view.json).toMatchObject({ state: 'approved', booking: null })
  const tuesday = { day: '2026-11-24', start: '08:00' }
  expect((await ask('malee', 'POST', `${server.cases}/${id}/booking`, tuesday)).status).toBe(201)
  const kinds = await db.selectFrom('outbox').select('kind').orderBy('id').execute()
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'approved',
    'booked',
    'called',
    'not_served',
    'booked',
  ])
})

test('says which number it gave: the same one however often somebody comes in or asks', async () => {
  const { ask, at, booked, comes, walksIn, day, staff } = await startDay()
  const id = await booked('malee')
  at('08:00')
  const { json: first } = await comes(id)
  const other = await walksIn('')
  expect(other.json.ticketId).not.toBe(first.ticketId)
  expect((await comes(id)).json.ticketId).toBe(first.ticketId)

  const key = { 'idempotency-key': crypto.randomUUID() }
  const wanted = { serviceId: 'change-first-name', name: 'ประยูร' }
  const lost = await ask('suda', 'POST', `${staff}/tickets`, wanted, key)
  const again = await ask('suda', 'POST', `${staff}/tickets`, wanted, key)
  expect(again.json.ticketId).toBe(lost.json.ticketId)
  const { waiting } = await day()
  expect(waiting.map(({ id: ticketId }) => ticketId)).toEqual([
    first.ticketId,
    other.json.ticketId,
    lost.json.ticketId,
  ])
})

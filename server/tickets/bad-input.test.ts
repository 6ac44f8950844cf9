import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { monday } from '../testing.ts'
import { closeFormerDays } from './close-day.ts'
import { served, startDay } from './testing-day.ts'
import { verifyTickets } from './verify.ts'

test('a QR of another day, too early, cancelled, of another office, or of nobody: each is told so', async () => {
  const { ask, at, booked, comes, codeOf, setClock, cases } = await startDay()
  const id = await booked('malee', '13:00')
  expect((await comes(id)).json).toMatchObject({ code: 'other_day', day: monday })
  at('11:59')
  const early = await comes(id)
  expect(early.json).toMatchObject({ code: 'too_early', from: instantAt(monday, '12:00') })
  const code = await codeOf(id)
  const elsewhere = '/offices/khlongphrom/staff/arrivals'
  expect((await ask('wipa', 'POST', elsewhere, { code })).json.code).toBe('not_found')
  const own = '/offices/bangphrom/staff/arrivals'
  expect((await ask('wipa', 'POST', own, { code })).status).toBe(404)
  expect((await ask('malee', 'POST', own, { code })).status).toBe(403)
  for (const wrong of ['', 'AAAA-AAAA', '\0', 'ก'.repeat(40)]) {
    expect((await ask('suda', 'POST', own, { code: wrong })).status).toBeGreaterThanOrEqual(400)
  }
  setClock(instantAt('2026-11-24', '08:00'))
  expect((await comes(id)).json.code).toBe('other_day')
  setClock(instantAt('2026-11-21', '08:00'))
  expect((await ask('malee', 'DELETE', `${cases}/${id}/booking`)).status).toBe(200)
  at('13:00')
  expect((await comes(id)).json.code).toBe('not_booked')
})

test('who is late, or comes in time, is told apart: late means behind those who walked in before', async () => {
  const { at, booked, comes, walksIn, day } = await startDay()
  const late = await booked('malee')
  at('09:00')
  await walksIn('ประยูร')
  at('12:16')
  expect((await comes(late)).status).toBe(200)
  const { waiting } = await day()
  expect(waiting.map(({ ticket }) => ticket)).toEqual(['A001', 'A002'])
})

test('scanned twice at once, by two phones and at the door, a QR gives one number', async () => {
  const { ask, at, booked, comes, day, staff, cases } = await startDay()
  const id = await booked('malee')
  at('08:00')
  const { json } = await ask('suda', 'GET', `${staff}/kiosk`)
  const own = () => ask('malee', 'POST', `${cases}/${id}/ticket`, { kiosk: json.code })
  const answers = await Promise.all([comes(id), comes(id), own(), comes(id), own()])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect((await day()).waiting.map(({ ticket }) => ticket)).toEqual(['A001'])
})

test('a picture of somebody’s ticket is no ticket: only the person takes the number at the door', async () => {
  const { ask, at, booked, staff, cases } = await startDay()
  const id = await booked('malee')
  at('08:00')
  const { json } = await ask('suda', 'GET', `${staff}/kiosk`)
  const take = (kiosk: unknown) => ask('somchai', 'POST', `${cases}/${id}/ticket`, { kiosk })
  expect((await take(json.code)).status).toBe(404)
  expect((await ask('somchai', 'GET', `${cases}/${id}/ticket`)).status).toBe(404)
  // A picture of the screen at the door, sent to somebody at home.
  at('08:05')
  const old = await ask('malee', 'POST', `${cases}/${id}/ticket`, { kiosk: json.code })
  expect(old.json.code).toBe('not_at_the_door')
})

test('nothing ends that has not begun, without a reason, or twice; a late press does nothing to the next one', async () => {
  const { at, walksIn, press, day, counters } = await startDay()
  const [one, two] = counters
  at('08:00')
  await walksIn('ประยูร')
  await walksIn('สมหมาย')
  await press('suda', one, 'open')
  expect((await press('suda', one, 'end', served)).json.code).toBe('nobody_here')
  await press('suda', one, 'next')
  expect((await press('suda', one, 'end', served)).json.code).toBe('wrong_ticket_step')
  const first = (await day()).atCounters[0]?.id
  await press('suda', one, 'begin')
  expect((await press('suda', one, 'begin')).json.code).toBe('wrong_ticket_step')
  const without = { ...served, outcome: 'not_served' }
  expect((await press('suda', one, 'end', without)).status).toBe(422)
  // Another's counter, and one that is closed.
  expect((await press('anan', one, 'end', served)).json.code).toBe('not_your_counter')
  expect((await press('suda', two, 'end', served)).json.code).toBe('counter_closed')

  const key = { 'idempotency-key': crypto.randomUUID() }
  expect((await press('suda', one, 'end', served, key)).status).toBe(200)
  expect((await press('suda', one, 'end', served, key)).status).toBe(200)
  expect((await press('suda', one, 'end', served)).json.code).toBe('nobody_here')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  const late = await press('suda', `${one}`, `end?ticket=${first}`, served)
  expect(late.json.code).toBe('changed_meanwhile')
  expect((await day()).atCounters).toMatchObject([{ ticket: 'A002', state: 'serving' }])
})

test('another office’s counters and tickets are not found', async () => {
  const { ask, at, walksIn, day, counters } = await startDay()
  at('08:00')
  await walksIn('ประยูร')
  const there = '/offices/khlongphrom/staff'
  const ticket = (await day()).waiting[0]?.id
  for (const path of [
    ...['open', 'close', 'pause', 'next', 'begin'].map((what) => `counters/${counters[0]}/${what}`),
    `tickets/${ticket}/leave`,
    `tickets/${ticket}/back`,
  ]) {
    expect((await ask('wirat', 'POST', `${there}/${path}`)).json.code, path).toBe('not_found')
  }
  expect((await ask('wirat', 'GET', `${there}/day`)).json.waiting).toEqual([])
})

test('a clock that is set back loses nobody and takes no minutes away', async () => {
  const { at, walksIn, press, day, counters, db } = await startDay()
  const [one] = counters
  at('09:00')
  await walksIn('ประยูร')
  await walksIn('สมหมาย')
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  at('08:00')
  await walksIn('บุญมี')
  expect((await press('suda', one, 'end', served)).status).toBe(200)
  const [visit] = await db.selectFrom('visit').selectAll().execute()
  expect(visit?.endedAt).toBe(visit?.startedAt)
  // By arrival as the clocks told it; each is called all the same.
  for (let i = 0; i < 2; i++) {
    await press('suda', one, 'next')
    await press('suda', one, 'begin')
    await press('suda', one, 'end', served)
  }
  expect(await day()).toMatchObject({ waiting: [], atCounters: [] })
  expect(await verifyTickets(db)).toEqual([])
})

test('a counter that never ends its visit is freed by a head, and by midnight', async () => {
  const { at, walksIn, press, day, counters, deps, setClock, db } = await startDay()
  const [one, two] = counters
  at('08:00')
  await walksIn('ประยูร')
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  expect((await press('suda', one, 'close')).json.code).toBe('counter_busy')
  at('12:00')
  const freed = await press('anan', one, 'close')
  expect(freed.json).toMatchObject({ waiting: [{ ticket: 'A001' }], atCounters: [] })
  await press('anan', two, 'open')
  await press('anan', two, 'next')
  await press('anan', two, 'begin')
  setClock(instantAt('2026-11-24', '00:01'))
  expect(await closeFormerDays(deps)).toEqual({ tickets: 1, visits: 0 })
  expect((await day()).counters.every(({ isOpen }) => !isOpen)).toBe(true)
  const rows = await db.selectFrom('ticket').select(['state', 'outcome']).execute()
  expect(rows).toEqual([{ state: 'ended', outcome: 'day_over' }])
  expect((await press('suda', two, 'open')).status).toBe(200)
  expect((await press('suda', two, 'next')).json.atCounters).toEqual([])
})

test('who withdraws while being called, or served, keeps no counter busy', async () => {
  const { ask, at, booked, comes, press, day, counters, cases, db } = await startDay()
  const [one] = counters
  const ids = [await booked('malee'), await booked('malee')]
  at('08:00')
  await press('suda', one, 'open')
  for (const [i, id] of ids.entries()) {
    const begins = i === 1
    await comes(id)
    await press('suda', one, 'next')
    if (begins) await press('suda', one, 'begin')
    expect((await ask('malee', 'POST', `${cases}/${id}/withdraw`)).status).toBe(200)
    expect((await day()).atCounters).toEqual([])
  }
  const rows = await db.selectFrom('ticket').select('outcome').execute()
  expect(rows).toEqual([{ outcome: 'left' }, { outcome: 'left' }])
  expect(await verifyTickets(db)).toEqual([])
})

test.each([
  ['last', ['A002', 'A001']],
  ['first', ['A001', 'A002']],
] as const)(
  'who was passed over comes back by the same QR, and stands %s, as the office has set it',
  async (comesBack, order) => {
    const { ask, at, booked, comes, walksIn, press, day, counters, staff } = await startDay()
    const [one] = counters
    const id = await booked('malee')
    const settings = { earlyMinutes: 30, lateMinutes: 5, calls: 2, comesBack, parkMinutes: 30 }
    const path = `${staff}/queue-settings`
    expect((await ask('anan', 'PUT', path, settings)).status).toBe(403)
    expect((await ask('pranee', 'PUT', path, { ...settings, calls: 0 })).status).toBe(422)
    expect((await ask('wirat', 'PUT', path, settings)).status).toBe(404)
    const set = await ask('pranee', 'PUT', path, settings)
    expect(set.json).toMatchObject({ settings })
    at('07:29')
    expect((await comes(id)).json.code).toBe('too_early')
    at('08:00')
    await comes(id)
    await press('suda', one, 'open')
    await press('suda', one, 'next')
    expect((await press('suda', one, 'again')).status).toBe(200)
    expect((await press('suda', one, 'again')).json.code).toBe('called_often')
    expect((await press('suda', one, 'pass-over')).json).toMatchObject({
      ...{ atCounters: [], passedOver: [{ ticket: 'A001', outcome: 'no_show' }] },
    })
    await walksIn('ประยูร')
    at('08:30')
    expect((await comes(id)).status).toBe(200)
    expect((await day()).waiting.map(({ ticket }) => ticket)).toEqual(order)
  },
)

test('time away is no time at the counter, and a turn that was kept too long is lost', async () => {
  const { ask, at, walksIn, press, day, counters, staff, db } = await startDay()
  const [one] = counters
  at('08:00')
  await walksIn('ประยูร')
  await walksIn('สมหมาย')
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  at('08:05')
  await press('suda', one, 'park', { what: 'สำเนาทะเบียนบ้าน' })
  const id = (await day()).parked[0]?.id
  expect((await day()).parked).toMatchObject([
    { kept: { thing: 'สำเนาทะเบียนบ้าน', until: '2026-11-23T03:05:00.000Z' } },
  ])
  expect((await day()).waiting).toMatchObject([{ kept: null }])
  at('09:00')
  await ask('suda', 'POST', `${staff}/tickets/${id}/back`)
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  at('09:10')
  await press('suda', one, 'end', served)
  const log = await ask('suda', 'GET', `${staff}/time-log/${monday}`)
  expect(log.json).toMatchObject([{ ticket: 'A001', minutes: 15 }])

  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  await press('suda', one, 'park', { what: 'พยาน' })
  const again = (await day()).parked[0]?.id
  // Sent for something else: what was fetched first is not asked for again.
  await ask('suda', 'POST', `${staff}/tickets/${again}/back`)
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  await press('suda', one, 'park', { what: 'ล่าม' })
  expect((await day()).parked).toMatchObject([{ kept: { thing: 'ล่าม' } }])
  const other = (await day()).parked[0]?.id
  at('13:00')
  await walksIn('บุญมี')
  at('13:01')
  await ask('suda', 'POST', `${staff}/tickets/${other}/back`)
  expect((await day()).waiting.map(({ ticket }) => ticket)).toEqual(['A003', 'A002'])
  expect(await verifyTickets(db)).toEqual([])
})

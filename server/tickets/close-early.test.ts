import { expect, test } from 'vitest'
import { verifyBookings } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'
import { sendDue } from '../line/outbox.ts'
import { startDay } from './testing-day.ts'

async function startClosing() {
  const server = await startDay()
  const { ask, staff, db } = server
  const close = (person: Parameters<typeof ask>[0] = 'anan', team = 'general-registration') =>
    ask(person, 'POST', `${staff}/teams/${team}/day-over`)
  const told = async () =>
    (await db.selectFrom('outbox').select('kind').where('kind', '=', 'day_over').execute()).length
  return { ...server, close, told }
}

test('who waits is told once, keeps all that was checked, and books another day; who is at a counter is served', async () => {
  const { ask, at, booked, comes, walksIn, press, day, counters, close, told, ...server } =
    await startClosing()
  const [first, second] = [await booked('malee'), await booked('somchai')]
  at('08:00')
  await comes(first)
  await comes(second)
  await walksIn('ประยูร')
  const [one] = counters
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')

  const { json } = await close()
  expect(json).toMatchObject({
    ...{ waiting: [], parked: [], stopped: ['general-registration'] },
    atCounters: [{ ticket: 'A001' }],
  })
  expect(await told()).toBe(1)
  await close()
  expect(await told()).toBe(1)

  expect((await ask('somchai', 'GET', `${server.cases}/${second}`)).json).toMatchObject({
    ...{ state: 'approved', booking: null },
  })
  expect((await ask('malee', 'GET', `${server.cases}/${first}`)).json.booking).not.toBeNull()
  const ticket = `${server.cases}/${second}/ticket`
  expect((await ask('somchai', 'GET', ticket)).json).toMatchObject({ outcome: 'day_over' })
  expect((await ask('malee', 'GET', ticket)).status).toBe(404)
  const tuesday = { day: '2026-11-24', start: '08:00' }
  const again = await ask('somchai', 'POST', `${server.cases}/${second}/booking`, tuesday)
  expect(again.status).toBe(201)
  // From then on it is the new visit that counts.
  expect((await ask('somchai', 'GET', ticket)).json).toBeNull()
  expect((await walksIn('วิชัย')).json.code).toBe('tickets_stopped')
  expect(await verifyBookings(server.db)).toEqual([])
  const outcomes = await server.db.selectFrom('ticket').select('outcome').execute()
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['day_over', 'day_over', null])
  const events = await server.db
    .selectFrom('caseEvent')
    .select('data')
    .where('caseId', '=', second)
    .where('type', '=', 'not_served')
    .execute()
  expect(events).toEqual([{ data: expect.stringContaining('day-over') }])
  expect(await day()).toMatchObject({ waiting: [] })
})

test('who was sent to fetch something hears that there is no need to come back', async () => {
  const { at, booked, comes, press, counters, close, told } = await startClosing()
  const id = await booked('malee')
  at('08:00')
  await comes(id)
  const [one] = counters
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  await press('suda', one, 'park', { what: 'สำเนา' })
  expect((await close()).json.parked).toEqual([])
  expect(await told()).toBe(1)
})

test('who has booked for later chooses another time, who could still have come hears it, and nobody hears it twice', async () => {
  const server = await startClosing()
  const { ask, at, booked, comes, press, counters, close, cases, db, staff, line, deps } = server
  await db.updateTable('team').set({ morningCapacity: 9, afternoonCapacity: 9 }).execute()
  const here = await booked('suda', '13:00')
  const [late, later] = [await booked('malee'), await booked('somchai', '13:00')]
  const elsewhere = await booked('wirat', '13:00')
  await db.deleteFrom('outbox').execute()
  at('12:10')
  await comes(here)
  const [one] = counters
  await press('pranee', one, 'open')
  await press('pranee', one, 'next')
  await press('pranee', one, 'begin')
  // Asked already, for another reason.
  await db
    .updateTable('booking')
    .set({ mustMoveAt: '2026-11-20T03:00:00.000Z', mustMoveReason: '{"th":"ป","en":"p"}' })
    .where('personId', '=', await personOf(db, elsewhere))
    .execute()
  await db.deleteFrom('outbox').execute()

  expect((await close()).status).toBe(200)
  await close()
  const told = await db.selectFrom('outbox').select(['kind', 'caseId']).orderBy('id').execute()
  expect(told).toEqual([
    { kind: 'not_served', caseId: late },
    { kind: 'must_move', caseId: later },
  ])
  expect((await ask('malee', 'GET', `${cases}/${late}`)).json).toMatchObject({
    ...{ state: 'approved', booking: null },
  })
  expect((await ask('somchai', 'GET', `${cases}/${later}`)).json).toMatchObject({
    booking: { day: '2026-11-23', start: '13:00' },
  })
  await sendDue(deps)
  const sent = JSON.stringify(line.pushed.map(({ body }) => body))
  expect(sent).toContain('วันนี้ปิดก่อนเวลา')
  // Nobody books what is left of the day; another day is free.
  const moved = (day: string, start: string) =>
    ask('somchai', 'PUT', `${cases}/${later}/booking`, { day, start })
  expect((await moved('2026-11-24', '08:00')).status).toBe(200)
  const again = await ask('malee', 'POST', `${cases}/${late}/booking`, {
    day: '2026-11-23',
    start: '13:00',
  })
  expect(again.json.code).toBe('slot_closed')
  const { json } = await ask('anan', 'GET', `${staff}/calendar`)
  expect(json.calendar).toMatchObject({
    closures: [{ team: 'general-registration', hours: { from: '13:00' } }],
  })
  expect(await verifyBookings(db)).toEqual([])
})

test('a day of which nothing is left is not closed in the calendar', async () => {
  const { ask, at, close, staff } = await startClosing()
  at('20:00')
  expect((await close()).status).toBe(200)
  const { json } = await ask('anan', 'GET', `${staff}/calendar`)
  expect(json.calendar).toMatchObject({ closures: [] })
})

async function personOf(db: Db, caseId: string): Promise<string> {
  const { personId } = await db
    .selectFrom('serviceCase')
    .select('personId')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  return personId
}

test('heads close the day of a team of their own office, and of that team alone', async () => {
  const { at, walksIn, day, close } = await startClosing()
  at('08:00')
  await walksIn('ประยูร')
  expect((await close('suda')).status).toBe(403)
  expect((await close('malee')).status).toBe(403)
  expect((await close('wirat')).status).toBe(404)
  expect((await close('anan', 'nobody')).status).toBe(404)
  expect((await close('anan', 'id-card')).status).toBe(200)
  expect((await day()).waiting).toHaveLength(1)
})

test('a counter that calls while the day is closed serves whom it called, and nobody is lost', async () => {
  const { at, walksIn, press, counters, close, db } = await startClosing()
  at('08:00')
  await Promise.all(Array.from({ length: 8 }, (_, i) => walksIn(`คนที่ ${i}`)))
  await press('suda', counters[0], 'open')
  await press('pranee', counters[1], 'open')
  const answers = await Promise.all([
    close(),
    press('suda', counters[0], 'next'),
    press('pranee', counters[1], 'next'),
    close('pranee'),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  const rows = await db.selectFrom('ticket').select(['state', 'outcome']).execute()
  const counts = rows.map(({ state, outcome }) => outcome ?? state)
  expect(counts.filter((one) => one !== 'day_over' && one !== 'called')).toEqual([])
  expect(counts).toHaveLength(8)
})

test.each([1, 2, 3, 4])(
  'of those who cancel, are called and are sent home at once nobody waits for ever (%d)',
  async () => {
    const server = await startClosing()
    const { ask, at, booked, comes, walksIn, press, counters, cases, close, db } = server
    const [first, second] = [await booked('malee'), await booked('somchai')]
    at('08:00')
    await comes(first)
    await comes(second)
    for (const name of ['ก', 'ข']) await walksIn(name)
    // Called before those who came earlier.
    await walksIn('ค', 'old')
    await press('suda', counters[0], 'open')
    await press('pranee', counters[1], 'open')
    const answers = await Promise.all([
      ask('somchai', 'DELETE', `${cases}/${second}/booking`),
      close(),
      press('suda', counters[0], 'next'),
      ask('malee', 'DELETE', `${cases}/${first}/booking`),
      press('pranee', counters[1], 'next'),
      close('pranee'),
    ])
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect(await verifyBookings(db)).toEqual([])
    const rows = await db.selectFrom('ticket').select(['state', 'outcome']).execute()
    const ends = rows.map(({ state, outcome }) => outcome ?? state)
    expect(ends).toHaveLength(5)
    expect(ends.filter((one) => !['left', 'day_over', 'called'].includes(one))).toEqual([])
  },
)

import { addDays, instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { people } from '../testing.ts'
import { bodyOf, path, rowsOf, startWithVolunteer, tuesday } from './testing-neighbours.ts'

const morning = { day: tuesday, start: '08:00' }
const afternoon = { day: tuesday, start: '13:00' }
type View = { caseId: string; name: string; state: string; claimed: boolean; time: object | null }
type Listed = { list: View[]; figures: { month: number; all: number } }

test('books for many in one step: a case each, which staff see with the name of the volunteer', async () => {
  const server = await startWithVolunteer({ capacity: 10, volunteers: 4 })
  const rows = rowsOf(3)
  const answer = await server.book(rows)
  expect(answer.status).toBe(201)
  const { json } = await server.ask('somchai', 'GET', path)
  const { list, figures } = json as unknown as Listed
  expect(list.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort())
  expect(list.every(({ state, time }) => state === 'booked' && time !== null)).toBe(true)
  expect(figures).toEqual({ month: 3, all: 3 })
  const day = await server.ask('suda', 'GET', `/offices/bangphrom/staff/days/${tuesday}`)
  expect(day.json).toMatchObject(rows.map(() => ({ volunteer: 'สมชาย ใจอาสา' })))
  const one = `/offices/bangphrom/staff/cases/${rows[0]?.id}`
  expect((await server.ask('suda', 'GET', one)).json).toMatchObject({
    volunteer: 'สมชาย ใจอาสา',
    consents: ['neighbour.booked'],
  })
  const persons = await server.db.selectFrom('person').select('lineUserId').execute()
  const known: string[] = Object.values(people)
  expect(persons.filter(({ lineUserId }) => !known.includes(lineUserId))).toHaveLength(4)
  expect(await server.db.selectFrom('outbox').selectAll().execute()).toEqual([])
  await server.allIsWell()
})

test('a lost answer that is asked for again books nothing twice, under the same key and under another', async () => {
  const server = await startWithVolunteer({ capacity: 10, volunteers: 4 })
  const rows = rowsOf(4)
  const key = { 'idempotency-key': crypto.randomUUID() }
  const first = await server.book(rows, {}, key)
  const again = await Promise.all([1, 2, 3].map(() => server.book(rows, {}, key)))
  for (const answer of again) expect(answer).toEqual(first)
  expect(await server.book(rows)).toMatchObject({ status: 409, json: { code: 'already_booked' } })
  const { json } = await server.ask('somchai', 'GET', path)
  expect((json as unknown as Listed).list).toHaveLength(4)
  await server.allIsWell()
})

test('all have a place or none, and the rows without one are named', async () => {
  const server = await startWithVolunteer({ capacity: 3, volunteers: 2 })
  const rows = rowsOf(5)
  const answer = await server.book(rows)
  expect(answer).toMatchObject({ status: 409, json: { code: 'slot_full' } })
  expect(answer.json.fields).toEqual(['rows.3', 'rows.4'])
  expect(await server.db.selectFrom('neighbour').selectAll().execute()).toEqual([])
  expect(await server.db.selectFrom('serviceCase').selectAll().execute()).toEqual([])
})

test('citizens cannot take what is kept for volunteers, who take no more than that and what is free', async () => {
  const server = await startWithVolunteer({ capacity: 3, volunteers: 2 })
  expect((await server.citizenBooks('malee', morning)).status).toBe(201)
  expect((await server.citizenBooks('malee', morning)).json.code).toBe('slot_full')
  expect((await server.book(rowsOf(3))).json.code).toBe('slot_full')
  expect((await server.book(rowsOf(2))).status).toBe(201)
  // In the afternoon they take what is kept and what is free; then nothing is left for anybody.
  expect(
    (await server.book(rowsOf(3, afternoon).map((row, i) => ({ ...row, phone: `090000000${i}` }))))
      .status,
  ).toBe(201)
  expect((await server.citizenBooks('malee', afternoon)).json.code).toBe('slot_full')
  await server.allIsWell()
})

test('what volunteers have booked of their places leaves the others to citizens', async () => {
  const server = await startWithVolunteer({ capacity: 4, volunteers: 2 })
  await server.book(rowsOf(2))
  for (const status of [201, 201, 409]) {
    expect((await server.citizenBooks('malee', morning)).status).toBe(status)
  }
  await server.allIsWell()
})

test('so many days before, what volunteers left is everybody’s', async () => {
  const server = await startWithVolunteer({ capacity: 1, volunteers: 1 }, { volunteerDays: 2 })
  server.setClock(instantAt(addDays(tuesday, -3), '23:00'))
  expect((await server.citizenBooks('malee', morning)).json.code).toBe('slot_full')
  server.setClock(instantAt(addDays(tuesday, -2), '00:00'))
  expect((await server.citizenBooks('malee', morning)).status).toBe(201)
  await server.allIsWell()
})

test('a place that is given back is kept for volunteers again', async () => {
  const server = await startWithVolunteer({ capacity: 2, volunteers: 1 })
  const [row] = rowsOf(1)
  await server.book([row ?? {}])
  expect((await server.citizenBooks('malee', morning)).status).toBe(201)
  const gone = await server.ask('somchai', 'DELETE', `${path}/${row?.id}`)
  expect(gone.json).toMatchObject({ state: 'cancelled', time: null })
  await server.rest()
  expect((await server.citizenBooks('malee', morning)).json.code).toBe('slot_full')
  expect((await server.book(rowsOf(1))).status).toBe(201)
  await server.allIsWell()
})

test.each([
  ['no row', [], {}, 422],
  ['more than two hundred rows', rowsOf(201), {}, 422],
  ['somebody who has not agreed', rowsOf(1).map((row) => ({ ...row, agreed: false })), {}, 422],
  ['a name of no letters', rowsOf(1, { name: '12345' }), {}, 422],
  ['a telephone that is none', rowsOf(1, { phone: '0812' }), {}, 422],
  ['a day that is none', rowsOf(1, { day: '2026-02-30' }), {}, 422],
  ['a Sunday', rowsOf(1, { day: '2026-11-29' }), {}, 409],
  ['a day that is over', rowsOf(1, { day: '2026-11-19' }), {}, 409],
  ['a time at which nobody begins', rowsOf(1, { start: '09:17' }), {}, 409],
  ['a service with papers to check', rowsOf(1), { serviceId: 'marriage-registration' }, 422],
  ['no service', rowsOf(1), { serviceId: '__proto__' }, 422],
  ['fields that nobody asked for', rowsOf(1).map((row) => ({ ...row, officeId: 'x' })), {}, 422],
])('takes no list with %s', async (_what, rows, change, status) => {
  const server = await startWithVolunteer({ capacity: 300, volunteers: 4 })
  expect((await server.book(rows, change)).status).toBe(status)
  expect(await server.db.selectFrom('serviceCase').selectAll().execute()).toEqual([])
})

test('two hundred neighbours with the longest names are one list', async () => {
  const server = await startWithVolunteer({ capacity: 200, volunteers: 4 })
  const rows = rowsOf(200).map((row, i) => ({
    ...row,
    name: `${'ก'.repeat(90)}${'ข'.repeat(i % 10)}`,
  }))
  expect((await server.book(rows)).status).toBe(201)
  await server.allIsWell()
})

test('who is booked already, or stands in the list twice, is named and not booked again', async () => {
  const server = await startWithVolunteer({ capacity: 10, volunteers: 4 })
  const [row] = rowsOf(1, { name: 'นางมาลัย ใจงาม', phone: '0812345678' })
  await server.book([row ?? {}])
  const same = { name: 'มาลัย  ใจงาม', phone: '๐๘๑-๒๓๔-๕๖๗๘' }
  const list = [...rowsOf(1), ...rowsOf(1, same)]
  const again = await server.book(list)
  expect(again).toMatchObject({ status: 409, json: { code: 'already_booked', fields: ['rows.1'] } })
  const twice = await server.book([
    ...rowsOf(1),
    ...rowsOf(1),
    ...rowsOf(1, { phone: '0899999999' }),
  ])
  expect(twice.json).toMatchObject({ code: 'already_booked', fields: ['rows.1'] })
  // Another service is another visit, and so is one that was cancelled.
  expect((await server.book(rowsOf(1, same), { serviceId: 'id-card-lost' })).status).toBe(201)
  await server.ask('somchai', 'DELETE', `${path}/${row?.id}`)
  expect((await server.book(rowsOf(1, same))).status).toBe(201)
})

test('moves and cancels until the last moment, and the new place is taken before the old one goes', async () => {
  const server = await startWithVolunteer(
    { capacity: 2, volunteers: 1 },
    { lastMoment: { count: 90, unit: 'hours' } },
  )
  const rows = rowsOf(2)
  await server.book(rows)
  const one = `${path}/${rows[0]?.id}`
  expect((await server.ask('somchai', 'PUT', one, afternoon)).json.time).toMatchObject(afternoon)
  expect(
    (await server.ask('somchai', 'PUT', one, { ...afternoon, day: '2026-11-29' })).json.code,
  ).toBe('slot_closed')
  await server.allIsWell()
  server.setClock(instantAt('2026-11-20', '20:00'))
  expect((await server.ask('somchai', 'PUT', one, morning)).json.code).toBe('too_late_to_change')
  expect((await server.ask('somchai', 'DELETE', one)).json.code).toBe('too_late_to_change')
})

test('another volunteer, another office and a removed volunteer find nothing; the bookings stand and staff have a list', async () => {
  const server = await startWithVolunteer({ capacity: 10, volunteers: 4 })
  const { ask, db, givenVolunteer } = server
  const [row] = rowsOf(1)
  await server.book([row ?? {}])
  await givenVolunteer('malee')
  await givenVolunteer('somchai', { officeId: 'khlongphrom' })
  const one = `${path}/${row?.id}`
  const elsewhere = one.replace('bangphrom', 'khlongphrom')
  for (const [person, at] of [
    ['malee', one],
    ['somchai', elsewhere],
  ] as const) {
    expect((await ask(person, 'PUT', at, afternoon)).status).toBe(404)
    expect((await ask(person, 'DELETE', at)).status).toBe(404)
    const { json } = await ask(person, 'GET', at.slice(0, at.lastIndexOf('/')))
    expect((json as unknown as Listed).list).toEqual([])
    const slips = await ask(person, 'POST', at.replace(/[^/]+$/, 'slips'), { cases: [row?.id] })
    expect(slips.json).toEqual([])
  }
  const left = '/offices/bangphrom/staff/neighbours'
  expect((await ask('suda', 'GET', left)).json).toEqual([])
  expect((await ask('wipa', 'GET', left)).status).toBe(404)
  expect((await ask('malee', 'GET', left)).status).toBe(403)
  await db
    .updateTable('volunteer')
    .set({ state: 'removed', endedAt: server.deps.now() })
    .where('id', '=', server.volunteerId)
    .execute()
  for (const [method, at, body] of [
    ['GET', path],
    ['POST', path, bodyOf(rowsOf(1))],
    ['POST', `${path}/slips`, { cases: [row?.id] }],
    ['GET', `${path}/services/id-card-renewal/slots`],
    ['PUT', one, afternoon],
    ['DELETE', one],
  ] as const) {
    expect((await ask('somchai', method, at, body)).status).toBe(403)
  }
  expect((await ask('suda', 'GET', left)).json).toMatchObject([
    { caseId: row?.id, name: row?.name, volunteer: 'สมชาย ใจอาสา', ...morning },
  ])
  await server.allIsWell()
})

test('one volunteer has no more than four hundred bookings that stand', async () => {
  const server = await startWithVolunteer({ capacity: 1000, volunteers: 4 })
  const rows = rowsOf(401)
  expect((await server.book(rows.slice(0, 200))).status).toBe(201)
  expect((await server.book(rows.slice(200, 400))).status).toBe(201)
  expect((await server.book(rows.slice(400))).json.code).toBe('too_many_bookings')
})

test('shows what is free for volunteers, and the services that need no check', async () => {
  const server = await startWithVolunteer({ capacity: 3, volunteers: 2 })
  await server.citizenBooks('malee', morning)
  const slots = await server.ask('somchai', 'GET', `${path}/services/id-card-renewal/slots`)
  const at = (when: object) =>
    (slots.json as unknown as { free: number; day: string; start: string }[]).find(
      (slot) => JSON.stringify({ day: slot.day, start: slot.start }) === JSON.stringify(when),
    )?.free
  expect([at(morning), at(afternoon)]).toEqual([2, 3])
  const { json } = await server.ask('somchai', 'GET', `${path}/services`)
  expect(json).toContain('id-card-lost')
  expect(json).toContain('id-card-first')
  // Two who marry are looked at beforehand.
  expect(json).not.toContain('marriage-registration')
  const wedding = `${path}/services/marriage-registration/slots`
  expect((await server.ask('somchai', 'GET', wedding)).status).toBe(404)
})

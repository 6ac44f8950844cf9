import { type Calendar, defaultOpenings, defaultSettings } from '@phrom/shared/calendar.ts'
import { expect, test } from 'vitest'
import { monday, startTestServer } from '../testing.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>
const path = '/offices/bangphrom/staff/calendar'
const capacity = { morning: 2, afternoon: 1 }
const reason = { th: 'ซ่อมไฟฟ้า', en: 'Electrical work' }
const plain: Calendar = {
  openings: ['general-registration', 'id-card'].flatMap((team) => defaultOpenings(team, capacity)),
  extras: [],
  closures: [],
  settings: defaultSettings,
}
const closure = { id: 'works', team: null, firstDay: monday, lastDay: monday, hours: null, reason }
const withClosure: Calendar = { ...plain, closures: [closure] }
const put = (
  { ask }: Server,
  calendar: Calendar,
  revision: number,
  who: 'anan' | 'pranee' | 'suda' = 'pranee',
) => ask(who, 'PUT', path, { calendar, revision })
const book = ({ ask, cases }: Server, id: string, start = '08:00', day = monday) =>
  ask('malee', 'POST', `${cases}/${id}/booking`, { day, start })
const taken = async ({ db }: Server) =>
  (await db.selectFrom('slot').select('taken').execute()).reduce((sum, row) => sum + row.taken, 0)

test('shows staff the calendar that holds where nothing was set', async () => {
  const { ask } = await startTestServer()
  const { json } = await ask('suda', 'GET', path)
  expect(json).toMatchObject({
    calendar: plain,
    revision: 0,
    teams: ['general-registration', 'id-card'],
    holidaysKnownTo: '2027-12-31',
    holidaysEnding: false,
    changes: [],
  })
})

test('what is set is what citizens see and can book', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const evening = {
    ...{ id: 'x', team: 'general-registration', day: '2026-11-28', from: '17:00', to: '18:00' },
    ...{ slotMinutes: 30, capacity: 1, walkIns: 0, volunteers: 0 },
  }
  const set = await put(server, { ...withClosure, extras: [evening] }, 0)
  expect(set).toMatchObject({ status: 200, json: { record: { revision: 1 } } })
  const id = await givenCase('malee')
  expect((await book(server, id)).json.code).toBe('slot_closed')
  const { json } = await ask('malee', 'GET', `${cases}/${id}/slots`)
  const slots = json as unknown as { day: string; start: string; reason?: object }[]
  expect(slots.find(({ day }) => day === monday)).toMatchObject({ problem: 'slot_closed', reason })
  expect(slots.filter(({ day }) => day === '2026-11-28')).toMatchObject([
    { start: '17:00', end: '17:30', free: 1 },
    { start: '17:30', end: '18:00', free: 1 },
  ])
  expect((await book(server, id, '17:30', '2026-11-28')).status).toBe(201)
})

test('a holiday on a full day: the preview names who is touched, and nobody is dropped', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase, db } = server
  const ids = [await givenCase('malee'), await givenCase('malee')]
  for (const id of ids) await book(server, id)
  const preview = await ask('pranee', 'POST', `${path}/preview`, {
    calendar: withClosure,
    revision: 0,
  })
  const mustMove = preview.json.mustMove as unknown as { cases: { id: string }[] }[]
  expect(mustMove.map(({ cases }) => cases[0]?.id).sort()).toEqual([...ids].sort())
  expect(preview.json.slots).toContainEqual({
    ...{ team: 'general-registration', day: monday, start: '08:00', end: '12:00' },
    ...{ change: 'closed', before: 2, after: 0, taken: 2 },
  })
  // A look changes nothing.
  expect((await ask('malee', 'GET', `${cases}/${ids[0]}`)).json.booking).toMatchObject({
    mustMove: null,
  })

  await put(server, withClosure, 0)
  expect((await ask('malee', 'GET', `${cases}/${ids[0]}`)).json.booking).toMatchObject({
    day: monday,
    start: '08:00',
    mustMove: reason,
  })
  expect(await taken(server)).toBe(2)
  const told = await db.selectFrom('outbox').selectAll().where('kind', '=', 'must_move').execute()
  expect(told).toHaveLength(2)
  expect(JSON.parse(told[0]?.data ?? '')).toMatchObject({
    why: reason,
    times: [
      { day: '2026-11-24', start: '08:00' },
      { day: '2026-11-24', start: '13:00' },
      { day: '2026-11-25', start: '08:00' },
    ],
  })
  expect((await ask('suda', 'GET', '/offices/bangphrom/staff/must-move')).json).toHaveLength(2)

  // One chooses another time; the place in the closed slot is given back and taken by nobody.
  const moved = await ask('malee', 'PUT', `${cases}/${ids[0]}/booking`, {
    day: '2026-11-24',
    start: '08:00',
  })
  expect(moved.json.booking).toMatchObject({ day: '2026-11-24', mustMove: null })
  const late = await givenCase('somchai')
  expect(
    (await ask('somchai', 'POST', `${cases}/${late}/booking`, { day: monday, start: '08:00' })).json
      .code,
  ).toBe('slot_closed')
  expect((await ask('suda', 'GET', '/offices/bangphrom/staff/must-move')).json).toHaveLength(1)
})

test('what ended over a year ago makes room when the calendar is saved', async () => {
  const server = await startTestServer()
  const ended = (id: string, lastDay: string) => ({ ...closure, id, firstDay: lastDay, lastDay })
  const closures = [ended('past', '2025-11-18'), ended('year', '2025-11-19'), closure]
  const first = await put(server, { ...plain, closures }, 0)
  expect(first.json).toMatchObject({
    record: { calendar: { closures: [{ id: 'year' }, { id: 'works' }] } },
  })
})

test('staff see who reads no messages and is to be called', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const ids = [await givenCase('malee'), await givenCase('malee')]
  for (const id of ids) await book(server, id)
  await ask('malee', 'POST', `${cases}/${ids[0]}/consents/line.messages/withdraw`)
  const { json } = await put(server, withClosure, 0)
  const heard = (list: unknown) =>
    (list as { hears: boolean; cases: { id: string }[] }[]).flatMap(({ hears, cases }) =>
      hears ? cases.map(({ id }) => id) : [],
    )
  expect(heard(json.mustMove)).toEqual([ids[1]])
  const list = await ask('suda', 'GET', '/offices/bangphrom/staff/must-move')
  expect(list.json).toHaveLength(2)
  expect(heard(list.json)).toEqual([ids[1]])
})

test('a closure that is taken back lets the booking stand again, and says so', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase, db } = server
  const id = await givenCase('malee')
  await book(server, id)
  await put(server, withClosure, 0)
  // Told once, however often the calendar changes meanwhile.
  await put(server, { ...withClosure, settings: { ...defaultSettings, holdMinutes: 20 } }, 1)
  const back = await put(server, plain, 2)
  expect(back.json.standAgain).toHaveLength(1)
  expect((await ask('malee', 'GET', `${cases}/${id}`)).json.booking).toMatchObject({
    mustMove: null,
  })
  const kinds = await db.selectFrom('outbox').select('kind').orderBy('id').execute()
  expect(kinds.map(({ kind }) => kind)).toEqual(['approved', 'booked', 'must_move', 'booked'])
  const other = await givenCase('somchai')
  expect(
    (await ask('somchai', 'POST', `${cases}/${other}/booking`, { day: monday, start: '08:00' }))
      .status,
  ).toBe(201)
})

test('a capacity below what is booked drops nobody and takes nobody new', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const ids = [await givenCase('malee'), await givenCase('malee')]
  for (const id of ids) await book(server, id)
  const less = plain.openings.map((opening) => ({ ...opening, capacity: 1 }))
  const set = await put(server, { ...plain, openings: less }, 0)
  expect(set.json.mustMove).toEqual([])
  expect(set.json.slots).toContainEqual(
    expect.objectContaining({ day: monday, start: '08:00', before: 2, after: 1, taken: 2 }),
  )
  const third = await givenCase('malee')
  expect((await book(server, third)).json.code).toBe('slot_full')
  await ask('malee', 'DELETE', `${cases}/${ids[0]}/booking`)
  await server.rest()
  expect((await book(server, third)).json.code).toBe('slot_full')
  await ask('malee', 'DELETE', `${cases}/${ids[1]}/booking`)
  await server.rest()
  expect((await book(server, third)).status).toBe(201)
})

test('a place that is held in a slot that closes is held no longer', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee')
  const held = { day: monday, start: '08:00', hold: true }
  await ask('malee', 'POST', `${cases}/${id}/booking`, held)
  await put(server, withClosure, 0)
  expect((await ask('malee', 'POST', `${cases}/${id}/booking/confirm`)).json.code).toBe('hold_over')
  expect(await taken(server)).toBe(0)
})

test('who books while the slot closes is either refused or asked to move, never forgotten', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  let calendar: Calendar = { ...plain, settings: { ...defaultSettings, mostPerPerson: 100 } }
  calendar = { ...calendar, settings: { ...calendar.settings, mostEverywhere: 100 } }
  await put(server, calendar, 0)
  const days = ['23', '24', '25', '26', '27', '30'].map((date) => `2026-11-${date}`)
  for (const [round, day] of days.entries()) {
    const ids = [await givenCase('malee'), await givenCase('malee')]
    const closed = { ...closure, id: day, firstDay: day, lastDay: day }
    calendar = { ...calendar, closures: [...calendar.closures, closed] }
    const [set, ...booked] = await Promise.all([
      put(server, calendar, round + 1),
      ...ids.map((id) => book(server, id, '08:00', day)),
    ])
    expect(set?.status).toBe(200)
    for (const [i, answer] of booked.entries()) {
      const { json } = await ask('malee', 'GET', `${cases}/${ids[i]}`)
      if (answer.status === 201) expect(json.booking).toMatchObject({ mustMove: reason })
      else expect(json.booking).toBeNull()
    }
  }
})

test('of two staff who change a day at once, the later is told and nothing of the other is lost', async () => {
  const server = await startTestServer()
  const answers = await Promise.all([
    put(server, withClosure, 0),
    put(server, { ...plain, settings: { ...defaultSettings, holdMinutes: 5 } }, 0),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const { json } = await server.ask('suda', 'GET', path)
  expect(json).toMatchObject({ revision: 1, changes: [{ revision: 1, by: 'pranee' }] })
})

test('a head changes the own team alone, staff nothing, and another office is not found', async () => {
  const server = await startTestServer()
  const ofTeam = { ...closure, team: 'general-registration' }
  const others = { ...closure, team: 'id-card' }
  const longer = { ...defaultSettings, holdMinutes: 30 }
  expect((await put(server, { ...plain, closures: [others] }, 0, 'anan')).status).toBe(403)
  expect((await put(server, withClosure, 0, 'anan')).status).toBe(403)
  expect((await put(server, { ...plain, settings: longer }, 0, 'anan')).status).toBe(403)
  expect((await put(server, { ...plain, closures: [ofTeam] }, 0, 'suda')).status).toBe(403)
  expect((await server.ask('wirat', 'GET', path)).status).toBe(404)
  expect((await put(server, { ...plain, closures: [ofTeam] }, 0, 'anan')).status).toBe(200)
})

test.each([
  ['a capacity of −1', { openings: plain.openings.map((one) => ({ ...one, capacity: -1 })) }],
  [
    'a capacity of a million',
    { openings: plain.openings.map((one) => ({ ...one, capacity: 1e6 })) },
  ],
  ['a team that is not there', { closures: [{ ...closure, team: 'no-team' }] }],
  ['a team without openings', { openings: plain.openings.slice(0, 2) }],
  ['31 February', { closures: [{ ...closure, firstDay: '2026-02-31' }] }],
])('refuses %s', async (_name, change) => {
  const server = await startTestServer()
  const set = await put(server, { ...plain, ...change } as Calendar, 0)
  expect(set).toMatchObject({ status: 422, json: { code: 'invalid' } })
})

test('moving and cancelling end at the last moment, but not for whom the office asks to move', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee')
  const strict = { ...defaultSettings, lastMoment: { count: 72, unit: 'hours' as const } }
  await put(server, { ...plain, settings: strict }, 0)
  await book(server, id)
  const at = `${cases}/${id}/booking`
  expect((await ask('malee', 'DELETE', at)).json.code).toBe('too_late_to_change')
  const later = { day: '2026-11-25', start: '08:00' }
  expect((await ask('malee', 'PUT', at, later)).json.code).toBe('too_late_to_change')
  await put(server, { ...withClosure, settings: strict }, 1)
  expect((await ask('malee', 'PUT', at, later)).status).toBe(200)
})

test('staff see the slots of a month with what is taken, closed ones too', async () => {
  const server = await startTestServer()
  const { ask, givenCase } = server
  await book(server, await givenCase('malee'))
  await put(server, withClosure, 0)
  const { json } = await ask('suda', 'GET', `${path}/months/2026-11`)
  const slots = json as unknown as { day: string; team: string; start: string }[]
  expect(slots).toHaveLength(21 * 2 * 2)
  expect(
    slots.find(({ day, team }) => day === monday && team === 'general-registration'),
  ).toMatchObject({ start: '08:00', taken: 1, closed: { reason } })
  for (const month of ['2026-13', '0001-01', '9999-12', '10000-01', 'x']) {
    expect((await ask('suda', 'GET', `${path}/months/${month}`)).status).toBe(404)
  }
})

test('describes the calendar in the API', async () => {
  const { app } = await startTestServer()
  const text = await (await app.request('/api/openapi.json')).text()
  expect(Object.keys(JSON.parse(text).paths)).toContain('/offices/{office}/staff/calendar')
})

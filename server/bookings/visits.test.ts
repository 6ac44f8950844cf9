import { addDays, instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { monday, startTestServer } from '../testing.ts'
import { endAllOverdueHolds } from './change-places.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>
const morning = { day: monday, start: '08:00' }
const afternoon = { day: monday, start: '13:00' }
const at = (minutes: number) => instantAt('2026-11-20', `09:${String(minutes).padStart(2, '0')}`)

async function taken({ db }: Server) {
  const rows = await db.selectFrom('slot').selectAll().where('taken', '>', 0).execute()
  return Object.fromEntries(
    rows.map(({ teamId, start, taken }) => [`${teamId} ${start}`, Number(taken)]),
  )
}

/** A lost ID card: its team is another than that of names, and nothing is photographed for it. */
async function givenCardCase({ ask, cases }: Server, person: 'malee' | 'somchai') {
  const id = uuidv7()
  const answers = {
    birthDate: '1990-01-20',
    cardExpiry: '2026-12-20',
    cardInHand: true,
    nameChanged: false,
    canCome: true,
  }
  const draft = {
    ...{ serviceId: 'id-card-renewal', answers, language: 'th' },
    contact: { name: 'มาลี ใจดี', phone: '0812345678' },
    consents: ['papers.precheck', 'papers.others', 'line.messages'],
  }
  await ask(person, 'PUT', `${cases}/${id}`, draft)
  const sent = await ask(person, 'POST', `${cases}/${id}/submit`, { consents: [] })
  expect(sent.json.state).toBe('approved')
  return id
}

test('keeps a place for ten minutes while the booking is finished, and books it', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const [mine, other] = [await givenCase('malee'), await givenCase('somchai')]
  const held = await ask('malee', 'POST', `${cases}/${mine}/booking`, { ...afternoon, hold: true })
  expect(held).toMatchObject({
    status: 201,
    json: { booking: null, hold: { ...afternoon, end: '16:00', until: at(10) } },
  })
  expect((await ask('somchai', 'POST', `${cases}/${other}/booking`, afternoon)).json.code).toBe(
    'slot_full',
  )
  server.setClock(at(9))
  const booked = await ask('malee', 'POST', `${cases}/${mine}/booking/confirm`)
  expect(booked.json).toMatchObject({ booking: afternoon, hold: null })
  server.setClock(at(30))
  expect((await ask('somchai', 'POST', `${cases}/${other}/booking`, afternoon)).json.code).toBe(
    'slot_full',
  )
  expect(await taken(server)).toEqual({ 'general-registration 13:00': 1 })
})

test('a hold that ran out is shown free, given to the next who asks, and cannot be booked', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const [mine, other] = [await givenCase('malee'), await givenCase('somchai')]
  await ask('malee', 'POST', `${cases}/${mine}/booking`, { ...afternoon, hold: true })
  server.setClock(at(10))
  const { json } = await ask('somchai', 'GET', `${cases}/${other}/slots`)
  const slots = json as unknown as { day: string; start: string; free: number; problem?: string }[]
  const shown = slots.find(({ day, start }) => day === monday && start === '13:00')
  expect(shown).toMatchObject({ free: 1 })
  expect(shown?.problem).toBeUndefined()
  expect((await ask('somchai', 'POST', `${cases}/${other}/booking`, afternoon)).status).toBe(201)
  const late = await ask('malee', 'POST', `${cases}/${mine}/booking/confirm`)
  expect(late.json.code).toBe('hold_over')
  expect(await taken(server)).toEqual({ 'general-registration 13:00': 1 })
  const view = await ask('malee', 'GET', `${cases}/${mine}`)
  const events = (view.json as unknown as { events: { type: string }[] }).events
  expect(events.map(({ type }) => type)).toContain('hold_ended')
})

test('a hold that ran out is given back though nobody asks, and only once', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase, db } = server
  const mine = await givenCase('malee')
  await ask('malee', 'POST', `${cases}/${mine}/booking`, { ...afternoon, hold: true })
  expect(await endAllOverdueHolds(db, at(9))).toBe(0)
  await Promise.all([1, 2, 3].map(() => endAllOverdueHolds(db, at(11))))
  expect(await taken(server)).toEqual({})
})

test('who looks at another time meanwhile holds that one alone', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const mine = await givenCase('malee')
  const hold = (when: object) =>
    ask('malee', 'POST', `${cases}/${mine}/booking`, { ...when, hold: true })
  await hold(afternoon)
  expect((await hold(morning)).json.hold).toMatchObject(morning)
  expect(await taken(server)).toEqual({ 'general-registration 08:00': 1 })
  // Held for too long, and chosen anew.
  server.setClock(at(20))
  expect((await hold(afternoon)).status).toBe(201)
  expect(await taken(server)).toEqual({ 'general-registration 13:00': 1 })
  expect((await ask('malee', 'DELETE', `${cases}/${mine}/booking`)).json.hold).toBeNull()
  expect(await taken(server)).toEqual({})
})

test('one visit for a new name and a new card: places at both counters, moved and cancelled together', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const [name, card] = [await givenCase('malee'), await givenCardCase(server, 'malee')]
  const booked = await ask('malee', 'POST', `${cases}/${name}/booking`, {
    ...morning,
    with: [card],
  })
  expect(booked.status).toBe(201)
  expect(await taken(server)).toEqual({ 'general-registration 08:00': 1, 'id-card 08:00': 1 })
  const other = await ask('malee', 'GET', `${cases}/${card}`)
  expect(other.json.booking).toMatchObject({
    ...morning,
    cases: expect.arrayContaining([name, card]),
  })
  await ask('malee', 'PUT', `${cases}/${card}/booking`, afternoon)
  await server.rest()
  expect(await taken(server)).toEqual({ 'general-registration 13:00': 1, 'id-card 13:00': 1 })
  await ask('malee', 'DELETE', `${cases}/${name}/booking`)
  await server.rest()
  expect(await taken(server)).toEqual({})
  expect((await ask('malee', 'GET', `${cases}/${card}`)).json.booking).toBeNull()
})

test('all places of a visit or none', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const [name, card] = [await givenCase('malee'), await givenCardCase(server, 'malee')]
  const theirs = await givenCardCase(server, 'somchai')
  await ask('somchai', 'POST', `${cases}/${theirs}/booking`, afternoon)
  const refused = await ask('malee', 'POST', `${cases}/${name}/booking`, {
    ...afternoon,
    with: [card],
  })
  expect(refused.json.code).toBe('slot_full')
  expect(await taken(server)).toEqual({ 'id-card 13:00': 1 })
  // The list says so beforehand.
  const list = await ask('malee', 'GET', `${cases}/${name}/slots?with=${card}`)
  const slots = list.json as unknown as { day: string; start: string; problem?: string }[]
  const shown = slots.find(({ day, start }) => day === monday && start === '13:00')
  expect(shown?.problem).toBe('slot_full')
})

test('a case that is withdrawn leaves the visit of the others as it is', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const [name, card] = [await givenCase('malee'), await givenCardCase(server, 'malee')]
  await ask('malee', 'POST', `${cases}/${name}/booking`, { ...morning, with: [card] })
  await ask('malee', 'POST', `${cases}/${card}/withdraw`)
  await server.rest()
  expect(await taken(server)).toEqual({ 'general-registration 08:00': 1 })
  expect((await ask('malee', 'GET', `${cases}/${name}`)).json.booking).toMatchObject({
    cases: [name],
  })
})

test.each([
  ['someone else’s case', async (server: Server) => server.givenCase('somchai'), 404],
  [
    'a case that is not approved',
    async (server: Server) => server.givenCase('malee', 'draft'),
    409,
  ],
  ['a case that does not exist', async () => uuidv7(), 404],
  ['what is no case', async () => 'x', 422],
])('takes nothing for a visit together with %s', async (_name, other, status) => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const mine = await givenCase('malee')
  const body = { ...morning, with: [await other(server)] }
  expect((await ask('malee', 'POST', `${cases}/${mine}/booking`, body)).status).toBe(status)
  expect(await taken(server)).toEqual({})
})

test.each(['x', '%00', ',', '1%27%20or%201=1'])(
  'shows nothing for a visit together with "%s"',
  async (ids) => {
    const { ask, cases, givenCase } = await startTestServer()
    const path = `${cases}/${await givenCase('malee')}/slots?with=${ids}`
    expect((await ask('malee', 'GET', path)).status).toBe(422)
  },
)

test('one person has five bookings at most, however many requests come at once', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const ids: string[] = []
  for (let i = 0; i < 8; i++) ids.push(await givenCase('malee'))
  const answers = await Promise.all(
    ids.map((id, i) =>
      ask('malee', 'POST', `${cases}/${id}/booking`, {
        day: addDays('2026-11-30', Math.floor(i / 2)),
        start: '08:00',
      }),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5)
  expect(answers.filter(({ json }) => json.code === 'too_many_bookings')).toHaveLength(3)
  // One more may be booked for each that is cancelled.
  const [won] = answers.flatMap(({ status }, i) => (status === 201 ? [ids[i]] : []))
  const [lost] = answers.flatMap(({ status }, i) => (status === 201 ? [] : [ids[i]]))
  await ask('malee', 'DELETE', `${cases}/${won}/booking`)
  expect((await ask('malee', 'POST', `${cases}/${lost}/booking`, morning)).status).toBe(201)
})

test('two who swap their times at once do not wait for each other for ever', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const people = ['malee', 'somchai'] as const
  const ids = [await givenCase('malee'), await givenCase('somchai')]
  const times = [morning, { day: '2026-11-24', start: '08:00' }]
  const all = (way: number, method: string) =>
    Promise.all(
      people.map((person, i) =>
        ask(person, method, `${cases}/${ids[i]}/booking`, times[(i + way) % 2]),
      ),
    )
  await all(0, 'POST')
  for (let round = 1; round <= 20; round++) {
    const answers = await all(round, 'PUT')
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    await server.rest()
  }
  expect(await taken(server)).toEqual({ 'general-registration 08:00': 1 })
})

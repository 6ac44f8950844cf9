import { expect, test } from 'vitest'
import { monday, people, startTestServer } from '../testing.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>
const morning = { day: monday, start: '08:00' }
const afternoon = { day: monday, start: '13:00' }

async function taken({ db }: Server) {
  const rows = await db
    .selectFrom('slot')
    .select(['start', 'taken'])
    .where('taken', '>', 0)
    .execute()
  return Object.fromEntries(rows.map(({ start, taken }) => [names[start], Number(taken)]))
}
const names: Record<string, string> = { '08:00': 'morning', '13:00': 'afternoon' }
const activeParts = ({ db }: Server) =>
  db.selectFrom('bookingCase').selectAll().where('releasedAt', 'is', null).execute()

test('books, moves and cancels, and the slot counts what stands', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase, db } = server
  const id = await givenCase('malee')
  const at = `${cases}/${id}/booking`
  expect(await ask('malee', 'POST', at, morning)).toMatchObject({
    status: 201,
    json: { booking: morning },
  })
  expect(await taken(server)).toEqual({ morning: 1 })
  expect((await ask('malee', 'POST', at, afternoon)).json.code).toBe('already_booked')
  expect((await ask('malee', 'PUT', at, afternoon)).json).toMatchObject({ booking: afternoon })
  await server.rest()
  expect(await taken(server)).toEqual({ afternoon: 1 })
  expect((await ask('malee', 'DELETE', at)).json.booking).toBeNull()
  await server.rest()
  expect(await taken(server)).toEqual({})
  expect((await ask('malee', 'DELETE', at)).json.code).toBe('not_booked')
  const kinds = await db.selectFrom('outbox').select('kind').orderBy('id').execute()
  expect(kinds.map(({ kind }) => kind)).toEqual(['approved', 'booked', 'booked'])
})

test('puts nothing on record for a move to the time that is already booked', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee')
  const booked = await ask('malee', 'POST', `${cases}/${id}/booking`, morning)
  const again = await ask('malee', 'PUT', `${cases}/${id}/booking`, morning)
  expect(again).toMatchObject({ status: 200, json: { booking: morning } })
  expect(again.json.events).toEqual(booked.json.events)
  expect(await taken(server)).toEqual({ morning: 1 })
})

test('keeps the old booking when the move finds no place', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const [mine, other] = [await givenCase('malee'), await givenCase('somchai')]
  await ask('somchai', 'POST', `${cases}/${other}/booking`, afternoon)
  await ask('malee', 'POST', `${cases}/${mine}/booking`, morning)
  expect((await ask('malee', 'PUT', `${cases}/${mine}/booking`, afternoon)).json.code).toBe(
    'slot_full',
  )
  expect((await ask('malee', 'GET', `${cases}/${mine}`)).json.booking).toMatchObject(morning)
  expect(await taken(server)).toEqual({ morning: 1, afternoon: 1 })
})

test('books each place that it shows, and none that it does not', async () => {
  const { ask, cases, givenCase } = await startTestServer()
  const id = await givenCase('malee')
  const { json } = await ask('malee', 'GET', `${cases}/${id}/slots`)
  const slots = json as unknown as { day: string; start: string; free: number; problem?: string }[]
  expect(slots.find(({ problem }) => !problem)).toEqual({
    day: '2026-11-20',
    start: '13:00',
    end: '16:00',
    free: 1,
  })
  expect(slots.some(({ day }) => day === '2026-12-07' || day === '2026-11-21')).toBe(false)
  for (const { day, start, problem } of slots.slice(0, 6)) {
    const answer = await ask('malee', 'POST', `${cases}/${id}/booking`, {
      day,
      start,
    })
    expect(answer.status).toBe(problem ? 409 : 201)
    await ask('malee', 'DELETE', `${cases}/${id}/booking`)
  }
})

test.each([
  ['a day in the past', '2026-11-19', 409, 'slot_too_soon'],
  ['a Saturday', '2026-11-21', 409, 'slot_closed'],
  ['a public holiday', '2026-12-10', 409, 'slot_closed'],
  ['beyond the horizon', '2027-06-01', 409, 'slot_too_far'],
  ['31 February', '2027-02-31', 422, 'invalid'],
  ['the Buddhist year', '2569-11-24', 409, 'slot_too_far'],
])('refuses %s', async (_name, day, status, code) => {
  const { ask, cases, givenCase } = await startTestServer()
  const id = await givenCase('malee')
  expect(
    await ask('malee', 'POST', `${cases}/${id}/booking`, { day, start: '08:00' }),
  ).toMatchObject({ status, json: { code } })
})

test('of another’s visit nobody sees, changes or ends anything: no citizen, no staff, no office beside', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const booked = await givenCase('malee')
  const held = await givenCase('malee')
  await ask('malee', 'POST', `${cases}/${booked}/booking`, morning)
  await ask('malee', 'POST', `${cases}/${held}/booking`, { ...afternoon, hold: true })
  const before = await activeParts(server)
  const asks: [string, string, object?][] = [
    ['GET', 'slots'],
    ['GET', 'booking/terms'],
    ['GET', 'no-place'],
    ['POST', 'booking', afternoon],
    ['PUT', 'booking', afternoon],
    ['POST', 'booking/confirm'],
    ['POST', 'booking/calendar'],
    ['DELETE', 'booking'],
    ['POST', 'waiting', { days: null }],
    ['DELETE', 'waiting'],
    ['POST', 'waiting/accept'],
    ['POST', 'waiting/pass'],
  ]
  const elsewhere = '/offices/khlongphrom/cases'
  for (const [method, what, body] of asks) {
    for (const id of [booked, held]) {
      for (const who of ['somchai', 'suda', 'wipa'] as const) {
        expect((await ask(who, method, `${cases}/${id}/${what}`, body)).status).toBe(404)
      }
      expect((await ask('malee', method, `${elsewhere}/${id}/${what}`, body)).status).toBe(404)
    }
  }
  expect(await activeParts(server)).toEqual(before)
})

test('frees the place of a case that is withdrawn', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee')
  await ask('malee', 'POST', `${cases}/${id}/booking`, morning)
  expect((await ask('malee', 'POST', `${cases}/${id}/withdraw`)).json.state).toBe('withdrawn')
  await server.rest()
  expect(await taken(server)).toEqual({})
})

test('books once when the answer was lost and the request is sent again', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee')
  const key = { 'idempotency-key': crypto.randomUUID() }
  const first = await ask('malee', 'POST', `${cases}/${id}/booking`, morning, key)
  expect(await ask('malee', 'POST', `${cases}/${id}/booking`, morning, key)).toEqual(first)
  expect(await taken(server)).toEqual({ morning: 1 })
})

test('gives the last place to exactly one of 200 who ask at once, round after round', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase, db } = server
  const ids: string[] = []
  for (let i = 0; i < 200; i++) ids.push(await givenCase('malee'))
  // Days ahead, each with one place in the afternoon: the first round warms the connections.
  for (const [round, day] of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].entries()) {
    // A minute on, so that the limit on one person's requests does not speak.
    server.setClock(`2026-11-20T02:0${round + 1}:00.000Z`)
    const answers = await Promise.all(
      ids.map((id) => ask('malee', 'POST', `${cases}/${id}/booking`, { day, start: '13:00' })),
    )
    const won = answers.filter(({ status }) => status === 201)
    expect(won).toHaveLength(1)
    expect(answers.filter(({ json }) => json.code === 'slot_full')).toHaveLength(199)
    const rows = (await activeParts(server)).filter((row) => row.day === day)
    expect(rows).toHaveLength(1)
    const slot = await db
      .selectFrom('slot')
      .select('taken')
      .where('day', '=', day)
      .executeTakeFirst()
    expect(Number(slot?.taken)).toBe(1)
    await ask('malee', 'DELETE', `${cases}/${rows[0]?.caseId}/booking`)
  }
})

test('shows staff who comes on a day', async () => {
  const { ask, cases, givenCase } = await startTestServer()
  const id = await givenCase('malee')
  await ask('malee', 'POST', `${cases}/${id}/booking`, morning)
  const { json } = await ask('suda', 'GET', `/offices/bangphrom/staff/days/${monday}`)
  expect(json).toMatchObject([{ start: '08:00', caseId: id, name: 'มาลี ใจดี', phone: '0812345678' }])
  expect(JSON.stringify(json)).not.toContain(people.malee)
})

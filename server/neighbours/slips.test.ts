import { expect, test } from 'vitest'
import { path, rowsOf, startWithVolunteer, tuesday } from './testing-neighbours.ts'

const slip = '/offices/bangphrom/slip'
const afternoon = { day: tuesday, start: '13:00' }

async function startWithSlip() {
  const server = await startWithVolunteer({ capacity: 3, volunteers: 1 })
  const [row] = rowsOf(1)
  if (!row) throw new Error('no row')
  await server.book([row])
  return { ...server, row, secret: await server.secretOf(row.id) }
}

test('whoever has the slip sees the booking and cancels it without an account', async () => {
  const { ask, row, secret, allIsWell } = await startWithSlip()
  const seen = await ask(undefined, 'POST', slip, { secret })
  expect(seen.json).toMatchObject({
    ...{ state: 'booked', claimed: false, name: row.name, volunteer: 'สมชาย ใจอาสา' },
    time: { day: tuesday, start: '08:00', end: '12:00' },
  })
  expect(JSON.stringify(seen.json)).not.toContain(row.phone)
  for (let i = 0; i < 2; i++) {
    const gone = await ask(undefined, 'POST', `${slip}/cancel`, { secret })
    expect(gone).toMatchObject({ status: 200, json: { state: 'cancelled', time: null } })
  }
  expect((await ask('malee', 'POST', `${slip}/claim`, { secret, consents: [] })).json.code).toBe(
    'not_booked',
  )
  const { json } = await ask('somchai', 'GET', path)
  expect(json).toMatchObject({ list: [{ state: 'cancelled' }], figures: { month: 0, all: 0 } })
  await allIsWell()
})

test('the secret is kept nowhere, and is the same each time the slip is printed', async () => {
  const { db, row, secret, secretOf, logged } = await startWithSlip()
  expect(secret).toMatch(/^[\w-]{22}$/)
  expect(await secretOf(row.id)).toBe(secret)
  for (const table of ['neighbour', 'idempotency', 'caseEvent'] as const) {
    expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toContain(secret)
  }
  expect(logged.join()).not.toContain(secret)
})

test('who guesses is stopped and who has the slip is not; a wrong secret, another office’s and a shape that is none lead nowhere', async () => {
  const { ask, secret } = await startWithSlip()
  expect((await ask(undefined, 'POST', slip, { secret: 'x' })).status).toBe(422)
  const elsewhere = slip.replace('bangphrom', 'khlongphrom')
  expect((await ask(undefined, 'POST', elsewhere, { secret })).status).toBe(404)
  for (let i = 0; i < 9; i++) {
    const guess = `${i}`.repeat(22)
    expect((await ask(undefined, 'POST', slip, { secret: guess })).status).toBe(404)
  }
  for (const what of ['', '/cancel']) {
    expect((await ask(undefined, 'POST', slip + what, { secret: 'a'.repeat(22) })).status).toBe(429)
  }
  expect((await ask(undefined, 'POST', slip, { secret })).status).toBe(200)
})

test('in LINE the neighbour makes it their own; its volunteer sees only how it stands, and the slip tells nobody more', async () => {
  const { ask, db, row, secret, cases, allIsWell } = await startWithSlip()
  const claim = { secret, consents: ['line.messages'] }
  expect((await ask(undefined, 'POST', `${slip}/claim`, claim)).status).toBe(401)
  const done = await ask('malee', 'POST', `${slip}/claim`, claim)
  expect(done).toMatchObject({ status: 200, json: { caseId: row.id } })
  expect((await ask('malee', 'POST', `${slip}/claim`, claim)).status).toBe(200)
  expect((await ask('suda', 'POST', `${slip}/claim`, claim)).json.code).toBe('link_used')
  await allIsWell()

  const own = await ask('malee', 'GET', `${cases}/${row.id}`)
  expect(own.json).toMatchObject({ booking: { day: tuesday }, contact: { name: row.name } })
  expect(own.json.consents).toContain('line.messages')
  const data = await ask('malee', 'GET', '/me')
  expect(data.json).toMatchObject({ cases: [{ id: row.id, volunteer: 'สมชาย ใจอาสา' }] })

  const one = `${path}/${row.id}`
  expect((await ask('somchai', 'GET', path)).json).toMatchObject({
    list: [{ state: 'booked', claimed: true, code: null, phone: null, time: null }],
  })
  expect((await ask('somchai', 'PUT', one, afternoon)).json.code).toBe('link_used')
  expect((await ask('somchai', 'DELETE', one)).json.code).toBe('link_used')
  expect((await ask('somchai', 'POST', `${path}/slips`, { cases: [row.id] })).json).toEqual([])
  const hidden = { claimed: true, code: null, name: null, time: null, volunteer: null }
  expect((await ask(undefined, 'POST', slip, { secret })).json).toMatchObject({
    ...hidden,
    own: null,
  })
  expect((await ask('malee', 'POST', slip, { secret })).json.own).toBe(row.id)
  expect((await ask(undefined, 'POST', `${slip}/cancel`, { secret })).json.code).toBe('link_used')

  expect((await ask('malee', 'PUT', `${cases}/${row.id}/booking`, afternoon)).status).toBe(200)
  await allIsWell()
  expect((await ask('malee', 'DELETE', `${cases}/${row.id}/booking`)).status).toBe(200)
  expect((await ask('somchai', 'GET', path)).json).toMatchObject({ list: [{ state: 'cancelled' }] })
  await allIsWell()
  const stand = await db
    .selectFrom('person')
    .selectAll()
    .where('lineUserId', 'like', 'neighbour:%')
    .execute()
  expect(stand).toEqual([])
})

test('of two who claim at once one has it', async () => {
  const { ask, secret, allIsWell } = await startWithSlip()
  const claim = { secret, consents: [] }
  const answers = await Promise.all(
    (['malee', 'suda', 'anan', 'pranee'] as const).map((person) =>
      ask(person, 'POST', `${slip}/claim`, claim),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
  await allIsWell()
})

test('of a cancellation and a claim one is first, and every counter is right', async () => {
  for (let round = 0; round < 4; round++) {
    const { ask, secret, allIsWell } = await startWithSlip()
    const answers = await Promise.all([
      ask(undefined, 'POST', `${slip}/cancel`, { secret }),
      ask('malee', 'POST', `${slip}/claim`, { secret, consents: [] }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    await allIsWell()
  }
})

test('at the office the code of the slip gives a number', async () => {
  const { ask, row, setClock } = await startWithSlip()
  const { json } = await ask('somchai', 'GET', path)
  setClock('2026-11-24T01:30:00.000Z')
  const code = (json as unknown as { list: { code: string }[] }).list[0]?.code
  const arrived = await ask('suda', 'POST', '/offices/bangphrom/staff/arrivals', { code })
  expect(arrived.status).toBeLessThan(300)
  expect(JSON.stringify(arrived.json)).toContain(row.name)
})

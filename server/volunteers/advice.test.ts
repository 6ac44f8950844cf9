import { expect, test } from 'vitest'
import { startTestServer } from '../testing.ts'

const at = '/offices/bangphrom/volunteer'

test('people who were advised are counted, this month and in all, and nothing about them is kept', async () => {
  const { ask, givenVolunteer, setClock, db } = await startTestServer()
  await givenVolunteer('somchai')
  expect((await ask('somchai', 'GET', `${at}/thanks`)).json).toMatchObject({ month: 0, all: 0 })
  await ask('somchai', 'POST', `${at}/advice`)
  expect((await ask('somchai', 'POST', `${at}/advice`)).json).toEqual({ month: 2, all: 2 })
  setClock('2026-11-30T17:00:00.000Z')
  await db.updateTable('session').set({ expiresAt: '2099-01-01T00:00:00.000Z' }).execute()
  expect((await ask('somchai', 'POST', `${at}/advice`)).json).toEqual({ month: 1, all: 3 })
  expect((await ask('somchai', 'GET', `${at}/thanks`)).json.by).toEqual([
    { kind: 'booking', month: 0, all: 0 },
    { kind: 'advice', month: 1, all: 3 },
  ])
  const rows = await db.selectFrom('advice').selectAll().execute()
  expect(rows.map(({ month, times }) => [month, times]).sort()).toEqual([
    ['2026-11', 2],
    ['2026-12', 1],
  ])
})

test('one piece of advice counts once, however often it is sent', async () => {
  const { ask, givenVolunteer } = await startTestServer()
  await givenVolunteer('somchai')
  const key = { 'idempotency-key': crypto.randomUUID() }
  const sent = () => ask('somchai', 'POST', `${at}/advice`, undefined, key)
  await Promise.all([sent(), sent(), sent()])
  expect((await sent()).json).toEqual({ month: 1, all: 1 })
})

test('advice that arrives together is all counted, and no month counts to a thousand', async () => {
  const { ask, givenVolunteer, db } = await startTestServer()
  await givenVolunteer('somchai')
  const sent = () => ask('somchai', 'POST', `${at}/advice`)
  await Promise.all(Array.from({ length: 8 }, sent))
  expect((await ask('somchai', 'GET', `${at}/thanks`)).json.all).toBe(8)
  await db.updateTable('advice').set({ times: 998 }).execute()
  await sent()
  expect((await sent()).json).toEqual({ month: 999, all: 999 })
})

test('only a volunteer of the office counts', async () => {
  const { ask, givenVolunteer } = await startTestServer()
  await givenVolunteer('somchai')
  expect((await ask('malee', 'POST', `${at}/advice`)).json.code).toBe('not_volunteer')
  const elsewhere = await ask('somchai', 'POST', '/offices/khlongphrom/volunteer/advice')
  expect(elsewhere.json.code).toBe('not_volunteer')
  expect((await ask(undefined, 'POST', `${at}/advice`)).json.code).toBe('unauthenticated')
})

import { hookEvents } from '@phrom/shared/systems.ts'
import { expect, test } from 'vitest'
import { submitCase } from '../cases/submit-case.ts'
import type { Tables } from '../database/tables.ts'
import { people } from '../testing.ts'
import { served, startDay } from '../tickets/testing-day.ts'
import { startSystems } from './testing-systems.ts'

const hook = (change: Partial<Tables['systemHook']> = {}): Tables['systemHook'] => ({
  ...{ officeId: 'bangphrom', id: 'h1', url: 'https://city.example/', createdBy: 'pranee' },
  ...{ createdAt: '2026-11-20T00:00:00.000Z', beginsAt: '2026-11-20T00:00:00.000Z' },
  ...{ events: ` ${hookEvents.join(' ')} `, stoppedAt: null, stoppedBy: null, failures: 0 },
  ...{ failingSince: null, restsUntil: null, switchedOffAt: null, deliveredAt: null },
  ...change,
})

async function toldIn({ db }: Pick<Awaited<ReturnType<typeof startSystems>>, 'db'>) {
  const rows = await db
    .selectFrom('systemDelivery')
    .select(['type', 'code', 'serviceId'])
    .orderBy('id')
    .execute()
  return rows.map(({ type, code, serviceId }) => [type, code, serviceId])
}

test('whoever comes without a case is told of by the service alone', async () => {
  const server = await startDay()
  const { db, at, counters, press, walksIn } = server
  await db.insertInto('systemHook').values(hook()).execute()
  at('08:00')
  await walksIn('ประยูร')
  const [one] = counters
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  at('08:10')
  expect((await press('suda', one, 'end', served)).status).toBe(200)
  expect(await toldIn(server)).toEqual([['visit.served', null, 'change-first-name']])
})

test('a visit is told from its booking to its end', async () => {
  const server = await startDay()
  const { db, at, booked, codeOf, comes, counters, press } = server
  await db.insertInto('systemHook').values(hook()).execute()
  const id = await booked('malee')
  const missed = await booked('somchai')
  at('08:00')
  const [one] = counters
  await press('suda', one, 'open')
  for (const came of [id, missed]) await comes(came)
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  const why = { outcome: 'not_served', reason: 'system-down' }
  expect((await press('suda', one, 'end', { ...served, ...why, caseId: id })).status).toBe(200)
  await press('suda', one, 'next')
  const { status } = await press('suda', one, 'begin')
  expect(status).toBe(200)
  await press('suda', one, 'end', { ...served, caseId: missed })
  const code = await codeOf(id)
  const told = await toldIn(server)
  expect(told.filter((row) => row[1] === code).map(([type]) => type)).toEqual([
    ...['case.sent', 'case.approved', 'visit.booked', 'visit.arrived', 'visit.not_served'],
  ])
  expect(told.at(-1)?.[0]).toBe('visit.served')
})

test('addresses are looked up every five seconds, and not with every event', async () => {
  const server = await startSystems()
  const { db, givenCase, pass } = server
  await givenCase('malee')
  // One that nobody has waited for, so that it shows when it is noticed.
  await db
    .insertInto('systemHook')
    .values(hook({ events: ' case.sent ' }))
    .execute()
  pass(4)
  await givenCase('malee')
  expect(await toldIn(server)).toEqual([])
  pass(1)
  await givenCase('malee')
  expect((await toldIn(server)).length).toBe(1)
})

test.each([
  ['begins only later', { beginsAt: '2026-11-20T03:00:00.000Z' }],
  ['was stopped', { stoppedAt: '2026-11-20T01:00:00.000Z' }],
  ['was switched off', { switchedOffAt: '2026-11-20T01:00:00.000Z' }],
  ['is of another office', { officeId: 'khlongphrom' }],
  ['wants other events', { events: ' case.returned case.sent.not ' }],
])('an address that %s is told nothing', async (_, change) => {
  const server = await startSystems()
  await server.db
    .insertInto('systemHook')
    .values([hook(change), hook({ id: 'h2', events: ' case.sent ' })])
    .execute()
  await server.givenCase('malee')
  const hooks = await server.db.selectFrom('systemDelivery').select('hookId').execute()
  expect(hooks).toEqual([{ hookId: 'h2' }])
})

test('an event whose transaction is undone is told to nobody', async () => {
  const server = await startSystems()
  const { db, deps, givenCase } = server
  await db.insertInto('systemHook').values(hook()).execute()
  const id = await givenCase('malee', 'draft')
  const person = await db
    .selectFrom('person')
    .selectAll()
    .where('lineUserId', '=', people.malee)
    .executeTakeFirstOrThrow()
  const undone = deps.write(async (tx) => {
    await submitCase({ tx, now: deps.now() }, person, 'bangphrom', id, [])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await toldIn(server)).toEqual([])
})

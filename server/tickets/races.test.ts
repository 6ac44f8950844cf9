import { addDays, instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { secondServer } from '../bookings/testing-waiting.ts'
import { verifyBookings } from '../bookings/verify.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { monday, type PersonName } from '../testing.ts'
import { callNext, passOver } from './call.ts'
import { closeFormerDays } from './close-day.ts'
import type { TicketRow } from './store.ts'
import { tellNear } from './tell-near.ts'
import { served, startDay } from './testing-day.ts'
import { verifyTickets } from './verify.ts'

const rounds = 20
const office = 'bangphrom'
const waiting: Partial<TicketRow> = {
  ...{ state: 'waiting', counterId: null, calls: 0, calledAt: null, startedAt: null },
  ...{ endedAt: null, outcome: null, nearToldAt: null, backAt: null },
}

/** A full morning: room for all, and the connections warm. */
async function startFull() {
  const server = await startDay()
  const { db, deps, day } = server
  await db.updateTable('team').set({ morningCapacity: 60, afternoonCapacity: 60 }).execute()
  const other = secondServer(server)
  await Promise.all(Array.from({ length: 10 }, () => day()))
  await Promise.all(
    [deps, other].flatMap(({ db: one }) =>
      Array.from({ length: 8 }, () => one.selectFrom('office').selectAll().execute()),
    ),
  )
  const verified = async () => [await verifyTickets(db), await verifyBookings(db)]
  return { ...server, other, verified }
}

async function refusalOf(run: Promise<unknown>): Promise<string> {
  try {
    await run
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test('of many counters that press next at once each has another, and nobody is left over', async () => {
  const { db, deps, other, at, booked, comes, walksIn, verified, now } = {
    ...(await startFull()),
    now: instantAt(monday, '09:00'),
  }
  const who = ['malee', 'somchai', 'suda', 'anan', 'wirat'] as const
  const ids: string[] = []
  for (const name of who) ids.push(await booked(name))
  at('08:00')
  for (const id of ids) await comes(id)
  await walksIn('ประยูร')
  const clerks = Array.from({ length: 8 }, (_, i) => ({
    ...{ id: uuidv7(), lineUserId: `clerk-${i}`, name: '' },
  }))
  await db.insertInto('person').values(clerks).execute()
  const counters = clerks.map(({ id: personId }, i) => ({
    ...{ officeId: office, id: uuidv7(), name: `c${i}`, teams: '["general-registration"]' },
    ...{ personId, openedAt: now, pausedAt: null },
  }))
  await db.insertInto('counter').values(counters).execute()

  for (let round = 0; round < rounds; round++) {
    await db.updateTable('ticket').set(waiting).execute()
    const press = async (i: number) => {
      // Half of them on another server, whose clock is a minute ahead: there the order is another one.
      const world = i % 2 === 0 ? deps : other
      const clock = i % 2 === 0 ? now : instantAt(monday, '09:01')
      const { id: counterId = '', personId = '' } = counters[i] ?? {}
      const by = { actor: 'staff', personId } as const
      const called = await world.write((tx) => callNext({ tx, now: clock }, by, office, counterId))
      await tellNear({ ...world, now: () => clock }, office)
      return called?.number
    }
    const called = await Promise.all(counters.map((_, i) => press(i)))
    expect(called.filter((number) => number === undefined)).toHaveLength(2)
    expect(called.filter((number) => number !== undefined).sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await verified()).toEqual([[], []])
  }
})

test('the same QR, scanned at once by several, gives one number to the whole visit', async () => {
  const { db, ask, cases, givenCase, at, comes, verified } = await startFull()
  const visits: [string, string][] = []
  for (let i = 0; i < 4; i++) {
    const both: [string, string] = [await givenCase('malee'), await givenCase('malee')]
    const when = { day: monday, start: '08:00', with: [both[1]] }
    const { status } = await ask('malee', 'POST', `${cases}/${both[0]}/booking`, when)
    expect(status).toBe(201)
    visits.push(both)
  }
  at('08:00')
  for (let round = 0; round < rounds; round++) {
    const [one, two] = visits[round % visits.length] ?? ['', '']
    if (round % visits.length === 0) {
      for (const table of ['ticketEvent', 'surveyInvitation', 'ticket', 'ticketDay'] as const) {
        await db.deleteFrom(table).execute()
      }
    }
    const answers = await Promise.all([comes(one), comes(two), comes(two), comes(one)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const tickets = await db.selectFrom('ticket').select('number').execute()
    expect(tickets).toHaveLength((round % visits.length) + 1)
    expect(await verified()).toEqual([[], []])
  }
})

test('end, pressed twice at once with the same key or another, ends one visit', async () => {
  const { db, at, walksIn, press, counters, verified } = await startFull()
  const [one] = counters
  at('08:00')
  await press('suda', one, 'open')
  for (let round = 0; round < rounds; round++) {
    await walksIn('')
    await press('suda', one, 'next')
    await press('suda', one, 'begin')
    const key = { 'idempotency-key': crypto.randomUUID() }
    const again = round % 2 === 0 ? key : undefined
    const answers = await Promise.all([
      press('suda', one, 'end', served, key),
      press('suda', one, 'end', served, again),
    ])
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual(round % 2 === 0 ? [200, 200] : [200, 409])
    const visits = await db.selectFrom('visit').select('id').execute()
    expect(visits).toHaveLength(round + 1)
    expect(await verified()).toEqual([[], []])
  }
})

test('who cancels, withdraws or comes while being called is called or gone, and keeps no counter busy', async () => {
  const { db, ask, cases, at, booked, comes, press, counters, verified, day } = await startFull()
  const [one] = counters
  const people: PersonName[] = ['malee', 'somchai', 'wirat', 'wipa']
  const ids: [PersonName, string][] = []
  for (let i = 0; i < rounds; i++) {
    const who = people[i % people.length] ?? 'malee'
    ids.push([who, await booked(who)])
  }
  await press('suda', one, 'open')
  at('07:30')
  for (const [round, [who, id]] of ids.entries()) {
    // A clock at which cancelling is still allowed.
    at('07:30')
    await comes(id)
    const way = [
      () => ask(who, 'DELETE', `${cases}/${id}/booking`),
      () => ask(who, 'POST', `${cases}/${id}/withdraw`),
    ][round % 2]
    const [called, gone] = await Promise.all([press('suda', one, 'next'), way?.(), comes(id)])
    expect([called.status, gone?.status]).toEqual([200, 200])
    expect(await day()).toMatchObject({ atCounters: [], waiting: [] })
    expect(await verified()).toEqual([[], []])
  }
  const outcomes = await db.selectFrom('ticket').select('outcome').execute()
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['left']))
})

test('of the end of a visit, its cancellation and the end of the day, each leaves the rest right', async () => {
  const { deps, other, db, ask, cases, at, booked, comes, press, counters, verified, setClock } =
    await startFull()
  const [one] = counters
  const people: PersonName[] = ['malee', 'somchai', 'wirat', 'wipa']
  const ids: [PersonName, string][] = []
  for (const who of people) ids.push([who, await booked(who)])
  for (const [who, id] of ids) {
    at('08:00')
    await press('suda', one, 'open')
    await comes(id)
    await press('suda', one, 'next')
    await press('suda', one, 'begin')
    const ahead = { now: () => instantAt(addDays(monday, 1), '00:01') }
    const unserved = { ...served, caseId: id, outcome: 'not_served', reason: 'other' }
    const [ended] = await Promise.all([
      press('suda', one, 'end', unserved),
      ask(who, 'POST', `${cases}/${id}/withdraw`),
      closeFormerDays({ ...deps, ...ahead }),
      closeFormerDays({ ...other, ...ahead }),
    ])
    expect([200, 403, 404, 409]).toContain(ended.status)
    setClock(ahead.now())
    await closeFormerDays(deps)
    expect(await verified()).toEqual([[], []])
    await db
      .updateTable('closedDay')
      .set({ day: addDays(monday, -1) })
      .execute()
  }
  const open = await db.selectFrom('ticket').select('id').where('state', '<>', 'ended').execute()
  expect(open).toEqual([])
})

test('two who sit down at one counter at once: one has it', async () => {
  const { at, press, counters } = await startFull()
  const [one] = counters
  at('08:00')
  for (let round = 0; round < rounds; round++) {
    const answers = await Promise.all([press('suda', one, 'open'), press('anan', one, 'open')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const who = answers[0]?.status === 200 ? 'suda' : 'anan'
    expect((await press(who, one, 'close')).status).toBe(200)
  }
})

test('a press that comes late, by another server, does nothing to the next one', async () => {
  const { deps, at, walksIn, press, counters, db } = await startFull()
  const [one] = counters
  at('08:00')
  await press('suda', one, 'open')
  await walksIn('ประยูร')
  await walksIn('สมหมาย')
  const { json } = await press('suda', one, 'next')
  const [shown] = json.atCounters as unknown as { id: string }[]
  const { personId } = await db
    .selectFrom('counter')
    .select('personId')
    .where('id', '=', one)
    .executeTakeFirstOrThrow()
  const by = { actor: 'staff', personId } as const
  const late = { officeId: office, counterId: one, ticketId: shown?.id }
  const pass = () =>
    refusalOf(deps.write((tx) => passOver({ tx, now: deps.now() } as ActionDeps, by, late)))
  expect(await pass()).toBe('done')
  await press('suda', one, 'next')
  expect(await pass()).toBe('changed_meanwhile')
})

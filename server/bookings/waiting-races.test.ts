import { setTimeout as pass } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonName } from '../testing.ts'
import { keepPlaces } from './keep-places.ts'
import { endWish } from './settle-wishes.ts'
import {
  fill,
  friday,
  minutes,
  nine,
  rounds,
  secondServer,
  startFull,
  tuesday,
  wednesday,
} from './testing-waiting.ts'
import { listOpenWishes, takeOpenWish } from './waiting-store.ts'

test('an offer is another’s to nobody, and taken once however often the request is sent', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, keep, givenCase } = server
  const of = await fill(server, 'malee')
  const id = await givenCase('somchai')
  await wait('somchai', id)
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  expect((await answer('wipa', id, 'accept')).status).toBe(404)
  const key = { 'idempotency-key': crypto.randomUUID() }
  const path = `${at(id, 'waiting')}/accept`
  const answers = [1, 2].map(() => ask('somchai', 'POST', path, undefined, key))
  const [one, two] = await Promise.all(answers)
  expect([one?.status, two?.status]).toEqual([200, 200])
  expect(one?.json).toEqual(two?.json)
  expect((await answer('somchai', id, 'accept')).json.code).toBe('not_waiting')
  await keep()
})

test('of two taps one takes the place, while two servers keep the list', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, see, keep, givenCase, deps, db } = server
  const second = secondServer(server)
  const of = await fill(server, 'malee')
  let booked = { who: 'malee' as PersonName, id: of(tuesday.day) }
  for (let round = 0; round < rounds; round++) {
    const id = await givenCase('somchai')
    await wait('somchai', id, ['2026-11-24'])
    await ask(booked.who, 'DELETE', at(booked.id))
    await Promise.all([keepPlaces(deps), keepPlaces(second)])
    expect((await see('somchai', id)).waiting.offer).toMatchObject(tuesday)
    const [one, two] = await Promise.all([
      answer('somchai', id, 'accept'),
      answer('somchai', id, 'accept'),
      keepPlaces(deps),
      keepPlaces(second),
    ])
    expect([one.status, two.status].sort()).toEqual([200, 409])
    await keep()
    booked = { who: 'somchai', id }
    // How often one is asked in a day is another test's.
    await db.updateTable('offer').set({ madeAt: '2026-01-01T00:00:00.000Z' }).execute()
  }
})

test('of an answer and the end of its time one is first, and the place is never lost', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, keep, goTo, givenCase, deps, db } = server
  const second = secondServer(server)
  const of = await fill(server, 'malee')
  let booked = { who: 'malee' as PersonName, id: of(tuesday.day) }
  for (let round = 0; round < rounds; round++) {
    const begin = minutes(nine, round)
    await goTo(begin)
    const id = await givenCase('somchai')
    await wait('somchai', id, ['2026-11-24'])
    await ask(booked.who, 'DELETE', at(booked.id))
    await keep()
    // The clock of one server is a minute ahead.
    const ahead = { ...second, now: () => minutes(begin, 181) }
    await goTo(minutes(begin, 179))
    const [taken] = await Promise.all([
      answer('somchai', id, round % 2 === 0 ? 'accept' : 'pass'),
      keepPlaces({ ...deps, now: ahead.now }),
      keepPlaces(ahead),
    ])
    expect([200, 409]).toContain(taken.status)
    await keep()
    const holders = await db
      .selectFrom('bookingCase')
      .select('caseId')
      .where('day', '=', tuesday.day)
      .where('releasedAt', 'is', null)
      .execute()
    const wasTaken = round % 2 === 0 && taken.status === 200
    expect(holders.map(({ caseId }) => caseId)).toEqual(wasTaken ? [id] : [])
    if (!wasTaken) {
      await ask('somchai', 'DELETE', at(id, 'waiting'))
      await keep(minutes(begin, 200))
      expect((await ask('somchai', 'POST', at(id), tuesday)).status).toBe(201)
    }
    booked = { who: 'somchai', id }
    await db.updateTable('offer').set({ madeAt: '2026-01-01T00:00:00.000Z' }).execute()
  }
})

test('of an answer and the end of the wish one is first, and neither waits for the other', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, keep, givenCase, db, deps } = server
  const of = await fill(server, 'malee')
  const id = await givenCase('somchai')
  await wait('somchai', id)
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  const { accepting } = await db.transaction().execute(async (tx) => {
    for (const wish of await listOpenWishes(tx)) await takeOpenWish(tx, wish)
    const accepting = answer('somchai', id, 'accept')
    await pass(500)
    for (const wish of await listOpenWishes(tx))
      await endWish({ tx, now: deps.now() }, wish, 'over')
    return { accepting }
  })
  expect((await accepting).json.code).toBe('not_waiting')
  await keep()
})

test('a place that is kept for one is taken by none of 20 others who ask at once', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, see, keep, book, givenCase } = server
  const of = await fill(server, 'malee')
  const id = await givenCase('somchai')
  const others: string[] = []
  for (let i = 0; i < 20; i++) others.push(await givenCase('wipa'))
  await wait('somchai', id)
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  expect((await see('somchai', id)).waiting.offer).toMatchObject(tuesday)
  const [taken, ...refused] = await Promise.all([
    answer('somchai', id, 'accept'),
    ...others.map((other) => book('wipa', other, tuesday)),
  ])
  expect(taken.json.booking).toMatchObject(tuesday)
  expect(refused.map(({ json }) => json.code)).toEqual(Array(20).fill('slot_full'))
  await keep()
})

test('whatever comes at once, nothing waits for ever and every counter is right', async () => {
  const server = await startFull()
  const { ask, at, keep, givenCase, deps, db } = server
  const second = secondServer(server)
  const people = ['malee', 'somchai', 'wipa'] as const
  const owned = new Map<string, PersonName>()
  for (const who of people) {
    for (let i = 0; i < 3; i++) owned.set(await givenCase(who), who)
  }
  const ids = [...owned.keys()]
  const times = [{ day: '2026-11-23', start: '13:00' }, tuesday, wednesday] as const
  type Act = { of: number; what: number; time: number }
  const act = fc.record({ of: fc.nat(8), what: fc.nat(8), time: fc.nat(2) })
  const send = ({ of, what, time }: Act) => {
    const id = ids[of] ?? ''
    const who = owned.get(id) ?? 'malee'
    const when = times[time]
    const partner = ids[Math.floor(of / 3) * 3 + ((of + 1) % 3)]
    const asks = [
      () => ask(who, 'POST', at(id), when),
      () => ask(who, 'POST', at(id), { ...when, hold: true }),
      () => ask(who, 'PUT', at(id), when),
      () => ask(who, 'DELETE', at(id)),
      () => ask(who, 'POST', at(id, 'waiting'), { days: null, with: [partner] }),
      () => ask(who, 'POST', at(id, 'waiting'), { days: when && [when.day] }),
      () => ask(who, 'POST', `${at(id, 'waiting')}/accept`),
      () => ask(who, 'POST', `${at(id, 'waiting')}/pass`),
      () => ask(who, 'DELETE', at(id, 'waiting')),
    ]
    return asks[what]?.()
  }
  // Every time is booked, and of each person one case waits.
  const before = await givenCase('malee')
  expect((await ask('malee', 'POST', at(before), { day: friday, start: '13:00' })).status).toBe(201)
  for (let time = 0; time < times.length; time++) {
    expect((await send({ of: time * 3, what: 0, time }))?.status).toBe(201)
    expect((await send({ of: time * 3 + 1, what: 5, time }))?.status).toBe(201)
  }
  await send({ of: 0, what: 3, time: 0 })
  await keep()
  expect(await db.selectFrom('offer').selectAll().execute()).toHaveLength(1)
  let minute = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 12 }), async (acts) => {
      minute += 3
      await server.goTo(minutes(nine, minute))
      // How often one is asked in a day is another test’s.
      await db.updateTable('offer').set({ madeAt: '2026-01-01T00:00:00.000Z' }).execute()
      const [answers] = await Promise.all([
        Promise.all(acts.map(send)),
        keepPlaces(deps),
        keepPlaces(second),
      ])
      expect(answers.filter((answer) => !answer || answer.status >= 429)).toEqual([])
      await keep()
    }),
    { numRuns: rounds, endOnFailure: true },
  )
})

test('of a withdrawal and a booking of the case that waits one is first, and neither waits for the other', async () => {
  const server = await startFull()
  const { ask, at, wait, keep, givenCase } = server
  for (let round = 0; round < rounds; round++) {
    const [one, two] = [await givenCase('somchai'), await givenCase('somchai')]
    await wait('somchai', one)
    const path = `/api/offices/bangphrom/cases/${one}/withdraw`
    const answers = await Promise.all([
      ask('somchai', 'POST', path),
      ask('somchai', 'POST', at(two), { ...tuesday, with: [one] }),
    ])
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
    await keep()
  }
})

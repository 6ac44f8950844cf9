import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { sendDue } from '../line/outbox.ts'
import {
  fill,
  friday,
  kinds,
  minutes,
  nine,
  shownTo,
  startFull,
  tuesday,
  wednesday,
} from './testing-waiting.ts'
import { verifyBookings } from './verify.ts'

test('nobody has two offers at once, nor more than two in a day', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, see, keep, givenCase, db } = server
  const of = await fill(server, 'malee')
  const ids = [await givenCase('somchai'), await givenCase('somchai')] as const
  await wait('somchai', ids[0])
  await wait('somchai', ids[1])
  for (const day of ['2026-11-23', tuesday.day, wednesday.day]) {
    await ask('malee', 'DELETE', at(of(day)))
  }
  const open = async () =>
    (await Promise.all(ids.map((id) => see('somchai', id)))).map(
      ({ waiting }) => waiting.offer?.day ?? null,
    )
  await keep()
  expect(await open()).toEqual(['2026-11-23', null])
  await answer('somchai', ids[0], 'pass')
  await keep()
  expect(await open()).toEqual([tuesday.day, null])
  await answer('somchai', ids[0], 'pass')
  await keep(minutes(nine, 1))
  expect(await open()).toEqual([null, null])
  expect(await db.selectFrom('offer').selectAll().execute()).toHaveLength(2)
  // The next day one may be asked again; what has rested meanwhile is everybody's, and theirs to wait for.
  await keep(instantAt('2026-11-21', '08:00'))
  expect(await open()).toEqual([wednesday.day, null])
})

test('three offers without an answer end the wish, and the person is told once', async () => {
  const server = await startFull()
  const { ask, at, wait, see, keep, givenCase } = server
  const of = await fill(server, 'malee')
  const id = await givenCase('somchai')
  await wait('somchai', id)
  for (const day of ['2026-11-23', tuesday.day, wednesday.day]) {
    await ask('malee', 'DELETE', at(of(day)))
  }
  await server.db.deleteFrom('outbox').execute()
  await keep()
  await keep(minutes(nine, 180))
  expect((await see('somchai', id)).waiting.offer).toMatchObject(tuesday)
  await keep(minutes(nine, 360))
  // Two a day.
  await keep(instantAt('2026-11-21', '09:00'))
  expect((await see('somchai', id)).waiting.offer).toMatchObject(wednesday)
  await keep(instantAt('2026-11-21', '20:01'))
  await keep(instantAt('2026-11-21', '20:02'))
  expect((await see('somchai', id)).waiting).toBeNull()
  const rows = await server.db.selectFrom('outbox').selectAll().orderBy('id').execute()
  expect(rows.map(({ kind }) => kind)).toEqual([...Array(3).fill('place_offered'), 'waiting_ended'])
  // Nobody is woken for that.
  expect(rows.at(-1)?.nextAttemptAt).toBe(instantAt('2026-11-22', '08:00'))
})

test.each(['23:30', '00:30'])(
  'at %s nobody is asked; the place waits for the morning',
  async (clock) => {
    const server = await startFull()
    const { ask, at, wait, see, keep, givenCase } = server
    const of = await fill(server, 'malee')
    const [id, stranger] = [await givenCase('somchai'), await givenCase('wipa')]
    await wait('somchai', id)
    const night = clock === '23:30' ? friday : '2026-11-21'
    await server.goTo(instantAt(night, clock))
    await ask('malee', 'DELETE', at(of(tuesday.day)))
    for (const later of [0, 10, 60]) {
      await keep(minutes(instantAt(night, clock), later))
      expect((await see('somchai', id)).waiting.offer).toBeNull()
      expect(await shownTo(server, 'wipa', stranger, tuesday)).toMatchObject({
        problem: 'slot_full',
      })
    }
    await keep(instantAt('2026-11-21', '08:00'))
    const until = instantAt('2026-11-21', '11:00')
    expect((await see('somchai', id)).waiting.offer).toMatchObject({ ...tuesday, until })
  },
)

test('at night a place for which nobody waits is everybody’s after its rest', async () => {
  const server = await startFull()
  const { ask, at, keep, givenCase } = server
  const of = await fill(server, 'malee')
  const stranger = await givenCase('wipa')
  const night = instantAt(friday, '23:30')
  await server.goTo(night)
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep(minutes(night, 8))
  expect(await shownTo(server, 'wipa', stranger, tuesday)).toMatchObject({ free: 1 })
})

test('an offer runs over the night without losing time, and its message waits too', async () => {
  const server = await startFull()
  const { ask, at, wait, see, keep, givenCase, deps, line, db } = server
  const of = await fill(server, 'malee')
  const id = await givenCase('somchai')
  await wait('somchai', id)
  await db.deleteFrom('outbox').execute()
  const evening = instantAt(friday, '19:30')
  await server.goTo(evening)
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  const until = instantAt('2026-11-21', '10:30')
  expect((await see('somchai', id)).waiting.offer).toMatchObject({ until })
  // LINE is out of order until after 20.00.
  line.answerPush(500)
  await sendDue(deps)
  line.answerPush(200)
  await server.goTo(instantAt(friday, '23:30'))
  await sendDue(deps)
  expect(line.pushed).toHaveLength(1)
  await server.goTo(instantAt('2026-11-21', '08:00'))
  await sendDue(deps)
  expect(line.pushed).toHaveLength(2)
  await keep(instantAt('2026-11-21', '10:29'))
  expect((await see('somchai', id)).waiting.offer).not.toBeNull()
})

test('a message of an offer that is over does not leave', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, keep, givenCase, deps, line, db } = server
  const of = await fill(server, 'malee')
  const id = await givenCase('somchai')
  await wait('somchai', id)
  await db.deleteFrom('outbox').execute()
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  await answer('somchai', id, 'pass')
  await sendDue(deps)
  expect(line.pushed).toEqual([])
  const row = await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ sentAt: null, nextAttemptAt: null, lastError: 'no longer true' })
})

test('more places are for those first who wait', async () => {
  const server = await startFull()
  const { ask, wait, see, keep, givenCase } = server
  await fill(server, 'malee')
  const id = await givenCase('somchai')
  await wait('somchai', id)
  const path = '/offices/bangphrom/staff/calendar'
  const { json } = await ask('pranee', 'GET', path)
  const { calendar, revision } = json as unknown as { calendar: object; revision: number }
  const evening = {
    ...{ id: 'x', team: 'general-registration', day: '2026-11-24', from: '17:00', to: '18:00' },
    ...{ slotMinutes: null, capacity: 1, walkIns: 0, volunteers: 0 },
  }
  await ask('pranee', 'PUT', path, { calendar: { ...calendar, extras: [evening] }, revision })
  await keep()
  expect((await see('somchai', id)).waiting.offer).toMatchObject({
    day: '2026-11-24',
    start: '17:00',
  })
})

test('what the office closes is offered to nobody any more, and kept for nobody', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, see, keep, givenCase, db } = server
  const of = await fill(server, 'malee')
  const id = await givenCase('somchai')
  await wait('somchai', id)
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  const path = '/offices/bangphrom/staff/calendar'
  const { json } = await ask('pranee', 'GET', path)
  const { calendar, revision } = json as unknown as { calendar: object; revision: number }
  const reason = { th: 'ปิด', en: 'Closed' }
  const day = { firstDay: tuesday.day, lastDay: tuesday.day }
  const closure = { id: 'x', team: null, ...day, hours: null, reason }
  await ask('pranee', 'PUT', path, { calendar: { ...calendar, closures: [closure] }, revision })
  expect((await answer('somchai', id, 'accept')).json.code).toBe('slot_closed')
  await keep(minutes(nine, 1))
  expect((await see('somchai', id)).waiting.offer).toBeNull()
  expect(await db.selectFrom('freedPlace').selectAll().execute()).toEqual([])
  // That was no fault of theirs.
  const offers = await db.selectFrom('offer').select('ending').execute()
  expect(offers).toEqual([{ ending: 'withdrawn' }])
})

test('nobody is asked for a visit that is too near, or that could no longer be booked', async () => {
  const server = await startFull()
  const { ask, at, wait, see, keep, givenCase } = server
  const of = await fill(server, 'malee')
  const id = await givenCase('somchai')
  await wait('somchai', id)
  // 13.00 today: two hours and 59 minutes ahead.
  await server.goTo(instantAt(friday, '10:01'))
  await ask('malee', 'DELETE', at(of(friday)))
  await keep()
  expect((await see('somchai', id)).waiting.offer).toBeNull()
})

test('who has as many bookings as one may is not asked', async () => {
  const server = await startFull({ mostPerPerson: 4 })
  const { ask, at, wait, see, keep, givenCase } = server
  const of = await fill(server, 'malee')
  const [id, other] = [await givenCase('somchai'), await givenCase('malee')]
  expect((await wait('malee', other)).json.code).toBe('too_many_bookings')
  await wait('somchai', id)
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await wait('malee', other, ['2026-11-24'])
  await keep()
  expect((await see('somchai', id)).waiting.offer).toMatchObject(tuesday)
})

test('who takes back the consent to messages is asked in the app alone', async () => {
  const server = await startFull()
  const { ask, at, wait, see, keep, givenCase, cases, db } = server
  const of = await fill(server, 'malee')
  const id = await givenCase('somchai')
  await wait('somchai', id)
  await ask('somchai', 'POST', `${cases}/${id}/consents/line.messages/withdraw`)
  await db.deleteFrom('outbox').execute()
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  expect((await see('somchai', id)).waiting.offer).toMatchObject(tuesday)
  expect(await kinds(server)).toEqual([])
})

test('a place that is given back within the hour does not rest', async () => {
  const server = await startFull()
  const { ask, at } = server
  const of = await fill(server, 'malee')
  await server.goTo(instantAt(friday, '12:00'))
  await ask('malee', 'DELETE', at(of(friday)))
  expect(await server.db.selectFrom('freedPlace').selectAll().execute()).toEqual([])
  expect(await verifyBookings(server.db)).toEqual([])
})

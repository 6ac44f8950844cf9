import { addDays, instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { secondServer } from '../bookings/testing-waiting.ts'
import { verifyBookings } from '../bookings/verify.ts'
import { sendDue } from '../line/outbox.ts'
import { monday, type PersonName, people, startTestServer } from '../testing.ts'
import { closeFormerDays } from './close-day.ts'
import { served, startDay } from './testing-day.ts'
import { verifyTickets } from './verify.ts'

const tuesday = addDays(monday, 1)
const midnight = instantAt(tuesday, '00:01')

/** A Monday on which one came and was served, one came for nothing, one was called in vain, and two stayed away. */
async function startEvening() {
  const server = await startDay()
  const { at, booked, comes, press, counters, db, walksIn } = server
  await db.updateTable('team').set({ morningCapacity: 9, afternoonCapacity: 9 }).execute()
  const ids = {
    done: await booked('malee'),
    unserved: await booked('somchai', '13:00'),
    called: await booked('wirat'),
    away: await booked('suda', '13:00'),
  }
  const [one] = counters
  at('08:00')
  await press('suda', one, 'open')
  await comes(ids.done)
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  await press('suda', one, 'end', { ...served, caseId: ids.done })
  await comes(ids.called)
  await press('suda', one, 'next')
  await press('suda', one, 'pass-over')
  at('13:00')
  await comes(ids.unserved)
  await walksIn('ประยูร')
  await db.deleteFrom('outbox').execute()
  const lastEvent = async (id: string) =>
    (
      await db
        .selectFrom('caseEvent')
        .select(['type', 'data'])
        .where('caseId', '=', id)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
    ).type
  return { ...server, ids, lastEvent }
}

test('what Monday left has its outcome on Tuesday, places are given back, and each is told once in the morning', async () => {
  const { deps, setClock, ids, lastEvent, db, line, ask, cases } = await startEvening()
  // The same day nothing is settled.
  expect(await closeFormerDays(deps)).toEqual({ tickets: 0, visits: 0 })
  setClock(midnight)
  expect(await closeFormerDays(deps)).toEqual({ tickets: 2, visits: 3 })
  expect(await closeFormerDays(deps)).toEqual({ tickets: 0, visits: 0 })
  expect(await lastEvent(ids.done)).toBe('served')
  expect(await lastEvent(ids.unserved)).toBe('not_served')
  expect([await lastEvent(ids.called), await lastEvent(ids.away)]).toEqual(['no_show', 'no_show'])
  const rows = await db.selectFrom('booking').select('state').execute()
  expect(rows.map(({ state }) => state).sort()).toEqual(['confirmed', 'missed', 'missed', 'missed'])
  expect([await verifyBookings(db), await verifyTickets(db)]).toEqual([[], []])

  // Nobody is woken up.
  expect(await sendDue(deps)).toBe(0)
  setClock(instantAt(tuesday, '08:00'))
  await sendDue(deps)
  const told = line.pushed.map(({ body }) => JSON.stringify(body))
  expect(told.filter((body) => body.includes('ไม่ได้มาตามนัด'))).toHaveLength(2)
  expect(told.filter((body) => body.includes('สำนักงานปิดก่อน'))).toHaveLength(1)
  expect(told).toHaveLength(3)

  const again = { day: addDays(monday, 2), start: '08:00' }
  for (const [person, id] of [
    ['somchai', ids.unserved],
    ['suda', ids.away],
  ] as const) {
    expect((await ask(person, 'GET', `${cases}/${id}`)).json).toMatchObject({ booking: null })
    expect((await ask(person, 'POST', `${cases}/${id}/booking`, again)).status).toBe(201)
  }
  expect([await verifyBookings(db), await verifyTickets(db)]).toEqual([[], []])
})

test('two servers close a day once, and one that died on the way is finished by the next run', async () => {
  const server = await startEvening()
  const { deps, setClock, db, ids } = server
  setClock(midnight)
  // A step that fails: the case cannot be told, nor settled, until it can.
  const failing = { ...deps, now: failAfter(2, midnight) }
  await closeFormerDays(failing).catch(() => {})
  const [left] = await db.selectFrom('closedDay').select('day').execute()
  expect(left?.day).toBe('2026-11-19')
  const both = await Promise.all([closeFormerDays(deps), closeFormerDays(secondServer(server))])
  expect(both.reduce((sum, { visits }) => sum + visits, 0)).toBeGreaterThan(0)
  const events = await db
    .selectFrom('caseEvent')
    .select(['caseId', 'type'])
    .where('type', 'in', ['no_show', 'not_served'])
    .execute()
  expect(events.map(({ caseId }) => caseId).sort()).toEqual(
    [ids.unserved, ids.called, ids.away].sort(),
  )
  const messages = await db.selectFrom('outbox').select('kind').execute()
  expect(messages).toHaveLength(3)
  expect(await db.selectFrom('closedDay').select('day').execute()).toEqual([{ day: monday }])
  expect([await verifyBookings(db), await verifyTickets(db)]).toEqual([[], []])
})

/** A clock that stops the process after so many looks at it. */
function failAfter(looks: number, now: string) {
  let left = looks
  return () => {
    left -= 1
    if (left < 0) throw new Error('the process died')
    return now
  }
}

test('an office that runs no day here knows of nobody that they did not come', async () => {
  const { deps, db, setClock, booked } = await startDay()
  await db.deleteFrom('closedDay').execute()
  await booked('malee')
  setClock(midnight)
  expect(await closeFormerDays(deps)).toEqual({ tickets: 0, visits: 0 })
  expect(await db.selectFrom('booking').select('state').execute()).toEqual([{ state: 'confirmed' }])
})

test('who was asked to choose another time, and had not yet, did not stay away', async () => {
  const { deps, db, setClock, booked } = await startDay()
  await booked('malee')
  await db
    .updateTable('booking')
    .set({ mustMoveAt: instantAt(monday, '07:00') })
    .execute()
  setClock(midnight)
  expect(await closeFormerDays(deps)).toEqual({ tickets: 0, visits: 1 })
  const [event] = await db
    .selectFrom('caseEvent')
    .select(['type', 'data'])
    .orderBy('id', 'desc')
    .limit(1)
    .execute()
  expect([event?.type, event?.data]).toEqual(['not_served', expect.stringContaining('day-over')])
})

test('on the day of its first counter an office judges only whom it could have seen', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase, signIn, setClock, db, deps } = server
  for (const person of Object.keys(people) as PersonName[]) await signIn(person)
  await db.updateTable('session').set({ expiresAt: '2026-12-31T00:00:00.000Z' }).execute()
  const booked = async (person: PersonName, start: string) => {
    const id = await givenCase(person)
    const time = { day: monday, start }
    expect((await ask(person, 'POST', `${cases}/${id}/booking`, time)).status).toBe(201)
    return id
  }
  const [before, after] = [await booked('malee', '08:00'), await booked('somchai', '13:00')]
  setClock(instantAt(monday, '09:00'))
  const counter = { name: '1', teams: ['general-registration'] }
  const setUp = await ask('anan', 'POST', '/offices/bangphrom/staff/counters', counter)
  expect(setUp.status).toBe(200)
  // A second one later changes nothing.
  setClock(instantAt(monday, '15:00'))
  await ask('anan', 'POST', '/offices/bangphrom/staff/counters', { ...counter, name: '2' })
  await db.deleteFrom('outbox').execute()

  setClock(midnight)
  expect(await closeFormerDays(deps)).toEqual({ tickets: 0, visits: 1 })
  expect(await closeFormerDays(deps)).toEqual({ tickets: 0, visits: 0 })
  const told = await db.selectFrom('outbox').select(['kind', 'caseId']).execute()
  expect(told).toEqual([{ kind: 'no_show', caseId: after }])
  expect((await ask('malee', 'GET', `${cases}/${before}`)).json).toMatchObject({
    ...{ state: 'approved', booking: { day: monday } },
  })
  expect([await verifyBookings(db), await verifyTickets(db)]).toEqual([[], []])
})

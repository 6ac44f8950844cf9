import { setTimeout as wait } from 'node:timers/promises'
import type { Calendar } from '@phrom/shared/calendar.ts'
import { type Slot, slotsOfDay } from '@phrom/shared/slots.ts'
import { instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { findCalendar } from '../calendar/find-calendar.ts'
import { adultName, monday, type PersonName, people, startTestServer } from '../testing.ts'
import { confirmBooking } from './book-slot.ts'
import { setSlots } from './slot-store.ts'
import { verifyBookings } from './verify.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>
const other = '/offices/khlongphrom/cases'
const morning = { day: monday, start: '08:00' }
const afternoon = { day: monday, start: '13:00' }

async function standing({ db }: Server) {
  expect(await verifyBookings(db)).toEqual([])
  return db.selectFrom('bookingCase').selectAll().where('releasedAt', 'is', null).execute()
}

async function setCalendar({ ask }: Server, change: (calendar: Calendar) => Partial<Calendar>) {
  const path = '/offices/bangphrom/staff/calendar'
  const { json } = await ask('pranee', 'GET', path)
  const { calendar, revision } = json as unknown as { calendar: Calendar; revision: number }
  const changed = { calendar: { ...calendar, ...change(calendar) }, revision }
  const set = await ask('pranee', 'PUT', path, changed)
  expect(set.status).toBe(200)
}

function setSettings(server: Server, change: Partial<Calendar['settings']>) {
  return setCalendar(server, ({ settings }) => ({ settings: { ...settings, ...change } }))
}

async function givenCaseElsewhere({ ask }: Server, person: PersonName) {
  const id = uuidv7()
  const draft = {
    ...{ serviceId: 'change-first-name', answers: adultName, language: 'th' },
    contact: { name: 'มาลี ใจดี', phone: '0812345678' },
    consents: ['papers.precheck', 'papers.others', 'line.messages'],
  }
  await ask(person, 'PUT', `${other}/${id}`, draft)
  const sent = await ask(person, 'POST', `${other}/${id}/submit`, { consents: [] })
  expect(sent.json.state).toBe('approved')
  return id
}

test('the last two places go to two of fifty, round after round', async () => {
  const server = await startTestServer()
  await setSettings(server, { mostPerPerson: 1000, mostEverywhere: 1000 })
  const { ask, cases, givenCase } = server
  const ids: string[] = []
  for (let i = 0; i < 50; i++) ids.push(await givenCase('malee'))
  for (const [round, day] of ['23', '24', '25', '26', '27'].entries()) {
    // A minute on, so that the limit on one person's requests does not speak.
    server.setClock(instantAt('2026-11-20', `09:0${round + 1}`))
    const when = { day: `2026-11-${day}`, start: '08:00' }
    const answers = await Promise.all(
      ids.map((id) => ask('malee', 'POST', `${cases}/${id}/booking`, when)),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2)
    const rows = (await standing(server)).filter((row) => row.day === when.day)
    expect(rows).toHaveLength(2)
    for (const { caseId } of rows) await ask('malee', 'DELETE', `${cases}/${caseId}/booking`)
  }
})

test('two windows of one person make one booking of one case', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee')
  const answers = await Promise.all(
    [morning, afternoon, morning, afternoon].map((when) =>
      ask('malee', 'POST', `${cases}/${id}/booking`, when),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  expect(await standing(server)).toHaveLength(1)
})

test('of two who finish their form for the last place, the one who holds it books it', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const [mine, theirs] = [await givenCase('malee'), await givenCase('somchai')]
  const held = await Promise.all([
    ask('malee', 'POST', `${cases}/${mine}/booking`, { ...afternoon, hold: true }),
    ask('somchai', 'POST', `${cases}/${theirs}/booking`, { ...afternoon, hold: true }),
  ])
  expect(held.map(({ status }) => status).sort()).toEqual([201, 409])
  const done = await Promise.all([
    ask('malee', 'POST', `${cases}/${mine}/booking/confirm`),
    ask('somchai', 'POST', `${cases}/${theirs}/booking/confirm`),
  ])
  expect(done.map(({ status }) => status)).toEqual(
    held.map(({ status }) => (status === 201 ? 200 : 409)),
  )
  expect(await standing(server)).toHaveLength(1)
})

test('who finishes a booking while its time closes is asked to move, never forgotten', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase, db, deps } = server
  const id = await givenCase('malee')
  await ask('malee', 'POST', `${cases}/${id}/booking`, { ...afternoon, hold: true })
  const person = await db
    .selectFrom('person')
    .selectAll()
    .where('lineUserId', '=', people.malee)
    .executeTakeFirstOrThrow()
  const reason = { th: 'ซ่อมไฟฟ้า', en: 'Electrical work' }
  const days = { firstDay: monday, lastDay: monday, hours: null }
  const { closing } = await db.transaction().execute(async (tx) => {
    await confirmBooking({ tx, now: deps.now() }, person, 'bangphrom', id)
    const closing = setCalendar(server, () => ({
      closures: [{ id: 'works', team: null, ...days, reason }],
    }))
    // The one who closes looks for bookings before this one is on disk.
    await wait(500)
    return { closing }
  })
  await closing
  const { json } = await ask('malee', 'GET', `${cases}/${id}`)
  expect(json.booking).toMatchObject({ ...afternoon, mustMove: reason })
  expect(await standing(server)).toHaveLength(1)
})

test('who moves to a time that nobody has wanted, and a change of the calendar, do not wait for each other', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase, db } = server
  const at = `${cases}/${await givenCase('malee')}/booking`
  await ask('malee', 'POST', at, morning)
  const { calendar } = await findCalendar(db, 'bangphrom')
  const [first, second] = slotsOfDay(calendar, 'general-registration', monday) as [Slot, Slot]
  const { moving } = await db.transaction().execute(async (tx) => {
    await setSlots(tx, 'bangphrom', [first])
    const moving = ask('malee', 'PUT', at, afternoon)
    await wait(500)
    await setSlots(tx, 'bangphrom', [second])
    return { moving }
  })
  expect((await moving).status).toBe(200)
  expect(await standing(server)).toMatchObject([afternoon])
})

test('a move whose answer was lost moves once when it is sent again, also after another move', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const at = `${cases}/${await givenCase('malee')}/booking`
  await ask('malee', 'POST', at, morning)
  const key = { 'idempotency-key': crypto.randomUUID() }
  const first = await ask('malee', 'PUT', at, afternoon, key)
  const again = await Promise.all([1, 2, 3].map(() => ask('malee', 'PUT', at, afternoon, key)))
  for (const answer of again) expect(answer).toEqual(first)
  await ask('malee', 'PUT', at, { day: '2026-11-24', start: '08:00' })
  expect(await ask('malee', 'PUT', at, afternoon, key)).toEqual(first)
  expect(await standing(server)).toMatchObject([{ day: '2026-11-24', start: '08:00' }])
})

test('one person has so many bookings in all offices together, whatever addresses the requests name', async () => {
  const server = await startTestServer()
  await setSettings(server, { mostEverywhere: 2 })
  const { ask, cases, givenCase } = server
  const from = (n: number) => ({
    'x-forwarded-for': `203.0.113.${n}`,
    forwarded: `for=10.0.0.${n}`,
  })
  for (const n of [1, 2]) {
    const id = await givenCaseElsewhere(server, 'malee')
    const when = { day: monday, start: n === 1 ? '08:00' : '13:00' }
    expect((await ask('malee', 'POST', `${other}/${id}/booking`, when, from(n))).status).toBe(201)
  }
  const [mine, theirs] = [await givenCase('malee'), await givenCase('somchai')]
  const beyond = await ask('malee', 'POST', `${cases}/${mine}/booking`, morning, from(3))
  expect(beyond).toMatchObject({ status: 409, json: { code: 'too_many_bookings' } })
  // It is the person who is counted, not the connection.
  const another = await ask('somchai', 'POST', `${cases}/${theirs}/booking`, morning, from(1))
  expect(another.status).toBe(201)
})

test.each([
  ['a case that is not approved', ({ givenCase }: Server) => givenCase('malee', 'draft'), 409],
  ['someone else’s case', ({ givenCase }: Server) => givenCase('somchai'), 404],
  ['a case of another office', (server: Server) => givenCaseElsewhere(server, 'malee'), 404],
])('books nothing for %s', async (_name, given, status) => {
  const server = await startTestServer()
  const id = await given(server)
  const { ask, cases } = server
  expect((await ask('malee', 'POST', `${cases}/${id}/booking`, morning)).status).toBe(status)
  expect(await standing(server)).toEqual([])
})

test('a horizon of 0 days is today only', async () => {
  const server = await startTestServer()
  await setSettings(server, { horizonDays: 0, lead: { count: 0, unit: 'hours' } })
  const { ask, cases, givenCase } = server
  const at = `${cases}/${await givenCase('malee')}/booking`
  const tomorrow = await ask('malee', 'POST', at, morning)
  expect(tomorrow.json.code).toBe('slot_too_far')
  const { json } = await ask('malee', 'GET', at.replace('/booking', '/slots'))
  const days = (json as unknown as { day: string }[]).map(({ day }) => day)
  expect([...new Set(days)]).toEqual(['2026-11-20'])
  expect((await ask('malee', 'POST', at, { day: '2026-11-20', start: '13:00' })).status).toBe(201)
})

test('a clock that is set back neither frees a place twice nor gives one away', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const [mine, theirs] = [await givenCase('malee'), await givenCase('somchai')]
  const [held, wanted] = [`${cases}/${mine}/booking`, `${cases}/${theirs}/booking`]
  await ask('malee', 'POST', held, { ...afternoon, hold: true })
  server.setClock(instantAt('2026-11-20', '09:20'))
  // The hold has run out, and somebody else has booked the place.
  expect((await ask('somchai', 'POST', wanted, afternoon)).status).toBe(201)
  server.setClock(instantAt('2026-11-20', '09:01'))
  expect((await ask('malee', 'POST', `${held}/confirm`)).json.code).toBe('hold_over')
  expect((await ask('malee', 'POST', held, afternoon)).json.code).toBe('slot_full')
  expect(await standing(server)).toMatchObject([{ caseId: theirs }])
})

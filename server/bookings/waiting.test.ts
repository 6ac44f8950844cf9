import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { sendDue } from '../line/outbox.ts'
import { people } from '../testing.ts'
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

test('a place that is given back is nobody’s for some minutes, then everybody’s', async () => {
  const server = await startFull()
  const { ask, at, book, keep, givenCase } = server
  const of = await fill(server, 'malee')
  const [mine, other] = [of(tuesday.day), await givenCase('somchai')]
  // Half of the way between two and eight minutes.
  server.setChance(0.5)
  await ask('malee', 'DELETE', at(mine))
  for (const minute of [0, 4]) {
    await keep(minutes(nine, minute))
    expect(await shownTo(server, 'somchai', other, tuesday)).toMatchObject({ problem: 'slot_full' })
    expect((await book('somchai', other, tuesday)).json.code).toBe('slot_full')
    // Who gave it back stands as everybody else.
    expect((await book('malee', mine, tuesday)).json.code).toBe('slot_full')
  }
  await keep(minutes(nine, 5))
  expect(await shownTo(server, 'somchai', other, tuesday)).toMatchObject({ free: 1 })
  expect((await book('malee', mine, tuesday)).status).toBe(201)
})

test('who waits is offered the place that was given back, takes it, and waits no longer', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, see, keep, givenCase, db, line, deps } = server
  const of = await fill(server, 'malee')
  const id = await givenCase('somchai')
  expect(await wait('somchai', id)).toMatchObject({
    status: 201,
    json: { waiting: { wish: { days: null }, since: nine, ahead: 0, offer: null } },
  })
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  // More than two days ahead: three hours to answer.
  const until = minutes(nine, 180)
  expect((await see('somchai', id)).waiting.offer).toEqual({ ...tuesday, end: '16:00', until })
  await db.deleteFrom('outbox').where('kind', '!=', 'place_offered').execute()
  await sendDue(deps)
  expect(line.pushed).toHaveLength(1)
  const [{ body }] = line.pushed as unknown as [{ body: { to: string; messages: unknown[] } }]
  expect(body.to).toBe(people.somchai)
  const card = JSON.stringify(body.messages)
  expect(card).toContain('วันอังคารที่\u00a024\u00a0พ.ย. 2569')
  expect(card).toContain('13.00-16.00\u00a0น.')
  expect(card).toContain('12.00\u00a0น. วันศุกร์ที่\u00a020\u00a0พ.ย. 2569')
  expect(card).toContain(`/cases/${id}/waiting`)

  const taken = await answer('somchai', id, 'accept')
  expect(taken).toMatchObject({ status: 200, json: { booking: tuesday, waiting: null } })
  await keep(minutes(nine, 300))
  expect(await kinds(server)).toEqual(['place_offered', 'booked'])
})

test('who has a later visit moves to the earlier place, and theirs goes to the next who waits', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, see, keep, book, givenCase } = server
  const of = await fill(server, 'malee', '2026-11-24')
  const [late, none] = [await givenCase('somchai'), await givenCase('wipa')]
  await book('somchai', late, wednesday)
  await wait('somchai', late)
  await wait('wipa', none)
  expect((await see('wipa', none)).waiting.ahead).toBe(1)
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  expect((await see('wipa', none)).waiting.offer).toBeNull()
  expect((await answer('somchai', late, 'accept')).json).toMatchObject({
    booking: tuesday,
    waiting: null,
  })
  await keep()
  expect((await see('wipa', none)).waiting).toMatchObject({ ahead: 0, offer: wednesday })
})

test('an offer that is passed, or not answered, goes to the next, and never to the same again', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, see, keep, givenCase } = server
  const of = await fill(server, 'malee')
  const [first, second] = [await givenCase('somchai'), await givenCase('wipa')]
  await wait('somchai', first)
  await wait('wipa', second)
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  expect((await answer('somchai', first, 'pass')).json).toMatchObject({ waiting: { offer: null } })
  await keep()
  expect((await see('somchai', first)).waiting.offer).toBeNull()
  expect((await see('wipa', second)).waiting.offer).toMatchObject(tuesday)
  await keep(minutes(nine, 180))
  expect((await see('wipa', second)).waiting.offer).toBeNull()
  expect((await answer('wipa', second, 'accept')).json.code).toBe('offer_over')
  // Two have said no: after its rest it is for everybody.
  await keep(minutes(nine, 181))
  const stranger = await givenCase('anan')
  expect(await shownTo(server, 'anan', stranger, tuesday)).toMatchObject({ problem: 'slot_full' })
  await keep(minutes(nine, 189))
  expect(await shownTo(server, 'anan', stranger, tuesday)).toMatchObject({ free: 1 })
})

test('nobody waits for what can be booked, and days must be days to come', async () => {
  const server = await startFull()
  const { wait, book, givenCase } = server
  const of = await fill(server, 'malee', '2026-11-24')
  const id = await givenCase('somchai')
  const codes = async (days: string[] | null) => (await wait('somchai', id, days)).json.code
  expect(await codes(null)).toBe('place_free')
  expect(await codes(['2026-11-24', '2026-11-25'])).toBe('place_free')
  expect(await codes([])).toBe('invalid')
  expect(await codes(['2026-02-31'])).toBe('invalid')
  expect(await codes(['2569-11-24'])).toBe('slot_too_far')
  expect(await codes(['2026-11-19'])).toBe('slot_too_soon')
  expect(await codes(['2026-11-26'])).toBe('slot_too_far')
  expect((await wait('somchai', id, ['2026-11-24'])).status).toBe(201)
  await book('somchai', id, wednesday)
  expect(await codes(['2026-11-25'])).toBe('invalid')
  expect((await wait('somchai', of(tuesday.day))).status).toBe(404)
  expect((await wait('somchai', await givenCase('somchai', 'draft'))).json.code).toBe('wrong_step')
})

test('waits of several days and cases: weights are added, and the whole visit is booked', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, see, keep, givenCase, db } = server
  await db.updateTable('team').set({ afternoonCapacity: 2 }).execute()
  const { json } = await ask('pranee', 'GET', '/offices/bangphrom/staff/calendar')
  const { calendar, revision } = json as unknown as {
    calendar: { openings: object[] }
    revision: number
  }
  const openings = calendar.openings.map((opening) => ({ ...opening, capacity: 2 }))
  await ask('pranee', 'PUT', '/offices/bangphrom/staff/calendar', {
    calendar: { ...calendar, openings },
    revision,
  })
  const [one, two] = [await fill(server, 'malee'), await fill(server, 'malee')]
  const [first, second] = [await givenCase('somchai'), await givenCase('somchai')]
  expect((await wait('somchai', first, ['2026-11-24'], { with: [second] })).status).toBe(201)
  expect((await see('somchai', second)).waiting).toMatchObject({ ahead: 0 })
  await ask('malee', 'DELETE', at(one(tuesday.day)))
  await keep()
  // One place of the two.
  expect((await see('somchai', first)).waiting.offer).toBeNull()
  await ask('malee', 'DELETE', at(two(tuesday.day)))
  await ask('malee', 'DELETE', at(two(wednesday.day)))
  await keep(minutes(nine, 1))
  expect((await see('somchai', first)).waiting.offer).toMatchObject(tuesday)
  const taken = await answer('somchai', second, 'accept')
  expect(taken.json).toMatchObject({ waiting: null, booking: { cases: [first, second] } })
  await keep()
})

test('waiting ends with the case, with its days, and with the visit that was to be earlier', async () => {
  const server = await startFull()
  const { ask, at, wait, keep, givenCase, db, cases } = server
  const of = await fill(server, 'malee')
  const [gone, past] = [await givenCase('somchai'), await givenCase('wipa')]
  await wait('somchai', gone)
  await wait('wipa', past, ['2026-11-23'])
  await wait('malee', of(wednesday.day))
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  // The place that was kept for the case goes to who waits next.
  await ask('somchai', 'POST', `${cases}/${gone}/withdraw`)
  await keep(minutes(nine, 1))
  const offers = await db.selectFrom('offer').selectAll().orderBy('madeAt').execute()
  expect(offers.map(({ ending }) => ending)).toEqual(['withdrawn', null])
  await keep(instantAt('2026-11-24', '00:30'))
  await keep(instantAt(wednesday.day, '13:00'))
  const wishes = await db
    .selectFrom('wish')
    .select('ending')
    .orderBy('since')
    .orderBy('id')
    .execute()
  expect(wishes.map(({ ending }) => ending)).toEqual(['case_ended', 'over', 'over'])
})

test('booking by oneself what was wished ends the wish; anything else does not', async () => {
  const server = await startFull()
  const { ask, at, book, wait, see, keep, givenCase } = server
  const of = await fill(server, 'malee', '2026-11-24')
  const id = await givenCase('somchai')
  await wait('somchai', id, ['2026-11-23', '2026-11-24'])
  await book('somchai', id, wednesday)
  expect((await see('somchai', id)).waiting).toMatchObject({ offer: null })
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  expect((await see('somchai', id)).waiting.offer).toMatchObject(tuesday)
  await ask('malee', 'DELETE', at(of('2026-11-23')))
  await keep(minutes(nine, 5))
  const moved = await ask('somchai', 'PUT', at(id), { day: '2026-11-23', start: '13:00' })
  expect(moved.json).toMatchObject({ waiting: null, booking: { day: '2026-11-23' } })
  await keep(minutes(nine, 15))
  expect(await shownTo(server, 'wipa', await givenCase('wipa'), tuesday)).toMatchObject({ free: 1 })
})

test('leaves the list, and joins it anew behind the others', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, see, givenCase } = server
  await fill(server, 'malee')
  const [first, second] = [await givenCase('somchai'), await givenCase('wipa')]
  await wait('somchai', first)
  await server.goTo(minutes(nine, 1))
  await wait('wipa', second)
  expect((await ask('somchai', 'DELETE', at(first, 'waiting'))).json.waiting).toBeNull()
  expect((await ask('somchai', 'DELETE', at(first, 'waiting'))).json.code).toBe('not_waiting')
  expect((await answer('somchai', first, 'pass')).json.code).toBe('not_waiting')
  await server.goTo(minutes(nine, 2))
  await wait('somchai', first, ['2026-11-24'])
  expect((await see('wipa', second)).waiting.ahead).toBe(0)
  expect((await see('somchai', first)).waiting.ahead).toBe(1)
})

test('says plainly that no place is left, until when, and when one may come without a booking', async () => {
  const server = await startFull()
  const { ask, at, givenCase, cases, db } = server
  const id = await givenCase('somchai')
  const none = async () => (await ask('somchai', 'GET', `${cases}/${id}/no-place`)).json
  expect(await none()).toEqual({ none: false, lastDay: '2026-11-25', walkIns: [] })
  await ask('somchai', 'GET', at(id, 'slots'))
  const of = await fill(server, 'malee')
  const path = '/offices/bangphrom/staff/calendar'
  const { json } = await ask('pranee', 'GET', path)
  const { calendar, revision } = json as unknown as { calendar: object; revision: number }
  const counter = {
    ...{ id: 'x', team: 'general-registration', day: '2026-11-24', from: '09:00', to: '11:00' },
    ...{ slotMinutes: null, capacity: 3, walkIns: 3, volunteers: 0 },
  }
  // The day after the last that can be booked, which is within reach tomorrow.
  const later = { firstDay: '2026-11-26', lastDay: '2026-11-26' }
  const closure = { id: 'x', team: null, ...later, hours: null, reason: { th: 'ปิด', en: 'Closed' } }
  // This morning, before the clock of the test: nobody can come then any more.
  const over = { ...counter, id: 'y', day: friday, from: '07:00', to: '08:00' }
  const changed = { ...calendar, extras: [counter, over], closures: [closure] }
  await ask('pranee', 'PUT', path, { calendar: changed, revision })
  expect(await none()).toEqual({
    none: true,
    lastDay: '2026-11-25',
    walkIns: [{ day: '2026-11-24', start: '09:00', end: '11:00' }],
  })
  expect((await ask('malee', 'GET', `${cases}/${id}/no-place`)).status).toBe(404)

  // Counted by day and service, of those who look for a place and have none.
  for (let i = 0; i < 2; i++) await ask('somchai', 'GET', at(id, 'slots'))
  await ask('malee', 'GET', at(of(tuesday.day), 'slots'))
  await server.goTo(instantAt('2026-11-21', '00:30'))
  await ask('somchai', 'GET', at(id, 'slots'))
  const counted = await ask('suda', 'GET', '/offices/bangphrom/staff/no-place')
  expect(counted.json).toEqual([
    { day: '2026-11-21', serviceId: 'change-first-name', times: 1 },
    { day: friday, serviceId: 'change-first-name', times: 2 },
  ])
  expect((await ask('wipa', 'GET', '/offices/bangphrom/staff/no-place')).status).toBe(404)
  expect(await db.selectFrom('noPlace').selectAll().execute()).toHaveLength(2)
})

test('what a person waited for is theirs to see, and gone with them; the place goes to the next', async () => {
  const server = await startFull()
  const { ask, at, wait, see, keep, givenCase, db } = server
  const of = await fill(server, 'malee')
  const [id, next] = [await givenCase('somchai'), await givenCase('wipa')]
  await wait('somchai', id, ['2026-11-24'])
  await wait('wipa', next)
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  const { json } = await ask('somchai', 'GET', '/me')
  const [mine] = (json as unknown as { cases: { waits: object[] }[] }).cases
  expect(mine?.waits).toEqual([
    {
      ...{ days: ['2026-11-24'], since: nine, endedAt: null, ending: null },
      offers: [{ ...tuesday, end: '16:00', madeAt: nine, until: minutes(nine, 180), ending: null }],
    },
  ])
  const { personId } = await db
    .selectFrom('wish')
    .select('personId')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  expect((await ask('somchai', 'DELETE', '/me')).status).toBe(204)
  await keep()
  for (const table of ['wish', 'offer'] as const) {
    const rows = await db.selectFrom(table).selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(personId)
  }
  expect(await db.selectFrom('wishCase').select('caseId').execute()).toEqual([{ caseId: next }])
  expect((await see('wipa', next)).waiting.offer).toMatchObject(tuesday)
})

test('a wish that cannot be understood keeps nobody else from being asked', async () => {
  const server = await startFull()
  const { ask, at, wait, see, keep, givenCase, db, logged } = server
  const of = await fill(server, 'malee')
  const [broken, id] = [await givenCase('somchai'), await givenCase('wipa')]
  await wait('somchai', broken)
  await wait('wipa', id)
  await db.updateTable('serviceCase').set({ answers: '[' }).where('id', '=', broken).execute()
  await ask('malee', 'DELETE', at(of(tuesday.day)))
  await keep()
  expect((await see('wipa', id)).waiting.offer).toMatchObject(tuesday)
  expect(logged.join()).toContain('wish passed over')
})

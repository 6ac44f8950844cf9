import { instantAt, toInstant } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { sendDue } from '../line/outbox.ts'
import { type PersonName, people, startTestServer } from '../testing.ts'
import { keepPlaces } from './keep-places.ts'
import { verifyBookings } from './verify.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>
type Free = { day: string; start: string; free: number; problem?: string }

/** The afternoons have one place each. */
const tuesday = { day: '2026-11-24', start: '13:00' }
const wednesday = { day: '2026-11-25', start: '13:00' }
const friday = '2026-11-20'

/** A server on which one can book until Wednesday the 25th alone, and where all afternoons but the morning are taken. */
async function startFull({ horizonDays = 5, mostPerPerson = 50 } = {}) {
  const server = await startTestServer()
  const { ask, db } = server
  const path = '/offices/bangphrom/staff/calendar'
  const { json } = await ask('pranee', 'GET', path)
  const { calendar, revision } = json as unknown as {
    calendar: { settings: object; openings: { id: string }[] }
    revision: number
  }
  const settings = { ...calendar.settings, horizonDays, mostPerPerson, mostEverywhere: 50 }
  const openings = calendar.openings.filter(({ id }) => id.endsWith('afternoon'))
  const set = await ask('pranee', 'PUT', path, {
    calendar: { ...calendar, openings, settings },
    revision,
  })
  expect(set.status).toBe(200)
  // All that was written of so far is nothing that is looked at.
  await db.deleteFrom('outbox').execute()
  const at = (id: string, what: 'booking' | 'waiting' | 'slots' = 'booking') =>
    `${server.cases}/${id}/${what}`
  /** Whoever is signed in stays so: days go by in a moment here. */
  const goTo = async (now: string) => {
    server.setClock(now)
    await db.updateTable('session').set({ expiresAt: '2100-01-01T00:00:00.000Z' }).execute()
  }
  return {
    ...server,
    at,
    book: (who: PersonName, id: string, when: object) => ask(who, 'POST', at(id), when),
    wait: (who: PersonName, id: string, days: string[] | null = null, more: object = {}) =>
      ask(who, 'POST', at(id, 'waiting'), { days, ...more }),
    answer: (who: PersonName, id: string, what: 'accept' | 'pass') =>
      ask(who, 'POST', `${at(id, 'waiting')}/${what}`),
    see: async (who: PersonName, id: string) =>
      (await ask(who, 'GET', `${server.cases}/${id}`)).json as unknown as {
        waiting: { ahead: number; offer: null | { day: string; start: string; until: string } }
        booking: null | { day: string; start: string }
      },
    goTo,
    /** What the job does at that minute. */
    keep: async (now?: string) => {
      if (now) await goTo(now)
      await keepPlaces(server.deps)
      expect(await verifyBookings(db)).toEqual([])
    },
  }
}
type Full = Awaited<ReturnType<typeof startFull>>

async function shownTo({ ask, at }: Full, who: PersonName, id: string, when: typeof tuesday) {
  const { json } = await ask(who, 'GET', at(id, 'slots'))
  const list = json as unknown as Free[]
  return list.find(({ day, start }) => day === when.day && start === when.start)
}

/** Every afternoon that can be booked, booked for one person by cases of their own. */
async function fill(server: Full, who: PersonName, until = '2026-11-25') {
  const ids = new Map<string, string>()
  for (const day of ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25'].filter(
    (d) => d <= until,
  )) {
    const id = await server.givenCase(who)
    expect((await server.book(who, id, { day, start: '13:00' })).status).toBe(201)
    ids.set(day, id)
  }
  const of = (day: string) => ids.get(day) ?? ''
  return of
}

const minutes = (from: string, count: number) => toInstant(Date.parse(from) + count * 60_000)
const nine = instantAt(friday, '09:00')
const kinds = async ({ db }: Pick<Server, 'db'>) =>
  (await db.selectFrom('outbox').select('kind').orderBy('id').execute()).map(({ kind }) => kind)

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
  const changed = { ...calendar, extras: [counter], closures: [closure] }
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

test('of two taps one takes the place, while two servers keep the list', async () => {
  const server = await startFull()
  const { ask, at, wait, answer, see, keep, givenCase, deps, db } = server
  const of = await fill(server, 'malee')
  let booked = { who: 'malee' as PersonName, id: of(tuesday.day) }
  for (let round = 0; round < 8; round++) {
    const id = await givenCase('somchai')
    await wait('somchai', id, ['2026-11-24'])
    await ask(booked.who, 'DELETE', at(booked.id))
    await Promise.all([keepPlaces(deps), keepPlaces(deps)])
    expect((await see('somchai', id)).waiting.offer).toMatchObject(tuesday)
    const [one, two] = await Promise.all([
      answer('somchai', id, 'accept'),
      answer('somchai', id, 'accept'),
      keepPlaces(deps),
      keepPlaces(deps),
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
  const of = await fill(server, 'malee')
  let booked = { who: 'malee' as PersonName, id: of(tuesday.day) }
  for (let round = 0; round < 8; round++) {
    const begin = minutes(nine, round)
    await goTo(begin)
    const id = await givenCase('somchai')
    await wait('somchai', id, ['2026-11-24'])
    await ask(booked.who, 'DELETE', at(booked.id))
    await keep()
    // The clock of one server is a minute ahead.
    const ahead = { ...deps, now: () => minutes(begin, 181) }
    await goTo(minutes(begin, 179))
    const [taken] = await Promise.all([
      answer('somchai', id, round % 2 === 0 ? 'accept' : 'pass'),
      keepPlaces(ahead),
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

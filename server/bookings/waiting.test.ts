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
    /** What the job does at that minute. */
    keep: async (now?: string) => {
      if (now) server.setClock(now)
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

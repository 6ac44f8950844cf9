import { isOpenDay } from '@phrom/shared/calendar.ts'
import { addDays, type Day, dayOf, toInstant } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { startTestServer } from '../testing.ts'
import { type ServerProcess, startProcess } from '../testing-process.ts'
import { verifyBookings } from './verify.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>
/** In every run; `BOOKINGS=10000` asks for a long one. */
const killedBookings = Number(process.env.BOOKINGS ?? 150)

/** Rounds of the race for a last place; `RACES=60` asks for twenty of each size. */
const races = Number(process.env.RACES ?? 21)
const sizes = [20, 50, 200]

/** Processes have the clock of the machine, so the days are counted from today. */
async function startToday() {
  const server = await startTestServer()
  const now = toInstant(Date.now())
  server.setClock(now)
  const afternoonCapacity = Math.max(40, Math.ceil(killedBookings / 25))
  await server.db.updateTable('team').set({ morningCapacity: 1, afternoonCapacity }).execute()
  const days: Day[] = []
  for (let day = addDays(dayOf(now), 2); days.length < Math.max(30, races); day = addDays(day, 1)) {
    if (isOpenDay(day)) days.push(day)
  }
  return { server, days }
}

/** Approved cases, put straight into the database: each of a person of its own, who is signed in. */
async function givenCases({ db, givenCase, signIn }: Server, count: number) {
  const one = await givenCase('malee')
  const tokens = { malee: await signIn('malee') }
  const row = await db
    .selectFrom('serviceCase')
    .selectAll()
    .where('id', '=', one)
    .executeTakeFirst()
  if (!row) throw new Error('no case')
  const ids = Array.from({ length: count }, () => crypto.randomUUID())
  for (const id of ids) {
    await db
      .insertInto('serviceCase')
      .values({ ...row, id, code: id })
      .execute()
  }
  return { ids, token: tokens.malee }
}

function ask(api: string, token: string, method: string, id: string, body?: object) {
  return fetch(`${api}/offices/bangphrom/cases/${id}/booking`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
}

/** No limit on one person's bookings, so that one person can stand for many. */
async function liftLimit({ ask, db }: Server) {
  const path = '/offices/bangphrom/staff/calendar'
  const { json } = await ask('pranee', 'GET', path)
  const { calendar, revision } = json as unknown as {
    calendar: { settings: object; openings: { id: string; capacity: number }[] }
    revision: number
  }
  const set = await ask('pranee', 'PUT', path, { calendar, revision })
  expect(set.status).toBe(200)
  // More than an office could set.
  const most = { mostPerPerson: 1e6, mostEverywhere: 1e6, horizonDays: 200 }
  const settings = { ...calendar.settings, ...most }
  const without = JSON.stringify({ ...calendar, settings })
  await db.updateTable('officeCalendar').set({ calendar: without }).execute()
}

test.runIf(process.env.TEST_DATABASE === 'postgres')(
  'two servers on one database give the last place to one of 20, 50 and 200 who ask at once, in every round',
  async () => {
    const { server, days } = await startToday()
    await liftLimit(server)
    const { ids, token } = await givenCases(server, 200)
    const processes = await Promise.all([startProcess(server.config), startProcess(server.config)])
    try {
      // The first rounds warm connections and pools; it is the later ones that tell.
      for (const [round, day] of days.slice(0, races).entries()) {
        const atOnce = sizes[round % sizes.length]
        const answers = await Promise.all(
          ids.slice(0, atOnce).map((id, i) => {
            const { api } = processes[i % 2] as ServerProcess
            return ask(api, token, 'POST', id, { day, start: '08:00' })
          }),
        )
        expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
        const rows = await server.db
          .selectFrom('bookingCase')
          .selectAll()
          .where('day', '=', day)
          .where('releasedAt', 'is', null)
          .execute()
        expect(rows).toHaveLength(1)
        await ask(processes[0].api, token, 'DELETE', rows[0]?.caseId ?? '')
      }
      expect(await verifyBookings(server.db)).toEqual([])
    } finally {
      await Promise.all(processes.map(({ kill }) => kill()))
    }
  },
)

test('a server that is killed at any moment has every booking that it answered, none twice, and its counters right', async () => {
  const { server, days } = await startToday()
  await liftLimit(server)
  const { ids, token } = await givenCases(server, killedBookings)
  const answered: { id: string; day: Day }[] = []
  let next = 0
  for (let round = 0; round < 3 || next < ids.length; round++) {
    const running = await startProcess(server.config)
    const killAfter = answered.length + 5 + Math.floor(Math.random() * (killedBookings / 5))
    let killed: Promise<void> | undefined
    const client = async () => {
      while (!killed && next < ids.length) {
        const id = ids[next++] ?? ''
        const day = days[next % days.length] ?? ''
        const answer = await ask(running.api, token, 'POST', id, { day, start: '13:00' }).catch(
          () => undefined,
        )
        if (answer?.status === 201) answered.push({ id, day })
        if (answered.length >= killAfter) killed ??= running.kill()
      }
    }
    await Promise.all(Array.from({ length: 8 }, client))
    await (killed ?? running.kill())
  }
  const rows = await server.db
    .selectFrom('bookingCase')
    .select(['caseId', 'day'])
    .where('releasedAt', 'is', null)
    .execute()
  const there = new Map(rows.map(({ caseId, day }) => [caseId, day]))
  expect(answered.length).toBeGreaterThan(10)
  expect(answered.filter(({ id, day }) => there.get(id) !== day)).toEqual([])
  expect(there.size).toBe(rows.length)
  expect(await verifyBookings(server.db)).toEqual([])
})

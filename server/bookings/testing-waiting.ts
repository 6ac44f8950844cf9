import { instantAt, toInstant } from '@phrom/shared/time.ts'
import { expect, onTestFinished } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { type PersonName, startTestServer } from '../testing.ts'
import { keepPlaces } from './keep-places.ts'
import { verifyBookings } from './verify.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>
type Free = { day: string; start: string; free: number; problem?: string }

/** The afternoons have one place each. */
export const tuesday = { day: '2026-11-24', start: '13:00' }
export const wednesday = { day: '2026-11-25', start: '13:00' }
export const friday = '2026-11-20'

/** A server on which one can book until Wednesday the 25th, and in the afternoons alone. */
export async function startFull({ horizonDays = 5, mostPerPerson = 50 } = {}) {
  const limits = { REQUESTS_PER_PERSON: '999999', REQUESTS_PER_ADDRESS: '999999' }
  const server = await startTestServer(limits)
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

export async function shownTo(
  { ask, at }: Full,
  who: PersonName,
  id: string,
  when: typeof tuesday,
) {
  const { json } = await ask(who, 'GET', at(id, 'slots'))
  const list = json as unknown as Free[]
  return list.find(({ day, start }) => day === when.day && start === when.start)
}

/** Every afternoon that can be booked, booked for one person by cases of their own. */
export async function fill(server: Full, who: PersonName, until = '2026-11-25') {
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

export const minutes = (from: string, count: number) => toInstant(Date.parse(from) + count * 60_000)
export const nine = instantAt(friday, '09:00')
export const kinds = async ({ db }: Pick<Server, 'db'>) =>
  (await db.selectFrom('outbox').select('kind').orderBy('id').execute()).map(({ kind }) => kind)

export const rounds = process.env.TEST_DATABASE === 'postgres' ? 20 : 8

/** What another server on the same database has: connections of its own. SQLite is for one server alone. */
export function secondServer({ deps, config }: Pick<Full, 'deps' | 'config'>) {
  if (!config.databaseUrl) return deps
  const db = openDatabase(config)
  onTestFinished(() => db.destroy())
  return { ...deps, db }
}

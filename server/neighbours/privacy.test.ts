import { addDays, instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { runRetention } from '../retention/run.ts'
import { forgetVolunteersBookings } from './forget.ts'
import { path, rowsOf, startWithVolunteer, tuesday } from './testing-neighbours.ts'

const slip = '/offices/bangphrom/slip'

async function startWithTwo() {
  const server = await startWithVolunteer({ capacity: 5, volunteers: 2 })
  const [own, other] = rowsOf(2)
  if (!own || !other) throw new Error('no rows')
  await server.book([own, other])
  const secret = await server.secretOf(own.id)
  await server.ask('malee', 'POST', `${slip}/claim`, { secret, consents: [] })
  const everything = async () => {
    const tables = ['neighbour', 'serviceCase', 'booking', 'person', 'idempotency'] as const
    const all = await Promise.all(
      tables.map((table) => server.db.selectFrom(table).selectAll().execute()),
    )
    return JSON.stringify(all)
  }
  return { ...server, own, other, secret, everything }
}

test('a volunteer finds in their data for whom they booked, and no more of who took it over', async () => {
  const { ask, other } = await startWithTwo()
  const { json } = await ask('somchai', 'GET', '/me')
  const list = json.neighbours as unknown as { name: string | null; phone: string | null }[]
  expect(list).toHaveLength(2)
  expect(list).toContainEqual(expect.objectContaining({ name: other.name, phone: other.phone }))
  expect(list).toContainEqual(expect.objectContaining({ name: null, phone: null }))
})

test('a neighbour who took it over and is erased leaves no name, no slip and no place behind', async () => {
  const { ask, db, own, secret, everything, rest, allIsWell } = await startWithTwo()
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  expect(await everything()).not.toContain(own.name)
  expect((await ask(undefined, 'POST', slip, { secret })).status).toBe(404)
  await rest()
  await allIsWell()
  const slots = await db.selectFrom('slot').select(['taken', 'volunteersTaken']).execute()
  expect(slots.filter(({ taken }) => taken > 0)).toEqual([{ taken: 1, volunteersTaken: 1 }])
})

test('a volunteer who is forgotten leaves the bookings as they are, and nobody’s', async () => {
  const { ask, db, other, allIsWell } = await startWithTwo()
  const { personId } = await db.selectFrom('volunteer').select('personId').executeTakeFirstOrThrow()
  await db.transaction().execute((tx) => forgetVolunteersBookings(tx, personId))
  const day = await ask('suda', 'GET', `/offices/bangphrom/staff/days/${tuesday}`)
  expect(day.json).toMatchObject([{ volunteer: '' }, { volunteer: '' }])
  const left = await ask('suda', 'GET', '/offices/bangphrom/staff/neighbours')
  expect(left.json).toMatchObject([{ caseId: other.id, volunteer: '' }])
  expect((await ask('somchai', 'GET', path)).json.list).toEqual([])
  await allIsWell()
})

test('when its time is over a neighbour’s case holds no name, and nobody stands for it any more', async () => {
  const { deps, db, other, everything, setClock, allIsWell } = await startWithTwo()
  for (let night = 1; night < 24; night++) {
    setClock(instantAt(addDays(tuesday, night * 30), '02:30'))
    await runRetention(deps)
  }
  await db.deleteFrom('idempotency').execute()
  const all = await everything()
  expect(all).not.toContain(other.name)
  expect(all).not.toContain(other.phone)
  expect(all).not.toContain('neighbour:')
  await allIsWell()
})

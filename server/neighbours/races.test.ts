import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { path, rowsOf, startWithVolunteer, tuesday } from './testing-neighbours.ts'

const starts = ['08:00', '13:00'] as const
const others = ['suda', 'anan', 'pranee', 'wipa'] as const

test('whatever volunteers and citizens ask at once, no slot is oversold and nothing waits for ever', async () => {
  const server = await startWithVolunteer({ capacity: 6, volunteers: 3 })
  const { ask, db, book, citizenBooks, givenVolunteer, allIsWell } = server
  await givenVolunteer('wirat')
  for (const day of [tuesday, '2026-11-25', '2026-11-26']) {
    // Lists in opposite orders of the same slots, and citizens between them.
    const list = () => rowsOf(4).map((row, i) => ({ ...row, day, start: starts[i % 2] }))
    const body = (rows: object[]) => ({ serviceId: 'id-card-renewal', language: 'th', rows })
    const fresh = (rows: object[]) => rows.map((row) => ({ ...row, phone: phone() }))
    await Promise.all([
      ...[1, 2, 3].map(() => book(fresh(list()))),
      ...[1, 2, 3].map(() => ask('wirat', 'POST', path, body(fresh(list().reverse())))),
      ...others.flatMap((person) => starts.map((start) => citizenBooks(person, { day, start }))),
    ])
    const rows = await db
      .selectFrom('slot')
      .selectAll()
      .where('day', '=', day)
      .where('teamId', '=', 'id-card')
      .execute()
    expect(rows).toHaveLength(2)
    for (const { taken, volunteersTaken, capacity, volunteers } of rows) {
      expect(taken).toBeLessThanOrEqual(capacity)
      expect(taken - volunteersTaken).toBeLessThanOrEqual(
        capacity - Math.max(0, volunteers - volunteersTaken),
      )
    }
    await allIsWell()
  }
})

let phones = 0
function phone() {
  phones += 1
  return `09${String(10_000_000 + phones)}`
}

test('two windows with the same list book it once', async () => {
  const { book, ask, allIsWell } = await startWithVolunteer({ capacity: 20, volunteers: 4 })
  const rows = rowsOf(5)
  const answers = await Promise.all(
    [1, 2, 3].map(() => book(rows.map((row) => ({ ...row, id: uuidv7() })))),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  const { json } = await ask('somchai', 'GET', path)
  expect((json as unknown as { list: object[] }).list).toHaveLength(5)
  await allIsWell()
})

type Step =
  | { do: 'volunteer'; at: number; count: number }
  | { do: 'citizen'; at: number }
  | { do: 'cancel' | 'move'; which: number; at: number }
  | { do: 'cancelOwn'; which: number }
const at = fc.nat(1)
const which = fc.nat(9)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('volunteer' as const), at, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('citizen' as const), at }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'move' as const), which, at }),
  fc.record({ do: fc.constant('cancelOwn' as const), which }),
)

test('after any history of both a place is given exactly where one is left for who asks', async () => {
  const [capacity, volunteers] = [4, 2]
  const server = await startWithVolunteer({ capacity, volunteers }, { volunteerDays: 0 })
  const { ask, book, citizenBooks, rest, setClock, deps, allIsWell } = server
  const begin = deps.now()
  let day = 0
  const days = [
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-30',
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const on = days[day++ % days.length] ?? tuesday
      setClock(begin)
      await server.db.deleteFrom('idempotency').execute()
      const [theirs, own]: [{ id: string; at: number }[], { id: string; at: number }[]] = [[], []]
      const left = (slot: number, who: 'volunteer' | 'citizen') => {
        const booked = theirs.filter((one) => one.at === slot).length
        const kept = who === 'citizen' ? Math.max(0, volunteers - booked) : 0
        return capacity - booked - own.filter((one) => one.at === slot).length - kept
      }
      for (const one of steps) {
        if (one.do === 'volunteer') {
          const rows = rowsOf(one.count).map((row) => ({
            ...row,
            day: on,
            start: starts[one.at],
            phone: phone(),
          }))
          const room = left(one.at, 'volunteer') >= one.count
          expect((await book(rows)).status).toBe(room ? 201 : 409)
          if (room) theirs.push(...rows.map(({ id }) => ({ id, at: one.at })))
        } else if (one.do === 'citizen') {
          const room = left(one.at, 'citizen') > 0
          const answer = await citizenBooks('malee', { day: on, start: starts[one.at] ?? '' })
          expect(answer.status).toBe(room ? 201 : 409)
          if (room) own.push({ id: answer.id, at: one.at })
        } else if (one.do === 'cancelOwn') {
          const [gone] = own.splice(one.which % Math.max(1, own.length), 1)
          if (gone) await ask('malee', 'DELETE', `/offices/bangphrom/cases/${gone.id}/booking`)
          await rest()
        } else {
          const place = one.which % Math.max(1, theirs.length)
          const chosen = theirs[place]
          if (!chosen) continue
          if (one.do === 'cancel') {
            theirs.splice(place, 1)
            await ask('somchai', 'DELETE', `${path}/${chosen.id}`)
          } else {
            const room = chosen.at === one.at || left(one.at, 'volunteer') > 0
            const when = { day: on, start: starts[one.at] }
            expect((await ask('somchai', 'PUT', `${path}/${chosen.id}`, when)).status).toBe(
              room ? 200 : 409,
            )
            if (room) chosen.at = one.at
          }
          await rest()
        }
        await allIsWell()
      }
      // The next history begins on an empty day of its own.
      for (const { id } of theirs) await ask('somchai', 'DELETE', `${path}/${id}`)
      for (const { id } of own)
        await ask('malee', 'DELETE', `/offices/bangphrom/cases/${id}/booking`)
      await rest()
    }),
    { numRuns: process.env.TEST_DATABASE === 'postgres' ? 4 : 16 },
  )
})

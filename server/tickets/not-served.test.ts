import { changeFirstName } from '@phrom/shared/services/change-first-name.ts'
import { idCardRenewal } from '@phrom/shared/services/id-card-renewal.ts'
import { notServedReasons } from '@phrom/shared/tickets.ts'
import { expect, test } from 'vitest'
import { served, startDay } from './testing-day.ts'
import { visitsOf } from './visit-records.ts'

const unserved = { ...served, outcome: 'not_served' } as const
const invalid = (field: string) => ({ status: 422, json: { code: 'invalid', fields: [field] } })

/** Somebody stands at the first counter: with a case, or without one. */
async function startVisit(who: 'booked' | 'walk-in') {
  const server = await startDay()
  const [one] = server.counters
  const id = who === 'booked' ? await server.booked('malee') : null
  server.at('08:00')
  await (id === null ? server.walksIn('ประยูร') : server.comes(id))
  await server.press('suda', one, 'open')
  await server.press('suda', one, 'next')
  await server.press('suda', one, 'begin')
  const end = (how: object) => server.press('suda', one, 'end', { ...unserved, caseId: id, ...how })
  const log = async () => await server.db.selectFrom('visit').selectAll().execute()
  return { ...server, id, end, log }
}

test.each(['booked', 'walk-in'] as const)(
  'a visit (%s) comes to nothing only for a reason that its service lists',
  async (who) => {
    const { end, log } = await startVisit(who)
    const listed: readonly string[] = changeFirstName.notServed
    const others = notServedReasons.filter((reason) => !listed.includes(reason))
    expect(others).toContain('already-married')
    for (const reason of others) expect(await end({ reason })).toMatchObject(invalid('reason'))
    expect(await end({ reason: 'no-such-reason' })).toMatchObject({ status: 422 })
    expect(await log()).toEqual([])
    expect((await end({ reason: 'name-not-allowed' })).status).toBe(200)
    expect(await log()).toMatchObject([{ reason: 'name-not-allowed', missing: null }])
  },
)

test('of who came without a booking the service that they came for counts', async () => {
  const { end, log } = await startVisit('walk-in')
  const renewal = { serviceId: 'id-card-renewal' }
  expect(idCardRenewal.notServed).not.toContain('name-not-allowed')
  expect(await end({ ...renewal, reason: 'name-not-allowed' })).toMatchObject(invalid('reason'))
  const rude = { ...renewal, reason: 'not-entitled', missing: 'rude' }
  expect(await end(rude)).toMatchObject(invalid('missing'))
  expect((await end({ ...rude, missing: 'too-early' })).status).toBe(200)
  expect(await log()).toMatchObject([{ serviceId: 'id-card-renewal', missing: 'too-early' }])
})

test.each(['booked', 'walk-in'] as const)(
  'what is said to be missing (%s) is a paper, a person or a rule of that list',
  async (who) => {
    const { end, log } = await startVisit(who)
    const wrong = ['dog-licence', '', 'ชื่อคนที่ไม่มา', '__proto__', 'rude@applicant', null]
    for (const reason of ['paper-missing', 'paper-wrong', 'person-missing', 'not-entitled']) {
      for (const missing of wrong) {
        expect(await end({ reason, missing })).toMatchObject(invalid('missing'))
      }
    }
    // Each is of its own kind.
    expect(await end({ reason: 'paper-missing', missing: 'applicant' })).toMatchObject(
      invalid('missing'),
    )
    expect(await end({ reason: 'person-missing', missing: 'rude' })).toMatchObject(
      invalid('missing'),
    )
    expect(await end({ reason: 'system-down', missing: 'rude' })).toMatchObject(invalid('missing'))
    expect(await end({ outcome: 'served', missing: 'rude' })).toMatchObject(invalid('missing'))
    expect(await log()).toEqual([])
    expect((await end({ reason: 'person-missing', missing: 'applicant' })).status).toBe(200)
    expect(await log()).toMatchObject([{ reason: 'person-missing', missing: 'applicant' }])
  },
)

test('the citizen is told which rule stood in the way, and what was written in former times as it was', async () => {
  const { id, end, ask, cases, db } = await startVisit('booked')
  expect((await end({ reason: 'not-entitled', missing: 'rude' })).status).toBe(200)
  const { data } = await db
    .selectFrom('outbox')
    .select('data')
    .where('kind', '=', 'not_served')
    .executeTakeFirstOrThrow()
  const rude = changeFirstName.stops.find((stop) => stop.id === 'rude')
  expect(JSON.parse(data)).toMatchObject({ reason: 'not-entitled', missing: { th: rude?.th } })
  const [record] = await visitsOf(db, 'bangphrom', id ?? '')
  expect(record?.missing).toMatchObject({ th: rude?.th })
  await db.updateTable('visit').set({ reason: 'site-check', missing: 'รูปบ้าน' }).execute()
  expect((await ask('malee', 'GET', `${cases}/${id}`)).json).toMatchObject({
    lastVisit: { reason: 'site-check', missing: 'รูปบ้าน' },
  })
})

import type { CaseView } from '@phrom/shared/case.ts'
import { addDays } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { verifyBookings } from '../bookings/verify.ts'
import { monday } from '../testing.ts'
import { startWithMarriages } from './testing-marriage.ts'
import { verifyHandovers } from './verify.ts'

const viewOf = (json: unknown) => json as CaseView

test('a booking is given back, and with the last day passed the case stays', async () => {
  const { ask, here, givenMarriage, handOver, db, setClock, rest } = await startWithMarriages()
  const [id, late] = [await givenMarriage('approved'), await givenMarriage('approved')]
  const time = { day: monday, start: '08:00' }
  await ask('malee', 'POST', `${here}/cases/${id}/booking`, time)
  await ask('malee', 'POST', `${here}/cases/${late}/booking`, time)
  expect((await handOver(id)).status).toBe(201)
  await rest()
  const taken = await db.selectFrom('slot').select(['officeId', 'taken']).execute()
  expect(taken).toEqual([{ officeId: 'bangphrom', taken: 1 }])

  await db.updateTable('session').set({ expiresAt: '2027-01-01T00:00:00.000Z' }).execute()
  setClock(`${monday}T00:30:00.000Z`)
  expect(await handOver(late)).toMatchObject({ json: { code: 'too_late_to_change' } })
  expect([...(await verifyBookings(db)), ...(await verifyHandovers(db))]).toEqual([])
})

test.each([
  ['bangphrom', 'khlongphrom'],
  ['khlongphrom', 'bangphrom'],
])('moves the booking from %s to %s in one step, or keeps it', async (first, second) => {
  const { ask, givenMarriage, handOver, db, rest } = await startWithMarriages()
  const start = await givenMarriage('approved')
  const id = first === 'bangphrom' ? start : (await handOver(start)).id
  const at = `/offices/${first}/cases/${id}`
  await ask('malee', 'POST', `${at}/booking`, { day: monday, start: '08:00' })
  const go = (day: string, clock = '13:00') =>
    ask('malee', 'POST', `${at}/handover`, {
      officeId: second,
      caseId: uuidv7(),
      consent: 'case.handover',
      book: { day, start: clock },
    })
  // A Sunday; and at no time at all.
  for (const refused of [await go(addDays(monday, -1)), await go(monday, '03:00')]) {
    expect(refused).toMatchObject({ status: 409, json: { code: 'slot_closed' } })
  }
  const kept = viewOf((await ask('malee', 'GET', at)).json)
  expect(kept).toMatchObject({ state: 'approved', booking: { day: monday, start: '08:00' } })
  const went = await go(monday)
  expect(went).toMatchObject({
    status: 201,
    json: { officeId: second, state: 'approved', booking: { day: monday, start: '13:00' } },
  })
  await rest()
  const taken = await db
    .selectFrom('slot')
    .select(['officeId', 'start', 'taken'])
    .where('taken', '>', 0)
    .execute()
  expect(taken).toEqual([{ officeId: second, start: '13:00', taken: 1 }])
  expect([...(await verifyBookings(db)), ...(await verifyHandovers(db))]).toEqual([])
})

test('the last of so many bookings as one may have everywhere moves too', async () => {
  const { ask, here, there, givenMarriage, handOver, db } = await startWithMarriages()
  const ids: string[] = []
  for (let n = 0; n < 4; n++) ids.push(await givenMarriage('approved'))
  const [first = '', second = '', third = '', fourth = ''] = ids
  const settings = JSON.stringify({
    openings: [],
    extras: [],
    closures: [],
    settings: { mostPerPerson: 4, mostEverywhere: 2 },
  })
  const by = { revision: 1, changedAt: '2026-11-20T02:00:00.000Z', changedBy: 'x' }
  for (const officeId of ['bangphrom', 'khlongphrom']) {
    await db
      .insertInto('officeCalendar')
      .values({ officeId, calendar: settings, ...by })
      .execute()
  }
  const day = { day: monday, start: '08:00' }
  await ask('malee', 'POST', `${here}/cases/${first}/booking`, day)
  const gone = await handOver(second, { book: day })
  expect(gone.status).toBe(201)
  const full = await ask('malee', 'POST', `${here}/cases/${third}/booking`, day)
  expect(full).toMatchObject({ json: { code: 'too_many_bookings' } })
  expect((await handOver(fourth, { book: { ...day, start: '13:00' } })).json).toMatchObject({
    code: 'too_many_bookings',
  })
  expect((await handOver(first, { book: { ...day, start: '13:00' } })).status).toBe(201)
  const back = { officeId: 'bangphrom', caseId: uuidv7(), consent: 'case.handover', book: day }
  expect((await ask('malee', 'POST', `${there}/cases/${gone.id}/handover`, back)).status).toBe(201)
})

test('a time is taken there only for papers that are ready', async () => {
  const { givenMarriage, handOver } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  const refused = await handOver(id, { book: { day: monday, start: '08:00' } })
  expect(refused).toMatchObject({ status: 422, json: { fields: ['book'] } })
})

test('only the case that goes leaves a visit of several', async () => {
  const { ask, here, givenMarriage, handOver, db } = await startWithMarriages()
  const [id, other] = [await givenMarriage('approved'), await givenMarriage('approved')]
  const time = { day: monday, start: '08:00', with: [other] }
  await ask('malee', 'POST', `${here}/cases/${id}/booking`, time)
  await handOver(id, { book: { day: monday, start: '13:00' } })
  const stays = viewOf((await ask('malee', 'GET', `${here}/cases/${other}`)).json)
  expect(stays.booking).toMatchObject({ day: monday, start: '08:00', cases: [other] })
  expect(await verifyBookings(db)).toEqual([])
})

test('people who swap their offices at once all go, round after round, and no place is counted twice', async () => {
  const { ask, givenMarriage, db, rest } = await startWithMarriages()
  // Places that are left rest for some minutes: there is room for all that is left meanwhile.
  await db.updateTable('team').set({ morningCapacity: 40 }).execute()
  const names = ['malee', 'somchai', 'anan', 'pranee'] as const
  const offices = ['bangphrom', 'khlongphrom']
  const time = { day: monday, start: '08:00' }
  const where = await Promise.all(
    names.map(async (person) => ({
      person,
      officeId: 'bangphrom',
      id: await givenMarriage('approved', person),
    })),
  )
  for (const at of where) {
    await ask(at.person, 'POST', `/offices/bangphrom/cases/${at.id}/booking`, time)
  }
  const go = async (at: (typeof where)[number]) => {
    const to = { officeId: offices.find((id) => id !== at.officeId) ?? '', caseId: uuidv7() }
    const wish = { ...to, consent: 'case.handover', book: time }
    const path = `/offices/${at.officeId}/cases/${at.id}/handover`
    const { status } = await ask(at.person, 'POST', path, wish)
    Object.assign(at, { officeId: to.officeId, id: to.caseId })
    return status
  }
  await Promise.all(where.slice(2).map(go))
  for (let round = 0; round < 5; round++) {
    expect(await Promise.all(where.map(go))).toEqual([201, 201, 201, 201])
  }
  await rest()
  const taken = await db
    .selectFrom('slot')
    .select(['officeId', 'taken'])
    .orderBy('officeId')
    .execute()
  expect(taken).toEqual([
    { officeId: 'bangphrom', taken: 2 },
    { officeId: 'khlongphrom', taken: 2 },
  ])
  expect([...(await verifyBookings(db)), ...(await verifyHandovers(db))]).toEqual([])
})

import { instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { startOrders } from './testing-orders.ts'
import { verifyCopies } from './verify.ts'

test('who comes without an order is counted with waiting and counter, of the same services alone', async () => {
  const { ask, staff, db, setClock } = await startOrders()
  setClock(instantAt('2026-11-24', '15:00'))
  const came = async (serviceId: string, change: object = {}) => {
    const id = uuidv7()
    const none = {
      backAt: null,
      nearToldAt: null,
      counterId: null,
      calledAt: null,
      awaySince: null,
    }
    const at = { arrivedAt: instantAt('2026-11-24', '09:00'), awaySeconds: 0 }
    const times = {
      startedAt: instantAt('2026-11-24', '09:20'),
      endedAt: instantAt('2026-11-24', '09:30'),
    }
    await db
      .insertInto('ticket')
      .values({
        ...{ officeId: 'bangphrom', id, teamId: 'id-card', day: '2026-11-24', letter: 'A' },
        ...{ number: await count(), state: 'ended', bookingId: null, personId: null, name: 'ก' },
        ...{ serviceId, priority: 'none', bookedStart: null, calls: 1, outcome: 'served' },
        ...{ ...none, ...at, ...times },
      })
      .execute()
    await db
      .insertInto('visit')
      .values({
        ...{ officeId: 'bangphrom', id: uuidv7(), ticketId: id, caseId: null, serviceId },
        ...{ ...times, awaySeconds: 0, outcome: 'served', reason: null, missing: null },
        ...{ remark: '', fee: 10, receipt: '1', confirmedAt: null, confirmedBy: null, ...change },
      })
      .execute()
  }
  const count = async () => (await db.selectFrom('ticket').selectAll().execute()).length + 1
  await came('copy-face-photo')
  await came('copy-house-registration')
  await came('copy-face-photo', { outcome: 'not_served', reason: 'system-down' })
  await came('change-first-name')
  expect((await ask('suda', 'GET', `${staff}/copies/figures`)).json).toMatchObject({
    ...{ orders: 0, counterMinutes: null, walkIns: 2, walkInMinutes: 30, less: null },
  })
})

test('of two officers who hand the same copies over at once one does', async () => {
  const { ready, scan, press, db } = await startOrders()
  const { id, code } = await ready('malee')
  await Promise.all([scan(code), scan(code)])
  const body = { looked: true, paid: 20, receipt: '1' }
  const both = await Promise.all([
    press(id, 'hand-out', body, 'suda'),
    press(id, 'hand-out', { ...body, receipt: '2' }, 'anan'),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const begun = await db
    .selectFrom('caseEvent')
    .select('id')
    .where('type', '=', 'pickup_begun')
    .execute()
  expect(begun).toHaveLength(1)
  expect(await verifyCopies(db)).toEqual([])
})

test('an order whose day the office has closed meanwhile says so at the desk', async () => {
  const { ask, staff, ordered, approve, db, deps } = await startOrders()
  await approve(await ordered('malee'))
  const row = async () =>
    ((await ask('suda', 'GET', `${staff}/copies`)).json.rows as unknown as object[])[0]
  expect(await row()).toMatchObject({ isClosed: false, copies: 2, purpose: 'bank', fee: 20 })
  const closure = { id: uuidv7(), team: null, firstDay: '2026-11-24', lastDay: '2026-11-24' }
  const reason = { th: 'น้ำท่วม', en: 'Flood' }
  const calendar = { openings: [], extras: [], closures: [{ ...closure, hours: null, reason }] }
  await db
    .insertInto('officeCalendar')
    .values({
      ...{ officeId: 'bangphrom', calendar: JSON.stringify({ ...calendar, settings: {} }) },
      ...{ revision: 1, changedAt: deps.now(), changedBy: 'anan' },
    })
    .execute()
  expect(await row()).toMatchObject({ isClosed: true })
})

test('the desk says which record exactly is to be made', async () => {
  const { db, ask, staff, ordered, approve } = await startOrders()
  const id = await ordered('malee')
  await approve(id)
  const { answers } = await db.selectFrom('serviceCase').select('answers').executeTakeFirstOrThrow()
  const marriage = { ...JSON.parse(answers), registeredAt: 'other-office', year: 2540 }
  await db
    .updateTable('serviceCase')
    .set({ serviceId: 'copy-marriage-register', answers: JSON.stringify(marriage) })
    .execute()
  const rows = (await ask('suda', 'GET', `${staff}/copies`)).json.rows as unknown as object[]
  expect(rows[0]).toMatchObject({
    details: [{ th: 'สำนักทะเบียนอื่นในไทย' }, { th: '2540', en: '2540' }],
  })
})

test('verify finds copies that were handed over to nobody, and codes that outlive their case', async () => {
  const { ready, db } = await startOrders()
  const { id } = await ready('malee')
  const sealed = { sealed: 'x', keyVersion: 1, wrappedKey: 'x' }
  await db
    .insertInto('copyCode')
    .values({ officeId: 'bangphrom', caseId: id, ...sealed })
    .execute()
  await db.updateTable('copyOrder').set({ handedAt: '2026-11-23T04:00:00.000Z' }).execute()
  await db.updateTable('serviceCase').set({ state: 'withdrawn' }).execute()
  const found = (await verifyCopies(db)).map(({ check }) => check).sort()
  expect(found).toEqual([
    'codes of a card outlive their case',
    'copies were handed over and their case goes on',
    'copies were handed over that nobody had come for',
  ])
})

test('copies that were handed over stand in the day’s time log and figures, as a kind of their own', async () => {
  const { ask, staff, ready, scan, handOut, setClock } = await startOrders()
  const { id, code } = await ready('malee')
  const clock = (time: string) => instantAt('2026-11-24', time)
  setClock(clock('09:00'))
  await scan(code)
  const log = async (day: string) => (await ask('suda', 'GET', `${staff}/time-log/${day}`)).json
  expect(await log('2026-11-24')).toEqual([])
  setClock(clock('09:06'))
  await handOut(id)
  expect(await log('2026-11-24')).toMatchObject([
    {
      ...{ kind: 'copies', ticket: `${code}`.replace(/^(...)/, '$1-'), name: 'มาลี ใจดี' },
      ...{ teamId: 'id-card', serviceId: 'copy-face-photo', outcome: 'served', minutes: 6 },
      ...{ startedAt: clock('09:00'), endedAt: clock('09:06'), fee: 20, receipt: 'ก 12/3456' },
    },
  ])
  expect(await log('2026-11-23')).toEqual([])
  expect(await log('2026-11-25')).toEqual([])
  const { teams } = (await ask('anan', 'GET', `${staff}/day-figures`)).json
  expect(
    (teams as unknown as { teamId: string }[]).find(({ teamId }) => teamId === 'id-card'),
  ).toMatchObject({
    // No number was given for it, and it is in no mean of the counters.
    ...{ handedOut: 1, servedAtHome: 0, served: 0, meanMinutes: null },
  })
})

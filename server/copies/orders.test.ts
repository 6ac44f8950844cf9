import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { monday, type PersonName } from '../testing.ts'
import { lookAfterOrders } from './look-after.ts'
import { codes, secret, startOrders, withCodes } from './testing-orders.ts'
import { verifyCopies } from './verify.ts'

test('an order goes from the check to the hand-over, and its person is told of each step', async () => {
  const server = await startOrders()
  const { ask, staff, approve, makeReady, scan, handOut, view, told, setClock, db } = server
  const id = await server.ordered('malee')
  expect(await view('malee', id)).toMatchObject({ state: 'submitted', order: null })
  expect((await approve(id)).json).toMatchObject({
    state: 'ordered',
    order: { approved: { day: '2026-11-24', start: '08:00', end: '12:00', fee: 20 } },
  })
  setClock(instantAt('2026-11-23', '10:00'))
  expect((await makeReady(id)).json).toEqual({ ready: 1 })
  const { code, order } = await view('malee', id)
  expect(order).toMatchObject({ keptUntil: '2026-12-01' })

  setClock(instantAt('2026-11-24', '09:00'))
  expect((await scan(code)).json).toEqual({ caseId: id })
  setClock(instantAt('2026-11-24', '09:04'))
  expect((await handOut(id)).json).toMatchObject({
    state: 'closed',
    order: { handed: { paid: 20, receipt: 'ก 12/3456' } },
  })
  expect((await told()).map(({ kind }) => kind)).toEqual([
    'received',
    'copies_approved',
    'copies_ready',
    'served',
  ])
  expect((await told())[1]).toMatchObject({ day: '2026-11-24', fee: 20 })
  expect((await told())[3]).toMatchObject({ minutes: 4 })
  expect((await ask('suda', 'GET', `${staff}/copies`)).json).toMatchObject({
    ...{ rows: [], handedToday: 1, toCheck: 0 },
  })
  expect((await ask('suda', 'GET', `${staff}/copies/figures`)).json).toMatchObject({
    ...{ orders: 1, counterMinutes: 4, less: null },
    // Friday 9 to 12 and 13 to 16, Monday all day, Tuesday an hour and four minutes.
    workingMinutes: 360 + 420 + 64,
  })
  expect(await verifyCopies(db)).toEqual([])
})

test('nobody books a time for an order, and nobody ends its check as that of papers', async () => {
  const { ask, cases, staff, ordered, approve } = await startOrders()
  const id = await ordered('malee')
  const refused = { status: 409, json: { code: 'wrong_step' } }
  expect(await ask('suda', 'POST', `${staff}/cases/${id}/approve`)).toMatchObject(refused)
  await approve(id)
  const time = { day: '2026-11-24', start: '08:00' }
  expect(await ask('malee', 'POST', `${cases}/${id}/booking`, time)).toMatchObject(refused)
})

test('the same press twice changes nothing, and another one comes too late', async () => {
  const { ready, scan, handOut, told, press } = await startOrders()
  const { id, code } = await ready('malee')
  await scan(code)
  expect((await handOut(id)).status).toBe(200)
  expect(await handOut(id)).toMatchObject({ json: { code: 'wrong_step', state: 'closed' } })
  expect(await scan(code)).toMatchObject({ json: { code: 'wrong_step', state: 'closed' } })
  const late = { reason: 'entry-not-found', note: '' }
  expect(await press(id, 'decline', late)).toMatchObject({ json: { code: 'wrong_step' } })
  expect((await told()).filter(({ kind }) => kind === 'served')).toHaveLength(1)
})

test('all of a list are made ready at once; what is no longer to be made is left out', async () => {
  const { ask, cases, ordered, approve, makeReady, view } = await startOrders()
  const ids = [await ordered('malee'), await ordered('somchai'), await ordered('somchai')]
  for (const id of ids) await approve(id)
  await ask('somchai', 'POST', `${cases}/${ids[1]}/withdraw`)
  expect((await makeReady(...ids)).json).toEqual({ ready: 2 })
  expect((await makeReady(...ids)).json).toEqual({ ready: 0 })
  expect(await view('somchai', ids[1] ?? '')).toMatchObject({ state: 'withdrawn' })
})

test('copies are handed over only after a scan, a look at card and face, and a receipt for the fee', async () => {
  const { ordered, approve, ready, scan, handOut } = await startOrders()
  const { id, code } = await ready('malee')
  expect(await handOut(id)).toMatchObject({ json: { code: 'wrong_step', state: 'ready' } })
  await scan(code)
  expect(await handOut(id, { looked: false })).toMatchObject({ status: 422 })
  expect(await handOut(id, { receipt: ' ' })).toMatchObject({ status: 422 })
  expect(await handOut(id, { paid: -1 })).toMatchObject({ status: 422 })
  const other = await ordered('somchai', { pickupDate: '2026-11-25' })
  await approve(other, { day: '2026-11-25' })
  expect(await scan('ZZZZZZ')).toMatchObject({ status: 404 })
  expect((await handOut(id)).status).toBe(200)
})

test('who comes before the copies are ready is told so, and no minute counts', async () => {
  const { ordered, approve, scan, view, db } = await startOrders()
  const id = await ordered('malee')
  await approve(id)
  const { code } = await view('malee', id)
  expect(await scan(code)).toMatchObject({ json: { code: 'order_not_ready', state: 'ordered' } })
  expect(await db.selectFrom('copyOrder').select('pickupAt').execute()).toEqual([
    { pickupAt: null },
  ])
})

test('another fee than the rules make has its reason, which the applicant reads', async () => {
  const { ordered, approve, told } = await startOrders()
  const id = await ordered('malee')
  expect(await approve(id, { fee: 10 })).toMatchObject({ json: { fields: ['feeReason'] } })
  const reason = 'คัดได้ฉบับเดียว'
  expect((await approve(id, { fee: 10, feeReason: reason })).json).toMatchObject({
    order: { approved: { fee: 10, feeReason: reason } },
  })
  expect((await told()).at(-1)).toMatchObject({ fee: 10, why: { th: reason } })
  // While nothing is made, day and fee may be said anew.
  expect((await approve(id, { day: '2026-11-25' })).json).toMatchObject({
    order: { approved: { day: '2026-11-25', fee: 20, feeReason: '' } },
  })
})

test('an order that cannot be made ends with its reason, in the words of the applicant', async () => {
  const { ordered, press, told } = await startOrders()
  const id = await ordered('malee')
  expect(await press(id, 'decline', { reason: 'other', note: ' ' })).toMatchObject({ status: 422 })
  expect(await press(id, 'decline', { reason: 'codes-disagree', note: '' })).toMatchObject({
    json: { code: 'invalid', fields: ['reason'] },
  })
  const said = { reason: 'kept-elsewhere', note: 'เขตเมืองพร้อม' }
  expect((await press(id, 'decline', said)).json).toMatchObject({
    ...{ state: 'declined', order: { approved: null, declined: said } },
  })
  const { why } = (await told()).at(-1) ?? {}
  expect(why.th).toContain('เขตเมืองพร้อม')
})

test('that copies are ready is taken back with why, and told to whom it was told', async () => {
  const server = await startOrders()
  const { ask, staff, db, told, press, makeReady, ready, scan, setClock, view, handOut } = server
  const { id, code } = await ready('malee')
  const back = (reason: string, by: PersonName = 'suda') => press(id, 'not-ready', { reason }, by)
  const kinds = async () => (await told()).map(({ kind }) => kind).slice(-2)
  const leaves = () => db.updateTable('outbox').set({ sentAt: monday }).execute()
  expect((await back('somehow')).status).toBe(422)
  expect((await back('faulty', 'malee')).status).toBe(403)
  await leaves()
  const key = { 'idempotency-key': crypto.randomUUID() }
  const path = `${staff}/cases/${id}/order/not-ready`
  for (const _ of [1, 2]) {
    const { json } = await ask('suda', 'POST', path, { reason: 'faulty' }, key)
    expect(json).toMatchObject({ state: 'ordered', order: { readyAt: null, notReady: 'faulty' } })
  }
  expect(await kinds()).toEqual(['copies_ready', 'copies_not_ready'])
  expect((await told()).at(-1)?.why.th).toContain('ต้องทำใหม่')
  const event = await db
    .selectFrom('caseEvent')
    .select(['type', 'data', 'actor'])
    .where('caseId', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  expect(event).toEqual({ type: 'ready_taken_back', data: '{"reason":"faulty"}', actor: 'staff' })
  expect(await scan(code)).toMatchObject({ json: { code: 'order_not_ready' } })
  expect(await back('faulty')).toMatchObject({ json: { code: 'wrong_step', state: 'ordered' } })

  // What has not left yet is not sent at all, so nothing has to be taken back.
  await leaves()
  setClock(`${monday}T04:00:00.000Z`)
  await makeReady(id)
  expect(await view('malee', id)).toMatchObject({ state: 'ready', order: { notReady: null } })
  await back('by-mistake')
  const waiting = await db.selectFrom('outbox').selectAll().where('sentAt', 'is', null).execute()
  expect(waiting.map(({ kind, droppedAt }) => [kind, droppedAt === null])).toEqual([
    ['copies_ready', false],
  ])

  // Somebody stands there when it is seen; they come again.
  await makeReady(id)
  await scan(code)
  await back('not-found')
  setClock('2026-11-24T03:00:00.000Z')
  await makeReady(id)
  expect((await handOut(id)).json).toMatchObject({ code: 'wrong_step' })
  await scan(code)
  expect((await handOut(id)).json).toMatchObject({ state: 'closed' })
  expect((await back('faulty')).json).toMatchObject({ code: 'wrong_step' })
  expect(await verifyCopies(db)).toEqual([])
})

test('what is not fetched is reminded of once, closed after its days, and its numbers are gone', async () => {
  const server = await startOrders()
  const { deps, ready, setClock, told, view, db } = server
  const { id } = await ready('malee', withCodes, codes)
  const at = async (day: string, clock: string) => {
    setClock(instantAt(day, clock))
    return lookAfterOrders(deps)
  }
  expect(await at('2026-11-24', '18:00')).toBe(0)
  // Nobody is woken.
  expect(await at('2026-11-25', '06:00')).toBe(0)
  expect(await at('2026-11-25', '09:30')).toBe(1)
  expect(await at('2026-11-25', '09:31')).toBe(0)
  expect(await at('2026-12-01', '12:00')).toBe(0)
  expect(await db.selectFrom('copyCode').selectAll().execute()).toHaveLength(1)
  expect(await at('2026-12-02', '09:00')).toBe(1)
  expect(await view('malee', id)).toMatchObject({ state: 'expired' })
  expect(await db.selectFrom('copyCode').selectAll().execute()).toEqual([])
  expect((await told()).map(({ kind }) => kind).slice(-2)).toEqual([
    'copies_waiting',
    'copies_not_fetched',
  ])
  expect(await verifyCopies(db)).toEqual([])
})

test('an order is of its own people and its own office alone', async () => {
  const { ask, ready, cases, scan, press, makeReady } = await startOrders()
  const { id, code } = await ready('malee', withCodes, codes)
  expect((await ask('somchai', 'GET', `${cases}/${id}`)).status).toBe(404)
  const there = '/offices/khlongphrom/staff'
  expect((await ask('wipa', 'POST', `${there}/copies/pickups`, { code })).status).toBe(404)
  for (const what of ['codes', 'approve', 'decline', 'hand-out']) {
    const body = { looked: true, paid: 0, receipt: '' }
    const path = `${there}/cases/${id}/order/${what}`
    expect((await ask('wipa', 'POST', path, body)).status).toBeGreaterThanOrEqual(404)
    expect((await press(id, what, body, 'somchai')).status).toBe(403)
  }
  expect((await ask('wipa', 'POST', `${there}/copies/ready`, { cases: [id] })).status).toBe(404)
  expect((await ask('malee', 'GET', '/offices/bangphrom/staff/copies')).status).toBe(403)
  expect((await scan('x'.repeat(100))).status).toBe(422)
  expect((await makeReady()).status).toBe(422)
  expect(JSON.stringify((await ask('wipa', 'GET', `${there}/copies`)).json)).not.toContain(id)
})

test('no number of a card stands readable anywhere, from the draft to the hand-over', async () => {
  const server = await startOrders()
  const { ask, ready, press, scan, handOut, everything, logged, db } = server
  const id = await server.ordered('malee', withCodes, codes)
  await press(id, 'codes')
  await press(id, 'codes')
  expect(await everything()).not.toMatch(secret)
  expect(await db.selectFrom('copyCode').selectAll().execute()).toHaveLength(1)
  const mine = JSON.stringify((await ask('malee', 'GET', '/me')).json)
  expect(mine).not.toMatch(secret)
  expect(mine).toContain('"codesKept":true')
  const other = await ready('somchai', withCodes, codes)
  await scan(other.code)
  await handOut(other.id)
  const left = await db.selectFrom('copyCode').select('caseId').execute()
  expect(left).toEqual([{ caseId: id }])
  expect(logged.join()).not.toMatch(secret)
})

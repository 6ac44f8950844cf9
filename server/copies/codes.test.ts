import { instantAt, toInstant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { openKeys } from '../documents/keys/key-ring.ts'
import { addKey, rememberKey, rewrapOffice } from '../documents/keys/rotate-keys.ts'
import { codes, secret, startOrders, withCodes } from './testing-orders.ts'

const bad = { ...codes, laserCode: 'JC1-12' }

test('the officer who checks sees the codes as they are printed, on record each time, and nobody later', async () => {
  const { ordered, press, approve, view, db } = await startOrders()
  const id = await ordered('malee', withCodes, codes)
  const printed = {
    citizenNumber: '1-1017-00230-70-8',
    laserCode: 'JC1-1234567-89',
    requestNumber: '1040-02-12345678',
  }
  expect((await press(id, 'codes')).json).toEqual({ codes: printed })
  expect((await press(id, 'codes', undefined, 'anan')).json).toEqual({ codes: printed })
  const shown = await db
    .selectFrom('caseEvent')
    .select(['data', 'actor'])
    .where('type', '=', 'codes_shown')
    .orderBy('id')
    .execute()
  expect(shown.map(({ data }) => JSON.parse(data).name)).toEqual(['เจ้าหน้าที่', 'anan'])
  const { events, answers } = (await view('malee', id)) as unknown as Record<string, unknown[]>
  expect(events).toContainEqual(expect.objectContaining({ type: 'codes_shown', by: 'staff' }))
  expect(JSON.stringify(answers)).not.toMatch(secret)
  await approve(id)
  expect(await press(id, 'codes')).toMatchObject({ json: { code: 'wrong_step' } })
})

test('codes that are missing are asked for, and a retry of what was sent is answered as before', async () => {
  const { ask, cases, draft, submit } = await startOrders()
  const id = await draft('malee', withCodes)
  expect(await submit('malee', id, { laserCode: codes.laserCode })).toMatchObject({
    json: { code: 'invalid', fields: ['answers.citizenNumber', 'answers.requestNumber'] },
  })
  const again = { 'idempotency-key': uuidv7() }
  const send = () => ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [], codes }, again)
  const sent = await send()
  expect(sent.status).toBe(200)
  expect(await send()).toEqual(sent)
})

test('codes that nobody asked for are not kept', async () => {
  const { ordered, db } = await startOrders()
  await ordered('malee', {}, codes)
  expect(await db.selectFrom('copyCode').selectAll().execute()).toEqual([])
})

test('after ten wrong codes in a row each next one waits longer; the counter is open all the while', async () => {
  const { ask, cases, staff, draft, submit, setClock, deps } = await startOrders()
  const id = await draft('malee', withCodes)
  for (let i = 0; i < 10; i++) {
    expect(await submit('malee', id, bad)).toMatchObject({
      json: { code: 'codes_wrong', fields: ['answers.laserCode'] },
    })
  }
  const from = (await submit('malee', id, codes)).json
  expect(from).toMatchObject({ code: 'codes_wait', from: '2026-11-20T02:15:00.000Z' })
  const desk = (await ask('suda', 'GET', `${staff}/copies`)).json
  expect(desk.doubts).toEqual([{ wrong: 10, lastAt: '2026-11-20T02:00:00.000Z' }])
  // In another office it is the same person.
  expect((await submit('somchai', await draft('somchai', withCodes), codes)).status).toBe(200)

  setClock(toInstant(Date.parse(deps.now()) + 15 * 60_000))
  expect((await submit('malee', id, bad)).json).toMatchObject({ code: 'codes_wrong' })
  setClock(toInstant(Date.parse(deps.now()) + 20 * 60_000))
  expect((await submit('malee', id, codes)).json).toMatchObject({ code: 'codes_wait' })
  await ask('malee', 'PUT', `${cases}/${id}`, {
    ...{ serviceId: 'copy-face-photo', language: 'th', consents: ['copies.lookup'] },
    contact: { name: 'มาลี ใจดี', phone: '081-999-0000' },
    answers: {
      ...{ ownRecord: true, cardInHand: true, cardExpired: false, identityWay: 'counter' },
      ...{ copies: 1, purpose: 'own', pickupDate: '2026-11-24', pickupPeriod: 'afternoon' },
      pickupBy: 'self',
    },
  })
  expect((await submit('malee', id)).status).toBe(200)
})

test('a badly formed code counts once, however often its request is sent under one key', async () => {
  const { ask, cases, draft, submit, db } = await startOrders()
  const id = await draft('malee', withCodes)
  const at = `${cases}/${id}/submit`
  const sendUnder = (key: string, given: object) =>
    ask('malee', 'POST', at, { consents: [], codes: given }, { 'idempotency-key': key })
  const wrongSoFar = async () =>
    (await db.selectFrom('copyCodeTry').selectAll().execute())[0]?.wrong
  const key = uuidv7()
  const resent = await Promise.all(Array.from({ length: 4 }, () => sendUnder(key, bad)))
  for (const { json } of [...resent, await sendUnder(key, bad)]) {
    expect(json).toMatchObject({ code: 'codes_wrong', fields: ['answers.laserCode'] })
  }
  expect(await wrongSoFar()).toBe(1)
  for (let i = 0; i < 9; i++) await submit('malee', id, bad)
  expect(await wrongSoFar()).toBe(10)
  // The answer to the tenth was lost: it is answered as before, and what is put right waits like anything else.
  expect((await sendUnder(key, bad)).json).toMatchObject({ code: 'codes_wrong' })
  expect((await sendUnder(key, codes)).json).toMatchObject({ code: 'codes_wait' })
  await db.deleteFrom('copyCodeTry').execute()
  expect((await sendUnder(key, codes)).status).toBe(200)
  expect((await sendUnder('x', codes)).json).toMatchObject({ code: 'idempotency_key_missing' })
})

test('somebody else’s laser code with one’s own name is declined, counts as wrong, and staff see how often', async () => {
  const { ask, staff, ordered, press, approve, db } = await startOrders()
  for (let i = 0; i < 3; i++) {
    const id = await ordered('malee', withCodes, codes)
    const said = { reason: 'codes-disagree', note: '' }
    expect((await press(id, 'decline', said)).json).toMatchObject({ state: 'declined' })
  }
  const next = await ordered('malee', withCodes, codes)
  const check = () => ask('suda', 'GET', `${staff}/cases/${next}/order`)
  expect((await check()).json).toMatchObject({ hasCodes: true, wrongCodes: 3, fee: 20 })
  // Codes that agree end the row.
  await approve(next)
  expect((await check()).json).toMatchObject({ wrongCodes: 0 })
  expect(await db.selectFrom('copyCode').select('caseId').execute()).toEqual([{ caseId: next }])
})

test.each([
  ['fewer than none', { copies: -1 }, ['answers.copies']],
  ['a thousand', { copies: 1000 }, ['answers.copies']],
])('%s is refused by its field when it is kept', async (_name, change, fields) => {
  const { ask, cases } = await startOrders()
  const sent = await ask('malee', 'PUT', `${cases}/${uuidv7()}`, {
    ...{ serviceId: 'copy-face-photo', language: 'th', consents: [], answers: change },
  })
  expect(sent).toMatchObject({ status: 422, json: { code: 'invalid', fields } })
})

test.each([
  ['no copy at all', { copies: 0 }, { code: 'not_possible', fields: ['copies-range'] }],
  ['eleven copies', { copies: 11 }, { code: 'not_possible', fields: ['copies-range'] }],
  ['a Sunday', { pickupDate: '2026-11-22' }, { code: 'not_possible', fields: ['closed-day'] }],
  ['today', { pickupDate: '2026-11-20' }, { code: 'not_possible', fields: ['too-soon'] }],
  [
    'a day beyond the horizon',
    { pickupDate: '2027-11-24' },
    { code: 'pickup_closed', fields: ['answers.pickupDate'] },
  ],
])('an order of %s is refused with its reason', async (_name, change, problem) => {
  const { draft, submit } = await startOrders()
  expect((await submit('malee', await draft('malee', change))).json).toMatchObject(problem)
})

test('a day that this office has closed cannot be chosen, by nobody, and the others are told', async () => {
  const { ask, draft, submit, ordered, approve, db, deps } = await startOrders()
  const early = await ordered('somchai')
  const reason = { th: 'ปิดซ่อม', en: 'Repairs' }
  const settings = { lead: null, horizonDays: null, lastMoment: { count: 0, unit: 'hours' } }
  const calendar = {
    ...{ openings: [], extras: [] },
    settings: { ...settings, holdMinutes: 10, mostPerPerson: 5, mostEverywhere: 10 },
    closures: [
      {
        id: uuidv7(),
        team: null,
        firstDay: '2026-11-24',
        lastDay: '2026-11-24',
        hours: null,
        reason,
      },
      {
        ...{ id: uuidv7(), team: 'id-card', firstDay: '2026-11-25', lastDay: '2026-11-25', reason },
        hours: { from: '08:00', to: '12:00' },
      },
    ],
  }
  const changed = { revision: 1, changedAt: deps.now(), changedBy: 'anan' }
  await db
    .insertInto('officeCalendar')
    .values({ officeId: 'bangphrom', calendar: JSON.stringify(calendar), ...changed })
    .execute()
  const refused = (field: string) => ({ code: 'pickup_closed', fields: [field] })
  expect((await submit('malee', await draft('malee'))).json).toMatchObject(
    refused('answers.pickupDate'),
  )
  const wednesday = await draft('malee', { pickupDate: '2026-11-25' })
  expect((await submit('malee', wednesday)).json).toMatchObject(refused('answers.pickupPeriod'))
  expect((await approve(early)).json).toMatchObject(refused('day'))
  expect((await approve(early, { day: '2026-11-20' })).status).toBe(200)
  const days = await ask(
    undefined,
    'GET',
    '/offices/bangphrom/services/copy-face-photo/pickup-days',
  )
  expect((days.json as unknown as object[]).slice(0, 2)).toEqual([
    {
      day: '2026-11-23',
      periods: [
        { period: 'morning', start: '08:00', end: '12:00' },
        { period: 'afternoon', start: '13:00', end: '16:00' },
      ],
    },
    { day: '2026-11-25', periods: [{ period: 'afternoon', start: '13:00', end: '16:00' }] },
  ])
})

test('without the consent nothing is looked up, and taken back it ends the order with its codes', async () => {
  const { ask, cases, draft, submit, ordered, db, view } = await startOrders()
  expect(await submit('malee', await draft('malee', {}, ['line.messages']))).toMatchObject({
    json: { code: 'consent_needed' },
  })
  const id = await ordered('malee', withCodes, codes)
  await ask('malee', 'POST', `${cases}/${id}/consents/copies.lookup/withdraw`)
  expect(await view('malee', id)).toMatchObject({ state: 'withdrawn', consents: ['line.messages'] })
  expect(await db.selectFrom('copyCode').selectAll().execute()).toEqual([])
})

test('an order goes to another office with codes sealed for that one, to be checked there', async () => {
  const { ask, cases, ordered, approve, db } = await startOrders()
  const id = await ordered('malee', withCodes, codes)
  await approve(id)
  const there = uuidv7()
  const wanted = { officeId: 'khlongphrom', caseId: there, consent: 'case.handover' }
  const moved = await ask('malee', 'POST', `${cases}/${id}/handover`, wanted)
  expect(moved.json).toMatchObject({
    ...{ state: 'submitted', order: null },
    consents: expect.arrayContaining(['copies.lookup', 'case.handover']),
  })
  expect(await db.selectFrom('copyCode').select(['officeId', 'caseId']).execute()).toEqual([
    { officeId: 'khlongphrom', caseId: there },
  ])
  const shown = `/offices/khlongphrom/staff/cases/${there}/order/codes`
  expect((await ask('wipa', 'POST', shown)).json).toMatchObject({
    codes: { laserCode: 'JC1-1234567-89' },
  })
})

test('codes are wrapped anew with a new key of the office, and still open', async () => {
  const { config, db, deps, ordered, press } = await startOrders()
  const id = await ordered('malee', withCodes, codes)
  const file = 'file' in config.documents.keys ? config.documents.keys.file : ''
  const added = await addKey(file, 'bangphrom')
  await rememberKey(db, added, deps.now())
  expect(await rewrapOffice(db, openKeys({ file }), 'bangphrom')).toEqual({
    rewrapped: 1,
    damaged: 0,
  })
  const [row] = await db.selectFrom('copyCode').select('keyVersion').execute()
  expect(Number(row?.keyVersion)).toBe(2)
  expect((await press(id, 'codes')).json).toMatchObject({
    codes: { citizenNumber: '1-1017-00230-70-8' },
  })
})

test('who erases their data leaves no code, no count of wrong ones, and no words of staff', async () => {
  const { ask, ordered, draft, submit, press, everything, setClock } = await startOrders()
  const id = await ordered('malee', withCodes, codes)
  await submit('malee', await draft('malee', withCodes), bad)
  await press(id, 'decline', { reason: 'other', note: 'ถามพี่สาวของเขา' })
  setClock(instantAt('2026-11-21', '09:00'))
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  const left = await everything()
  for (const gone of ['พี่สาว', 'มาลี']) expect(left).not.toContain(gone)
  expect(left).not.toMatch(secret)
})

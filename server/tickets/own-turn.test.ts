import { expect, test } from 'vitest'
import { kioskCode, kioskSecret } from './kiosk-code.ts'
import { served, startDay } from './testing-day.ts'

async function startTurn() {
  const server = await startDay()
  const own = (id: string, person: 'malee' | 'somchai' = 'malee') =>
    server.ask(person, 'GET', `${server.cases}/${id}/ticket`)
  const code = () => {
    const secret = kioskSecret(server.deps.config.offices, 'bangphrom')
    return kioskCode(secret, 'bangphrom', server.deps.now())
  }
  const take = (id: string, kiosk: string, person: 'malee' | 'somchai' = 'malee') =>
    server.ask(person, 'POST', `${server.cases}/${id}/ticket`, { kiosk })
  return { ...server, own, code, take }
}

test('one’s own turn is told from the door to the counter and back', async () => {
  const { at, booked, own, code, take, walksIn, press, counters } = await startTurn()
  const id = await booked('malee')
  at('08:00')
  await walksIn('ประยูร', 'old')
  expect((await own(id)).json).toBeNull()
  const taken = await take(id, code())
  expect(taken).toMatchObject({
    status: 200,
    json: { ticket: 'A002', state: 'waiting', before: 1, likelyMinutes: null, asWalkIn: false },
  })
  const [one] = counters
  await press('suda', one, 'open')
  expect((await own(id)).json).toMatchObject({ before: 1, likelyMinutes: 30 })
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  await press('suda', one, 'end', served)
  await press('suda', one, 'next')
  expect((await own(id)).json).toMatchObject({ state: 'called', counter: '1' })
  await press('suda', one, 'begin')
  expect((await own(id)).json).toMatchObject({ state: 'serving', counter: '1', kept: null })
  at('08:10')
  await press('suda', one, 'park', { what: 'สำเนาบัตร' })
  expect((await own(id)).json).toMatchObject({
    ...{ state: 'parked', counter: '1' },
    kept: { thing: 'สำเนาบัตร', until: '2026-11-23T03:10:00.000Z' },
  })
})

test('who comes late, or did not hear the call, learns that they stand with those without a booking', async () => {
  const { at, booked, own, code, take, press, counters, ask, day, staff } = await startTurn()
  const [late, missed] = [await booked('malee'), await booked('somchai', '13:00')]
  at('12:16')
  expect((await take(late, code())).json).toMatchObject({ state: 'waiting', asWalkIn: true })
  expect((await take(missed, code(), 'somchai')).json).toMatchObject({ asWalkIn: false })
  at('13:00')
  const [one] = counters
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  await press('suda', one, 'again')
  await press('suda', one, 'again')
  await press('suda', one, 'pass-over')
  expect((await own(missed, 'somchai')).json).toMatchObject({ state: 'ended', outcome: 'no_show' })
  const [passed] = (await day()).passedOver
  await ask('suda', 'POST', `${staff}/tickets/${passed?.id}/back`)
  expect((await own(missed, 'somchai')).json).toMatchObject({ state: 'waiting', asWalkIn: true })
})

test('a matter that was served is over though its visit goes on, and the case tells what came of it', async () => {
  const { at, booked, givenCase, ask, cases, own, code, take, press, counters } = await startTurn()
  const [first, second] = [await givenCase('malee'), await givenCase('malee')]
  const moved = await booked('somchai', '13:00')
  const time = { day: '2026-11-23', start: '08:00', with: [second] }
  expect((await ask('malee', 'POST', `${cases}/${first}/booking`, time)).status).toBe(201)
  at('08:00')
  await take(first, code())
  const [one] = counters
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  at('08:08')
  const ending = { ...served, caseId: first, remark: 'รีบ', fee: 50, receipt: '1/2569' }
  await press('suda', one, 'end', ending)
  expect((await own(first)).json).toMatchObject({ state: 'ended', outcome: 'served' })
  expect((await own(second)).json).toMatchObject({ state: 'serving', outcome: null })
  expect((await ask('malee', 'GET', `${cases}/${first}`)).json).toMatchObject({
    state: 'closed',
    lastVisit: {
      ...{ day: '2026-11-23', outcome: 'served', reason: null, missing: null },
      ...{ minutes: 8, fee: 50, receipt: '1/2569' },
    },
  })
  const lacks = { ...served, caseId: second, outcome: 'not_served', missing: 'applicant' }
  await press('suda', one, 'end', { ...lacks, reason: 'person-missing' })
  expect((await own(second)).json).toMatchObject({ state: 'ended', outcome: 'not_served' })
  expect((await ask('malee', 'GET', `${cases}/${second}`)).json).toMatchObject({
    ...{ state: 'approved', booking: null },
    lastVisit: { outcome: 'not_served', reason: 'person-missing', missing: 'applicant' },
  })
  // Nobody reads of a visit that was another's.
  expect((await ask('somchai', 'GET', `${cases}/${moved}`)).json.lastVisit).toBeNull()

  const mine = (await ask('malee', 'GET', '/me')).json as unknown as {
    cases: { id: string; visits: object[] }[]
  }
  expect(mine.cases.find(({ id }) => id === first)?.visits).toMatchObject([
    {
      ...{ ticket: 'A001', outcome: 'served', remark: 'รีบ', fee: 50, priority: 'none' },
      ...{ startedAt: '2026-11-23T01:00:00.000Z', endedAt: '2026-11-23T01:08:00.000Z' },
    },
  ])
})

test('a number is taken only at the door, and only for one’s own case', async () => {
  const { at, booked, own, code, take, deps } = await startTurn()
  const id = await booked('malee')
  at('06:58')
  expect((await take(id, code())).json).toMatchObject({ code: 'too_early' })
  at('08:00')
  const old = code()
  at('08:04')
  expect((await take(id, old)).json).toMatchObject({ code: 'not_at_the_door' })
  const elsewhere = kioskCode('secret-of-another', 'bangphrom', deps.now())
  expect((await take(id, elsewhere)).json).toMatchObject({ code: 'not_at_the_door' })
  expect((await take(id, code(), 'somchai')).status).toBe(404)
  expect((await own(id, 'somchai')).status).toBe(404)
  const both = await Promise.all([take(id, code()), take(id, code())])
  expect(both.map(({ json }) => json.ticket)).toEqual(['A001', 'A001'])
})

test('the screen at the door has the address in LINE with the code of now, and how many wait', async () => {
  const { at, ask, staff, walksIn, code } = await startTurn()
  at('08:00')
  await walksIn('ประยูร')
  const { json } = await ask('suda', 'GET', `${staff}/kiosk`)
  expect(json).toEqual({
    ...{ code: code(), waiting: 1 },
    url: expect.stringMatching(new RegExp(`/bangphrom/arrive\\?kiosk=${code()}$`)),
  })
  expect((await ask('malee', 'GET', `${staff}/kiosk`)).status).toBe(403)
})

test('what was done is confirmed once, by whose case it is, and stands for the signature in the log', async () => {
  const { ask, cases, at, booked, comes, press, counters, staff } = await startTurn()
  const [id, signed] = [await booked('malee'), await booked('somchai')]
  const confirm = (person: 'malee' | 'somchai', of: string) =>
    ask(person, 'POST', `${cases}/${of}/visit/confirm`)
  at('08:00')
  // There is nothing to confirm yet.
  expect((await confirm('malee', id)).status).toBe(404)
  const [one] = counters
  await press('suda', one, 'open')
  for (const [caseId, isConfirmed] of [
    [id, false],
    [signed, true],
  ] as const) {
    await comes(caseId)
    for (const what of ['next', 'begin']) await press('suda', one, what)
    await press('suda', one, 'end', { ...served, caseId, isConfirmed })
  }
  expect((await ask('malee', 'GET', `${cases}/${id}`)).json.lastVisit).toMatchObject({
    isConfirmed: false,
  })
  expect((await confirm('somchai', id)).status).toBe(404)
  at('08:20')
  const confirmed = { status: 200, json: { lastVisit: { isConfirmed: true } } }
  expect(await confirm('malee', id)).toMatchObject(confirmed)
  at('08:30')
  expect(await confirm('malee', id)).toMatchObject(confirmed)
  expect(await confirm('somchai', signed)).toMatchObject(confirmed)
  expect((await ask('suda', 'GET', `${staff}/time-log/2026-11-23`)).json).toMatchObject([
    { confirmedBy: 'phone', confirmedAt: '2026-11-23T01:20:00.000Z' },
    { confirmedBy: 'desk' },
  ])
})

test('the likely wait counts the minutes that the office has set for a service', async () => {
  const { ask, at, booked, own, comes, walksIn, press, counters, office } = await startTurn()
  const service = { off: false, note: { th: '', en: '' }, minutes: 45, places: null, revision: 0 }
  const path = `${office}/staff/services/change-first-name`
  expect((await ask('pranee', 'PUT', path, service)).status).toBe(200)
  const id = await booked('malee')
  at('08:00')
  await walksIn('ประยูร', 'old')
  await comes(id)
  await press('suda', counters[0], 'open')
  expect((await own(id)).json).toMatchObject({ before: 1, likelyMinutes: 45 })
})

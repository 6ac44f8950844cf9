import { expect, test } from 'vitest'
import { monday } from '../testing.ts'
import { served } from '../tickets/testing-day.ts'
import { allAt, startSurvey } from './testing-survey.ts'
import { verifySurveys } from './verify.ts'

test('who was served rates the visit without signing in, and the office keeps no trace of who it was', async () => {
  const { answers, db, rate, send, visitedByBooking } = await startSurvey()
  const { id, code } = await visitedByBooking()
  expect(await send('GET', code)).toMatchObject({
    status: 200,
    json: { state: 'open', teamId: 'general-registration' },
  })
  expect((await rate(code, { face: 4, text: 'เร็วดี', items: allAt(5) })).status).toBe(200)
  expect((await send('GET', code)).json.state).toBe('answered')
  const [row, ...others] = await answers()
  expect(others).toEqual([])
  expect(row).toMatchObject({
    ...{ officeId: 'bangphrom', teamId: 'general-registration', serviceId: 'change-first-name' },
    ...{ day: monday, channel: 'paper', face: 4, text: 'เร็วดี', ...allAt(5) },
  })
  const told = JSON.stringify(row)
  const people = await db.selectFrom('person').select('id').execute()
  const tickets = await db.selectFrom('ticket').select('id').execute()
  for (const trace of [id, code, ...[...people, ...tickets].map((one) => one.id)]) {
    expect(told).not.toContain(trace)
  }
  // No time of the day either.
  expect(told).not.toMatch(/\d\d:\d\d/)
})

test('the face counts by itself; the phone that tapped it adds the form, and nobody else does', async () => {
  const { answers, key, rate, visited } = await startSurvey()
  const [code, mine] = [await visited(), key()]
  expect((await rate(code, { key: mine, face: 3 })).status).toBe(200)
  expect(await answers()).toMatchObject([{ face: 3, easy: null, text: null }])
  expect((await rate(code, { face: 5 })).json.code).toBe('survey_answered')
  expect((await rate(code, { key: mine, face: 3, items: { easy: 2 } })).status).toBe(200)
  expect(await answers()).toMatchObject([{ face: 3, easy: 2, clear: null }])
})

test('the same answer that is sent again changes nothing', async () => {
  const { answers, send, visited, wish } = await startSurvey()
  const [code, sent] = [await visited(), wish({ face: 2, text: 'รอนาน' })]
  for (let i = 0; i < 3; i++) expect((await send('PUT', code, sent)).status).toBe(200)
  expect(await answers()).toHaveLength(1)
})

test('of two who rate a visit at once one counts; of two taps of one phone as well', async () => {
  const { answers, db, send, rate, visited, wish } = await startSurvey()
  for (let round = 0; round < 3; round++) {
    const code = await visited()
    const others = await Promise.all([1, 2, 3, 4].map(() => rate(code)))
    expect(others.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const [again, sent] = [await visited(), wish()]
    const taps = await Promise.all([1, 2, 3].map(() => send('PUT', again, sent)))
    expect(taps.map(({ status }) => status)).toEqual([200, 200, 200])
  }
  expect(await answers()).toHaveLength(6)
  expect(await verifySurveys(db)).toEqual([])
})

test('a key answers one visit: with that of another nothing is counted', async () => {
  const { answers, key, rate, visited, send } = await startSurvey()
  const mine = key()
  const [first, second] = [await visited(), await visited()]
  await rate(first, { key: mine, face: 1 })
  expect((await rate(second, { key: mine, face: 5 })).json.code).toBe('survey_answered')
  expect(await answers()).toMatchObject([{ face: 1 }])
  // And that visit can still be rated.
  expect((await send('GET', second)).json.state).toBe('open')
})

test('a code that nobody was given, of another office, or of no office finds nothing', async () => {
  const { answers, rate, send, visited, wish } = await startSurvey()
  const code = await visited()
  const forged = [
    ...[
      'A'.repeat(22),
      `${code.slice(0, -1)}!`,
      `${code}A`,
      code.slice(1),
      "' or 1=1 --aaaaaaaaaa",
    ],
    encodeURIComponent(`${code.slice(0, 21)}\0`),
  ]
  for (const one of forged) {
    expect((await send('GET', one)).status).toBe(404)
    expect((await rate(one)).status).toBe(404)
  }
  for (const office of ['khlongphrom', 'nowhere']) {
    expect((await send('PUT', code, wish(), office)).status).toBe(404)
  }
  expect(await answers()).toEqual([])
})

test('a visit is rated once it is over, and for sixty days', async () => {
  const { at, codeOf, counters, dayAfter, press, rate, send, visited, walksIn } =
    await startSurvey()
  const { json } = await walksIn('สมหมาย')
  const waiting = await codeOf(String(json.ticketId))
  expect((await send('GET', waiting)).json.state).toBe('too_early')
  expect((await rate(waiting)).json.code).toBe('survey_too_early')
  await press('suda', counters[0], 'next')
  await press('suda', counters[0], 'begin')
  at('08:30')
  expect((await rate(waiting)).json.code).toBe('survey_too_early')
  await press('suda', counters[0], 'end', {
    ...{ caseId: null, outcome: 'not_served', reason: 'system-down', missing: null, remark: '' },
    ...{ fee: null, receipt: '', isConfirmed: true },
  })
  const codes = [await visited(), await visited()]
  dayAfter(60)
  expect((await rate(codes[0] ?? '')).status).toBe(200)
  dayAfter(61)
  expect(await rate(codes[1] ?? '')).toMatchObject({ status: 410, json: { code: 'survey_over' } })
  expect((await send('GET', waiting)).json.state).toBe('over')
})

test('who tapped a face finishes the form by the end of the next day', async () => {
  const { answers, dayAfter, key, rate, visited } = await startSurvey()
  const [code, mine] = [await visited(), key()]
  await rate(code, { key: mine })
  dayAfter(1)
  expect((await rate(code, { key: mine, items: { fair: 4 } })).status).toBe(200)
  dayAfter(2)
  expect((await rate(code, { key: mine, items: { fair: 1 } })).json.code).toBe('survey_answered')
  expect(await answers()).toMatchObject([{ day: monday, fair: 4 }])
})

const bad: [what: string, change: object][] = [
  ['six of five', { face: 6 }],
  ['no level at all', { face: 0 }],
  ['half a level', { face: 4.5 }],
  ['a level in words', { face: '5' }],
  ['an item at six', { items: { easy: 6 } }],
  ['an item that is not there', { items: { price: 5 } }],
  ['a key that is none', { key: 'x' }],
  ['a channel that is none', { channel: 'radio' }],
  ['twenty thousand letters', { text: 'ก'.repeat(20_000) }],
  ['half a letter', { text: '\ud800' }],
  ['a letter that no database takes', { text: 'a\0b' }],
  ['a name that was not asked for', { name: 'มาลี' }],
]
test.each(bad)('refuses %s, and counts nothing', async (_, change) => {
  const { answers, rate, send, visited } = await startSurvey()
  const code = await visited()
  expect(await rate(code, change)).toMatchObject({ status: 422, json: { code: 'invalid' } })
  for (const empty of [{}, null, [], '']) {
    expect((await send('PUT', code, empty)).status).toBe(422)
  }
  expect(await answers()).toEqual([])
  expect((await send('GET', code)).json.state).toBe('open')
})

test('numbers and addresses by which somebody could be found are not kept', async () => {
  const { answers, rate, visited } = await startSurvey()
  const text = 'โทร 081-234-5678 หรือ 1-9999-00000-08-1 malee@example.org รอ 45 นาที ปี 2569'
  await rate(await visited(), { text })
  expect((await answers())[0]?.text).toBe('โทร ••• หรือ ••• ••• รอ 45 นาที ปี 2569')
})

test('only whose case it is gets its code; the office’s view of the case does not hold it', async () => {
  const { ask, cases, staff, visitedByBooking } = await startSurvey()
  const { id, code } = await visitedByBooking()
  expect(code).toMatch(/^[\w-]{22}$/)
  expect((await ask('somchai', 'GET', `${cases}/${id}/survey`)).status).toBe(404)
  expect((await ask('suda', 'GET', `${cases}/${id}/survey`)).status).toBe(404)
  const { json } = await ask('suda', 'GET', `${staff}/cases/${id}`)
  expect(JSON.stringify(json)).not.toContain(code)
})

test('My data says that a visit was rated, and not how', async () => {
  const { ask, rate, visitedByBooking } = await startSurvey()
  const { code } = await visitedByBooking()
  const told = async () => JSON.stringify((await ask('malee', 'GET', '/me')).json)
  expect(await told()).toContain('"isRated":false')
  await rate(code, { text: 'ช้าเหลือเกิน', face: 1 })
  const after = await told()
  expect(after).toContain('"isRated":true')
  expect(after).not.toContain('ช้าเหลือเกิน')
})

test('the message about the last matter of a visit has the button, and leaves anyway', async () => {
  const { db, visitedByBooking } = await startSurvey()
  const { code } = await visitedByBooking()
  const told = await db.selectFrom('outbox').select(['kind', 'data']).execute()
  const withCode = told.filter(({ data }) => data.includes(code))
  expect(withCode.map(({ kind }) => kind)).toEqual(['served'])
})

test('who is erased leaves the answer to nobody, and what they were sent opens nothing', async () => {
  const { answers, ask, codeOf, comes, db, rate, second, send, visitedByBooking } =
    await startSurvey()
  const { code } = await visitedByBooking()
  await rate(code, { text: 'ขอบคุณ' })
  const { json } = await comes(second)
  const unused = await codeOf(String(json.ticketId))
  expect(unused).not.toBe('')
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  expect(await answers()).toMatchObject([{ text: 'ขอบคุณ' }])
  for (const one of [code, unused]) expect((await send('GET', one)).status).toBe(404)
  expect(await verifySurveys(db)).toEqual([])
})

test('the screen at a counter shows the code of whoever was just served there, until the next sits down', async () => {
  const { ask, at, counters, press, rate, staff, visited, walksIn } = await startSurvey()
  const [one, two] = counters
  const shownAt = async (counter: string) =>
    (await ask('suda', 'GET', `${staff}/counters/${counter}/survey`)).json.code
  expect(await shownAt(one)).toBeNull()
  const code = await visited()
  expect([await shownAt(one), await shownAt(two)]).toEqual([code, null])
  await walksIn('สมหมาย')
  await press('suda', one, 'next')
  expect(await shownAt(one)).toBe(code)
  await press('suda', one, 'begin')
  expect(await shownAt(one)).toBeNull()
  await press('suda', one, 'end', served)
  const next = String(await shownAt(one))
  expect(next).not.toBe(code)
  await rate(next)
  expect(await shownAt(one)).toBeNull()
  const last = await visited()
  at('08:05')
  expect(await shownAt(one)).toBe(last)
  at('08:06')
  expect(await shownAt(one)).toBeNull()
  expect((await ask('malee', 'GET', `${staff}/counters/${one}/survey`)).status).toBe(403)
  expect((await ask('wirat', 'GET', `${staff}/counters/${one}/survey`)).status).toBe(404)
})

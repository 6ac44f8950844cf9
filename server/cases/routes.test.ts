import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { answers } from '../http/openapi.ts'
import { adultName, childName, letter, startTestServer } from '../testing.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>
const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()
const page = (id: string, key = letter, pageId = uuidv7()) =>
  `/${id}/documents/${key}/pages/${pageId}`
const office = '/offices/bangphrom'

async function givenSubmitted({ ask, cases, givenCase }: Server): Promise<string> {
  const id = await givenCase('malee', 'draft', childName)
  await ask('malee', 'PUT', cases + page(id), photo)
  await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
  return id
}

test('takes a child’s change of name from the first photo to the message that it was received', async () => {
  const server = await startTestServer()
  const id = await givenSubmitted(server)
  const { json } = await server.ask('malee', 'GET', `${server.cases}/${id}`)
  expect(json).toMatchObject({
    state: 'submitted',
    contact: { name: 'มาลี ใจดี', phone: '0812345678' },
  })
  expect((json.events as unknown as { type: string }[]).map(({ type }) => type)).toEqual([
    'started',
    'page_added',
    'submitted',
  ])
  const messages = await server.db.selectFrom('outbox').select(['kind', 'data']).execute()
  expect(messages).toEqual([
    { kind: 'received', data: JSON.stringify({ papers: ['received'], returned: [] }) },
  ])
})

test('approves a case with nothing to look at as soon as it is sent', async () => {
  const { ask, cases, givenCase } = await startTestServer()
  const id = await givenCase('malee')
  expect((await ask('malee', 'GET', `${cases}/${id}`)).json.state).toBe('approved')
})

test('returns one paper, takes only that one anew, and approves', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee', 'draft', childName)
  await ask('malee', 'PUT', cases + page(id), photo)
  await ask('malee', 'PUT', cases + page(id, 'birth-certificate'), photo)
  await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })

  const staffCase = `${office}/staff/cases/${id}`
  expect((await ask('suda', 'POST', `${staffCase}/return`)).json.code).toBe('papers_undecided')
  await ask('suda', 'POST', `${staffCase}/documents/birth-certificate/accept`)
  await ask('suda', 'POST', `${staffCase}/documents/${letter}/return`, {
    reasons: ['not-signed'],
    note: '',
  })
  expect((await ask('suda', 'POST', `${staffCase}/approve`)).json.code).toBe('something_returned')
  expect((await ask('suda', 'POST', `${staffCase}/return`)).json.state).toBe('returned')

  const again = await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
  expect(again).toMatchObject({ status: 422, json: { code: 'papers_missing', fields: [letter] } })
  expect(
    (await ask('malee', 'PUT', cases + page(id, 'birth-certificate'), photo)).json,
  ).toMatchObject({ code: 'wrong_step', state: 'returned' })
  expect((await ask('malee', 'PUT', cases + page(id), photo)).status).toBe(201)
  expect((await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })).json.state).toBe(
    'submitted',
  )
  await ask('suda', 'POST', `${staffCase}/documents/${letter}/accept`)
  expect((await ask('suda', 'POST', `${staffCase}/approve`)).json.state).toBe('approved')
  const kinds = await server.db.selectFrom('outbox').select('kind').orderBy('id').execute()
  expect(kinds.map(({ kind }) => kind)).toEqual(['received', 'returned', 'received', 'approved'])
})

test('shows the queue to staff, the longest waiting first', async () => {
  const server = await startTestServer()
  const first = await givenSubmitted(server)
  server.setClock('2026-11-20T03:00:00.000Z')
  const second = await givenSubmitted(server)
  const { json } = await server.ask('suda', 'GET', `${office}/staff/queue`)
  const queue = json as unknown as { id: string; papers: string[] }[]
  expect(queue.map(({ id }) => id)).toEqual([first, second])
  expect(queue[0]).toMatchObject({ name: 'มาลี ใจดี', papers: ['received'] })
})

test('hides another person’s case and file as if they were not there', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee', 'draft', childName)
  const path = page(id)
  await ask('malee', 'PUT', cases + path, photo)
  const draft = { serviceId: 'change-first-name', answers: adultName, language: 'th', consents: [] }
  for (const [method, at, body] of [
    ['GET', `/${id}`],
    ['PUT', `/${id}`, draft],
    ['POST', `/${id}/submit`, { consents: [] }],
    ['POST', `/${id}/withdraw`],
    ['GET', path],
    ['PUT', path, photo],
    ['DELETE', path],
    ['GET', `/${id}/slots`],
    ['POST', `/${id}/booking`, { day: '2026-11-24', start: '08:00' }],
    ['DELETE', `/${id}/booking`],
  ] as const) {
    expect(await ask('somchai', method, cases + at, body), `${method} ${at}`).toMatchObject({
      status: 404,
      json: { code: 'not_found' },
    })
  }
  expect((await ask('malee', 'GET', cases + path)).status).toBe(200)
})

test('keeps staff of another office out, and tells a citizen that the door is for staff', async () => {
  const server = await startTestServer()
  const id = await givenSubmitted(server)
  for (const at of [
    '/staff/queue',
    `/staff/cases/${id}`,
    '/staff/days/2026-11-24',
    `/staff/cases/${id}/documents/${letter}/pages/${uuidv7()}`,
  ]) {
    expect((await server.ask('wipa', 'GET', office + at)).status, at).toBe(404)
    expect((await server.ask('malee', 'GET', office + at)).status, at).toBe(403)
    expect((await server.ask(undefined, 'GET', office + at)).status, at).toBe(401)
  }
  // Her own office knows nothing of the case.
  expect((await server.ask('wipa', 'GET', `/offices/khlongphrom/staff/cases/${id}`)).status).toBe(
    404,
  )
  for (const step of ['approve', 'return']) {
    expect((await server.ask('malee', 'POST', `${office}/staff/cases/${id}/${step}`)).status).toBe(
      403,
    )
    expect((await server.ask('wipa', 'POST', `${office}/staff/cases/${id}/${step}`)).status).toBe(
      404,
    )
  }
})

test('answers a step that does not fit with the state of now', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee', 'draft')
  const book = await ask('malee', 'POST', `${cases}/${id}/booking`, {
    day: '2026-11-24',
    start: '08:00',
  })
  expect(book).toMatchObject({ status: 409, json: { code: 'wrong_step', state: 'draft' } })
  expect((await ask('suda', 'GET', `${office}/staff/cases/${id}`)).status).toBe(404)
})

test('makes one case of a double tap on send', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee', 'draft')
  const key = { 'idempotency-key': crypto.randomUUID() }
  const taps = await Promise.all(
    [1, 2, 3].map(() => ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] }, key)),
  )
  expect(taps.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(new Set(taps.map(({ json }) => json.code)).size).toBe(1)
  const events = await server.db
    .selectFrom('caseEvent')
    .select('type')
    .where('type', '=', 'submitted')
    .execute()
  expect(events).toHaveLength(1)
  const second = await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
  expect(second).toMatchObject({ status: 409, json: { code: 'wrong_step', state: 'approved' } })
})

test('refuses a retry key that was used for something else, and a write without one', async () => {
  const { ask, cases, givenCase } = await startTestServer()
  const id = await givenCase('malee', 'draft')
  const key = { 'idempotency-key': crypto.randomUUID() }
  await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] }, key)
  expect((await ask('malee', 'POST', `${cases}/${id}/withdraw`, undefined, key)).json.code).toBe(
    'idempotency_key_reused',
  )
  expect(
    (await ask('malee', 'POST', `${cases}/${id}/withdraw`, undefined, { 'idempotency-key': 'x' }))
      .json.code,
  ).toBe('idempotency_key_missing')
})

test.each([
  ['an unknown service', { serviceId: 'fly-to-the-moon' }, ['serviceId']],
  ['an answer to no question', { answers: { shoeSize: 42 } }, ['answers.shoeSize']],
  [
    'a birth that lies ahead',
    { answers: { 'applicant.birthDate': '2027-01-01' } },
    ['answers.applicant.birthDate'],
  ],
  ['a telephone of letters', { contact: { name: 'มาลี ใจดี', phone: 'โทรมา' } }, ['contact.phone']],
  ['a script for a name', { contact: { name: '<script>', phone: '0812345678' } }, ['contact.name']],
  ['a field too many', { admin: true }, ['admin']],
])('refuses %s and names the field', async (_name, change, fields) => {
  const { ask, cases } = await startTestServer()
  const draft = {
    serviceId: 'change-first-name',
    answers: {},
    language: 'th',
    consents: [],
    ...change,
  }
  expect(await ask('malee', 'PUT', `${cases}/${uuidv7()}`, draft)).toMatchObject({
    status: 422,
    json: { code: 'invalid', fields },
  })
})

test('refuses what is no JSON, too long, or sent from a page of another site', async () => {
  const { ask, cases } = await startTestServer()
  const path = `${cases}/${uuidv7()}`
  const json = { 'content-type': 'application/json' }
  expect((await ask('malee', 'PUT', path, new TextEncoder().encode('{"a":'), json)).status).toBe(
    422,
  )
  expect((await ask('malee', 'PUT', path, { serviceId: 'x'.repeat(70_000) })).status).toBe(413)
  expect((await ask('malee', 'PUT', path, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})

test('sends nothing that is not possible, not complete, or without its papers', async () => {
  const { ask, cases, givenCase } = await startTestServer()
  const submit = async (answers: typeof adultName) => {
    const id = await givenCase('malee', 'draft', answers)
    return (await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })).json
  }
  expect(await submit({ ...adultName, rude: true })).toMatchObject({
    code: 'not_possible',
    fields: ['rude'],
  })
  expect(await submit({ houseHere: true })).toMatchObject({ code: 'invalid' })
  expect(await submit(childName)).toMatchObject({ code: 'papers_missing', fields: [letter] })
})

test('stores no photo before there is consent to it', async () => {
  const { ask, cases, db } = await startTestServer()
  const id = uuidv7()
  await ask('malee', 'PUT', `${cases}/${id}`, {
    serviceId: 'change-first-name',
    answers: childName,
    language: 'th',
    consents: [],
  })
  expect((await ask('malee', 'PUT', cases + page(id), photo)).json.code).toBe('consent_needed')
  expect(await db.selectFrom('page').selectAll().execute()).toEqual([])
})

test('writes to nobody who did not agree to messages', async () => {
  const { ask, cases, db } = await startTestServer()
  const id = uuidv7()
  const contact = { name: 'มาลี ใจดี', phone: '0812345678' }
  await ask('malee', 'PUT', `${cases}/${id}`, {
    serviceId: 'change-first-name',
    answers: adultName,
    contact,
    language: 'th',
    consents: [],
  })
  expect((await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })).json.state).toBe(
    'approved',
  )
  expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([])
})

test('describes every route in OpenAPI, with what it answers and how it refuses', async () => {
  const { app } = await startTestServer()
  type Route = { responses: Record<string, { content?: Record<string, { schema: object }> }> }
  const api = (await (await app.request('/api/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, Record<string, Route>>
  }
  expect(api.openapi).toMatch(/^3\./)
  const described = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({ name: `${method} ${path}`, route })),
  )
  const routed = app.routes
    .filter(
      ({ path, method }) =>
        path.startsWith('/api/') && !/\/line\/|openapi|\*/.test(path) && method !== 'ALL',
    )
    .map(
      ({ method, path }) =>
        `${method.toLowerCase()} ${path.replace(/^\/api/, '').replace(/:(\w+)/g, '{$1}')}`,
    )
  expect(described.map(({ name }) => name).sort()).toEqual([...new Set(routed)].sort())
  for (const { name, route } of described) {
    const { default: refusal, ...good } = route.responses
    expect(refusal?.content?.['application/problem+json']?.schema, name).toBeDefined()
    expect(Object.keys(good).join(), name).toMatch(/^20[014]$/)
  }
})

test('answers as it describes: a case, a queue, a refusal', async () => {
  const { ask, cases } = await startTestServer()
  const id = uuidv7()
  const draft = { serviceId: 'change-first-name', answers: {}, language: 'th', consents: [] }
  const begun = await ask('malee', 'PUT', `${cases}/${id}`, draft)
  expect(v.is(answers.case, begun.json), JSON.stringify(begun.json)).toBe(true)
  expect(v.is(v.array(answers.ownSummary), (await ask('malee', 'GET', cases)).json)).toBe(true)
})

test('keeps its headers strict', async () => {
  const { app } = await startTestServer()
  const { headers } = await app.request('/api/health')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('lets LINE show its list of friends in a window of its own, and say how it went', async () => {
  const { app } = await startTestServer()
  const { headers } = await app.request('/api/health')
  expect(headers.get('content-security-policy')).toMatch(
    /connect-src 'self' https:\/\/api\.line\.me https:\/\/access\.line\.me(;|$)/,
  )
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups')
})

test('answers a flood from one person with "wait a minute", and the others as ever', async () => {
  const { ask, cases, config } = await startTestServer()
  const statuses: number[] = []
  for (let i = 0; i <= config.requestsPerPerson; i++) {
    statuses.push((await ask('malee', 'GET', cases)).status)
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(config.requestsPerPerson)
  expect(statuses.at(-1)).toBe(429)
  expect((await ask('somchai', 'GET', cases)).status).toBe(200)
})

test('answers a flood from one address with "wait a minute", signed in or not, and another address as ever', async () => {
  const { app, config } = await startTestServer()
  const from = (remoteAddress: string) =>
    app.request('/api/offices', {}, { incoming: { socket: { remoteAddress } } })
  const statuses: number[] = []
  for (let i = 0; i <= config.requestsPerAddress; i++) {
    statuses.push((await from('192.0.2.1')).status)
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(config.requestsPerAddress)
  expect(statuses.at(-1)).toBe(429)
  expect((await from('192.0.2.2')).status).toBe(200)
})

const draftOf = (serviceId: string, answers: object) => ({
  serviceId,
  answers,
  language: 'th',
  consents: [],
})

test('a draft keeps nothing of a secret code, whatever the phone sends', async () => {
  const { ask, cases, db } = await startTestServer()
  const id = uuidv7()
  const answers = {
    identityWay: 'card-codes',
    laserCode: 'JC1-1234567-89',
    requestNumber: '1040-02-12345678',
  }
  const sent = await ask('malee', 'PUT', `${cases}/${id}`, draftOf('copy-face-photo', answers))
  expect(sent.status).toBeLessThan(300)
  const rows = JSON.stringify(await db.selectFrom('serviceCase').selectAll().execute())
  for (const text of [JSON.stringify(sent.json), rows]) expect(text).not.toContain('1234567')
})

test('judges a case by the version of the service under which it was made', async () => {
  const { ask, cases, db } = await startTestServer()
  const id = uuidv7()
  const twoWomen = { 'partyA.sex': 'female', 'partyB.sex': 'female' }
  const draft = draftOf('marriage-registration', twoWomen)
  const begun = await ask('malee', 'PUT', `${cases}/${id}`, draft)
  expect(begun.json.serviceVersion).toBe('2026-11-20')
  await db
    .updateTable('serviceCase')
    .set({ serviceVersion: '2025-01-22' })
    .where('id', '=', id)
    .execute()
  const again = await ask('malee', 'PUT', `${cases}/${id}`, draft)
  expect(again.json.serviceVersion).toBe('2025-01-22')
  const refused = await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
  expect(refused.json).toMatchObject({ code: 'not_possible', fields: ['not-man-and-woman'] })
})

test.each([
  ['a birth ahead', 'id-card-first', { birthDate: '2027-01-01' }],
  ['a day that does not exist', 'id-card-first', { birthDate: '2020-02-30' }],
  ['an age over 120', 'id-card-first', { birthDate: '1899-12-31' }],
  [
    'an event before the birth',
    'id-card-first',
    {
      birthDate: '2015-01-01',
      eventDate: '2001-01-01',
      reason: 'got-nationality',
    },
  ],
  ['a number in Thai digits as text', 'copy-face-photo', { copies: '๒' }],
  ['script in the place of a choice', 'move-out', { informant: '<script>' }],
  ['a question of another service', 'move-out', { laserCode: 'x' }],
])('refuses %s by its field', async (_name, serviceId, answers) => {
  const { ask, cases } = await startTestServer()
  const sent = await ask('malee', 'PUT', `${cases}/${uuidv7()}`, draftOf(serviceId, answers))
  expect(sent).toMatchObject({ status: 422, json: { code: 'invalid' } })
  expect(sent.json.fields).toHaveLength(1)
})

test('who is too early today may send the case, and books for a day on which it is possible', async () => {
  const { ask, cases } = await startTestServer()
  const id = uuidv7()
  const answers = {
    birthDate: '1990-01-20',
    cardExpiry: '2027-01-20',
    cardInHand: true,
    nameChanged: false,
    canCome: true,
  }
  const contact = { name: 'มาลี ใจดี', phone: '0812345678' }
  await ask('malee', 'PUT', `${cases}/${id}`, { ...draftOf('id-card-renewal', answers), contact })
  const sent = await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
  expect(sent.json.state).toBe('approved')
  const book = (day: string) =>
    ask('malee', 'POST', `${cases}/${id}/booking`, { day, start: '13:00' })
  expect((await book('2026-11-20')).json).toMatchObject({
    code: 'not_possible',
    fields: ['too-early'],
  })
  expect((await book('2026-11-23')).status).toBe(201)
})

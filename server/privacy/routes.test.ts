import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Calendar } from '@phrom/shared/calendar.ts'
import type { MyCase } from '@phrom/shared/my-data.ts'
import { addDays, instantAt } from '@phrom/shared/time.ts'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { verifyBookings } from '../bookings/verify.ts'
import { answers as described } from '../http/openapi.ts'
import { childName, idToken, letter, monday, type PersonName, startTestServer } from '../testing.ts'
import { finishErasures } from './erase-person.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>

const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()
const morning = { day: monday, start: '08:00' }

const tuesday = addDays(monday, 1)

/** An admin closes the office for a day; whoever is booked is asked to move. */
async function closeDay(ask: Server['ask'], day: string) {
  const at = '/offices/bangphrom/staff/calendar'
  const { json } = await ask('pranee', 'GET', at)
  const calendar = json.calendar as unknown as Calendar
  const reason = { th: 'อบรม', en: 'Training' }
  const closure = { id: 'c', team: null, firstDay: day, lastDay: day, hours: null, reason }
  const body = { calendar: { ...calendar, closures: [closure] }, revision: json.revision }
  expect((await ask('pranee', 'PUT', at, body)).status).toBe(200)
}

async function partsOf(db: Server['db']): Promise<number> {
  return (await db.selectFrom('bookingCase').select('caseId').execute()).length
}

async function setup() {
  const server = await startTestServer()
  const { ask, cases, givenCase, app, signIn, config, db } = server

  async function withPhoto(to: 'draft' | 'submitted' | 'approved' = 'submitted') {
    const id = await givenCase('malee', 'draft', childName)
    await ask('malee', 'PUT', pageAt(id), photo)
    if (to === 'draft') return id
    await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
    if (to === 'approved') {
      const at = `/offices/bangphrom/staff/cases/${id}`
      await ask('suda', 'POST', `${at}/documents/${letter}/accept`)
      await ask('suda', 'POST', `${at}/approve`)
      await ask('malee', 'POST', `${cases}/${id}/booking`, morning)
    }
    return id
  }
  const pageAt = (id: string, page = uuidv7()) => `${cases}/${id}/documents/${letter}/pages/${page}`
  const filesOf = (id: string) => {
    const folder = join(config.dataDir, 'documents', 'bangphrom', id)
    return existsSync(folder) ? readdirSync(folder) : []
  }
  async function link(person: PersonName = 'malee') {
    const { json } = await ask(person, 'POST', '/me/downloads')
    return String(json.path)
  }
  const use = (path: string, method = 'POST', headers = {}) =>
    app.request(path, { method, headers })
  const take = (id: string, purpose: string, person: PersonName = 'malee') =>
    ask(person, 'POST', `${cases}/${id}/consents/${purpose}/withdraw`)
  /** Every row of every table, as text. */
  async function everything(): Promise<string> {
    const tables = await db.introspection.getTables()
    const rows = await Promise.all(
      tables
        .filter(({ name }) => !name.startsWith('kysely'))
        .map(({ name }) =>
          db
            .selectFrom(name as 'person')
            .selectAll()
            .execute(),
        ),
    )
    return JSON.stringify(rows)
  }
  return { ...server, withPhoto, pageAt, filesOf, link, use, take, everything, signIn }
}

test('shows all that is held, and nobody else’s', async () => {
  const { ask, withPhoto, givenCase } = await setup()
  const id = await withPhoto('approved')
  await givenCase('somchai')
  const { json } = await ask('malee', 'GET', '/me')
  expect(v.is(described.myData, json), JSON.stringify(json)).toBe(true)
  expect(json).toMatchObject({
    name: 'malee',
    cases: [
      {
        id,
        contact: { name: 'มาลี ใจดี' },
        language: 'th',
        papers: [{ key: letter, pages: [{ type: 'image/jpeg' }] }],
        bookings: [
          { day: monday, start: '08:00', state: 'confirmed', endedAt: null, together: [] },
        ],
        messages: [{ kind: 'received' }, { kind: 'approved' }, { kind: 'booked' }],
        papersDeletedOn: addDays(monday, 31),
        caseDeletedOn: addDays(monday, 366),
      },
    ],
  })
  const record = (json.cases as unknown as { consentRecord: { purpose: string }[] }[])[0]
    ?.consentRecord
  expect(record?.map(({ purpose }) => purpose).sort()).toEqual([
    'line.messages',
    'papers.others',
    'papers.precheck',
  ])
  expect((await ask(undefined, 'GET', '/me')).status).toBe(401)
})

test('shows what became of every booking: moved, of several cases, held, asked to move', async () => {
  const { ask, cases, givenCase } = await setup()
  const [first, second, third] = [
    await givenCase('malee'),
    await givenCase('malee'),
    await givenCase('malee'),
  ]
  const afternoon = { day: monday, start: '13:00' }
  await ask('malee', 'POST', `${cases}/${first}/booking`, { ...morning, with: [second] })
  await ask('malee', 'PUT', `${cases}/${first}/booking`, { day: tuesday, start: '08:00' })
  await ask('malee', 'POST', `${cases}/${third}/booking`, { ...afternoon, hold: true })
  await closeDay(ask, tuesday)

  const { json } = await ask('malee', 'GET', '/me')
  expect(v.is(described.myData, json), JSON.stringify(json)).toBe(true)
  const mine = json.cases as unknown as MyCase[]
  const of = (id: string) => mine.find((item) => item.id === id)
  const codes = { first: of(first)?.code, second: of(second)?.code }
  expect(of(first)?.bookings).toMatchObject([
    { ...morning, end: '12:00', state: 'moved', together: [codes.second], mustMove: null },
    { day: tuesday, start: '08:00', state: 'confirmed', endedAt: null, mustMove: { th: 'อบรม' } },
  ])
  expect(of(second)?.bookings[1]).toMatchObject({ day: tuesday, together: [codes.first] })
  expect(of(third)?.bookings).toMatchObject([{ ...afternoon, state: 'held', together: [] }])
  expect(of(third)?.bookings[0]?.heldUntil).not.toBeNull()
})

test('takes it away as one file: data in words, and every photo', async () => {
  const { withPhoto, link, use } = await setup()
  await withPhoto()
  const path = await link()
  expect(path).not.toMatch(/malee|มาลี|U1111/)
  const page = await use(path, 'GET')
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(await page.text()).not.toMatch(/<script|มาลี|malee/)
  const answer = await use(path)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="phrom-[\d-]+/)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const text = bytes.toString('utf8')
  expect(text).toContain('my-data.json')
  expect(text).toContain('answersInWords')
  expect(text).toMatch(new RegExp(`papers/[A-Z0-9]{6}/${letter}-1\\.jpg`))
  // Stored, not packed: the photo is in it byte for byte.
  expect(bytes.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(true)
})

test('a link is good once, for five minutes, and only the newest', async () => {
  const { withPhoto, link, use, setClock } = await setup()
  await withPhoto()
  const [old, used] = [await link(), await link()]
  expect((await use(old)).status).toBe(410)
  // Opening uses nothing up: browsers open an address twice.
  expect((await use(used, 'GET')).status).toBe(200)
  const answers = await Promise.all([1, 2, 3, 4].map(() => use(used)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
  expect((await use(used, 'GET')).status).toBe(410)
  const late = await link()
  setClock(instantAt('2026-11-20', '09:05'))
  const refused = await use(late)
  expect(refused.status).toBe(410)
  expect(await refused.text()).toContain('ขอลิงก์ใหม่')
})

test('a link is nobody else’s who is signed in, and no guess finds one', async () => {
  const { withPhoto, link, use, signIn, db } = await setup()
  await withPhoto()
  const path = await link()
  const other = { authorization: `Bearer ${await signIn('somchai')}` }
  expect((await use(path, 'POST', other)).status).toBe(410)
  for (const guess of ['x', '%00', 'a'.repeat(500), '../me']) {
    expect((await use(`/api/downloads/${guess}`)).status).toBeGreaterThanOrEqual(400)
  }
  // What the database holds opens nothing.
  const { tokenHash } = await db
    .selectFrom('downloadLink')
    .select('tokenHash')
    .executeTakeFirstOrThrow()
  expect((await use(`/api/downloads/${tokenHash}`)).status).toBe(410)
  expect((await use(path)).status).toBe(200)
})

test('makes ten links a day and no more, also when they are asked for at once', async () => {
  const { ask } = await setup()
  const answers = await Promise.all(
    Array.from({ length: 14 }, () => ask('malee', 'POST', '/me/downloads')),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10)
  expect(answers.filter(({ json }) => json.code === 'too_many_requests')).toHaveLength(4)
})

test('a flood of questions about oneself is answered with "wait a minute"', async () => {
  const { ask, config } = await setup()
  let last = 0
  for (let i = 0; i <= config.requestsPerPerson; i++)
    last = (await ask('malee', 'GET', '/me')).status
  expect(last).toBe(429)
})

test('without the consent to messages nothing more is sent, and what waits stays here', async () => {
  const { withPhoto, take, ask, db, cases } = await setup()
  const id = await withPhoto()
  const { json } = await take(id, 'line.messages')
  expect(json.consents).toEqual(['papers.others', 'papers.precheck'])
  await ask('suda', 'POST', `/offices/bangphrom/staff/cases/${id}/documents/${letter}/accept`)
  await ask('suda', 'POST', `/offices/bangphrom/staff/cases/${id}/approve`)
  const messages = await db.selectFrom('outbox').select(['nextAttemptAt', 'lastError']).execute()
  expect(messages).toEqual([{ nextAttemptAt: null, lastError: 'consent withdrawn' }])
  // The app shows all as before.
  expect((await ask('malee', 'GET', `${cases}/${id}`)).json.state).toBe('approved')
})

test.each([
  ['a draft stays a draft', 'draft', 'draft'],
  ['an approved case keeps its booking', 'approved', 'approved'],
] as const)(
  'without the consent to photos they are deleted at once: %s',
  async (_name, to, then) => {
    const { withPhoto, take, filesOf, pageAt, ask } = await setup()
    const id = await withPhoto(to)
    expect(filesOf(id)).toHaveLength(1)
    const { json } = await take(id, 'papers.precheck')
    expect([json.state, json.booking !== null]).toEqual([then, to === 'approved'])
    expect(filesOf(id)).toEqual([])
    if (to === 'draft') {
      expect((await ask('malee', 'PUT', pageAt(id), photo)).json.code).toBe('consent_needed')
    }
  },
)

test('a check under way ends without photos, and the originals come instead; both consents are on record', async () => {
  const { withPhoto, take, db, everything } = await setup()
  const id = await withPhoto()
  const { json } = await take(id, 'papers.precheck')
  expect(json.state).toBe('approved')
  const again = await take(id, 'papers.precheck')
  expect(again.status).toBe(200)
  const record = await db
    .selectFrom('consentRecord')
    .select(['what', 'version', 'textHash'])
    .where('purpose', '=', 'papers.precheck')
    .orderBy('what')
    .execute()
  expect(record.map(({ what }) => what)).toEqual(['given', 'withdrawn'])
  expect(record.every(({ version, textHash }) => version && textHash.length === 43)).toBe(true)
  expect(await everything()).not.toContain('"pageCount":1')
})

test('nobody takes back another’s consent, or one that there is not', async () => {
  const { withPhoto, take, filesOf } = await setup()
  const id = await withPhoto()
  expect((await take(id, 'papers.precheck', 'somchai')).status).toBe(404)
  expect((await take(id, 'everything')).status).toBe(404)
  expect(filesOf(id)).toHaveLength(1)
})

test('who is erased is unknown: nothing of them is in any table or file, figures stay', async () => {
  const { ask, withPhoto, filesOf, everything, db, signIn, app, link, use, rest } = await setup()
  const token = await signIn('malee')
  const id = await withPhoto('approved')
  const draft = await withPhoto('draft')
  const path = await link()
  expect(filesOf(draft)).toHaveLength(1)
  const { id: person } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'malee')
    .executeTakeFirstOrThrow()
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)

  const left = await everything()
  for (const trace of ['มาลี', '0812345678', 'malee', 'U1111', person, '2014-05-05', token]) {
    expect(left, trace).not.toContain(trace)
  }
  expect([filesOf(id), filesOf(draft)]).toEqual([[], []])
  expect((await use(path)).status).toBe(410)
  const headers = { authorization: `Bearer ${token}` }
  expect((await app.request('/api/me', { headers })).status).toBe(401)
  // The place is free again, and what is counted still adds up.
  await rest()
  expect(await db.selectFrom('slot').select('taken').execute()).toEqual([{ taken: 0 }])
  const rows = await db.selectFrom('serviceCase').select(['state', 'serviceId']).execute()
  expect(rows.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
  expect(await db.selectFrom('document').select('state').execute()).toHaveLength(2)
})

test('who is erased leaves no visit and no held place behind, and every counter is right', async () => {
  const { ask, cases, givenCase, db, everything, rest } = await setup()
  const ids = [await givenCase('malee'), await givenCase('malee'), await givenCase('malee')]
  const [first, second, third] = ids
  await ask('malee', 'POST', `${cases}/${first}/booking`, { ...morning, with: [second] })
  await ask('malee', 'PUT', `${cases}/${first}/booking`, { day: tuesday, start: '08:00' })
  await ask('malee', 'POST', `${cases}/${third}/booking`, { ...morning, hold: true })
  await closeDay(ask, tuesday)
  const { id: person } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'malee')
    .executeTakeFirstOrThrow()

  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  expect(await everything()).not.toContain(person)
  await rest()
  const taken = await db.selectFrom('slot').select('taken').where('taken', '>', 0).execute()
  expect([taken, await verifyBookings(db)]).toEqual([[], []])
  const visits = await db.selectFrom('booking').select(['personId', 'endedAt']).execute()
  expect(visits.every(({ personId, endedAt }) => personId === 'nobody' && endedAt)).toBe(true)
  // Whose cases they were together is not to be seen either.
  expect(visits.length).toBe(await partsOf(db))
})

test('a sign-in afterwards begins anew', async () => {
  const { ask, withPhoto, app } = await setup()
  await withPhoto()
  await ask('malee', 'DELETE', '/me')
  const body = JSON.stringify({ idToken: await idToken('malee') })
  const headers = { 'content-type': 'application/json' }
  const session = await app.request('/api/session', { method: 'POST', headers, body })
  const { token } = (await session.json()) as { token: string }
  const mine = await app.request('/api/me', { headers: { authorization: `Bearer ${token}` } })
  expect(await mine.json()).toEqual({ name: 'malee', cases: [] })
})

test('what a complaint needs is not erased, and nothing else either', async () => {
  const { ask, withPhoto, filesOf, take } = await setup()
  const id = await withPhoto()
  const hold = { until: '2027-01-01', reason: 'เรื่องร้องเรียน' }
  await ask('anan', 'PUT', `/offices/bangphrom/staff/cases/${id}/hold`, hold)
  expect((await ask('malee', 'DELETE', '/me')).json.code).toBe('case_held')
  expect((await take(id, 'papers.precheck')).json.code).toBe('case_held')
  expect(filesOf(id)).toHaveLength(1)
  expect((await ask('malee', 'GET', '/me')).json.name).toBe('malee')
})

test('writes that are under way when somebody is erased leave nothing behind', async () => {
  const { ask, withPhoto, pageAt, db, everything, cases, filesOf, deps } = await setup()
  const id = await withPhoto('draft')
  const fresh = () =>
    ask('malee', 'PUT', `${cases}/${uuidv7()}`, {
      serviceId: 'change-first-name',
      answers: childName,
      contact: { name: 'มาลี ใจดี', phone: '0812345678' },
      language: 'th',
      consents: ['papers.precheck'],
    })
  const page = () => ask('malee', 'PUT', pageAt(id), photo)
  const writes = [page(), fresh(), page(), fresh(), page()]
  const erased = ask('malee', 'DELETE', '/me')
  const after = [fresh(), page(), fresh()]
  expect((await erased).status).toBe(204)
  for (const { status } of await Promise.all([...writes, ...after])) {
    expect([200, 201, 401, 404, 409]).toContain(status)
  }
  // Whatever came between is found at the next start at the latest.
  await finishErasures(deps)
  expect(await everything()).not.toMatch(/มาลี|0812345678/)
  expect(await db.selectFrom('page').selectAll().execute()).toEqual([])
  expect(filesOf(id)).toEqual([])
})

test('a server that died while it forgot somebody goes on at the next start', async () => {
  const { withPhoto, db, deps, everything } = await setup()
  await withPhoto()
  await db
    .updateTable('person')
    .set({ lineUserId: 'leaving:1', name: '' })
    .where('name', '=', 'malee')
    .execute()
  expect(await finishErasures(deps)).toBe(1)
  expect(await everything()).not.toMatch(/มาลี|leaving/)
})

test('an officer who confirmed rules can be forgotten too; the record keeps the name it was made with', async () => {
  const { ask, db } = await setup()
  await ask('anan', 'GET', '/me')
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'anan')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('ruleConfirmation')
    .values({
      officeId: 'bangphrom',
      id: uuidv7(),
      serviceId: 'move-in',
      serviceVersion: '1',
      statement: 'x',
      wording: 'x',
      confirmedBy: 'นายทะเบียน',
      confirmedOn: monday,
      note: '',
      recordedBy: id,
      recordedName: 'anan',
      recordedAt: instantAt(monday, '09:00'),
      takenBackBy: null,
      takenBackName: null,
      takenBackAt: null,
    })
    .execute()
  expect((await ask('anan', 'DELETE', '/me')).status).toBe(204)
  const kept = await db
    .selectFrom('ruleConfirmation')
    .select(['recordedBy', 'recordedName'])
    .execute()
  expect(kept).toEqual([{ recordedBy: 'nobody', recordedName: 'anan' }])
})

test('of all that staff can ask for, the viewer’s pages alone hold a photo', async () => {
  const { app, withPhoto, signIn, db } = await setup()
  const id = await withPhoto()
  const { id: pageId } = await db.selectFrom('page').select('id').executeTakeFirstOrThrow()
  const headers = { authorization: `Bearer ${await signIn('pranee')}` }
  const values: Record<string, string> = {
    office: 'bangphrom',
    caseId: id,
    key: letter,
    pageId,
    service: 'change-first-name',
    day: monday,
  }
  const paths = app.routes
    .filter(({ path, method }) => method === 'GET' && /\/staff\//.test(path) && !/\*/.test(path))
    .map(({ path }) => path)
  const withBytes: string[] = []
  for (const path of new Set(paths)) {
    const address = path.replace(/:(\w+)/g, (_whole, name: string) => values[name] ?? uuidv7())
    const answer = await app.request(address, { headers })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const type = answer.headers.get('content-type') ?? ''
    if (!type.includes('json') || bytes.includes(Buffer.from([0xff, 0xd8, 0xff])))
      withBytes.push(path)
    // Nor as text inside of JSON.
    expect(bytes.toString(), path).not.toMatch(/\/9j\/|data:image/)
  }
  expect(paths.length).toBeGreaterThan(5)
  expect(withBytes).toEqual([
    '/api/offices/:office/staff/cases/:caseId/documents/:key/pages/:pageId',
    '/api/offices/:office/staff/cases/:caseId/documents/:key/pages/:pageId/thumbnail',
  ])
})

test('what LINE is sent holds no photo, no answer and no name', async () => {
  const { withPhoto, db } = await setup()
  await withPhoto('approved')
  const data = (await db.selectFrom('outbox').select('data').execute()).map((row) => row.data)
  expect(data).toHaveLength(3)
  expect(data.join()).not.toMatch(/มาลี|0812345678|2014-05-05|image\/jpeg/)
})

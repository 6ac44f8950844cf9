import type { MyCase } from '@phrom/shared/my-data.ts'
import { addDays, instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { answers as described } from '../http/openapi.ts'
import { letter, monday } from '../testing.ts'
import { closeDay, morning, startWithPhotos, tuesday } from './testing-privacy.ts'

test('shows all that is held, and nobody else’s', async () => {
  const { ask, withPhoto, givenCase } = await startWithPhotos()
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
        papers: [{ key: letter, pages: [{ type: 'image/jpeg', state: 'ready' }] }],
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
  const { ask, cases, givenCase } = await startWithPhotos()
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

test('no browser and no machine on the way keeps what is held about oneself', async () => {
  const { app, signIn } = await startWithPhotos()
  const headers = { authorization: `Bearer ${await signIn('malee')}` }
  for (const path of ['/api/me', '/api/session']) {
    const answer = await app.request(path, { headers })
    expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([
      path,
      200,
      'no-store',
    ])
  }
})

test('takes it away as one file: data in words, and every photo', async () => {
  const { withPhoto, link, use } = await startWithPhotos()
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

test('a page that is still looked through is in no download, and the file says so', async () => {
  const { withPhoto, link, use, db } = await startWithPhotos()
  await withPhoto()
  await db.updateTable('page').set({ state: 'held' }).execute()
  const text = Buffer.from(await (await use(await link())).arrayBuffer()).toString('utf8')
  expect(text).toContain('"state": "held"')
  expect(text).toMatch(new RegExp(`not-here\\.txt.*ลองใหม่ในอีกสักครู่.*${letter}-1\\.jpg`, 's'))
  expect(text).not.toContain('JFIF')
})

test('a link is good once, for five minutes, and only the newest', async () => {
  const { withPhoto, link, use, setClock } = await startWithPhotos()
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
  const { withPhoto, link, use, signIn, db } = await startWithPhotos()
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
  const { ask } = await startWithPhotos()
  const answers = await Promise.all(
    Array.from({ length: 14 }, () => ask('malee', 'POST', '/me/downloads')),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10)
  expect(answers.filter(({ json }) => json.code === 'too_many_today')).toHaveLength(4)
})

test('a flood of questions about oneself is answered with "wait a minute"', async () => {
  const { ask, config } = await startWithPhotos()
  let last = 0
  for (let i = 0; i <= config.requestsPerPerson; i++)
    last = (await ask('malee', 'GET', '/me')).status
  expect(last).toBe(429)
})

test('of all that staff can ask for, the viewer’s pages alone hold a photo', async () => {
  const { app, withPhoto, signIn, db } = await startWithPhotos()
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

test('what is logged names nobody, not when things go wrong either', async () => {
  const { ask, db, deps, everything, link, logged, pageAt, use, withPhoto } =
    await startWithPhotos()
  const id = await withPhoto()
  await ask('malee', 'PUT', pageAt(id), Buffer.from('มาลี ใจดี 0812345678'))
  const whole = deps.documents
  const fails = () => Promise.reject(new Error('the store is away'))
  deps.documents = { ...whole, get: fails, put: fails, remove: fails }
  const { id: pageId } = await db.selectFrom('page').select('id').executeTakeFirstOrThrow()
  const staff = `/offices/bangphrom/staff/cases/${id}/documents/${letter}/pages/${pageId}`
  expect((await ask('suda', 'GET', staff)).json.code).toBe('unexpected')
  expect((await ask('malee', 'GET', pageAt(id, pageId))).json.code).toBe('unexpected')
  const path = await link()
  await (await use(path)).arrayBuffer()
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  expect(await everything()).not.toContain('malee')
  const lines = logged.join('')
  expect(lines).toContain('the store is away')
  for (const trace of ['มาลี', '0812345678', '081-234', 'malee', 'U1111', '2014-05-05', path]) {
    expect(lines, trace).not.toContain(trace)
  }
})

test('what LINE is sent holds no photo, no answer and no name', async () => {
  const { withPhoto, db } = await startWithPhotos()
  await withPhoto('approved')
  const data = (await db.selectFrom('outbox').select('data').execute()).map((row) => row.data)
  expect(data).toHaveLength(3)
  expect(data.join()).not.toMatch(/มาลี|0812345678|2014-05-05|image\/jpeg/)
})

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { instantAt, toInstant } from '@phrom/shared/time.ts'
import fc from 'fast-check'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { childName, letter, type PersonName, startTestServer } from '../testing.ts'
import { partLimits } from './part-store.ts'

/** As a phone sends it: JPEG, some hundred kB. */
const photo = await sharp({
  create: {
    width: 900,
    height: 1200,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 30 },
  },
})
  .jpeg({ quality: 80 })
  .toBuffer()
const notAPicture = Buffer.from('hello '.repeat(1000))

const announce = (page: Uint8Array) => ({
  'upload-length': String(page.byteLength),
  'repr-digest': `sha-256=:${createHash('sha256').update(page).digest('base64')}:`,
})

async function setup() {
  const server = await startTestServer()
  const id = await server.givenCase('malee', 'draft', childName)
  const at = (pageId: string, key = letter) =>
    `${server.cases}/${id}/documents/${key}/pages/${pageId}/upload`
  /** What the office says it has of a page. */
  const has = async (pageId: string, page: Uint8Array, person: PersonName = 'malee') =>
    (await server.ask(person, 'GET', at(pageId), undefined, announce(page))).json as unknown as {
      offset: number
      page: { id: string; doubts: string[] } | null
    }
  const send = (pageId: string, page: Uint8Array, offset = 0, body = page.subarray(offset)) =>
    server.ask('malee', 'PATCH', at(pageId), body, {
      ...announce(page),
      'content-type': 'application/partial-upload',
      'upload-offset': String(offset),
    })
  const uploadsDir = join(server.config.dataDir, 'uploads')
  const parts = () => {
    try {
      return readdirSync(uploadsDir)
    } catch {
      return []
    }
  }
  const pages = () => server.db.selectFrom('page').selectAll().execute()
  return { ...server, id, at, has, send, uploadsDir, parts, pages }
}

/** The server on a real port, for connections that are cut. */
async function listening(app: Awaited<ReturnType<typeof setup>>['app']): Promise<number> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.on('listening', resolve))
  onTestFinished(() => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  return (server.address() as AddressInfo).port
}

/** A PATCH of all that is left, of which only so many bytes are written. */
async function beginPatch(
  port: number,
  path: string,
  token: string,
  page: Uint8Array,
  from: number,
  to: number,
): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await new Promise<void>((resolve) => socket.on('connect', () => resolve()))
  const head = Object.entries({
    host: '127.0.0.1',
    authorization: `Bearer ${token}`,
    'content-type': 'application/partial-upload',
    'content-length': String(page.byteLength - from),
    'upload-offset': String(from),
    ...announce(page),
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`PATCH /api${path} HTTP/1.1\r\n${head.join('')}\r\n`)
  await new Promise<void>((resolve) => socket.write(page.subarray(from, to), () => resolve()))
  return socket
}

test('goes on where it was cut, at every tenth of the way: what has arrived is never sent again', async () => {
  const { app, at, has, signIn, pages } = await setup()
  const port = await listening(app)
  const token = await signIn('malee')
  const pageId = uuidv7()
  let crossed = 0
  for (let tenth = 1; tenth <= 10; tenth++) {
    const { offset } = await has(pageId, photo)
    expect(offset).toBe(crossed)
    const to = Math.floor((photo.byteLength * tenth) / 10)
    const socket = await beginPatch(port, at(pageId), token, photo, offset, to)
    crossed += to - offset
    await expect
      .poll(async () => (await has(pageId, photo)).offset, { interval: 100, timeout: 30_000 })
      .toBe(crossed)
    socket.resetAndDestroy()
  }
  expect(crossed).toBe(photo.byteLength)
  await expect
    .poll(async () => (await has(pageId, photo)).page, { timeout: 30_000 })
    .toMatchObject({ id: pageId, type: 'image/jpeg' })
  expect(await pages()).toHaveLength(1)
})

test('wherever a connection is cut, no more crosses than the page and what was in flight', async () => {
  const { app, ask, at, deps, has, send, setClock, signIn } = await setup()
  const port = await listening(app)
  const token = await signIn('malee')
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const cuts = fc.array(fc.record({ share, inFlight: fc.boolean() }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(cuts, async (each) => {
      // So many questions in one minute are too many.
      setClock(toInstant(Date.parse(deps.now()) + 60_000))
      const pageId = uuidv7()
      let [crossed, inFlight, seen] = [0, 0, 0]
      for (const cut of each) {
        const { offset } = await has(pageId, photo)
        expect(offset).toBeGreaterThanOrEqual(seen)
        const to = offset + Math.floor((photo.byteLength - offset) * cut.share)
        const socket = await beginPatch(port, at(pageId), token, photo, offset, to)
        // A connection that was cut before may just have brought more: then this one is told so.
        let answered = false
        socket.on('data', () => {
          answered = true
        })
        crossed += to - offset
        seen = offset
        if (!cut.inFlight) {
          const reached = async () => (await has(pageId, photo)).offset >= to || answered
          await expect.poll(reached, { interval: 100, timeout: 30_000 }).toBe(true)
        }
        if (cut.inFlight || answered) inFlight += to - offset
        else seen = to
        socket.resetAndDestroy()
      }
      for (;;) {
        const { offset, page } = await has(pageId, photo)
        if (page) break
        expect(offset).toBeGreaterThanOrEqual(seen)
        const answer = await send(pageId, photo, offset)
        crossed += photo.byteLength - offset
        if (answer.json.code === 'upload_offset') inFlight += photo.byteLength - offset
      }
      expect(crossed).toBeLessThanOrEqual(photo.byteLength + inFlight)
      // A paper has ten pages at most.
      await ask('malee', 'DELETE', at(pageId).replace('/upload', ''))
    }),
    { numRuns: 12 },
  )
})

test('a lost answer is asked for again without bytes, and a page that is there takes none', async () => {
  const { has, send, pages, parts } = await setup()
  const pageId = uuidv7()
  expect((await send(pageId, photo)).status).toBe(200)
  expect(await has(pageId, photo)).toMatchObject({ offset: photo.byteLength, page: { id: pageId } })
  const again = await send(pageId, photo, 0)
  expect(again).toMatchObject({ status: 200, json: { offset: photo.byteLength } })
  expect(await pages()).toHaveLength(1)
  expect(parts()).toEqual([])
})

test('a page that is no picture is refused again without its bytes', async () => {
  const { send, has, pages } = await setup()
  const pageId = uuidv7()
  expect((await send(pageId, notAPicture)).json.code).toBe('file_type')
  const { offset, page } = await has(pageId, notAPicture)
  expect([offset, page]).toEqual([notAPicture.byteLength, null])
  const again = await send(pageId, notAPicture, offset, new Uint8Array())
  expect(again).toMatchObject({ status: 415, json: { code: 'file_type' } })
  expect(await pages()).toEqual([])
})

test('answers HEAD as the draft for resumable uploads says', async () => {
  const { app, at, send, signIn } = await setup()
  const pageId = uuidv7()
  await send(pageId, photo, 0, photo.subarray(0, 1000))
  const authorization = `Bearer ${await signIn('malee')}`
  const { headers } = await app.request(`/api${at(pageId)}`, {
    method: 'HEAD',
    headers: { authorization, ...announce(photo) },
  })
  const names = ['upload-offset', 'upload-length', 'upload-complete', 'cache-control']
  expect(names.map((name) => headers.get(name))).toEqual([
    '1000',
    String(photo.byteLength),
    '?0',
    'no-store',
  ])
})

test('what a person has half sent goes with the person', async () => {
  const { ask, send, parts } = await setup()
  await send(uuidv7(), photo, 0, photo.subarray(0, 1000))
  expect(parts()).toHaveLength(1)
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  expect(parts()).toEqual([])
})

test('another person neither sees nor adds to a page, and another paper or content is another page', async () => {
  const { ask, at, has, send } = await setup()
  const pageId = uuidv7()
  await send(pageId, photo, 0, photo.subarray(0, 5000))
  const headers = { ...announce(photo), 'upload-offset': '5000' }
  const rest = photo.subarray(5000)
  expect((await ask('somchai', 'GET', at(pageId), undefined, headers)).status).toBe(404)
  expect((await ask('somchai', 'PATCH', at(pageId), rest, headers)).status).toBe(404)
  expect((await ask('suda', 'PATCH', at(pageId), rest, headers)).status).toBe(404)
  const elsewhere = await ask('malee', 'GET', at(pageId, 'birth-certificate'), undefined, headers)
  expect(elsewhere.json.offset).toBe(0)
  expect((await has(pageId, photo.subarray(1))).offset).toBe(0)
  expect((await has(pageId, photo)).offset).toBe(5000)
})

test('two connections for one page at once make one page', async () => {
  const { send, has, pages, parts, ask, at } = await setup()
  for (let round = 0; round < 3; round++) {
    const pageId = uuidv7()
    const half = Math.floor(photo.byteLength / 2)
    if (round > 0) await send(pageId, photo, 0, photo.subarray(0, half))
    const from = round > 0 ? half : 0
    const answers = await Promise.all([send(pageId, photo, from), send(pageId, photo, from)])
    for (const { json } of answers) {
      expect([undefined, 'upload_offset', 'upload_broken']).toContain(json.code)
    }
    expect((await has(pageId, photo)).page?.id).toBe(pageId)
    const kept = at(pageId).replace('/upload', '')
    expect((await ask('malee', 'GET', kept)).status).toBe(200)
  }
  expect(await pages()).toHaveLength(3)
  expect(parts()).toEqual([])
})

test.each([
  ['a body longer than announced', Buffer.concat([photo, Buffer.from('more')])],
  ['other bytes than announced', Buffer.from(photo).fill(7, 1000, 1010)],
])('takes nothing of %s, and then the page itself', async (_name, body) => {
  const { send, has, pages, parts } = await setup()
  const pageId = uuidv7()
  expect((await send(pageId, photo, 0, body)).json.code).toBe('upload_broken')
  expect(parts()).toEqual([])
  expect((await has(pageId, photo)).offset).toBe(0)
  expect(await pages()).toEqual([])
  expect((await send(pageId, photo)).status).toBe(200)
})

test('asks for the right offset where the phone has another', async () => {
  const { send, has } = await setup()
  const pageId = uuidv7()
  expect((await send(pageId, photo, 1000)).json.code).toBe('upload_offset')
  await send(pageId, photo, 0, photo.subarray(0, 4000))
  for (const offset of [0, 3999, 4001]) {
    expect(await send(pageId, photo, offset)).toMatchObject({
      status: 409,
      json: { code: 'upload_offset' },
    })
  }
  expect((await has(pageId, photo)).offset).toBe(4000)
})

test.each([
  ['upload-length', { 'upload-length': '-1' }],
  ['upload-length', { 'upload-length': '1e3' }],
  ['repr-digest', { 'repr-digest': 'sha-256=:../../etc/passwd:' }],
  ['repr-digest', { 'repr-digest': 'md5=:AAAA:' }],
  ['upload-offset', { 'upload-offset': 'all' }],
  ['phrom-doubts', { 'phrom-doubts': 'dark, ugly' }],
])('names a header that makes no sense: %s %o', async (field, wrong) => {
  const { ask, at, parts } = await setup()
  const headers = { ...announce(photo), 'upload-offset': '0', ...wrong }
  expect(await ask('malee', 'PATCH', at(uuidv7()), photo, headers)).toMatchObject({
    status: 422,
    json: { code: 'invalid', fields: [field] },
  })
  expect(parts()).toEqual([])
})

test('announces no page of nothing, and none over 10 MB', async () => {
  const { ask, at } = await setup()
  const length = (bytes: number) => ({ ...announce(photo), 'upload-length': String(bytes) })
  for (const [bytes, code] of [
    [0, 'file_empty'],
    [10 * 1024 * 1024 + 1, 'file_too_big'],
  ] as const) {
    const answer = await ask('malee', 'GET', at(uuidv7()), undefined, length(bytes))
    expect(answer.json.code).toBe(code)
  }
})

test('keeps no byte before there is consent, of a paper that is not asked for, or of a case that was sent', async () => {
  const { ask, cases, parts, send, id, at } = await setup()
  const none = uuidv7()
  await ask('malee', 'PUT', `${cases}/${none}`, {
    serviceId: 'change-first-name',
    answers: childName,
    language: 'th',
    consents: [],
  })
  const headers = { ...announce(photo), 'upload-offset': '0' }
  const half = photo.subarray(0, 9000)
  const codeOf = async (path: string) =>
    (await ask('malee', 'PATCH', path, half, headers)).json.code as unknown
  expect(await codeOf(at(uuidv7()).replace(id, none))).toBe('consent_needed')
  expect(await codeOf(at(uuidv7(), 'thai-id-card@applicant'))).toBe('not_found')
  await send(uuidv7(), photo)
  expect((await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })).status).toBe(200)
  expect(await codeOf(at(uuidv7()))).toBe('wrong_step')
  expect(parts()).toEqual([])
})

test('holds a person to so many half-sent pages, also when they come at once, and takes whole ones after', async () => {
  const { send, parts, ask, at } = await setup()
  const pageIds = Array.from({ length: partLimits.parts + 8 }, () => uuidv7())
  const answers = await Promise.all(
    pageIds.map((pageId) => send(pageId, photo, 0, photo.subarray(0, 100))),
  )
  expect(parts().length).toBeLessThanOrEqual(partLimits.parts)
  const refused = answers.filter(({ json }) => json.code === 'too_many_uploads')
  expect(refused.length).toBeGreaterThanOrEqual(8)
  for (const pageId of pageIds) await ask('malee', 'DELETE', at(pageId).replace('/upload', ''))
  expect(parts()).toEqual([])
  expect((await send(uuidv7(), photo)).status).toBe(200)
})

test('holds a person to so many bytes of half-sent pages', async () => {
  const { ask, at } = await setup()
  const bytes = 10 * 1024 * 1024
  const most = Math.floor(partLimits.bytes / bytes)
  const codes: unknown[] = []
  for (let i = 0; i < most + 1; i++) {
    const headers = {
      ...announce(photo),
      'upload-length': String(bytes),
      'upload-offset': '0',
    }
    codes.push(
      (await ask('malee', 'PATCH', at(uuidv7()), photo.subarray(0, 10), headers)).json.code,
    )
  }
  expect(codes).toEqual([...Array(most).fill(undefined), 'too_many_uploads'])
})

test('says so when the disk is full, and goes on when there is room', async () => {
  const { send, has, parts, uploadsDir, pages, logged } = await setup()
  const pageId = uuidv7()
  await send(pageId, photo, 0, photo.subarray(0, 0))
  const path = join(uploadsDir, parts()[0] ?? '')
  rmSync(path)
  // A device that takes no byte, as a disk without room.
  symlinkSync('/dev/full', path)
  const answer = await send(pageId, photo)
  expect(answer).toMatchObject({ status: 507, json: { code: 'storage_full' } })
  expect((answer.json.detail as unknown as { th: string }).th).toMatch(/[ก-๙]/)
  expect(logged.join()).toContain('ENOSPC')
  expect(await pages()).toEqual([])
  rmSync(path)
  writeFileSync(path, '')
  expect((await has(pageId, photo)).offset).toBe(0)
  expect((await send(pageId, photo)).status).toBe(200)
})

test('what lies half sent on the disk cannot be read there', async () => {
  const { send, parts, uploadsDir } = await setup()
  await send(uuidv7(), photo, 0, photo.subarray(0, 50_000))
  const [name = ''] = parts()
  const lying = readFileSync(join(uploadsDir, name))
  expect(lying.byteLength).toBe(50_000)
  expect(lying.indexOf(photo.subarray(100, 116))).toBe(-1)
  const digest = createHash('sha256').update(photo).digest()
  for (const spelled of ['base64', 'base64url', 'hex'] as const) {
    expect(name).not.toContain(digest.toString(spelled).slice(0, 40))
  }
})

test('a page may come in pieces of any size', async () => {
  const { send, has, ask, at } = await setup()
  const pageId = uuidv7()
  for (let offset = 0, step = 1; offset < photo.byteLength; offset += step, step = step * 3 + 1) {
    const piece = photo.subarray(offset, offset + step)
    expect((await send(pageId, photo, offset, piece)).status).toBe(200)
  }
  expect((await has(pageId, photo)).page?.id).toBe(pageId)
  const kept = await ask('malee', 'GET', at(pageId).replace('/upload', ''))
  expect(kept.status).toBe(200)
})

test('forgets what nobody has added to for a day, and a page that was taken away at once', async () => {
  const { send, parts, deps, ask, at } = await setup()
  const [left, dropped] = [uuidv7(), uuidv7()]
  await send(left, photo, 0, photo.subarray(0, 100))
  await send(dropped, photo, 0, photo.subarray(0, 100))
  expect((await ask('malee', 'DELETE', at(dropped).replace('/upload', ''))).status).toBe(200)
  expect(parts()).toHaveLength(1)
  await deps.parts.removeBefore(instantAt('2020-01-01', '00:00'))
  expect(parts()).toHaveLength(1)
  await deps.parts.removeBefore(instantAt('2999-01-01', '00:00'))
  expect(parts()).toEqual([])
})

test('keeps what the phone doubted, for staff to see', async () => {
  const { ask, at, id, cases } = await setup()
  const pageId = uuidv7()
  const headers = { ...announce(photo), 'upload-offset': '0', 'phrom-doubts': 'blurred, dark' }
  const answer = await ask('malee', 'PATCH', at(pageId), photo, headers)
  expect(answer.json.page).toMatchObject({ doubts: ['blurred', 'dark'] })
  await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
  const seen = await ask('suda', 'GET', `/offices/bangphrom/staff/cases/${id}`)
  expect(seen.json.documents).toMatchObject([
    { pages: [{ id: pageId, doubts: ['blurred', 'dark'] }] },
  ])
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { childName, letter, type PersonName, startTestServer } from '../testing.ts'

const photo = await sharp({
  create: { width: 1200, height: 1600, channels: 3, background: '#fff' },
})
  .jpeg()
  .toBuffer()

/** A case of malee's with one page, sent to the office. */
async function setup() {
  const server = await startTestServer()
  const { app, ask, signIn, givenCase } = server
  const id = await givenCase('malee', 'draft', childName)
  const pageId = uuidv7()
  const own = `${server.cases}/${id}`
  await ask('malee', 'PUT', `${own}/documents/${letter}/pages/${pageId}`, photo)
  await ask('malee', 'POST', `${own}/submit`, { consents: [] })
  const staffCase = `/offices/bangphrom/staff/cases/${id}`
  const page = `${staffCase}/documents/${letter}/pages/${pageId}`
  const open = async (person: PersonName, path = page) =>
    app.request(`/api${path}`, { headers: { authorization: `Bearer ${await signIn(person)}` } })
  const openings = async () => {
    const { json } = await ask('anan', 'GET', `${staffCase}/openings`)
    return json as unknown as Record<string, unknown>[]
  }
  return { ...server, id, own, pageId, page, staffCase, open, openings }
}

test('puts on record who opened which page, when and why, before anything is sent', async () => {
  const { open, openings, pageId } = await setup()
  expect((await open('suda')).status).toBe(200)
  expect(await openings()).toMatchObject([
    {
      key: letter,
      pageId,
      by: 'เจ้าหน้าที่',
      team: 'general-registration',
      at: '2026-11-20T02:00:00.000Z',
      why: 'precheck',
      reason: null,
    },
  ])
})

test('takes small and large picture, also of twelve requests at once, for one look within ten minutes', async () => {
  const { open, openings, page, setClock } = await setup()
  const all = Array.from({ length: 12 }, (_, i) => open('suda', i % 2 ? page : `${page}/thumbnail`))
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array(12).fill(200))
  setClock('2026-11-20T02:09:59.000Z')
  await open('suda')
  expect(await openings()).toHaveLength(1)
  await open('anan')
  expect(await openings()).toHaveLength(2)
  setClock('2026-11-20T02:10:01.000Z')
  await open('suda')
  expect(await openings()).toHaveLength(3)
})

test('keeps name and team as they were, and the record of a page that was taken away', async () => {
  const { ask, db, open, openings, own, page, pageId, staffCase } = await setup()
  await open('suda')
  const words = { reasons: ['not-signed'], note: '' }
  await ask('suda', 'POST', `${staffCase}/documents/${letter}/return`, words)
  await ask('suda', 'POST', `${staffCase}/return`)
  await ask('malee', 'DELETE', `${own}/documents/${letter}/pages/${pageId}`)
  await db.updateTable('staff').set({ name: 'อีกชื่อ' }).where('name', '=', 'เจ้าหน้าที่').execute()
  expect((await open('suda', page)).status).toBe(404)
  expect(await openings()).toMatchObject([{ pageId, by: 'เจ้าหน้าที่', why: 'precheck' }])
})

test('shows papers of a case that has ended only to who has said why, for an hour', async () => {
  const { ask, open, openings, own, page, setClock, staffCase } = await setup()
  await ask('malee', 'POST', `${own}/withdraw`)
  for (const path of [page, `${page}/thumbnail`]) {
    const answer = await open('suda', path)
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'reason_needed' })
  }
  expect(await openings()).toEqual([])
  const why = { reason: 'complaint', words: 'เรื่องร้องเรียน 12/2569' }
  expect((await ask('suda', 'POST', `${staffCase}/opening-reasons`, why)).status).toBe(201)
  expect((await open('suda')).status).toBe(200)
  expect((await open('anan')).status).toBe(409)
  expect(await openings()).toMatchObject([{ why: 'other', reason: why }])
  setClock('2026-11-20T03:00:01.000Z')
  expect((await open('suda')).status).toBe(409)
})

test('takes a second reason for a look of its own', async () => {
  const { ask, open, openings, own, staffCase, setClock } = await setup()
  await ask('malee', 'POST', `${own}/withdraw`)
  const reasons = `${staffCase}/opening-reasons`
  await ask('suda', 'POST', reasons, { reason: 'complaint', words: '' })
  await open('suda')
  setClock('2026-11-20T02:01:00.000Z')
  await ask('suda', 'POST', reasons, { reason: 'own', words: 'ตรวจสอบภายใน' })
  await open('suda')
  expect((await openings()).map(({ reason }) => reason)).toEqual([
    { reason: 'own', words: 'ตรวจสอบภายใน' },
    { reason: 'complaint', words: '' },
  ])
})

test.each([
  ['one that is not on the list', { reason: 'curious', words: 'x' }],
  ['words of one’s own that are empty', { reason: 'own', words: '  ' }],
  ['no words at all', { reason: 'complaint' }],
  ['more than 300 letters', { reason: 'own', words: 'ก'.repeat(301) }],
])('takes no reason such as %s', async (_name, body) => {
  const { ask, staffCase } = await setup()
  const { json } = await ask('suda', 'POST', `${staffCase}/opening-reasons`, body)
  expect(json.code).toBe('invalid')
})

test('a character that no database keeps is no fault: in words it is a space, in an address nothing is found', async () => {
  const { ask, own, pageId, staffCase } = await setup()
  const words = 'ก\u0000ข'
  const back = { reasons: [], note: words }
  const returned = await ask('suda', 'POST', `${staffCase}/documents/${letter}/return`, back)
  const held = await ask('anan', 'PUT', `${staffCase}/hold`, { until: '2027-01-01', reason: words })
  await ask('malee', 'POST', `${own}/withdraw`)
  const why = await ask('suda', 'POST', `${staffCase}/opening-reasons`, { reason: 'own', words })
  expect([returned, held, why].map(({ status }) => status)).toEqual([200, 200, 201])
  expect(held.json.reason).toBe('ก ข')
  const path = `${staffCase}/documents/%00/pages/${pageId}`
  expect((await ask('suda', 'GET', path)).status).toBe(404)
  expect((await ask('suda', 'GET', '/offices/%00/staff/queue')).status).toBe(404)
})

test('lets heads and admins of the office read the record, and nobody else', async () => {
  const { ask, open, staffCase } = await setup()
  await open('suda')
  const statusFor = async (person: PersonName | undefined) =>
    (await ask(person, 'GET', `${staffCase}/openings`)).status
  expect(await statusFor('anan')).toBe(200)
  expect(await statusFor('pranee')).toBe(200)
  expect(await statusFor('suda')).toBe(403)
  expect(await statusFor('malee')).toBe(403)
  expect(await statusFor('wirat')).toBe(404)
  expect(await statusFor(undefined)).toBe(401)
})

test('opens no page by its address for a citizen, other staff, or after sign-out and the session’s end', async () => {
  const { app, open, openings, page, setClock, signIn } = await setup()
  for (const path of [page, `${page}/thumbnail`]) {
    expect((await open('malee', path)).status).toBe(403)
    expect((await open('wipa', path)).status).toBe(404)
    expect((await open('wipa', path.replace('bangphrom', 'khlongphrom'))).status).toBe(404)
    expect((await app.request(`/api${path}`)).status).toBe(401)
  }
  const headers = { authorization: `Bearer ${await signIn('suda')}` }
  const cookie = { cookie: `phrom=${await signIn('anan')}` }
  expect((await app.request(`/api${page}`, { headers })).status).toBe(200)
  expect((await app.request(`/api${page}`, { headers: cookie })).status).toBe(200)
  await app.request('/api/session', { method: 'DELETE', headers })
  expect((await app.request(`/api${page}`, { headers })).status).toBe(401)
  expect((await app.request(`/api${page}/thumbnail`, { headers })).status).toBe(401)
  setClock('2026-11-21T02:00:00.000Z')
  expect((await app.request(`/api${page}`, { headers: cookie })).status).toBe(401)
  setClock('2026-11-20T02:00:00.000Z')
  expect(await openings()).toHaveLength(2)
})

test('puts nobody on record for a page that cannot be seen', async () => {
  const { db, open, openings, page } = await setup()
  for (const state of ['held', 'lost'] as const) {
    await db.updateTable('page').set({ state }).execute()
    for (const path of [page, `${page}/thumbnail`]) {
      const answer = await open('suda', path)
      expect(await answer.json()).toMatchObject({ code: `page_${state}` })
    }
  }
  expect(await openings()).toEqual([])
})

test('shows no small picture of a page that was replaced, is held, or is lost', async () => {
  const { ask, db, open, own, page, pageId, staffCase } = await setup()
  const small = async () => (await open('suda', `${page}/thumbnail`)).arrayBuffer()
  const before = Buffer.from(await small())
  await ask('suda', 'POST', `${staffCase}/documents/${letter}/return`, {
    reasons: ['not-signed'],
    note: '',
  })
  await ask('suda', 'POST', `${staffCase}/return`)
  const at = `${own}/documents/${letter}/pages/${pageId}`
  await ask('malee', 'DELETE', at)
  const black = { width: 1200, height: 1600, channels: 3, background: '#000' } as const
  const other = await sharp({ create: black }).jpeg().toBuffer()
  expect((await ask('malee', 'PUT', at, other)).status).toBe(201)
  expect(Buffer.from(await small()).equals(before)).toBe(false)
  await db.updateTable('page').set({ state: 'held' }).execute()
  expect((await open('suda', `${page}/thumbnail`)).status).toBe(409)
})

test('opens no page of a draft, or through another paper or case', async () => {
  const { ask, app, cases, givenCase, open, page, pageId, id } = await setup()
  const draft = await givenCase('malee', 'draft', childName)
  const other = uuidv7()
  await ask('malee', 'PUT', `${cases}/${draft}/documents/${letter}/pages/${other}`, photo)
  const inDraft = page.replace(id, draft).replace(pageId, other)
  for (const path of [
    inDraft,
    page.replace(letter, 'birth-certificate'),
    page.replace(pageId, other),
  ]) {
    expect((await open('suda', path)).status).toBe(404)
    expect((await open('suda', `${path}/thumbnail`)).status).toBe(404)
  }
  expect((await app.request(`/api${page}/thumbnail`)).status).toBe(401)
})

test('sends a picture so that nothing keeps it, frames it or runs in it, and names no file to save', async () => {
  const { open, page } = await setup()
  for (const path of [page, `${page}/thumbnail`]) {
    const { headers } = await open('suda', path)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-disposition')).toBe('inline')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('etag')).toBeNull()
    expect(headers.get('last-modified')).toBeNull()
  }
})

test('lets nobody frame or keep the page on which papers are looked at', async () => {
  const { app, config, staffCase } = await setup()
  writeFileSync(join(config.appDir, 'index.html'), '<p>')
  const page = await app.request(staffCase.replace('/offices', ''))
  expect(await page.text()).toBe('<p>')
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(page.headers.get('cache-control')).toBe('no-store')
})

test('tells of a case to staff so that nothing keeps it', async () => {
  const { open, staffCase } = await setup()
  for (const path of [staffCase, '/offices/bangphrom/staff/queue']) {
    expect((await open('suda', path)).headers.get('cache-control')).toBe('no-store')
  }
})

test('makes a page small: a few kilobytes, 240 pixels at most', async () => {
  const { open, page } = await setup()
  for (const _ of ['drawn', 'kept']) {
    const small = await sharp(
      await (await open('suda', `${page}/thumbnail`)).arrayBuffer(),
    ).metadata()
    expect([small.format, small.width, small.height]).toEqual(['jpeg', 180, 240])
  }
})

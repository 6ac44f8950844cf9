import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { childName, letter, startTestServer } from '../../testing.ts'
import { pdfOf } from '../testing-pdf.ts'
import { clamd } from './clamd.ts'
import { scanHeld } from './scan-held.ts'
import { startScanning } from './scanning.ts'
import { eicar, startClamd } from './testing-clamd.ts'

const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()
const infected = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  `<< /Length ${eicar.length} >>\nstream\n${eicar}\nendstream`,
])

async function setup() {
  const daemon = await startClamd()
  const { port } = daemon.address as { port: number }
  const server = await startTestServer({ CLAMD: `tcp://127.0.0.1:${port}` })
  const { ask, cases, deps, db } = server
  const id = await server.givenCase('malee', 'draft', childName)
  const pages = `${cases}/${id}/documents/${letter}/pages`
  const staffCase = `/offices/bangphrom/staff/cases/${id}`
  const put = async (file: Buffer = photo) => {
    const page = uuidv7()
    const type = file === photo ? 'image/jpeg' : 'application/pdf'
    const answer = await ask('malee', 'PUT', `${pages}/${page}`, file, { 'content-type': type })
    expect(answer).toMatchObject({ status: 201, json: { state: 'held' } })
    return page
  }
  const look = async (page: string) => {
    const own = await ask('malee', 'GET', `${pages}/${page}`)
    const staff = await ask('suda', 'GET', `${staffCase}/documents/${letter}/pages/${page}`)
    expect(own.status).toBe(staff.status)
    return own.status === 200 ? 'seen' : own.json.code
  }
  const submit = () => ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
  const accept = () => ask('suda', 'POST', `${staffCase}/documents/${letter}/accept`)
  const view = async () => (await ask('malee', 'GET', `${cases}/${id}`)).json
  const scan = () => scanHeld(deps, clamd(daemon.address, { silenceMs: 200 }))
  const scanner = clamd(daemon.address)
  return { ...server, db, scanner, daemon, put, look, submit, accept, view, scan }
}

test('shows a page to nobody before it is known to be clean', async () => {
  const { put, look, scan, daemon, submit } = await setup()
  const page = await put()
  await submit()
  expect(await look(page)).toBe('page_held')
  expect(await scan()).toBe(1)
  expect(await look(page)).toBe('seen')
  expect(await scan()).toBe(0)
  // What was looked through is what people see, not what is stored.
  expect((await sharp(daemon.scanned[0]).metadata()).format).toBe('jpeg')
})

test('lets nobody accept a paper while a page of it is held', async () => {
  const { put, submit, accept, scan } = await setup()
  await put()
  expect((await submit()).status).toBe(200)
  expect((await accept()).json.code).toBe('page_held')
  await scan()
  expect((await accept()).status).toBe(200)
})

test('takes a page with a virus away, and tells the citizen in words', async () => {
  const { put, look, scan, submit, view, deps, db, logged } = await setup()
  const [bad, good] = [await put(infected), await put()]
  expect((await submit()).status).toBe(200)
  expect(await scan()).toBe(2)
  expect(await view()).toMatchObject({
    state: 'returned',
    documents: [{ state: 'returned', reasons: ['unsafe-file'], pages: [{ id: good }] }],
  })
  expect(await look(bad)).toBe('not_found')
  const files: string[] = []
  for await (const { name } of deps.documents.files.list()) files.push(name)
  expect(files).toEqual([expect.stringContaining(`/${good}.`)])
  const events = await db.selectFrom('caseEvent').select('type').orderBy('id').execute()
  expect(events.map(({ type }) => type).slice(-2)).toEqual(['page_refused', 'asked_again'])
  expect(logged.join('')).toContain('Eicar-Test-Signature')
})

test('gives the place of a page with a virus back', async () => {
  const { put, scan, db } = await setup()
  await put(infected)
  await scan()
  const { pageCount } = await db
    .selectFrom('document')
    .select('pageCount')
    .executeTakeFirstOrThrow()
  expect(Number(pageCount)).toBe(0)
})

test.each([
  ['is not there', 'stop'],
  ['hangs up', 'hang up'],
  ['is silent', 'silence'],
  ['says ERROR', 'error'],
])('holds a page while the scanner %s: not passed, not lost, tried again', async (_what, how) => {
  const { daemon, deps, put, look, scan, setClock, submit } = await setup()
  const page = await put()
  await submit()
  if (how === 'stop') await daemon.stop()
  else {
    daemon.answerWith((_file, socket) => {
      if (how === 'hang up') socket.destroy()
      if (how === 'error') socket.end('stream: fault ERROR\0')
    })
  }
  expect(await scan()).toBe(1)
  expect(await look(page)).toBe('page_held')
  // Not at once again: a scanner that is down is not asked without end.
  expect(await scan()).toBe(0)

  const back = await startClamd()
  setClock('2026-11-20T02:01:00.000Z')
  expect(await scanHeld(deps, clamd(back.address))).toBe(1)
  expect(await look(page)).toBe('seen')
})

test('has each page looked through once, though two processes look at once', async () => {
  const { daemon, put, scan } = await setup()
  for (let i = 0; i < 5; i++) await put()
  const tried = await Promise.all([scan(), scan(), scan()])
  expect(tried.reduce((sum, count) => sum + count, 0)).toBe(5)
  expect(daemon.scanned).toHaveLength(5)
})

test('looks pages through by itself as they come, and ends when it is told to', async () => {
  const { deps, scanner, put, db, daemon } = await setup()
  const scanning = startScanning(deps, scanner)
  const states = async () =>
    (await db.selectFrom('page').select('state').execute()).map(({ state }) => state)
  for (const count of [1, 2]) {
    await put()
    scanning.poke()
    await expect.poll(states).toEqual(Array(count).fill('ready'))
  }
  await scanning.stop()
  await put()
  scanning.poke()
  expect(daemon.scanned).toHaveLength(2)
  expect(await states()).toContain('held')
})

import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { childName, letter, startTestServer } from '../testing.ts'
import { sealedStore } from './document-store.ts'
import { type FileStore, newFileName } from './files/file-store.ts'
import { stores } from './files/testing-stores.ts'
import { openKeys } from './keys/key-ring.ts'
import { openDocuments } from './open-documents.ts'
import { sweep } from './sweep.ts'

const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()
const offices = ['bangphrom', 'khlongphrom']
const clean = {
  unknownFiles: 0,
  removedFiles: 0,
  youngFiles: 0,
  foreignFiles: 0,
  missingFiles: 0,
  askedAgain: 0,
  believable: true,
}

/** The store, in which all files look two hours older than they are. */
function aged(files: FileStore): FileStore {
  return {
    ...files,
    async *list() {
      for await (const { name, writtenAt } of files.list()) {
        yield { name, writtenAt: writtenAt - 2 * 3_600_000 }
      }
    },
  }
}

async function setup(start = stores.folder) {
  const server = await startTestServer()
  const { deps, config, ask, cases } = server
  const files = await start()
  deps.documents = sealedStore(files, openKeys(config.documents.keys))
  const id = await server.givenCase('malee', 'draft', childName)
  const at = `${cases}/${id}/documents/${letter}/pages`
  const put = async () => {
    const page = uuidv7()
    expect((await ask('malee', 'PUT', `${at}/${page}`, photo)).status).toBe(201)
    return page
  }
  const fileOf = async (page: string) => {
    const row = await server.db.selectFrom('page').select('file').where('id', '=', page).execute()
    return row[0]?.file ?? ''
  }
  const submit = () => ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
  const view = async () => (await ask('malee', 'GET', `${cases}/${id}`)).json
  const run = (how = (all: FileStore) => all, options = {}) =>
    sweep({ ...deps, documents: { ...deps.documents, files: how(files) } }, offices, options)
  return { ...server, files, id, at, put, fileOf, submit, view, run }
}

const each = test.each(Object.entries(stores))

each('%s: finds nothing to do where all is well', async (_name, start) => {
  const { put, run } = await setup(start)
  await put()
  await put()
  expect(await run(aged)).toEqual({ ...clean, files: 2, pages: 2 })
})

each('%s: takes away a file that no row needs, once it is an hour old', async (_name, start) => {
  const { put, run, files, fileOf } = await setup(start)
  const page = await put()
  const orphan = newFileName('bangphrom', uuidv7(), uuidv7())
  await files.put(orphan, photo)
  await run()
  expect(await files.has(orphan)).toBe(true)
  expect(await run(aged)).toMatchObject({ removedFiles: 1, files: 2 })
  expect(await files.has(orphan)).toBe(false)
  expect(await files.has(await fileOf(page))).toBe(true)
})

each('%s: leaves alone what is not ours', async (_name, start) => {
  const { run, files } = await setup(start)
  const others = ['notes.txt', newFileName('other-office', uuidv7(), uuidv7())]
  for (const name of others) await files.put(name, photo)
  expect(await run(aged)).toMatchObject({ foreignFiles: 2, removedFiles: 0 })
  for (const name of others) expect(await files.has(name)).toBe(true)
})

each('%s: has a page asked for again whose file is gone, and keeps its row', async (_n, start) => {
  const { ask, at, cases, db, files, fileOf, id, put, run, submit, view } = await setup(start)
  const [lost, kept] = [await put(), await put()]
  expect((await submit()).status).toBe(200)
  await files.remove(await fileOf(lost))

  expect(await run()).toMatchObject({ missingFiles: 1, askedAgain: 1, believable: true })
  expect(await view()).toMatchObject({
    state: 'returned',
    documents: [
      {
        state: 'returned',
        reasons: ['file-lost'],
        pages: [
          { id: lost, state: 'lost' },
          { id: kept, state: 'ready' },
        ],
      },
    ],
  })
  const message = await db
    .selectFrom('outbox')
    .select(['kind', 'data'])
    .where('kind', '=', 'returned')
    .executeTakeFirstOrThrow()
  expect(message.data).toContain('เปิดไฟล์ไม่ได้แล้ว')
  expect(await ask('malee', 'GET', `${at}/${lost}`)).toMatchObject({
    status: 410,
    json: { code: 'page_lost' },
  })
  const staffPath = `/offices/bangphrom/staff/cases/${id}/documents/${letter}/pages`
  expect((await ask('suda', 'GET', `${staffPath}/${lost}`)).json.code).toBe('page_lost')
  // Asked once, however often it is swept.
  expect(await run()).toMatchObject({ missingFiles: 1, askedAgain: 0 })

  expect((await submit()).json.code).toBe('papers_missing')
  await put()
  expect((await submit()).status).toBe(200)
  expect((await ask('malee', 'GET', `${cases}/${id}`)).json.state).toBe('submitted')
})

test('asks nobody where the whole store is away', async () => {
  const { put, run, view, files } = await setup()
  for (let i = 0; i < 4; i++) await put()
  const away = { ...files, has: async () => false }
  expect(await run(() => away)).toMatchObject({
    missingFiles: 4,
    askedAgain: 0,
    believable: false,
  })
  expect(JSON.stringify(await view())).not.toContain('lost')
})

test('takes nothing away where the database knows none of the files, until it is told that this is so', async () => {
  const { db, put, run, files, fileOf } = await setup()
  const names: string[] = []
  for (let i = 0; i < 4; i++) names.push(await fileOf(await put()))
  // The settings lead to another database, or an old backup was put back.
  await db.deleteFrom('page').execute()
  expect(await run(aged)).toMatchObject({ unknownFiles: 4, removedFiles: 0, believable: false })
  for (const name of names) expect(await files.has(name)).toBe(true)
  expect(await run(aged, { believe: true })).toMatchObject({ unknownFiles: 4, removedFiles: 4 })
  for (const name of names) expect(await files.has(name)).toBe(false)
})

test('asks for what is lost for good once it is told that this is so', async () => {
  const { put, run, view, files } = await setup()
  for (let i = 0; i < 4; i++) await put()
  const gone = { ...files, has: async () => false }
  expect(await run(() => gone, { believe: true })).toMatchObject({ askedAgain: 4 })
  expect(JSON.stringify(await view())).toContain('lost')
})

test('clears up what a crash left half written', async () => {
  const { run, config, deps, db, put } = await setup()
  deps.documents = await openDocuments(config, db, deps.now())
  await put()
  const root = join(config.dataDir, 'documents')
  const draft = join(root, `${newFileName('bangphrom', uuidv7(), uuidv7())}.part`)
  mkdirSync(dirname(draft), { recursive: true })
  writeFileSync(draft, 'half')
  const report = () => sweep(deps, offices)
  expect(await report()).toMatchObject({ youngFiles: 1, removedFiles: 0 })
  utimesSync(draft, new Date(0), new Date(0))
  expect(await report()).toMatchObject({ removedFiles: 1, missingFiles: 0 })
  expect(readdirSync(join(root, 'bangphrom'))).toHaveLength(1)
  expect(await run(aged)).toBeDefined()
})

test('encrypts pages from before at the start, and leaves no readable copy', async () => {
  const { config, deps, db, id, put, ask, at, fileOf } = await setup()
  deps.documents = await openDocuments(config, db, deps.now())
  const page = await put()
  const root = join(config.dataDir, 'documents')
  // As an earlier version left it.
  const old = join(root, 'bangphrom', id, page)
  rmSync(join(root, await fileOf(page)))
  writeFileSync(old, photo)
  await db
    .updateTable('page')
    .set({ file: null, keyVersion: null, wrappedKey: null })
    .where('id', '=', page)
    .execute()
  expect((await ask('malee', 'GET', `${at}/${page}`)).json.code).toBe('page_lost')

  await openDocuments(config, db, deps.now())
  const names = readdirSync(join(root, 'bangphrom', id))
  expect(names).toEqual([expect.stringMatching(`^${page}\\.`)])
  expect(readFileSync(join(root, 'bangphrom', id, names[0] ?? '')).includes(photo)).toBe(false)
  expect((await ask('malee', 'GET', `${at}/${page}`)).status).toBe(200)

  // Cut off after the row was written: the sweep takes the readable copy away.
  writeFileSync(old, photo)
  utimesSync(old, new Date(0), new Date(0))
  expect(await sweep(deps, offices)).toMatchObject({ removedFiles: 1 })
  expect(readdirSync(join(root, 'bangphrom', id))).toEqual(names)
})

test.each([
  ['a bit turned', (bytes: Buffer) => bytes.set([(bytes[100] ?? 0) ^ 1], 100)],
  ['its end cut off', undefined],
])('shows nobody a file with %s, and says what to do', async (_what, change) => {
  const { config, deps, db, put, ask, at, fileOf, logged } = await setup()
  deps.documents = await openDocuments(config, db, deps.now())
  const page = await put()
  const path = join(config.dataDir, 'documents', await fileOf(page))
  const bytes = readFileSync(path)
  change?.(bytes)
  writeFileSync(path, change ? bytes : bytes.subarray(0, -1))
  const answer = await ask('malee', 'GET', `${at}/${page}`)
  expect(answer).toMatchObject({ status: 410, json: { code: 'page_lost' } })
  expect(logged.join('')).toContain('page cannot be opened')
})

test('shows nobody a file that lies in the place of another', async () => {
  const { config, deps, db, put, ask, at, fileOf } = await setup()
  deps.documents = await openDocuments(config, db, deps.now())
  const [one, two] = [await put(), await put()]
  const pathOf = async (page: string) => join(config.dataDir, 'documents', await fileOf(page))
  const [a, b] = [await pathOf(one), await pathOf(two)]
  renameSync(a, `${a}.x`)
  renameSync(b, a)
  renameSync(`${a}.x`, b)
  for (const page of [one, two]) {
    expect((await ask('malee', 'GET', `${at}/${page}`)).json.code).toBe('page_lost')
  }
  // Nor where the rows are pointed elsewhere.
  await db.updateTable('page').set({ file: 'x' }).where('id', '=', one).execute()
  await db
    .updateTable('page')
    .set({ file: a.slice(join(config.dataDir, 'documents').length + 1) })
    .where('id', '=', two)
    .execute()
  renameSync(a, `${a}.x`)
  renameSync(b, a)
  expect((await ask('malee', 'GET', `${at}/${two}`)).json.code).toBe('page_lost')
})

test('a full store is refused in words, and nothing of the page is stored', async () => {
  const { deps, db, files, ask, at, put } = await setup()
  const page = await put()
  const { StorageFull } = await import('./files/file-store.ts')
  const full = { ...files, put: () => Promise.reject(new StorageFull()) }
  const { config } = deps
  deps.documents = sealedStore(full, openKeys(config.documents.keys))
  const answer = await ask('malee', 'PUT', `${at}/${uuidv7()}`, photo)
  expect(answer).toMatchObject({ status: 507, json: { code: 'storage_full' } })
  expect((answer.json.detail as unknown as { th: string }).th).toMatch(/[ก-๙]/)
  expect(await db.selectFrom('page').select('id').execute()).toEqual([{ id: page }])
  expect((await ask('malee', 'GET', `${at}/${page}`)).status).toBe(200)
})

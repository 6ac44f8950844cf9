import { existsSync, readdirSync, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { type FileStore, isDraftName, isFileName, newFileName, StorageFull } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'
import { newFolder, startS3, stores } from './testing-stores.ts'

const bytes = (text: string) => Uint8Array.from(Buffer.from(text))
const newName = (caseId = uuidv7()) => newFileName('bangphrom', caseId, uuidv7())
async function namesIn(store: FileStore): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of store.list()) names.push(name)
  return names.sort()
}

const each = test.each(Object.entries(stores))

each('%s: gives back what was put, and nothing for what was not', async (_name, start) => {
  const store = await start()
  const name = newName()
  expect(await store.get(name)).toBeUndefined()
  expect(await store.has(name)).toBe(false)
  await store.put(name, bytes('paper'))
  expect(await store.get(name)).toEqual(bytes('paper'))
  expect(await store.has(name)).toBe(true)
})

each('%s: takes a file away, also twice', async (_name, start) => {
  const store = await start()
  const caseId = uuidv7()
  const [one, two] = [newName(caseId), newName(caseId)]
  await store.put(one, bytes('1'))
  await store.put(two, bytes('2'))
  await store.remove(one)
  await store.remove(one)
  expect(await store.get(one)).toBeUndefined()
  expect(await namesIn(store)).toEqual([two])
  await store.remove(two)
  expect(await namesIn(store)).toEqual([])
})

each('%s: keeps all of many that come and go at once in one case', async (_name, start) => {
  const store = await start()
  const caseId = uuidv7()
  const kept = Array.from({ length: 15 }, () => newName(caseId))
  await Promise.all([
    ...kept.map((name) => store.put(name, bytes(name))),
    ...Array.from({ length: 15 }, async () => {
      const name = newName(caseId)
      await store.put(name, bytes('gone'))
      await store.remove(name)
    }),
  ])
  expect(await namesIn(store)).toEqual([...kept].sort())
  for (const name of kept) expect(await store.get(name)).toEqual(bytes(name))
})

each('%s: lists every file of many, with the time when it was written', async (_name, start) => {
  const store = await start()
  const names = Array.from({ length: 30 }, () => newName())
  const before = Date.now()
  for (const name of names) await store.put(name, bytes('x'))
  expect(await namesIn(store)).toEqual([...names].sort())
  for await (const { writtenAt } of store.list()) {
    // A store that keeps whole seconds, or a clock of its own, is near enough.
    expect(Math.abs(writtenAt - before)).toBeLessThan(60_000)
  }
})

/** A server that gives these answers, whatever is asked; and the addresses that were asked for. */
async function startAnswers(answer: (url: URL) => { status: number; xml: string }) {
  const asked: URL[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://s3')
    asked.push(url)
    request.resume()
    request.on('end', () => {
      const { status, xml } = answer(url)
      response.writeHead(status, { 'content-type': 'application/xml' })
      response.end(xml)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const { port } = server.address() as AddressInfo
  const settings = { bucket: 'papers', prefix: 'p/', region: 'us-east-1' }
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' }
  const store = s3Store(
    { ...settings, endpoint: `http://127.0.0.1:${port}` },
    { credentials, maxAttempts: 1 },
  )
  return { store, asked }
}

// The server of the other tests cannot give a list in parts on a Node without DES.
test('S3: lists past the end of one answer', async () => {
  const [one, two] = [newName(), newName()].sort()
  const { store, asked } = await startAnswers((url) => {
    const last = url.searchParams.get('continuation-token') === 'more'
    const next = last ? '' : '<NextContinuationToken>more</NextContinuationToken>'
    return {
      status: 200,
      xml: `<ListBucketResult><IsTruncated>${!last}</IsTruncated>${next}<Contents><Key>p/${last ? two : one}</Key><LastModified>2026-11-20T02:00:00.000Z</LastModified></Contents></ListBucketResult>`,
    }
  })
  expect(await namesIn(store)).toEqual([one, two])
  expect(asked.map(({ searchParams }) => searchParams.get('prefix'))).toEqual(['p/', 'p/'])
})

test('S3: a bucket that is missing never looks like a file that is missing', async () => {
  const { settings, credentials } = await startS3()
  const store = s3Store({ ...settings, bucket: 'other' }, { credentials })
  await expect(store.get(newName())).rejects.toThrow()
  await expect(store.put(newName(), bytes('x'))).rejects.toThrow()
  await expect(store.checkBucket()).rejects.toThrow()
})

test('S3: sees only its own prefix', async () => {
  const { settings, credentials } = await startS3()
  const [a, b] = ['a/', 'b/'].map((prefix) => s3Store({ ...settings, prefix }, { credentials }))
  const name = newName()
  await a?.put(name, bytes('x'))
  expect(b && (await namesIn(b))).toEqual([])
  expect(await b?.get(name)).toBeUndefined()
})

test('S3: a full bucket is told apart from a fault', async () => {
  const { store } = await startAnswers(() => ({
    status: 507,
    xml: '<Error><Code>XMinioStorageFull</Code><Message>full</Message></Error>',
  }))
  await expect(store.put(newName(), bytes('x'))).rejects.toThrow(StorageFull)
})

/** A disk that takes so many bytes of a file and no more, or refuses at the last moment. */
function fullAfter(most: number, code = 'ENOSPC'): typeof open {
  const fail = () => Promise.reject(Object.assign(new Error(code), { code }))
  return async (...args) => {
    const file = await open(...args)
    if (args[1] !== 'wx') return file
    const writeFile = async (data: Uint8Array) => {
      await file.write(data, 0, Math.min(most, data.byteLength))
      if (data.byteLength > most) await fail()
    }
    const sync = () => (most === Number.POSITIVE_INFINITY ? fail() : file.sync())
    return Object.assign(Object.create(file), {
      writeFile,
      sync,
      close: () => file.close(),
    }) as FileHandle
  }
}

test.each([
  ['at the first byte', 0, 'ENOSPC'],
  ['in the middle', 500, 'ENOSPC'],
  ['over a quota', 500, 'EDQUOT'],
  ['only when all is to reach the disk', Number.POSITIVE_INFINITY, 'ENOSPC'],
])('folder: a disk that is full %s leaves nothing half stored', async (_when, most, code) => {
  const root = newFolder()
  const caseId = uuidv7()
  const there = newName(caseId)
  await folderStore(root).put(there, bytes('earlier'))
  const full = folderStore(root, { open: fullAfter(most, code) })
  await expect(full.put(newName(caseId), new Uint8Array(1000))).rejects.toThrow(StorageFull)
  expect(await namesIn(full)).toEqual([there])
  expect(await full.get(there)).toEqual(bytes('earlier'))
})

test('folder: a file that is still being written is no file yet', async () => {
  const root = newFolder()
  let seen: string[] = []
  const watched: typeof open = async (...args) => {
    const file = await open(...args)
    if (args[1] === 'wx') seen = await namesIn(folderStore(root))
    return file
  }
  const name = newName()
  await folderStore(root, { open: watched }).put(name, bytes('x'))
  expect(seen).toEqual([`${name}.part`])
  expect(isDraftName(seen[0] ?? '')).toBe(true)
  expect(isFileName(seen[0] ?? '')).toBe(false)
})

test('folder: only the server may read it, and an empty case leaves no folder', async () => {
  const root = newFolder()
  const store = folderStore(root)
  const name = newName()
  await store.put(name, bytes('x'))
  expect(statSync(join(root, name)).mode & 0o077).toBe(0)
  expect(statSync(join(root, 'bangphrom')).mode & 0o077).toBe(0)
  await store.remove(name)
  expect(readdirSync(join(root, 'bangphrom'))).toEqual([])
  expect(existsSync(root)).toBe(true)
})

test.each(['..', '../../etc', 'a/b', 'A', ''])('makes no name of office %j', (office) => {
  expect(() => newFileName(office, uuidv7(), uuidv7())).toThrow()
})

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { childName, letter, startTestServer } from '../../testing.ts'
import { openDocuments } from '../open-documents.ts'
import { KeyProblem } from './key-problem.ts'
import { newKey, openKeys, readKeyFile, writeKeyFile } from './key-ring.ts'
import { addKey, dropKey, rememberKey, rewrapOffice } from './rotate-keys.ts'

const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()

async function setup() {
  const server = await startTestServer()
  const { ask, cases, config, db, deps } = server
  const id = await server.givenCase('malee', 'draft', childName)
  const file = 'file' in config.documents.keys ? config.documents.keys.file : ''
  const put = async () => {
    const path = `${cases}/${id}/documents/${letter}/pages/${uuidv7()}`
    expect((await ask('malee', 'PUT', path, photo)).status).toBe(201)
    return path
  }
  const look = async (path: string) => (await ask('malee', 'GET', path)).status
  async function rotate() {
    const added = await addKey(file, 'bangphrom')
    await rememberKey(db, added, deps.now())
    return rewrapOffice(db, openKeys({ file }), 'bangphrom')
  }
  const startAgain = () => openDocuments(config, db, deps.now())
  return { ...server, file, put, look, rotate, startAgain }
}

test('shows a page whose key was rotated between upload and view, while the server runs', async () => {
  const { db, put, look, rotate } = await setup()
  const before = await put()
  expect(await rotate()).toEqual({ rewrapped: 1, damaged: 0 })
  expect(await look(before)).toBe(200)
  expect(await look(await put())).toBe(200)
  const pages = await db.selectFrom('page').select('keyVersion').execute()
  expect(pages.map(({ keyVersion }) => Number(keyVersion))).toEqual([2, 2])
})

test('destroys an old key only when no page needs it and no upload may still bring it', async () => {
  const { db, deps, file, put, look, rotate, setClock, startAgain } = await setup()
  const page = await put()
  const drop = (version: number) => dropKey(db, file, 'bangphrom', version, deps.now())
  await expect(drop(1)).rejects.toThrow('the only key')
  await addKey(file, 'bangphrom')
  await expect(drop(2)).rejects.toThrow('the newest')
  await expect(drop(1)).rejects.toThrow('1 pages still need key version 1')
  await rotate()
  await expect(drop(1)).rejects.toThrow('not yet an hour old')
  setClock('2026-11-20T05:00:00.000Z')
  await drop(1)
  expect(readKeyFile(file).filter(({ officeId }) => officeId === 'bangphrom')).toHaveLength(2)
  expect(await look(page)).toBe(200)
  await startAgain()
})

test('rotates one office and leaves the other alone', async () => {
  const { file, rotate } = await setup()
  const other = () => readKeyFile(file).filter(({ officeId }) => officeId === 'khlongphrom')
  const before = other().map(({ key }) => key.export())
  await rotate()
  expect(other().map(({ key }) => key.export())).toEqual(before)
})

test('a key that is lost is named at the start, with its office, its version and the pages it holds', async () => {
  const { file, put, rotate, startAgain } = await setup()
  await put()
  const old = readKeyFile(file)
  await rotate()
  writeKeyFile(file, old)
  await expect(startAgain()).rejects.toThrow(
    'key version 2 of office bangphrom is missing: 1 pages cannot be opened',
  )
})

test('a key that is wrong is named at the start, also before any page needs it', async () => {
  const { file, startAgain } = await setup()
  const keys = readKeyFile(file)
  writeKeyFile(
    file,
    keys.map((key) => (key.officeId === 'khlongphrom' ? newKey('khlongphrom', 1) : key)),
  )
  await expect(startAgain()).rejects.toThrow(
    'key version 1 of office khlongphrom is not the key that it was',
  )
})

test('makes keys by itself on a desk, and never in production', async () => {
  const { config, db, deps, file } = await setup()
  rmSync(file)
  const production = { ...config, production: true }
  await expect(openDocuments(production, db, deps.now())).rejects.toThrow(KeyProblem)
  writeFileSync(file, '', { mode: 0o600 })
  await expect(openDocuments(production, db, deps.now())).rejects.toThrow(
    'no key for papers of office bangphrom; npm run -s keys -- new bangphrom makes one',
  )
})

test('takes keys from the environment', async () => {
  const { config, db, deps, file } = await setup()
  const keys = { text: readFileSync(file, 'utf8').replaceAll('\n', ' ') }
  const documents = { ...config.documents, keys }
  await openDocuments({ ...config, production: true, documents }, db, deps.now())
})

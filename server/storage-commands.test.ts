import { execFile } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { childName, letter, startTestServer } from './testing.ts'

const run = promisify(execFile)
const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()

async function setup() {
  const server = await startTestServer()
  const { config, ask, cases } = server
  const file = 'file' in config.documents.keys ? config.documents.keys.file : ''
  const command = async (name: 'keys' | 'sweep', ...args: string[]) => {
    const env = {
      PATH: process.env.PATH ?? '',
      DATA_DIR: config.dataDir,
      DATABASE_URL: config.databaseUrl ?? '',
      DOCUMENT_KEYS_FILE: file,
      NODE_ENV: 'production',
    }
    return run(process.execPath, [`server/${name}-command.ts`, ...args], { env }).then(
      ({ stdout }) => ({ status: 0, said: stdout.trim() }),
      ({ code, stderr }) => ({ status: code as number, said: String(stderr).trim() }),
    )
  }
  const id = await server.givenCase('malee', 'draft', childName)
  const put = async () => {
    const path = `${cases}/${id}/documents/${letter}/pages/${uuidv7()}`
    expect((await ask('malee', 'PUT', path, photo)).status).toBe(201)
    return path
  }
  return { ...server, file, command, put }
}

test('rotates keys beside a server that runs, which then shows every page', async () => {
  const { ask, command, put, file } = await setup()
  const path = await put()
  const rotated = await command('keys', 'rotate', '--json')
  expect(JSON.parse(rotated.said)).toEqual([
    { rotated: 'bangphrom:2', rewrapped: 1, damaged: 0 },
    { rotated: 'khlongphrom:2', rewrapped: 0, damaged: 0 },
  ])
  expect((await ask('malee', 'GET', path)).status).toBe(200)
  await put()
  const list = await command('keys', 'list')
  expect(list.said).toMatch(/key bangphrom:1 {2}state here {2}pages 0/)
  expect(list.said).toMatch(/key bangphrom:2 {2}state here {2}pages 2/)
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    expect(list.said + rotated.said).not.toContain(line.split(':')[2])
  }
  expect(statSync(file).mode & 0o077).toBe(0)
})

test('makes the first key of an office, and never a version that there was before', async () => {
  const { command } = await setup()
  expect(await command('keys', 'new', 'newoffice')).toMatchObject({
    status: 0,
    said: expect.stringContaining('added newoffice:1'),
  })
  expect((await command('keys', 'new', 'bangphrom')).said).toContain('has a key already')
})

test.each([[[]], [['burn']], [['new']], [['drop', 'bangphrom']], [['drop', 'bangphrom', '1']]])(
  'says in one line why it cannot do %j',
  async (args) => {
    const { command } = await setup()
    const { status, said } = await command('keys', ...args)
    expect(status).toBe(2)
    expect(said.split('\n')).toHaveLength(1)
  },
)

test('sweeps beside a server that runs', async () => {
  const { command, put } = await setup()
  await put()
  const { status, said } = await command('sweep', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ pages: 1, missingFiles: 0, removedFiles: 0 })
})

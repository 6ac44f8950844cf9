import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'phrom-config-'))
const officesFile = join(folder, 'offices.json')
const text = { th: 'ก', en: 'a' }
const office = {
  id: 'bangphrom',
  name: text,
  phone: '1',
  address: text,
  hours: text,
  teams: [],
  staff: [],
  line: {
    botUserId: `U${'0'.repeat(32)}`,
    basicId: '@b',
    channelId: '1',
    channelSecret: 's'.repeat(16),
    channelAccessToken: 't'.repeat(8),
  },
}
writeFileSync(officesFile, JSON.stringify({ offices: [office] }))
const good = { OFFICES_FILE: officesFile, LIFF_ID: '123-abc', LINE_LOGIN_CHANNEL_ID: '123' }

function problemOf(environment: Record<string, string>): string {
  try {
    readConfig(environment)
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }
}

test('needs three settings, and knows LINE’s own addresses', () => {
  expect(readConfig(good)).toMatchObject({
    port: 4000,
    lineApiOrigin: 'https://api.line.me',
    production: false,
  })
})

test('names every setting that is missing or wrong, one line each', () => {
  const lines = problemOf({ PORT: 'x', DATABASE_URL: 'mysql://x', LIFF_ID: 'abc' }).split('\n')
  expect(lines.map((line) => line.split(':')[0]).sort()).toEqual([
    'DATABASE_URL',
    'LIFF_ID',
    'LINE_LOGIN_CHANNEL_ID',
    'OFFICES_FILE',
    'PORT',
  ])
})

test('an office lies on the earth, or nowhere that is known', () => {
  const file = (position: object) => {
    const path = join(folder, `${crypto.randomUUID()}.json`)
    writeFileSync(path, JSON.stringify({ offices: [{ ...office, position }] }))
    return { ...good, OFFICES_FILE: path }
  }
  const { offices } = readConfig(file({ latitude: 13.75, longitude: 100.5 }))
  expect(offices[0]?.position).toEqual({ latitude: 13.75, longitude: 100.5 })
  expect(problemOf(file({ latitude: 100.5, longitude: 13.75 }))).toMatch(
    /^OFFICES_FILE: offices\.0\.position\.latitude/,
  )
})

test('refuses a channel that is not that of the LIFF app', () => {
  expect(problemOf({ ...good, LINE_LOGIN_CHANNEL_ID: '999' })).toMatch(/^LINE_LOGIN_CHANNEL_ID/)
})

test('refuses the simulator and its build in production', () => {
  writeFileSync(join(folder, 'demo-build'), '')
  const problem = problemOf({
    ...good,
    NODE_ENV: 'production',
    LINE_API_ORIGIN: 'http://127.0.0.1:4001',
    APP_DIR: folder,
  })
  expect(problem).toMatch(/^LINE_API_ORIGIN: production/m)
  expect(problem).toMatch(/^APP_DIR: holds the build for the simulator/m)
  expect(
    problemOf({
      ...good,
      NODE_ENV: 'production',
      LINE_API_ORIGIN: 'https://api.line.me.evil.example',
    }),
  ).toMatch(/^LINE_API_ORIGIN/)
})

test('sends events to this machine itself only where somebody tries it out', () => {
  expect(readConfig(good).hooksMayLoop).toBe(false)
  const loops = { ...good, HOOKS_MAY_LOOP: 'yes' }
  expect(readConfig(loops).hooksMayLoop).toBe(true)
  expect(problemOf({ ...loops, NODE_ENV: 'production' })).toMatch(/^HOOKS_MAY_LOOP: production/m)
  expect(problemOf({ ...good, HOOKS_MAY_LOOP: 'true' })).toMatch(/^HOOKS_MAY_LOOP: must be/m)
})

test('says what is wrong with the offices’ file and shows none of its secrets', () => {
  const bad = join(folder, 'bad.json')
  writeFileSync(
    bad,
    JSON.stringify({
      offices: [{ ...office, line: { ...office.line, botUserId: 'secret-value' } }],
    }),
  )
  const problem = problemOf({ ...good, OFFICES_FILE: bad })
  expect(problem).toBe('OFFICES_FILE: offices.0.line.botUserId: must be U and 32 hex digits')
  expect(problemOf({ ...good, OFFICES_FILE: '/no/such/file' })).toBe(
    'OFFICES_FILE: cannot read /no/such/file as JSON',
  )
})

test.each(['api', 'assets', 'display', 'guide', 'poster', 'privacy'])(
  'refuses an office called %s, because that is an address of the site',
  (id) => {
    const taken = join(folder, `${id}.json`)
    writeFileSync(taken, JSON.stringify({ offices: [{ ...office, id }] }))
    expect(problemOf({ ...good, OFFICES_FILE: taken })).toBe(
      'OFFICES_FILE: offices.0.id: is an address of the site itself',
    )
  },
)

test('wants the keys of the papers in production, and knows where they lie on a desk', () => {
  const production = { ...good, NODE_ENV: 'production' }
  expect(problemOf(production)).toMatch(/^DOCUMENT_KEYS_FILE: must name the file/m)
  expect(readConfig({ ...production, DOCUMENT_KEYS_FILE: '/keys' }).documents.keys).toEqual({
    file: '/keys',
  })
  expect(readConfig(good).documents.keys).toEqual({ file: 'data/document-keys' })
  expect(problemOf({ ...good, DOCUMENT_KEYS: 'x', DOCUMENT_KEYS_FILE: 'y' })).toMatch(
    /^DOCUMENT_KEYS: .* not from both/,
  )
})

test('reads where papers lie, and who looks them through', () => {
  const read = (more: Record<string, string>) => readConfig({ ...good, ...more }).documents
  expect(read({}).store).toEqual({ folder: 'data/documents' })
  const s3 = { region: 'us-east-1', endpoint: undefined }
  expect(read({ DOCUMENT_STORE: 's3://papers' }).store).toEqual({
    ...s3,
    bucket: 'papers',
    prefix: '',
  })
  expect(
    read({
      DOCUMENT_STORE: 's3://papers/phrom/east/',
      S3_REGION: 'ap-southeast-7',
      S3_ENDPOINT: 'https://s3.example.org',
    }).store,
  ).toEqual({
    bucket: 'papers',
    prefix: 'phrom/east/',
    region: 'ap-southeast-7',
    endpoint: 'https://s3.example.org',
  })
  expect(read({}).clamd).toBeUndefined()
  expect(read({ CLAMD: 'tcp://127.0.0.1:3310' }).clamd).toEqual({ host: '127.0.0.1', port: 3310 })
  expect(read({ CLAMD: 'tcp://[::1]:3310' }).clamd).toEqual({ host: '::1', port: 3310 })
  expect(read({ CLAMD: 'unix:/run/clamd.sock' }).clamd).toEqual({ path: '/run/clamd.sock' })
  expect(problemOf({ ...good, DOCUMENT_STORE: 'https://papers' })).toMatch(/^DOCUMENT_STORE: /)
  expect(problemOf({ ...good, CLAMD: 'localhost' })).toMatch(/^CLAMD: /)
})
test('takes an office’s own days of keeping, and refuses what would leave people no time', () => {
  const read = (retention: object) => {
    const file = join(folder, 'keeping.json')
    writeFileSync(file, JSON.stringify({ offices: [{ ...office, retention }] }))
    return { ...good, OFFICES_FILE: file }
  }
  const own = { papers: { visited: 60 }, services: { 'move-in': { case: 730 } } }
  expect(readConfig(read(own)).offices[0]?.retention).toEqual(own)
  const at = 'OFFICES_FILE: offices.0.retention'
  expect(problemOf(read({ notice: 2 }))).toMatch(`${at}.notice: `)
  expect(problemOf(read({ papers: { visited: 0 } }))).toMatch(`${at}.papers.visited: `)
  expect(problemOf(read({ papers: { visitd: 9 } }))).toMatch(`${at}.papers.visitd: `)
  expect(problemOf(read({ services: { 'no-such': {} } }))).toMatch(
    `${at}.services.no-such: must be a service`,
  )
})

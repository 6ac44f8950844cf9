import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { Answers } from '@phrom/shared/answers.ts'
import { addDays, instantAt, toInstant } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import pg from 'pg'
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { inject, onTestFinished } from 'vitest'
import { createApp } from './app.ts'
import { keepPlaces } from './bookings/keep-places.ts'
import { readConfig } from './config.ts'
import { migrate, openDatabase } from './database/database.ts'
import type { Tables } from './database/tables.ts'
import { ownCommits, sharedCommits } from './database/write.ts'
import type { Deps } from './deps.ts'
import { openDocuments } from './documents/open-documents.ts'
import { partStore } from './documents/part-store.ts'
import { setOffices } from './offices/store.ts'
import { insertVolunteer } from './volunteers/store.ts'

export const people = {
  malee: `U${'1'.repeat(32)}`,
  somchai: `U${'2'.repeat(32)}`,
  suda: `U${'a'.repeat(32)}`,
  wipa: `U${'b'.repeat(32)}`,
  /** Heads of the first office, and of the other. */
  anan: `U${'3'.repeat(32)}`,
  pranee: `U${'4'.repeat(32)}`,
  wirat: `U${'5'.repeat(32)}`,
}
export type PersonName = keyof typeof people
export const channelId = '2000000001'
/** A Friday morning in Bangkok; the next open day is Monday 23 November. */
const friday = instantAt('2026-11-20', '09:00')
export const monday = addDays('2026-11-20', 3)

/** An adult's change of first name: nothing to photograph. */
export const adultName: Answers = {
  'applicant.nationality': 'thai',
  houseHere: true,
  'applicant.birthDate': '1956-01-31',
  likeRoyalName: false,
  rude: false,
  spaceOrSymbol: false,
  inDictionary: true,
}
/** A child's: the absent parent's letter is asked for, the birth certificate is welcome. */
export const childName: Answers = {
  ...adultName,
  'applicant.birthDate': '2014-05-05',
  'applicant.adultByMarriage': false,
  representedBy: 'one-parent-other-agrees',
}
export const letter = 'other-parent-consent-letter'

const member = (name: PersonName, role: 'staff' | 'head' | 'admin') => ({
  lineUserId: people[name],
  name: role === 'staff' ? 'เจ้าหน้าที่' : name,
  team: 'general-registration',
  role,
})

const office = (id: string, staff: ReturnType<typeof member>[], digit: string) => ({
  id,
  name: { th: 'สำนักงานเขตทดสอบ', en: 'Test District Office' },
  phone: '02-000-0000',
  address: { th: 'ถนนทดสอบ', en: 'Test Road' },
  hours: { th: 'จันทร์-ศุกร์', en: 'Monday to Friday' },
  teams: [
    { id: 'general-registration', capacity: { morning: 2, afternoon: 1 } },
    { id: 'id-card', capacity: { morning: 2, afternoon: 1 } },
  ],
  staff,
  line: {
    botUserId: `U${digit.repeat(32)}`,
    basicId: `@${id}`,
    channelId: '1',
    channelSecret: `secret-of-${id}-0000`,
    channelAccessToken: `token-of-${id}`,
  },
})

const lineKeys = await generateKeyPair('ES256', { extractable: true })
const publicJwk = { ...(await exportJWK(lineKeys.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }

/** LINE's published keys, its two questions about access tokens, and a push address that remembers what it got. */
async function startLine() {
  const pushed: { body: unknown; retryKey: string | undefined; token: string | undefined }[] = []
  type Pushed = (typeof pushed)[number]
  type PushAnswer = { status: number; message?: string; after?: Promise<unknown> }
  let answer: (push: Pushed) => PushAnswer = () => ({ status: 200 })
  let quota: { value?: number; used: number } = { used: 0 }
  const routes = new Hono()
    .get('/oauth2/v2.1/certs', (c) => c.json({ keys: [publicJwk] }))
    .get('/oauth2/v2.1/verify', (c) => {
      const [channel, left] = (c.req.query('access_token') ?? '').split('.')
      if (!left) return c.json({ error: 'invalid_request' }, 400)
      return c.json({ scope: 'openid profile', client_id: channel, expires_in: Number(left) })
    })
    .get('/v2/profile', (c) => c.json({ userId: people.malee, displayName: 'มาลี' }))
    .post('/v2/bot/message/:kind', async (c) => {
      const token = c.req.header('authorization')
      const retryKey = c.req.header('x-line-retry-key')
      const push = { body: await c.req.json(), retryKey, token }
      pushed.push(push)
      const { status, message = 'x', after } = answer(push)
      await after
      return c.json({ sentMessages: [{ id: '1' }], message }, status as 200)
    })
    .get('/v2/bot/message/quota', (c) =>
      c.json(
        quota.value === undefined ? { type: 'none' } : { type: 'limited', value: quota.value },
      ),
    )
    .get('/v2/bot/message/quota/consumption', (c) => c.json({ totalUsage: quota.used }))
  const server = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.on('listening', resolve))
  const { port } = server.address() as { port: number }
  return {
    origin: `http://127.0.0.1:${port}`,
    pushed,
    answerPush: (status: number, message?: string) => {
      answer = () => ({ status, ...(message && { message }) })
    },
    /** What LINE says to each push. `after`: so long it keeps the answer back. */
    answerEach: (to: (push: Pushed) => PushAnswer) => {
      answer = to
    },
    /** The month's limit, if there is one, and its use. */
    setQuota: (to: { value?: number; used: number }) => {
      quota = to
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** A token as LINE signs it; every part can be changed. */
export function idToken(
  person: PersonName,
  change: { aud?: string; iss?: string; exp?: number } = {},
) {
  return new SignJWT({ name: person, amr: ['linesso'] })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: 'JWT' })
    .setIssuer(change.iss ?? 'https://access.line.me')
    .setAudience(change.aud ?? channelId)
    .setSubject(people[person])
    .setIssuedAt()
    .setExpirationTime(change.exp ?? Math.floor(Date.now() / 1000) + 3600)
    .sign(lineKeys.privateKey)
}
export const linePublicKey = publicJwk

const isPostgres = process.env.TEST_DATABASE === 'postgres'

async function newDatabaseUrl(): Promise<string | undefined> {
  if (!isPostgres) return
  const server = inject('postgres')
  const name = `test_${uuidv7().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`create database ${name} template migrated`)
  await client.end()
  return `${server}/${name}`
}

export type Answer = { status: number; json: Record<string, never> & Record<string, unknown> }

/** The whole server on a real, empty database, with a clock that the test sets. Ends with the test. */
export async function startTestServer(settings: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'phrom-test-'))
  if (!isPostgres) copyFileSync(inject('sqlite'), join(dataDir, 'phrom.sqlite'))
  const line = await startLine()
  const officesFile = join(dataDir, 'offices.json')
  const offices = [
    office(
      'bangphrom',
      [member('suda', 'staff'), member('anan', 'head'), member('pranee', 'admin')],
      'c',
    ),
    office('khlongphrom', [member('wipa', 'staff'), member('wirat', 'head')], 'd'),
  ]
  writeFileSync(officesFile, JSON.stringify({ offices }))
  const config = readConfig({
    OFFICES_FILE: officesFile,
    DATA_DIR: dataDir,
    DATABASE_URL: await newDatabaseUrl(),
    LIFF_ID: `${channelId}-test`,
    LINE_LOGIN_CHANNEL_ID: channelId,
    LINE_API_ORIGIN: line.origin,
    LINE_DATA_API_ORIGIN: line.origin,
    APP_DIR: dataDir,
    ...settings,
  })
  const db = openDatabase(config)
  await migrate(db)
  await setOffices(db, config.offices)
  let clock = friday
  let chance = 0
  const logged: string[] = []
  const deps: Deps = {
    db,
    write: config.databaseUrl ? ownCommits(db) : sharedCommits(db),
    now: () => clock,
    random: () => chance,
    config,
    parts: partStore(join(dataDir, 'uploads')),
    documents: await openDocuments(config, db, friday),
    log: pino({}, { write: (text: string) => logged.push(text) }),
    poke: () => {},
  }
  const app = createApp(deps, new Hono())

  onTestFinished(async () => {
    await db.destroy()
    await line.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const sessions = new Map<string, string>()
  async function signIn(person: PersonName): Promise<string> {
    const known = sessions.get(person)
    if (known) return known
    const answer = await app.request('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ idToken: await idToken(person) }),
    })
    const { token } = (await answer.json()) as { token: string }
    sessions.set(person, token)
    return token
  }

  /** A request as that person; a JSON body unless bytes are given; a new idempotency key unless one is given. */
  async function ask(
    person: PersonName | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const bytes = body instanceof Uint8Array ? new Uint8Array(body) : undefined
    const answer = await app.request(`/api${path}`, {
      method,
      headers: {
        ...(person && { authorization: `Bearer ${await signIn(person)}` }),
        ...(body !== undefined && { 'content-type': bytes ? 'image/jpeg' : 'application/json' }),
        'idempotency-key': crypto.randomUUID(),
        ...headers,
      },
      ...(body !== undefined && { body: bytes ?? JSON.stringify(body) }),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json')
    return { status: answer.status, json: isJson ? JSON.parse(text) : { text } }
  }

  const cases = '/offices/bangphrom/cases'
  /** A case of that person up to a state; answers the id. */
  async function givenCase(
    person: PersonName,
    upTo: 'draft' | 'approved' = 'approved',
    answers: Answers = adultName,
  ): Promise<string> {
    const id = uuidv7()
    const draft = {
      serviceId: 'change-first-name',
      answers,
      contact: { name: 'มาลี ใจดี', phone: '081-234-5678' },
      language: 'th',
      consents: ['papers.precheck', 'papers.others', 'line.messages'],
    }
    await ask(person, 'PUT', `${cases}/${id}`, draft)
    if (upTo === 'approved') await ask(person, 'POST', `${cases}/${id}/submit`, { consents: [] })
    return id
  }

  /** That person as a volunteer of the office, confirmed. Answers the volunteer's id. */
  async function givenVolunteer(
    person: PersonName,
    change: Partial<Tables['volunteer']> = {},
  ): Promise<string> {
    const { json } = await ask(person, 'GET', '/session')
    const id = uuidv7()
    await insertVolunteer(db, {
      officeId: 'bangphrom',
      id,
      personId: String(json.id),
      state: 'active',
      name: 'สมชาย ใจอาสา',
      phone: '081-000-0000',
      groupKind: 'community',
      groupName: 'ชุมชนริมคลอง',
      area: 'แขวงบางพร้อม',
      joinedAt: clock,
      confirmedAt: clock,
      confirmedBy: 'เจ้าหน้าที่',
      endedAt: null,
      endedBy: null,
      endedWhy: null,
      revision: 1,
      inviteId: null,
      language: null,
      consentVersion: null,
      consentHash: null,
      forgottenAt: null,
      ...change,
    })
    return id
  }

  return {
    app,
    db,
    deps,
    config,
    line,
    logged,
    ask,
    signIn,
    /** The next request as that person begins with a sign-in. */
    signOut: (person: PersonName) => sessions.delete(person),
    givenCase,
    givenVolunteer,
    cases,
    setClock: (now: string) => {
      clock = now
    },
    /** Some minutes pass, and what was given back is everybody’s. */
    rest: async () => {
      clock = toInstant(Date.parse(clock) + 9 * 60_000)
      await keepPlaces(deps)
    },
    /** What chance gives from now on, 0 to less than 1. */
    setChance: (value: number) => {
      chance = value
    },
  }
}

import { generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { channelId, idToken, linePublicKey, people, startTestServer } from '../testing.ts'

const signIn = { method: 'POST', headers: { 'content-type': 'application/json' } }

async function post(app: Awaited<ReturnType<typeof startTestServer>>['app'], body: unknown) {
  const answer = await app.request('/api/session', { ...signIn, body: JSON.stringify(body) })
  return { status: answer.status, json: (await answer.json()) as { code?: string }, answer }
}

test('exchanges LINE’s token once for a session of its own', async () => {
  const { app } = await startTestServer()
  const { status, answer } = await post(app, { idToken: await idToken('malee') })
  expect(status).toBe(201)
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^phrom=[\w-]{43}; .*Path=\/api; HttpOnly; SameSite=Lax/)

  const me = await app.request('/api/session', { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(await me.json()).toEqual({
    id: expect.any(String),
    name: 'malee',
    staffOf: [],
    volunteerOf: [],
  })
})

test('takes the access token where the ID token has ended, if it is one for this channel', async () => {
  const { app } = await startTestServer()
  expect((await post(app, { accessToken: `${channelId}.3600` })).status).toBe(201)
  expect((await post(app, { accessToken: `${channelId}.0` })).json.code).toBe('token_expired')
  expect((await post(app, { accessToken: '2999999999.3600' })).json.code).toBe('token_invalid')
  expect((await post(app, { accessToken: 'nonsense' })).json.code).toBe('token_invalid')
})

const claims = () =>
  new SignJWT({ name: 'x' })
    .setIssuer('https://access.line.me')
    .setAudience(channelId)
    .setSubject(people.malee)
    .setIssuedAt()
    .setExpirationTime('1h')
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

test.each([
  [
    'forged with another key',
    async () =>
      claims()
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .sign((await generateKeyPair('ES256')).privateKey),
    'token_invalid',
  ],
  ['for another channel', () => idToken('malee', { aud: '2999999999' }), 'token_invalid'],
  ['of another issuer', () => idToken('malee', { iss: 'https://evil.example' }), 'token_invalid'],
  [
    'that has ended',
    () => idToken('malee', { exp: Math.floor(Date.now() / 1000) - 60 }),
    'token_expired',
  ],
  [
    'without a signature (alg none)',
    async () =>
      `${base64({ alg: 'none' })}.${base64({ iss: 'https://access.line.me', aud: channelId, sub: people.malee, exp: 9999999999 })}.`,
    'token_invalid',
  ],
  [
    'signed HS256 with the public key',
    () =>
      claims()
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(new TextEncoder().encode(JSON.stringify(linePublicKey))),
    'token_invalid',
  ],
  ['that is the word of the mock', async () => 'id_token', 'token_invalid'],
])('refuses a token %s', async (_name, make, code) => {
  const { app } = await startTestServer()
  const { status, json } = await post(app, { idToken: await make() })
  expect(status).toBe(401)
  expect(json.code).toBe(code)
})

test('refuses who is not signed in, who signed out, and whose session has ended', async () => {
  const { app, ask, cases, signIn, setClock } = await startTestServer()
  expect((await ask(undefined, 'GET', cases)).json.code).toBe('unauthenticated')
  const headers = { authorization: `Bearer ${await signIn('malee')}` }
  expect((await app.request(`/api${cases}`, { headers })).status).toBe(200)
  setClock('2026-11-21T02:00:00.000Z')
  expect((await app.request(`/api${cases}`, { headers })).status).toBe(401)
  setClock('2026-11-20T02:00:00.000Z')
  await app.request('/api/session', { method: 'DELETE', headers })
  expect((await app.request(`/api${cases}`, { headers })).status).toBe(401)
})

test('writes no token and no name into the log', async () => {
  const { app, ask, cases, logged } = await startTestServer()
  await post(app, { idToken: await idToken('malee') })
  await ask('malee', 'GET', cases)
  expect(logged.join()).not.toMatch(/eyJ|malee/)
})

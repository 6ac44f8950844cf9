import { createHash, randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { errors, importJWK, jwtVerify, SignJWT } from 'jose'
import { findPerson, type SimulatedPerson } from './people.ts'
import type { State } from './state.ts'

export const channelId = '2000000001'
export const liffId = `${channelId}-phromdemo`
const issuer = 'https://access.line.me'
const scopes = ['openid', 'profile']
const badToken = { message: 'The access token is invalid' }
const accessTokenSeconds = 43_200
const codeSeconds = 600

type Code = { person: SimulatedPerson; challenge: string; redirectUri: string; at: number }
export type TokenChange = {
  audience?: string | undefined
  issuer?: string | undefined
  expiresIn?: number | undefined
}

/** LINE Login as LIFF uses it: ES256 tokens without a nonce, codes that are good once and bound to their browser (PKCE). */
export function signIn(state: State, changed: () => void, appOrigin: () => string) {
  const codes = new Map<string, Code>()
  let idTokenSeconds = 3600

  async function makeIdToken(person: SimulatedPerson, change: TokenChange = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const key = await importJWK(state.key.private, 'ES256')
    return new SignJWT({ amr: ['linesso'], name: person.name })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: state.key.public.kid ?? '' })
      .setIssuer(change.issuer ?? issuer)
      .setSubject(person.userId)
      .setAudience(change.audience ?? channelId)
      .setIssuedAt(now)
      .setExpirationTime(now + (change.expiresIn ?? idTokenSeconds))
      .sign(key)
  }

  async function makeTokens(person: SimulatedPerson) {
    const idToken = await makeIdToken(person)
    const accessToken = randomBytes(32).toString('base64url')
    const expiresAt = Date.now() + accessTokenSeconds * 1000
    state.accessTokens[accessToken] = { userId: person.userId, expiresAt, idToken }
    changed()
    return { accessToken, idToken }
  }

  function holder(token: string | undefined): SimulatedPerson | undefined {
    const known = token ? state.accessTokens[token] : undefined
    return known && known.expiresAt > Date.now() ? findPerson(known.userId) : undefined
  }
  const bearer = (header: string | undefined) => header?.replace(/^Bearer /, '')
  const bearerHolder = (authorization: string | undefined) => holder(bearer(authorization))

  /** What the SDK reads of the app; unsigned, as LINE's is. */
  function contextToken(
    endpointUrl: string,
    person: SimulatedPerson | undefined,
    inClient: boolean,
  ) {
    const off = { permission: false, minVer: '9.0.0' }
    const context = {
      type: inClient ? 'utou' : 'external',
      ...(person && { userId: person.userId }),
      viewType: 'full',
      liffId,
      endpointUrl,
      permanentLinkPattern: 'concat',
      miniDomainAllowed: false,
      scope: scopes,
      availability: {
        shareTargetPicker: { permission: true, minVer: '10.3.0' },
        multipleLiffTransition: off,
        subwindowOpen: { permission: true, minVer: '9.0.0' },
        // Outside of LINE it is a page on LINE's own host.
        scanCodeV2: { permission: inClient, minVer: '9.0.0', minOsVer: '14.3.0' },
      },
      menuColorSetting: { adaptableColorSchemes: ['light'], lightModeColor: {}, darkModeColor: {} },
    }
    return `x.${Buffer.from(JSON.stringify(context)).toString('base64url')}.x`
  }

  const api = new Hono()
    .get('/oauth2/v2.1/certs', (c) => c.json({ keys: [state.key.public] }))
    .get('/oauth2/v2.1/verify', (c) => {
      const token = c.req.query('access_token') ?? ''
      const known = state.accessTokens[token]
      if (!known || known.expiresAt <= Date.now()) {
        return c.json({ error: 'invalid_request', error_description: 'access token expired' }, 400)
      }
      const left = Math.floor((known.expiresAt - Date.now()) / 1000)
      return c.json({ scope: scopes.join(' '), client_id: channelId, expires_in: left })
    })
    .post('/oauth2/v2.1/verify', async (c) => {
      const form = await c.req.parseBody()
      const answer = (error_description: string) =>
        c.json({ error: 'invalid_request', error_description }, 400)
      const key = await importJWK(state.key.public, 'ES256')
      try {
        const { payload } = await jwtVerify(String(form.id_token), key, {
          algorithms: ['ES256'],
          issuer,
        })
        if (payload.aud !== form.client_id) return answer('Invalid IdToken Audience.')
        return c.json(payload)
      } catch (error) {
        return answer(error instanceof errors.JWTExpired ? 'IdToken expired.' : 'Invalid IdToken.')
      }
    })
    .get('/.well-known/openid-configuration', (c) =>
      c.json({
        issuer,
        authorization_endpoint: `${issuer}/oauth2/v2.1/authorize`,
        token_endpoint: 'https://api.line.me/oauth2/v2.1/token',
        jwks_uri: 'https://api.line.me/oauth2/v2.1/certs',
        response_types_supported: ['code'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['ES256'],
        code_challenge_methods_supported: ['S256'],
      }),
    )
    .get('/oauth2/v2.1/userinfo', (c) => {
      const person = bearerHolder(c.req.header('authorization'))
      if (!person) return c.json(badToken, 401)
      return c.json({ sub: person.userId, name: person.name })
    })
    .get('/friendship/v1/status', (c) => {
      const person = bearerHolder(c.req.header('authorization'))
      if (!person) return c.json(badToken, 401)
      const everywhere = Object.values(state.offices)
      const friendFlag = everywhere.some(({ blocked }) => !blocked.includes(person.userId))
      return c.json({ friendFlag })
    })
    .post('/oauth2/v2.1/revoke', async (c) => {
      const form = await c.req.parseBody()
      delete state.accessTokens[String(form.access_token)]
      changed()
      return c.body(null, 200)
    })
    .post('/user/v1/deauthorize', async (c) => {
      const { userAccessToken } = await c.req.json()
      const person = holder(userAccessToken)
      if (!person) return c.json({ message: 'invalid token' }, 400)
      for (const [token, { userId }] of Object.entries(state.accessTokens)) {
        if (userId === person.userId) delete state.accessTokens[token]
      }
      changed()
      return c.body(null, 204)
    })
    // No scope to write in the chat is asked for, so LINE answers as it does without one.
    .post('/message/v3/share', (c) =>
      bearerHolder(c.req.header('authorization'))
        ? c.json({ message: "user doesn't grant required permissions yet" }, 403)
        : c.json(badToken, 401),
    )
    .get('/v2/profile', (c) => {
      const person = bearerHolder(c.req.header('authorization'))
      if (!person) return c.json(badToken, 401)
      return c.json({ userId: person.userId, displayName: person.name })
    })
    .get('/liff/v2/apps/:liffId/featureToken', (c) => c.json({ featureToken: 'feature' }))
    .get('/liff/v2/apps/:liffId/contextToken', (c) => {
      if (c.req.param('liffId') !== liffId) return c.json({ message: 'not found' }, 404)
      const person = bearerHolder(c.req.header('authorization'))
      const host = c.req.header('host')
      const inClient = !host?.includes('.browser.')
      // The app opens on the phones; to who asks from nowhere it is where it was put up.
      const opens = host?.includes('.phrom.localhost') ? origin(host) : appOrigin()
      return c.json({ contextToken: contextToken(`${opens}/`, person, inClient) })
    })
    .post('/oauth2/v2.1/token', async (c) => {
      const form = await c.req.parseBody()
      const code = codes.get(String(form.code))
      codes.delete(String(form.code))
      const challenge = createHash('sha256').update(String(form.code_verifier)).digest('base64url')
      const good =
        code &&
        code.challenge === challenge &&
        code.redirectUri === form.redirect_uri &&
        form.client_id === channelId &&
        Date.now() - code.at < codeSeconds * 1000
      if (!good) {
        return c.json(
          { error: 'invalid_grant', error_description: 'invalid authorization code' },
          400,
        )
      }
      const { accessToken, idToken } = await makeTokens(code.person)
      return c.json({
        access_token: accessToken,
        id_token: idToken,
        expires_in: accessTokenSeconds,
        token_type: 'Bearer',
        scope: scopes.join(' '),
      })
    })

  /** `access.line.me`, in an outer browser: a page that asks, as LINE's does. */
  function authorize(person: SimulatedPerson, host: string, query: URLSearchParams): Response {
    const redirectUri = query.get('redirect_uri') ?? `${origin(host)}/`
    if (!redirectUri.startsWith(`${origin(host)}/`) || query.get('app_id') !== liffId) {
      return new Response('invalid redirect_uri or app_id', { status: 400 })
    }
    const back = new URL(redirectUri)
    back.searchParams.set('state', query.get('state') ?? '')
    back.searchParams.set('liffClientId', channelId)
    back.searchParams.set('liffRedirectUri', redirectUri)
    const refuse = new URL(back)
    refuse.searchParams.set('error', 'access_denied')
    refuse.searchParams.set('error_description', 'The user denied the request')
    const code = randomBytes(16).toString('base64url')
    const challenge = query.get('code_challenge') ?? ''
    codes.set(code, { person, challenge, redirectUri, at: Date.now() })
    back.searchParams.set('code', code)
    return new Response(consentPage(person, back, refuse), {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    })
  }

  /** The address with which LINE opens a LIFF app: state in the query, tokens in the fragment. */
  async function openingAddress(
    person: SimulatedPerson,
    host: string,
    path: string,
  ): Promise<string> {
    const first = new URL('/', origin(host))
    if (path && path !== '/') first.searchParams.set('liff.state', path)
    const { accessToken, idToken } = await makeTokens(person)
    const fragment = new URLSearchParams({
      access_token: accessToken,
      context_token: contextToken(`${origin(host)}/`, person, true),
      feature_token: 'feature',
      id_token: idToken,
      client_id: channelId,
      mst_challenge: randomBytes(16).toString('base64url'),
    })
    return `${first}#${fragment}`
  }

  return {
    api,
    authorize,
    openingAddress,
    makeIdToken,
    bearerHolder,
    setIdTokenSeconds: (seconds: number) => {
      idTokenSeconds = seconds
    },
    revokeAll: () => {
      state.accessTokens = {}
      changed()
    },
  }
}

function origin(host: string | undefined): string {
  return `http://${host}`
}

function consentPage(person: SimulatedPerson, yes: URL, no: URL): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<!doctype html><html lang="th"><meta name="viewport" content="width=device-width"><title>LINE Login</title>
<style>body{font:18px system-ui;margin:40px 24px;max-width:28em}a{display:block;padding:14px;margin:12px 0;text-align:center;border:1px solid #00694a;border-radius:8px;color:#00694a}a.yes{background:#00694a;color:#fff}</style>
<h1>LINE Login</h1><p>${person.name} · พร้อมก่อนมา ขอชื่อและรหัสผู้ใช้ / asks for your name and user ID</p>
<a class="yes" href="${escaped(String(yes))}">อนุญาต / Allow</a><a href="${escaped(String(no))}">ไม่อนุญาต / Refuse</a></html>`
}

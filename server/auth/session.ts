import { createHash, randomBytes } from 'node:crypto'
import { hoursBetween, type Instant, toInstant } from '@phrom/shared/time.ts'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Env, Person } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

const sessionHours = 12
const cookieName = 'phrom'

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function endOf(now: Instant): Instant {
  return toInstant(Date.parse(now) + sessionHours * 3_600_000)
}

/** Begins a session: a cookie for the web view, and the token itself for web views that keep no cookies. */
export async function beginSession(c: Context<Env>, personId: string): Promise<string> {
  const { db, now } = c.var.deps
  const token = randomBytes(32).toString('base64url')
  await store.insertSession(db, { tokenHash: hashOf(token), personId, expiresAt: endOf(now()) })
  setSessionCookie(c, token)
  return token
}

function setSessionCookie(c: Context<Env>, token: string): void {
  const secure = new URL(c.req.url).protocol === 'https:' || c.var.deps.config.production
  setCookie(c, cookieName, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/api',
    secure,
    maxAge: sessionHours * 3600,
  })
}

export async function endSession(c: Context<Env>): Promise<void> {
  const token = tokenOf(c)
  if (token) await store.deleteSession(c.var.deps.db, hashOf(token))
  deleteCookie(c, cookieName, { path: '/api' })
}

function tokenOf(c: Context<Env>): string | undefined {
  const [scheme, bearer] = c.req.header('authorization')?.split(' ') ?? []
  return scheme === 'Bearer' && bearer ? bearer : getCookie(c, cookieName)
}

/** Only for who is signed in. A session in its second half is made longer, so that nobody is thrown out while working. */
export const signedIn = createMiddleware<Env>(async (c, next) => {
  const token = tokenOf(c)
  if (!token) throw new Refusal('unauthenticated')
  const { db, now } = c.var.deps
  const session = await store.findSession(db, hashOf(token), now())
  if (!session) throw new Refusal('unauthenticated')
  const { expiresAt, ...person } = session
  if (hoursBetween(now(), expiresAt) < sessionHours / 2) {
    await store.setSessionEnd(db, hashOf(token), endOf(now()))
    if (getCookie(c, cookieName) === token) setSessionCookie(c, token)
  }
  c.set('person', person)
  await next()
})

/** Who is signed in, where a page is open to everybody. */
export async function personOf(c: Context<Env>): Promise<Person | undefined> {
  const token = tokenOf(c)
  if (!token) return
  return store.findSession(c.var.deps.db, hashOf(token), c.var.deps.now())
}

/** Only for staff of this office; another office's staff learn nothing, a citizen is told whom it is for. */
export const staffOnly = createMiddleware<Env>(async (c, next) => {
  const roles = await store.listRoles(c.var.deps.db, c.var.person.lineUserId)
  const role = roles.find(({ officeId }) => officeId === c.req.param('office'))
  if (!role) throw new Refusal(roles.length > 0 ? 'not_found' : 'forbidden')
  c.set('staff', role)
  await next()
})

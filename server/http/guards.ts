import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from '../deps.ts'
import { Refusal } from '../refusal.ts'

/** The parts of the app that run WebAssembly, each in a worker of its own: the readers of HEIC and of scans within PDFs. */
const readers = /^\/assets\/(?:heic-worker|pdf\.worker\.min)-[\w-]+\.m?js$/

/** WebAssembly is for those workers' own answers; no page, and no other worker, may run any. */
export const headers = createMiddleware<Env>((c, next) =>
  (readers.test(c.req.path) ? withWasm : strict)(c, next),
)

const strict = secure("'self'")
const withWasm = secure("'self'", "'wasm-unsafe-eval'")

/**
 * No inline script, nothing from elsewhere, in nobody's frame. The LIFF SDK signs in at `api.line.me`, and asks `access.line.me` how
 * sharing with friends went; their list is a window of LINE's, which the page must not be cut off from.
 */
function secure(...scriptSrc: string[]) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc,
      styleSrc: ["'self'"],
      connectSrc: ["'self'", 'https://api.line.me', 'https://access.line.me'],
      imgSrc: ["'self'", 'https://profile.line-scdn.net', 'data:', 'blob:'],
      fontSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    crossOriginOpenerPolicy: 'same-origin-allow-popups',
    xFrameOptions: false,
    referrerPolicy: 'no-referrer',
    // A picture of a paper is answered with a stricter policy of its own.
    overwrite: false,
    permissionsPolicy: { camera: ['self'], geolocation: ['self'], microphone: [], payment: [] },
  })
}

/** What only some may see is kept by no browser and no machine on the way. */
export const keptNowhere = createMiddleware<Env>(async (c, next) => {
  await next()
  c.header('cache-control', 'no-store')
})

/** A page of another site cannot write with the person's cookie. */
export const sameSite = createMiddleware<Env>(async (c, next) => {
  const site = c.req.header('sec-fetch-site')
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!reads && site && site !== 'same-origin' && site !== 'none') throw new Refusal('forbidden')
  await next()
})

/** At most so many requests a minute from one address: counted by connection, never by a header that anyone can write. */
export function rateLimit(perMinute: number) {
  const counts = new Map<string, number>()
  let minute = 0
  return createMiddleware<Env>(async (c, next) => {
    const now = Math.floor(Date.parse(c.var.deps.now()) / 60_000)
    if (now !== minute) {
      counts.clear()
      minute = now
    }
    const from = c.get('person')?.id ?? remoteAddress(c.env)
    const count = (counts.get(from) ?? 0) + 1
    counts.set(from, count)
    if (count > perMinute) throw new Refusal('too_many_requests')
    await next()
  })
}

/** Who guesses secrets is told no more after so many in a minute; who has one is never kept from it, also behind one proxy for all. */
export function missLimit(perMinute: number) {
  const misses = new Map<string, number>()
  let minute = 0
  return createMiddleware<Env>(async (c, next) => {
    await next()
    if (c.res.status !== 404) return
    const now = Math.floor(Date.parse(c.var.deps.now()) / 60_000)
    if (now !== minute) {
      misses.clear()
      minute = now
    }
    const from = remoteAddress(c.env)
    const count = (misses.get(from) ?? 0) + 1
    misses.set(from, count)
    if (count > perMinute) throw new Refusal('too_many_requests')
  })
}

function remoteAddress(env: unknown): string {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'unknown'
}

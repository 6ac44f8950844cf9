import { createHmac } from 'node:crypto'
import { serve } from '@hono/node-server'
import { startPostgres } from '@phrom/server/testing-postgres.ts'
import { Hono } from 'hono'
import { newDatabase } from './booking.ts'
import { round } from './bundle.ts'
import { load, startOffice } from './office.ts'

const requests = 1500
/** LINE sends what several people do together where an office is busy. */
const eventsEach = 4
const atOnce = 16
const people = 300

/**
 * LINE's events through HTTP until they are acknowledged, signed, each kept and safe on disk, while they are worked off and answered
 * behind: `eventsPerSecond` and `p99Milliseconds` to the acknowledgement, of SQLite and (with `postgres` before them) of PostgreSQL.
 * `ratioToBare`: requests a second against a Hono route that reads the same bodies and keeps nothing. `lost`: events that were
 * acknowledged and are not kept; it must be 0.
 */
export async function webhook(): Promise<Record<string, number>> {
  const bare = await measureBare()
  const sqlite = await measure()
  const postgres = await startPostgres()
  try {
    const other = await measure(await newDatabase(postgres.url, 'webhook'))
    return {
      eventsPerSecond: sqlite.perSecond * eventsEach,
      p99Milliseconds: sqlite.p99,
      ratioToBare: round(sqlite.perSecond / bare.perSecond),
      postgresEventsPerSecond: other.perSecond * eventsEach,
      postgresP99Milliseconds: other.p99,
      postgresRatioToBare: round(other.perSecond / bare.perSecond),
      bareEventsPerSecond: bare.perSecond * eventsEach,
      bareP99Milliseconds: bare.p99,
      lost: sqlite.lost + other.lost,
    }
  } finally {
    await postgres.stop()
  }
}

async function measure(databaseUrl?: string) {
  const office = await startOffice(1, 0, { ...(databaseUrl && { databaseUrl }) })
  try {
    const { simulator, origin, db } = office
    const settings = simulator.officeOf('bangphrom')?.line
    if (!settings) throw new Error('no office')
    const send = sender(`${origin}/api/line/webhook/bangphrom`, settings)
    await load(bodies('warm', 100, send), atOnce)
    const measured = await load(bodies('event', requests, send), atOnce)
    if (measured.statuses[200] !== requests) throw new Error(JSON.stringify(measured.statuses))
    const { kept } = await db
      .selectFrom('webhookEvent')
      .select((eb) => eb.fn.countAll().as('kept'))
      .where('id', 'like', 'event-%')
      .executeTakeFirstOrThrow()
    return { ...measured, lost: requests * eventsEach - Number(kept) }
  } finally {
    await office.stop()
  }
}

async function measureBare() {
  const routes = new Hono().post('/', async (c) => {
    await c.req.arrayBuffer()
    return c.body(null, 200)
  })
  const server = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const send = sender(`http://127.0.0.1:${port}/`, { botUserId: 'U', channelSecret: 'x' })
  await load(bodies('warm', 100, send), atOnce)
  const measured = await load(bodies('event', requests, send), atOnce)
  server.close()
  return measured
}

type Send = (events: object[]) => Promise<Response>

function sender(url: string, line: { botUserId: string; channelSecret: string }): Send {
  return (events) => {
    const body = JSON.stringify({ destination: line.botUserId, events })
    const signature = createHmac('sha256', line.channelSecret).update(body).digest('base64')
    const headers = { 'content-type': 'application/json', 'x-line-signature': signature }
    return fetch(url, { method: 'POST', headers, body })
  }
}

function bodies(name: string, count: number, send: Send): (() => Promise<Response>)[] {
  return Array.from({ length: count }, (_, i) => () => {
    const events = Array.from({ length: eventsEach }, (_, j) => {
      const userId = `U${((i * eventsEach + j) % people).toString(16).padStart(32, '0')}`
      return {
        type: 'message',
        mode: 'active',
        timestamp: Date.now(),
        source: { type: 'user', userId },
        webhookEventId: `${name}-${i}-${j}`,
        deliveryContext: { isRedelivery: false },
        replyToken: `${name}-${i}-${j}`,
        message: { type: 'text', id: `${i}-${j}`, text: 'สวัสดี ต้องใช้เอกสารอะไรบ้าง' },
      }
    })
    return send(events)
  })
}

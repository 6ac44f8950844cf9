import { validateSignature } from '@line/bot-sdk'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { OfficeSettings } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import { destinationOf, readBody } from './line-body.ts'
import { countRefusals } from './refusals.ts'
import * as store from './store.ts'

/** LINE sends some kilobytes, a hundred events at the very most. */
const mostBytes = 1024 * 1024

/**
 * Takes LINE's events: signed over the raw bytes, for the office that they name, each once. It is answered as soon as they are safe, and
 * they are worked off afterwards. `/webhook` finds the office by the account that the request names; `/webhook/:office` is its own.
 */
export function webhookRoutes(deps: Deps, poke: () => void) {
  const count = countRefusals(deps)
  const tooBig = (c: Context) => {
    count('too big')
    return c.body(null, 413)
  }

  async function take(c: Context, office: OfficeSettings | undefined, raw: Buffer) {
    // Before anything is believed of what was sent, its destination included.
    if (!office || !validateSignature(raw, office.line.channelSecret, signatureOf(c))) {
      count('wrong signature')
      return c.body(null, 401)
    }
    const body = readBody(raw)
    if (!body) {
      count('not LINE’s')
      return c.body(null, 400)
    }
    if (body.destination !== office.line.botUserId) {
      count('another destination')
      return c.body(null, 401)
    }
    // LINE's "verify" sends no event.
    if (body.events.length === 0) return c.body(null, 200)
    const receivedAt = deps.now()
    const rows = body.events.map((event) => ({ officeId: office.id, receivedAt, ...event }))
    await deps.write((tx) => store.insertEvents(tx, rows))
    poke()
    return c.body(null, 200)
  }

  return new Hono()
    .use('/webhook/*', bodyLimit({ maxSize: mostBytes, onError: tooBig }))
    .post('/webhook', async (c) => {
      const raw = Buffer.from(await c.req.arrayBuffer())
      const destination = destinationOf(raw)
      if (destination === undefined) {
        count('not LINE’s')
        return c.body(null, 400)
      }
      const office = deps.config.offices.find(({ line }) => line.botUserId === destination)
      return take(c, office, raw)
    })
    .post('/webhook/:office', async (c) => {
      const raw = Buffer.from(await c.req.arrayBuffer())
      const office = deps.config.offices.find(({ id }) => id === c.req.param('office'))
      return take(c, office, raw)
    })
}

function signatureOf(c: Context): string {
  return c.req.header('x-line-signature') ?? ''
}

import { createHmac } from 'node:crypto'
import { serve } from '@hono/node-server'
import { toInstant } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import { linePublicKey, people, startTestServer } from '../testing.ts'
import { webhookRoutes } from './webhook/routes.ts'
import { workOffEvents } from './webhook/work-off.ts'

type Asked = { method: string; path: string; body: unknown }
type Answer = { status?: number; json?: unknown; bytes?: Uint8Array }

/** A LINE that writes down what it is asked and answers as the test wants; `{}` where the test says nothing. */
async function startRecorder() {
  const asked: Asked[] = []
  const answers = new Map<string, (asked: Asked) => Answer | Promise<Answer>>()
  const routes = new Hono().all('*', async (c) => {
    const text = await c.req.text()
    const isJson = c.req.header('content-type')?.includes('json')
    const request = {
      method: c.req.method,
      path: c.req.path,
      body: isJson && text ? JSON.parse(text) : text,
    }
    asked.push(request)
    const key = [...answers.keys()].find((start) =>
      `${request.method} ${request.path}`.startsWith(start),
    )
    const { status = 200, json = {}, bytes } = (await answers.get(key ?? '')?.(request)) ?? {}
    if (bytes) return c.body(new Uint8Array(bytes), status as 200)
    return c.json(json as object, status as 200)
  })
  const server = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.on('listening', resolve))
  const { port } = server.address() as { port: number }
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { origin: `http://127.0.0.1:${port}`, asked, answers }
}

const destination = `U${'c'.repeat(32)}`
const secret = 'secret-of-bangphrom-0000'

/** A server with its webhook, before such a LINE. */
export async function startWebhook(settings: Record<string, string> = {}) {
  const line = await startRecorder()
  const origins = { LINE_API_ORIGIN: line.origin, LINE_DATA_API_ORIGIN: line.origin }
  const server = await startTestServer({ ...origins, ...settings })
  const routes = webhookRoutes(server.deps, () => {})
  line.answers.set('GET /oauth2/v2.1/certs', () => ({ json: { keys: [linePublicKey] } }))
  line.answers.set('GET /v2/bot/richmenu/list', () => ({ json: { richmenus: [] } }))

  const send = (
    body: string | Uint8Array,
    { office = '/bangphrom', by = secret, signed = body }: Partial<Sent> = {},
  ) =>
    routes.request(`/webhook${office}`, {
      method: 'POST',
      body: Buffer.from(body),
      headers: { 'x-line-signature': createHmac('sha256', by).update(signed).digest('base64') },
    })
  const post = (events: object[], sent: Partial<Sent> & { to?: string } = {}) =>
    send(JSON.stringify({ destination: sent.to ?? destination, events }), sent)

  return {
    ...server,
    routes,
    line,
    send,
    post,
    workOff: () => workOffEvents(server.deps),
    /** What was replied, by reply token. */
    replies: () =>
      line.asked
        .filter(({ path }) => path === '/v2/bot/message/reply')
        .map(({ body }) => body as { replyToken: string; messages: Replied[] }),
    setLanguage: (language: string | undefined) =>
      line.answers.set('GET /v2/bot/profile/', () => ({ json: { language } })),
    /** What somebody writes, unless changed into something else; it happened so many seconds ago. */
    event: (id: string, change: object = {}, secondsAgo = 0) => ({
      type: 'message',
      mode: 'active',
      timestamp: Date.parse(server.deps.now()) - secondsAgo * 1000,
      webhookEventId: id,
      deliveryContext: { isRedelivery: false },
      replyToken: `reply-${id}`,
      message: { type: 'text', id: `m-${id}`, text: `สวัสดี ${id}` },
      source: { type: 'user', userId: people.malee },
      ...change,
    }),
    later: (seconds: number) =>
      server.setClock(toInstant(Date.parse(server.deps.now()) + seconds * 1000)),
  }
}
type Sent = { office: string; by: string; signed: string | Uint8Array }
type Replied = {
  text: string
  quoteToken?: string
  altText?: string
  quickReply?: { items: { action: { label: string; uri: string; data?: string } }[] }
}

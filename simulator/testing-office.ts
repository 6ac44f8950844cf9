import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { onTestFinished } from 'vitest'

type Event = { type: string; webhookEventId: string; replyToken: string; message: { text: string } }

/** An office's server that only writes down what LINE tells it. */
export async function startOfficeServer() {
  const heard: Event[] = []
  const routes = new Hono().post('/api/line/webhook/:office', async (c) => {
    heard.push(...((await c.req.json()) as { events: Event[] }).events)
    return c.body(null, 200)
  })
  const server = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.on('listening', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  return { origin: `http://127.0.0.1:${port}`, heard }
}

import { randomBytes, randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { imageSize } from './image-size.ts'
import { faultsOf } from './message-limits.ts'
import { findPerson } from './people.ts'
import type { LineMessage, OfficeState, State } from './state.ts'
import type { SimulatedOffice, webhooks } from './webhooks.ts'

type Env = { Variables: { office: SimulatedOffice; state: OfficeState } }
type PushFault = 'rate' | 'quota' | 'error' | 'timeout'

/** The Messaging API with LINE's strictness: retry keys, quota by recipient, limits, blocked people, rich menus. */
export function messaging(
  state: State,
  offices: SimulatedOffice[],
  hooks: ReturnType<typeof webhooks>,
  changed: () => void,
) {
  const retryKeys = new Map<string, { body: string; requestId: string }>()
  const faults: PushFault[] = []

  function deliver(of: OfficeState, userId: string, messages: LineMessage[]) {
    const chat = of.chats[userId] ?? []
    of.chats[userId] = chat
    return messages.map((message) => {
      const id = String(Date.now()) + randomBytes(2).readUInt16BE().toString().padStart(5, '0')
      chat.push({ id, by: 'office', at: Date.now(), message })
      return { id }
    })
  }
  function refusal(c: Context, messages: unknown) {
    const details = faultsOf(messages)
    if (details.length === 0) return
    return c.json({ message: `The request body has ${details.length} error(s)`, details }, 400)
  }
  const rate = { message: 'The API rate limit has been exceeded. Try again later.' }
  const monthly = { message: 'You have reached your monthly limit.' }

  const api = new Hono<Env>()
    .use('/v2/bot/*', async (c, next) => {
      const token = c.req.header('authorization')?.replace(/^Bearer /, '')
      const office = offices.find(({ line }) => line.channelAccessToken === token)
      if (!office) {
        const why = 'Confirm that the access token in the authorization header is valid.'
        return c.json({ message: `Authentication failed due to the following reason: ${why}` }, 401)
      }
      c.set('office', office)
      c.set('state', state.offices[office.id] as OfficeState)
      await next()
      changed()
    })
    .post('/v2/bot/message/push', async (c) => {
      const raw = await c.req.text()
      const { to, messages } = JSON.parse(raw) as { to: string; messages: LineMessage[] }
      const key = c.req.header('x-line-retry-key')
      if (key && !/^[0-9a-f-]{36}$/i.test(key)) return c.json({ message: 'Invalid retry key' }, 400)
      const before = key ? retryKeys.get(key) : undefined
      if (before) {
        c.header('x-line-accepted-request-id', before.requestId)
        return c.json({ message: 'The retry key is already accepted', sentMessages: [] }, 409)
      }
      const fault = faults.shift()
      if (fault === 'rate') return c.json(rate, 429)
      if (fault === 'quota') return c.json(monthly, 429)
      if (fault === 'error') return c.json({ message: 'Internal error' }, 500)
      const refused = refusal(c, messages)
      if (refused) return refused
      const person = findPerson(to)
      if (!person) return c.json({ message: 'Failed to send messages' }, 400)
      const of = c.var.state
      if (of.quota !== undefined && of.used >= of.quota) return c.json(monthly, 429)
      if (key) retryKeys.set(key, { body: raw, requestId: randomUUID() })
      // To somebody who blocked the office: taken, not delivered, not counted.
      const sentMessages = of.blocked.includes(to) ? [] : deliver(of, to, messages)
      if (sentMessages.length > 0) of.used += 1
      changed()
      if (fault === 'timeout') await new Promise((resolve) => setTimeout(resolve, 15_000))
      return c.json({ sentMessages })
    })
    .post('/v2/bot/message/reply', async (c) => {
      const { replyToken, messages } = await c.req.json()
      const refused = refusal(c, messages)
      if (refused) return refused
      const userId = hooks.takeReplyToken(c.var.office.id, String(replyToken))
      if (!userId) return c.json({ message: 'Invalid reply token' }, 400)
      return c.json({ sentMessages: deliver(c.var.state, userId, messages) })
    })
    .get('/v2/bot/message/quota', (c) => {
      const value = c.var.state.quota
      return c.json(value === undefined ? { type: 'none' } : { type: 'limited', value })
    })
    .get('/v2/bot/message/quota/consumption', (c) => c.json({ totalUsage: c.var.state.used }))
    .get('/v2/bot/profile/:userId', (c) => {
      const person = findPerson(c.req.param('userId'))
      if (!person) return c.json({ message: 'Not found' }, 404)
      return c.json({ userId: person.userId, displayName: person.name, language: 'th' })
    })
    .get('/v2/bot/info', (c) => {
      const { name, line } = c.var.office
      return c.json({
        userId: line.botUserId,
        basicId: line.basicId,
        displayName: name.th,
        chatMode: 'bot',
        markAsReadMode: 'auto',
      })
    })
    .put('/v2/bot/channel/webhook/endpoint', async (c) => {
      c.var.state.endpoint = String((await c.req.json()).endpoint)
      return c.json({})
    })
    .get('/v2/bot/channel/webhook/endpoint', (c) => {
      const { endpoint } = c.var.state
      return endpoint ? c.json({ endpoint, active: true }) : c.json({ message: 'Not found' }, 404)
    })
    .route('/', richMenus())
    .all('/v2/bot/*', (c) =>
      c.json({ message: `not simulated: ${c.req.method} ${c.req.path}` }, 501),
    )

  return { api, deliver, failNextPush: (fault: PushFault) => faults.push(fault) }
}

function richMenus() {
  const noMenu = { message: 'richmenu not found' }
  return new Hono<Env>()
    .post('/v2/bot/richmenu', async (c) => {
      const menu = await c.req.json()
      const { width, height } = menu.size ?? {}
      const sized = width >= 800 && width <= 2500 && height >= 250 && width / height >= 1.45
      if (!sized || String(menu.chatBarText).length > 14 || !(menu.areas?.length <= 20)) {
        return c.json({ message: 'The request body has 1 error(s)' }, 400)
      }
      const richMenuId = `richmenu-${randomBytes(16).toString('hex')}`
      c.var.state.menus[richMenuId] = { menu }
      return c.json({ richMenuId })
    })
    .get('/v2/bot/richmenu/list', (c) =>
      c.json({
        richmenus: Object.entries(c.var.state.menus).map(([richMenuId, { menu }]) => ({
          richMenuId,
          ...menu,
        })),
      }),
    )
    .delete('/v2/bot/richmenu/:id', (c) => {
      delete c.var.state.menus[c.req.param('id')]
      return c.json({})
    })
    .post('/v2/bot/richmenu/:id/content', async (c) => {
      const stored = c.var.state.menus[c.req.param('id')]
      if (!stored) return c.json(noMenu, 404)
      if (stored.image)
        return c.json({ message: 'An image has already been uploaded to the richmenu' }, 400)
      const bytes = Buffer.from(await c.req.arrayBuffer())
      const size = imageSize(bytes)
      const wanted = stored.menu.size as { width: number; height: number }
      if (
        bytes.length > 1_000_000 ||
        size?.width !== wanted.width ||
        size.height !== wanted.height
      ) {
        return c.json({ message: 'The image size is wrong' }, 400)
      }
      stored.image = { type: size.type, base64: bytes.toString('base64') }
      return c.json({})
    })
    .post('/v2/bot/user/all/richmenu/:id', (c) => {
      const id = c.req.param('id')
      if (!c.var.state.menus[id]?.image) return c.json(noMenu, 404)
      c.var.state.defaultMenu = id
      return c.json({})
    })
    .get('/v2/bot/user/all/richmenu', (c) => {
      const richMenuId = c.var.state.defaultMenu
      return richMenuId ? c.json({ richMenuId }) : c.json({ message: 'no default richmenu' }, 404)
    })
    .post('/v2/bot/user/:userId/richmenu/:id', (c) => {
      const { userId, id } = c.req.param()
      if (!c.var.state.menus[id]?.image) return c.json(noMenu, 404)
      c.var.state.linkedMenus[userId] = id
      return c.json({})
    })
}

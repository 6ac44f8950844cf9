import { randomBytes, randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { faultsOf } from './message-limits.ts'
import { findPerson, languageOf, people } from './people.ts'
import { richMenus } from './rich-menus.ts'
import type { LineMessage, OfficeState, State } from './state.ts'
import type { SimulatedOffice, webhooks } from './webhooks.ts'

export type Env = { Variables: { office: SimulatedOffice; state: OfficeState } }
type Sending = { messages: LineMessage[]; to?: string | string[] }
type PushFault = 'rate' | 'quota' | 'error' | 'timeout'
/** What happens by chance, and passes. */
const any: readonly PushFault[] = ['rate', 'error', 'timeout']
type ContentState = 'ready' | 'preparing' | 'gone'

const retryKeyMs = 24 * 3600_000
const channelTokenSeconds = 900
/** Longer than any client waits: accepted, but the answer is lost. */
const timeoutMs = 15_000

/** The Messaging API with LINE's strictness: retry keys, quota by recipient, limits, blocked people, rich menus. */
export function messaging(
  state: State,
  offices: SimulatedOffice[],
  hooks: ReturnType<typeof webhooks>,
  changed: () => void,
  isThere: (userId: string) => boolean = (userId) => findPerson(userId) !== undefined,
) {
  type Accepted = { at: number; requestId: string; sentMessages: { id: string }[] }
  const retryKeys = new Map<string, Accepted>()
  const channelTokens = new Map<string, { office: SimulatedOffice; until: number }>()
  const faults: PushFault[] = []
  let contentIs: ContentState = 'ready'
  let slowMs = 0
  let isDown = false
  let failShare = 0
  const anyFault = () =>
    Math.random() < failShare ? any[Math.floor(Math.random() * any.length)] : undefined

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

  const retryKeyPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

  /** Push, multicast and broadcast: once under a retry key, counted for each person whom it reaches. */
  async function send(c: Context<Env>, recipients: (sending: Sending) => string[] | undefined) {
    const sending = (await c.req.json()) as Sending
    const key = c.req.header('x-line-retry-key')
    if (key && !retryKeyPattern.test(key)) return c.json({ message: 'Invalid retry key' }, 400)
    const before = key ? retryKeys.get(key) : undefined
    if (before && before.at > Date.now() - retryKeyMs) {
      c.header('x-line-accepted-request-id', before.requestId)
      const { sentMessages } = before
      return c.json({ message: 'The retry key is already accepted', sentMessages }, 409)
    }
    const fault = faults.shift() ?? anyFault()
    if (fault === 'rate') return c.json(rate, 429)
    if (fault === 'quota') return c.json(monthly, 429)
    if (fault === 'error') return c.json({ message: 'Internal error' }, 500)
    const refused = refusal(c, sending.messages)
    if (refused) return refused
    const people = recipients(sending)
    if (!people) return c.json({ message: 'Failed to send messages' }, 400)
    const of = c.var.state
    // To somebody who blocked the office: taken, not delivered, not counted.
    const reached = people.filter((userId) => !of.blocked.includes(userId))
    if (of.quota !== undefined && of.used + reached.length > of.quota) return c.json(monthly, 429)
    const sentMessages = reached.flatMap((userId) => deliver(of, userId, sending.messages))
    if (key) retryKeys.set(key, { at: Date.now(), requestId: randomUUID(), sentMessages })
    of.used += reached.length
    count(of, c.req.path.split('/').at(-1) ?? '', reached.length)
    changed()
    if (fault === 'timeout') await new Promise((resolve) => setTimeout(resolve, timeoutMs))
    return c.json(c.req.path.endsWith('/push') ? { sentMessages } : {})
  }

  const api = new Hono<Env>()
    // A stateless token: fifteen minutes, for a channel's ID and secret.
    .post('/oauth2/v3/token', async (c) => {
      const form = await c.req.parseBody()
      const office = offices.find(
        ({ line }) =>
          line.channelSecret === form.client_secret && line.channelId === form.client_id,
      )
      if (form.grant_type !== 'client_credentials' || !office) {
        const why = "Invalid 'client_credentials'."
        return c.json({ error: 'invalid_request', error_description: why }, 400)
      }
      const token = randomBytes(32).toString('base64url')
      channelTokens.set(token, { office, until: Date.now() + channelTokenSeconds * 1000 })
      return c.json({ token_type: 'Bearer', access_token: token, expires_in: channelTokenSeconds })
    })
    .use('/v2/bot/*', async (c, next) => {
      const token = c.req.header('authorization')?.replace(/^Bearer /, '') ?? ''
      const issued = channelTokens.get(token)
      const office =
        offices.find(({ line }) => line.channelAccessToken === token) ??
        (issued && issued.until > Date.now() ? issued.office : undefined)
      if (!office) {
        const why = 'Confirm that the access token in the authorization header is valid.'
        return c.json({ message: `Authentication failed due to the following reason: ${why}` }, 401)
      }
      c.set('office', office)
      c.set('state', state.offices[office.id] as OfficeState)
      if (slowMs > 0) await new Promise((resolve) => setTimeout(resolve, slowMs))
      if (isDown) return c.json({ message: 'Service unavailable' }, 503)
      await next()
      changed()
    })
    .post('/v2/bot/message/push', (c) =>
      send(c, ({ to }) => (typeof to === 'string' && isThere(to) ? [to] : undefined)),
    )
    .post('/v2/bot/message/multicast', (c) =>
      send(c, ({ to }) =>
        Array.isArray(to) && to.length > 0 && to.length <= 500 ? to.filter(isThere) : undefined,
      ),
    )
    .post('/v2/bot/message/broadcast', (c) => send(c, () => people.map(({ userId }) => userId)))
    .post('/v2/bot/message/validate/:kind', async (c) => {
      const { messages } = (await c.req.json()) as Sending
      return refusal(c, messages) ?? c.json({})
    })
    .post('/v2/bot/message/reply', async (c) => {
      const { replyToken, messages } = await c.req.json()
      const refused = refusal(c, messages)
      if (refused) return refused
      const userId = hooks.takeReplyToken(c.var.office.id, String(replyToken))
      if (!userId) return c.json({ message: 'Invalid reply token' }, 400)
      if (c.var.state.blocked.includes(userId)) return c.json({ sentMessages: [] })
      const there = c.var.state.chats[userId]?.map(({ message }) => message.quoteToken) ?? []
      const quoted = (messages as LineMessage[]).flatMap(({ quoteToken }) => quoteToken ?? [])
      if (quoted.some((token) => !there.includes(token))) {
        return c.json({ message: 'Invalid quote token' }, 400)
      }
      count(c.var.state, 'reply', 1)
      return c.json({ sentMessages: deliver(c.var.state, userId, messages) })
    })
    .get('/v2/bot/message/quota', (c) => {
      const value = c.var.state.quota
      return c.json(value === undefined ? { type: 'none' } : { type: 'limited', value })
    })
    .get('/v2/bot/message/quota/consumption', (c) => c.json({ totalUsage: c.var.state.used }))
    .get('/v2/bot/message/delivery/:kind', (c) => {
      const { kind } = c.req.param()
      const success = c.var.state.sent?.[`${kind} ${c.req.query('date')}`] ?? 0
      return c.json({ status: 'ready', success })
    })
    .get('/v2/bot/message/:id/content', (c) => content(c))
    .get('/v2/bot/message/:id/content/preview', (c) => content(c))
    .get('/v2/bot/message/:id/content/transcoding', (c) => {
      const stored = c.var.state.media?.[c.req.param('id')]
      if (!stored) return c.json({ message: 'Not found' }, 404)
      return c.json({ status: contentIs === 'preparing' ? 'processing' : 'succeeded' })
    })
    .get('/v2/bot/profile/:userId', (c) => {
      const person = findPerson(c.req.param('userId'))
      if (!person || c.var.state.blocked.includes(person.userId)) {
        return c.json({ message: 'Not found' }, 404)
      }
      return c.json({
        userId: person.userId,
        displayName: person.name,
        language: languageOf(state, person),
      })
    })
    .get('/v2/bot/info', (c) => {
      const { name, line } = c.var.office
      return c.json({
        userId: line.botUserId,
        basicId: line.basicId,
        displayName: name.th,
        chatMode: c.var.state.chatMode ?? 'bot',
        markAsReadMode: 'auto',
      })
    })
    .post('/v2/bot/chat/loading/start', async (c) => {
      const { chatId, loadingSeconds = 20 } = await c.req.json()
      const good = findPerson(String(chatId)) && loadingSeconds % 5 === 0 && loadingSeconds <= 60
      return good ? c.json({}, 202) : c.json({ message: 'The request body has 1 error(s)' }, 400)
    })
    .post('/v2/bot/chat/markAsRead', (c) => c.json({}))
    .put('/v2/bot/channel/webhook/endpoint', async (c) => {
      c.var.state.endpoint = String((await c.req.json()).endpoint)
      return c.json({})
    })
    .get('/v2/bot/channel/webhook/endpoint', (c) => {
      const { endpoint } = c.var.state
      return endpoint
        ? c.json({ endpoint, active: !c.var.state.webhookOff })
        : c.json({ message: 'Not found' }, 404)
    })
    .post('/v2/bot/channel/webhook/test', async (c) => {
      const statusCode = await hooks.test(c.var.office)
      const success = statusCode >= 200 && statusCode < 300
      const timestamp = new Date().toISOString()
      const reason = success ? 'OK' : statusCode === 0 ? 'COULD_NOT_CONNECT' : 'ERROR_STATUS_CODE'
      return c.json({ success, timestamp, statusCode, reason, detail: String(statusCode) })
    })
    .route('/', richMenus())
    .all('/v2/bot/*', (c) =>
      c.json({ message: `not simulated: ${c.req.method} ${c.req.path}` }, 501),
    )

  /** What a person sent, while LINE keeps it. */
  function content(c: Context<Env>) {
    const stored = c.var.state.media?.[c.req.param('id') ?? '']
    if (!stored) return c.json({ message: 'Not found' }, 404)
    if (contentIs === 'preparing') return c.body(null, 202)
    if (contentIs === 'gone') return c.json({ message: 'The content is gone' }, 410)
    const headers = { 'content-type': stored.type }
    return c.body(Buffer.from(stored.base64, 'base64'), 200, headers)
  }

  return {
    api,
    deliver,
    failNextPush: (fault: PushFault) => faults.push(fault),
    /** Such a share of pushes fails by chance, 0 to 1. */
    setFailShare: (share: number) => {
      failShare = share
    },
    setContent: (is: ContentState) => {
      contentIs = is
    },
    setSlow: (ms: number) => {
      slowMs = ms
    },
    setDown: (down: boolean) => {
      isDown = down
    },
  }
}

/** LINE counts by day of Japan; one day more or less does not matter on a desk. */
function count(of: OfficeState, kind: string, people: number): void {
  const key = `${kind} ${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`
  of.sent = { ...of.sent, [key]: (of.sent?.[key] ?? 0) + people }
}

import { createHmac, randomBytes } from 'node:crypto'

export type SimulatedOffice = {
  id: string
  name: { th: string; en: string }
  line: {
    botUserId: string
    basicId: string
    channelId: string
    channelSecret: string
    channelAccessToken: string
  }
}
type SentWebhook = { officeId: string; event: Record<string, unknown>; status: number }
/** What can be made to go wrong on the way to the office's server. */
export type Flow = {
  /** Every event is this late. */
  delayMs?: number
  /** Every event is sent twice at the same time. */
  twice?: boolean
  /** So many of the next events are kept back and then sent with the last one first; 0 sends what is kept back. */
  hold?: number
}

const patienceMs = 2_000
const replyTokenMs = 60_000
const redeliverAfterMs = [1_000, 5_000, 20_000]

/** Sends events to the office's server as LINE does: signed over the exact bytes, two seconds of patience. */
export function webhooks(endpointOf: (office: SimulatedOffice) => string) {
  const replyTokens = new Map<string, { officeId: string; userId: string; until: number }>()
  const sent: SentWebhook[] = []
  const flow: Required<Flow> = { delayMs: 0, twice: false, hold: 0 }
  const held: { office: SimulatedOffice; event: Record<string, unknown> }[] = []

  async function post(office: SimulatedOffice, event: Record<string, unknown>): Promise<number> {
    const status = await postEvents(office, [event])
    sent.push({ officeId: office.id, event, status })
    return status
  }

  async function postEvents(office: SimulatedOffice, events: object[]): Promise<number> {
    const body = JSON.stringify({ destination: office.line.botUserId, events })
    const signature = createHmac('sha256', office.line.channelSecret).update(body).digest('base64')
    const answer = await fetch(endpointOf(office), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-line-signature': signature },
      body,
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => undefined)
    // No answer is what LINE would see too; the status 0 says so.
    return answer?.status ?? 0
  }

  const redelivered = (event: object) => ({ ...event, deliveryContext: { isRedelivery: true } })

  /** As LINE does where redelivery is switched on; its spacing is not published, ours is short. */
  async function redeliverLater(office: SimulatedOffice, event: object): Promise<void> {
    for (const ms of redeliverAfterMs) {
      await wait(ms)
      const status = await post(office, redelivered(event))
      if (status >= 200 && status < 300) return
    }
  }

  /** On its way, as the switches want it. */
  async function deliver(office: SimulatedOffice, event: Record<string, unknown>): Promise<number> {
    if (flow.delayMs > 0) await wait(flow.delayMs)
    const times = flow.twice ? [post(office, event), post(office, event)] : [post(office, event)]
    const [status = 0] = await Promise.all(times)
    if (status < 200 || status >= 300) void redeliverLater(office, event)
    return status
  }

  async function releaseHeld(): Promise<void> {
    for (const { office, event } of held.splice(0).reverse()) await deliver(office, event)
  }

  return {
    sent,
    async send(office: SimulatedOffice, userId: string, event: Record<string, unknown>) {
      const replyToken = randomBytes(16).toString('hex')
      const until = Date.now() + replyTokenMs
      const isAnswerable = event.type !== 'unfollow' && event.type !== 'unsend'
      if (isAnswerable) replyTokens.set(replyToken, { officeId: office.id, userId, until })
      const made = {
        ...event,
        mode: 'active',
        timestamp: Date.now(),
        source: { type: 'user', userId },
        webhookEventId: ulid(),
        deliveryContext: { isRedelivery: false },
        ...(isAnswerable && { replyToken }),
      }
      if (flow.hold === 0) return deliver(office, made)
      held.push({ office, event: made })
      flow.hold -= 1
      if (flow.hold === 0) await releaseHeld()
      return 0
    },
    async setFlow(change: Flow): Promise<void> {
      Object.assign(flow, change)
      if (change.hold === 0) await releaseHeld()
    },
    /** LINE's "verify" button: signed, with no event in it. */
    test: (office: SimulatedOffice) => postEvents(office, []),
    /** The last event once more, marked as such. */
    async redeliver(office: SimulatedOffice): Promise<number> {
      const last = sent.findLast(({ officeId }) => officeId === office.id)
      if (!last) return 0
      return post(office, redelivered(last.event))
    },
    /** Whose it is, if it is good: once, within a minute. */
    takeReplyToken(officeId: string, token: string): string | undefined {
      const known = replyTokens.get(token)
      replyTokens.delete(token)
      return known && known.officeId === officeId && known.until > Date.now()
        ? known.userId
        : undefined
    },
    /** As if the minute were over. */
    endReplyTokens: () => replyTokens.clear(),
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref())

/** Crockford's base 32: ten characters of time, sixteen of chance. */
function ulid(): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  let time = Date.now()
  let head = ''
  for (let i = 0; i < 10; i++) {
    head = alphabet[time % 32] + head
    time = Math.floor(time / 32)
  }
  return head + [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('')
}

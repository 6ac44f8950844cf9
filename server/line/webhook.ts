import { type messagingApi, validateSignature, type webhook } from '@line/bot-sdk'
import { chat } from '@phrom/shared/words/messages.ts'
import { fill } from '@phrom/shared/words/text.ts'
import { Hono } from 'hono'
import type { OfficeSettings } from '../config.ts'
import type { Deps } from '../deps.ts'
import { clientsOf, liffUrlOf, within } from './clients.ts'
import * as store from './store.ts'

const replyPatienceMs = 5_000

/** Takes LINE's events: signed over the raw bytes, for this office, each once; answered at once and worked off afterwards. */
export function webhookRoutes(deps: Deps, poke: () => void) {
  return new Hono().post('/webhook/:office', async (c) => {
    const office = deps.config.offices.find(({ id }) => id === c.req.param('office'))
    const raw = await c.req.text()
    const signature = c.req.header('x-line-signature') ?? ''
    if (!office || !validateSignature(raw, office.line.channelSecret, signature)) {
      return c.body(null, 401)
    }
    const { destination, events } = JSON.parse(raw) as webhook.CallbackRequest
    if (destination !== office.line.botUserId) return c.body(null, 401)
    for (const event of events) {
      const id = event.webhookEventId
      const body = JSON.stringify(event)
      await store.insertWebhookEvent(deps.db, {
        officeId: office.id,
        id,
        body,
        receivedAt: deps.now(),
      })
    }
    poke()
    return c.body(null, 200)
  })
}

/** Works off what came; an event whose reply fails is done all the same, for a reply token is good once and for a minute. */
export async function answerEvents(deps: Deps): Promise<void> {
  for (const row of await store.listOpenWebhookEvents(deps.db, 50)) {
    const office = deps.config.offices.find(({ id }) => id === row.officeId)
    const event = JSON.parse(row.body) as webhook.Event
    if (office) await answerEvent(deps, office, event)
    await store.setWebhookEventDone(deps.db, row.officeId, row.id, deps.now())
  }
}

async function answerEvent(deps: Deps, office: OfficeSettings, event: webhook.Event) {
  const isText = event.type === 'message' && event.message.type === 'text'
  // "standby": another module of the account is answering.
  if (event.mode !== 'active' || !(event.type === 'follow' || isText)) return
  const words = event.type === 'follow' ? chat.greeting : chat.cannotAnswer
  const values = { office: office.name.th, phone: office.phone }
  const texts = (['th', 'en'] as const).map((language) =>
    fill(words, language, { ...values, office: office.name[language] }),
  )
  const replyToken = 'replyToken' in event ? event.replyToken : undefined
  if (!replyToken) return
  const { api } = clientsOf(deps.config, office)
  const messages = [withDoors(texts.join('\n\n'), `${liffUrlOf(deps.config)}/${office.id}`)]
  try {
    await within(replyPatienceMs, api.replyMessage({ replyToken, messages }))
  } catch {
    deps.log.warn({ office: office.id, event: event.webhookEventId }, 'reply not sent')
  }
}

function withDoors(text: string, home: string): messagingApi.TextMessage {
  const door = (label: string, uri: string): messagingApi.QuickReplyItem => ({
    type: 'action',
    action: { type: 'uri', label, uri },
  })
  const items = [door(chat.start.th, home), door(chat.myCases.th, `${home}/cases`)]
  return { type: 'text', text, quickReply: { items } }
}

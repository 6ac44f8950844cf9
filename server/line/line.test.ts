import { createHmac } from 'node:crypto'
import { validateSignature } from '@line/bot-sdk'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { messages, richMenus } from '@phrom/shared/words/messages.ts'
import { expect, test } from 'vitest'
import { people, startTestServer } from '../testing.ts'
import { caseMessage } from './case-message.ts'
import { sendDue } from './outbox.ts'
import { areasOf, menuSize } from './rich-menu.ts'
import { answerEvents, webhookRoutes } from './webhook.ts'

async function givenMessage() {
  const server = await startTestServer()
  await server.givenCase('malee')
  return server
}
const row = ({ db }: Awaited<ReturnType<typeof startTestServer>>) =>
  db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()

test('sends what is in the outbox once, under the id of its push as the retry key', async () => {
  const server = await givenMessage()
  expect(await sendDue(server.deps)).toBe(1)
  expect(await sendDue(server.deps)).toBe(0)
  const { pushId } = await row(server)
  expect(pushId).not.toBeNull()
  expect(server.line.pushed).toMatchObject([
    { retryKey: pushId, token: 'Bearer token-of-bangphrom', body: { to: people.malee } },
  ])
  expect((await row(server)).sentAt).not.toBeNull()
  expect(server.logged.join()).not.toMatch(/มาลี|U1111/)
})

test('takes "already accepted" for sent', async () => {
  const server = await givenMessage()
  server.line.answerPush(409)
  await sendDue(server.deps)
  expect((await row(server)).sentAt).not.toBeNull()
})

test('tries again later, with the same key, when LINE is out of order', async () => {
  const server = await givenMessage()
  server.line.answerPush(500)
  await sendDue(server.deps)
  const failed = await row(server)
  expect(failed).toMatchObject({ sentAt: null, failedAt: null, lastError: 'status 500' })
  expect(await sendDue(server.deps)).toBe(0)
  server.line.answerPush(200)
  server.setClock(failed.nextAttemptAt ?? '')
  expect(await sendDue(server.deps)).toBe(1)
  expect(new Set(server.line.pushed.map(({ retryKey }) => retryKey)).size).toBe(1)
})

test('gives up on what LINE refuses, and never repeats it', async () => {
  const server = await givenMessage()
  server.line.answerPush(400)
  await sendDue(server.deps)
  expect(await row(server)).toMatchObject({
    sentAt: null,
    nextAttemptAt: null,
    lastError: 'status 400',
  })
})

test('sends each message once, though four workers look at the same time', async () => {
  const server = await givenMessage()
  for (let i = 0; i < 5; i++) await server.givenCase('somchai')
  await Promise.all([1, 2, 3, 4].map(() => sendDue(server.deps)))
  const sent = server.line.pushed.map(({ body }) => body as { to: string; messages: unknown[] })
  expect(new Map(sent.map(({ to, messages: some }) => [to, some.length]))).toEqual(
    new Map([
      [people.malee, 1],
      [people.somchai, 5],
    ]),
  )
  expect(sent).toHaveLength(2)
})

test('tells nothing on a locked phone but office and code, or the number of the day, in both languages', () => {
  const office = { id: 'bangphrom', name: { th: 'สำนักงานเขตทดสอบ', en: 'Test District Office' } }
  const returned = [
    { name: { th: 'หนังสือเดินทาง', en: 'Passport' }, reason: { th: 'หมดอายุ', en: 'Expired' } },
  ]
  for (const kind of Object.keys(messages) as (keyof typeof messages)[]) {
    for (const language of ['th', 'en'] as const) {
      const data = {
        papers: ['returned', 'accepted'] as const,
        returned,
        day: '2026-11-24',
        start: '08:00',
        end: '12:00',
        ...{ ticket: 'A012', counter: '2', thing: 'หนังสือเดินทาง', reason: 'other' as const },
        missing: { th: 'หนังสือเดินทาง', en: 'Passport' },
      }
      const card = caseMessage(
        {
          kind,
          caseId: 'x',
          code: 'K7M4P9',
          serviceId: 'divorce-by-consent',
          language,
          data: { ...data, papers: [...data.papers] },
        },
        office,
        'https://liff.line.me/1-x',
      )
      expect(card.altText.length).toBeLessThanOrEqual(80)
      const isOfQueue = ['turn_near', 'called', 'parked'].includes(kind)
      expect(card.altText).toContain(isOfQueue ? 'A012' : 'K7M-4P9')
      expect(card.altText).not.toMatch(/หย่า|ivorce|หนังสือ|assport|หมดอายุ|xpired/)
      expect(JSON.stringify(card.contents).length).toBeLessThan(30_000)
      expect(JSON.stringify(card.contents)).toContain(
        definitions['divorce-by-consent']?.[0]?.title[language],
      )
      expect(messages[kind].button[language].length).toBeLessThanOrEqual(20)
    }
  }
})

test('keeps its menus within LINE’s limits, with every area inside the picture', () => {
  for (const kind of ['citizen', 'staff'] as const) {
    expect(richMenus[kind].bar.th.length).toBeLessThanOrEqual(14)
    for (const { bounds, action } of areasOf(kind, 'https://liff.line.me/1-x/bangphrom')) {
      expect((bounds?.x ?? 0) + (bounds?.width ?? 0)).toBeLessThanOrEqual(menuSize.width)
      expect((bounds?.y ?? 0) + (bounds?.height ?? 0)).toBeLessThanOrEqual(menuSize.height)
      expect(action).toMatchObject({ type: 'uri' })
    }
  }
})

test('knows LINE’s own signature', () => {
  const body = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'
  const signature = 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs='
  expect(validateSignature(body, '8c570fa6dd201bb328f1c1eac23a96d8', signature)).toBe(true)
})

const event = (id: string, change: object = {}) => ({
  type: 'message',
  mode: 'active',
  webhookEventId: id,
  replyToken: `reply-${id}`,
  message: { type: 'text', id: '1', text: 'สวัสดี' },
  source: { type: 'user', userId: people.malee },
  ...change,
})

async function webhook() {
  const server = await startTestServer()
  const routes = webhookRoutes(server.deps, () => {})
  const destination = `U${'c'.repeat(32)}`
  const post = (
    events: object[],
    { secret = 'secret-of-bangphrom-0000', to = destination } = {},
  ) => {
    const body = JSON.stringify({ destination: to, events })
    const signature = createHmac('sha256', secret).update(body).digest('base64')
    return routes.request('/webhook/bangphrom', {
      method: 'POST',
      body,
      headers: { 'x-line-signature': signature },
    })
  }
  return { ...server, routes, post }
}

test('takes each event once, however often it is delivered, and replies once', async () => {
  const { post, deps, line } = await webhook()
  expect((await post([event('e1')])).status).toBe(200)
  await answerEvents(deps)
  expect((await post([event('e1'), event('e2', { type: 'follow' })])).status).toBe(200)
  await answerEvents(deps)
  await answerEvents(deps)
  const tokens = line.pushed.map(({ body }) => (body as { replyToken: string }).replyToken)
  expect(tokens).toEqual(['reply-e1', 'reply-e2'])
})

test('refuses a forged signature, another office’s secret, and a wrong destination', async () => {
  const { post, routes, db } = await webhook()
  const unsigned = await routes.request('/webhook/bangphrom', {
    method: 'POST',
    body: '{"events":[]}',
  })
  expect(unsigned.status).toBe(401)
  expect((await post([event('e1')], { secret: 'secret-of-khlongphrom-0000' })).status).toBe(401)
  expect((await post([event('e1')], { to: `U${'d'.repeat(32)}` })).status).toBe(401)
  expect(await db.selectFrom('webhookEvent').selectAll().execute()).toEqual([])
})

test('answers LINE’s own test, and leaves events alone that another module answers', async () => {
  const { post, deps, line, db } = await webhook()
  expect((await post([])).status).toBe(200)
  await post([event('e1', { mode: 'standby' }), event('e2', { type: 'unheard-of' })])
  await answerEvents(deps)
  expect(line.pushed).toEqual([])
  const bodies = await db.selectFrom('webhookEvent').select('body').execute()
  expect(bodies).toEqual([{ body: '{}' }, { body: '{}' }])
})

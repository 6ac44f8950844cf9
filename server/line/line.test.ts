import { definitions } from '@phrom/shared/services/definitions.ts'
import { messages } from '@phrom/shared/words/messages.ts'
import { expect, test } from 'vitest'
import { people, startTestServer } from '../testing.ts'
import { caseMessage } from './case-message.ts'
import { sendDue } from './outbox.ts'

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

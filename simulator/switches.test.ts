import { readFileSync } from 'node:fs'
import { messagingApi } from '@line/bot-sdk'
import { expect, onTestFinished, test } from 'vitest'
import { findPerson } from './people.ts'
import { startSimulator } from './simulator.ts'
import { startOfficeServer } from './testing-office.ts'

const { offices } = JSON.parse(readFileSync('simulator/offices.json', 'utf8'))
const [malee, thomas] = ['malee', 'thomas'].map((id) => findPerson(id)?.userId ?? '')
const text = (words: string) => ({ type: 'text' as const, text: words })

async function start() {
  const server = await startOfficeServer()
  const simulator = await startSimulator({ port: 0, appOrigin: server.origin, offices })
  onTestFinished(() => simulator.stop())
  const { channelAccessToken } = offices[0].line
  const baseURL = simulator.origin
  const send = (path: string, body: object) =>
    fetch(`${simulator.origin}/_simulator${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    ...simulator,
    heard: server.heard,
    api: new messagingApi.MessagingApiClient({ channelAccessToken, baseURL }),
    throwSwitch: (change: object) => send('/switch', change),
    write: (words: string) =>
      simulator.speak('bangphrom', 'malee', {
        type: 'message',
        message: { id: words, ...text(words) },
      }),
  }
}

test('keeps back the next events and sends the last one first, or at once when told to', async () => {
  const { throwSwitch, write, heard } = await start()
  await throwSwitch({ webhooks: { hold: 3 } })
  for (const words of ['a', 'b']) await write(words)
  expect(heard).toEqual([])
  await write('c')
  expect(heard.map(({ message }) => message.text)).toEqual(['c', 'b', 'a'])
  await throwSwitch({ webhooks: { hold: 5 } })
  for (const words of ['d', 'e']) await write(words)
  await throwSwitch({ webhooks: { hold: 0 } })
  await write('f')
  expect(heard.slice(3).map(({ message }) => message.text)).toEqual(['e', 'd', 'f'])
})

test('sends each event twice, late, or not at all', async () => {
  const { throwSwitch, write, heard } = await start()
  await throwSwitch({ webhooks: { twice: true } })
  await write('a')
  expect(new Set(heard.map(({ webhookEventId }) => webhookEventId)).size).toBe(1)
  expect(heard).toHaveLength(2)
  await throwSwitch({ webhooks: { twice: false, delayMs: 200 } })
  const begun = performance.now()
  await write('b')
  expect(performance.now() - begun).toBeGreaterThan(190)
  await throwSwitch({ webhooks: { delayMs: 0 }, office: 'bangphrom', webhookOff: true })
  await write('c')
  expect(heard).toHaveLength(3)
})

test('is down until it is switched on again', async () => {
  const { throwSwitch, api, chatOf } = await start()
  await throwSwitch({ down: true })
  for (let i = 0; i < 3; i++) {
    const sent = api.pushMessage({ to: malee ?? '', messages: [text('a')] })
    await expect(sent).rejects.toMatchObject({ status: 503 })
  }
  await throwSwitch({ down: false })
  await api.pushMessage({ to: malee ?? '', messages: [text('a')] })
  expect(chatOf('bangphrom', 'malee')).toHaveLength(1)
})

test('tells the language that a person’s LINE is in', async () => {
  const { throwSwitch, api } = await start()
  const languageOf = async (userId = '') => (await api.getProfile(userId)).language
  expect([await languageOf(malee), await languageOf(thomas)]).toEqual(['th', 'en'])
  await throwSwitch({ person: 'malee', language: 'en' })
  expect(await languageOf(malee)).toBe('en')
})

test('takes a reply token once, and none that is late; delivers nothing to who blocked the office', async () => {
  const { throwSwitch, api, heard, write, speak, chatOf } = await start()
  for (const words of ['a', 'b', 'c']) await write(words)
  const [first, second, third] = heard.map(({ replyToken }) => replyToken)
  const reply = (replyToken = '') => api.replyMessage({ replyToken, messages: [text('x')] })
  await reply(first)
  await expect(reply(first)).rejects.toMatchObject({ status: 400 })
  await speak('bangphrom', 'malee', { type: 'unfollow' })
  const before = chatOf('bangphrom', 'malee').length
  await reply(second)
  expect(chatOf('bangphrom', 'malee')).toHaveLength(before)
  await throwSwitch({ endReplyTokens: true })
  await expect(reply(third)).rejects.toMatchObject({ status: 400 })
})

test('sets the month’s allowance of an office, or none', async () => {
  const { throwSwitch, api } = await start()
  expect(await api.getMessageQuota()).toEqual({ type: 'none' })
  await throwSwitch({ office: 'bangphrom', quota: 300 })
  expect(await api.getMessageQuota()).toEqual({ type: 'limited', value: 300 })
  await throwSwitch({ office: 'bangphrom', quota: null })
  expect(await api.getMessageQuota()).toEqual({ type: 'none' })
})

import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { checklist } from '@phrom/shared/checklist.ts'
import { listCard } from '@phrom/shared/list-card.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { sharedListPath } from '@phrom/shared/shared-list.ts'
import { expect, onTestFinished, test } from 'vitest'
import { faultsOf, unsharable } from './message-limits.ts'
import { startSimulator } from './simulator.ts'

const { offices } = JSON.parse(readFileSync('simulator/offices.json', 'utf8'))
const card = { type: 'flex', altText: 'a', contents: { type: 'bubble' } }
const picker = '/__line/access/oauth2/v2.1/liff/shareTargetPicker'
type Asking = { method?: string; headers?: Record<string, string>; body?: string }

/** Malee's phone with the app open, asking what the SDK asks. */
async function start() {
  const simulator = await startSimulator({ port: 0, appOrigin: 'http://127.0.0.1:9', offices })
  onTestFinished(() => simulator.stop())
  const host = `malee.phrom.localhost:${simulator.port}`
  const ask = (path: string, { method = 'GET', headers = {}, body }: Asking = {}) =>
    new Promise<{ status: number; location: string; text: string }>((resolve, reject) => {
      const { port } = simulator
      const options = { host: '127.0.0.1', port, path, method, headers: { ...headers, host } }
      const sent = request(options, async (answer) => {
        let text = ''
        for await (const part of answer) text += part
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', text })
      })
      sent.on('error', reject).end(body)
    })
  const opened = await ask(new URL(simulator.phoneUrl('malee', '/bangphrom')).pathname)
  const token = new URLSearchParams(opened.location.split('#')[1]).get('access_token')
  const askOtt = (app = simulator.liffId, authorization = `Bearer ${token}`) =>
    ask(`/__line/api/liff/v2/apps/${app}/ott`, {
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization },
    })
  const { ott } = JSON.parse((await askOtt()).text) as { ott: string }
  const query = `?liffId=${simulator.liffId}&ott=${ott}`
  const result = async () => (await ask(`${picker}/result${query}`)).text
  const send = (to: string[], messages: object[]) =>
    ask(`${picker}/send${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to, messages }),
    })
  const giveUp = () =>
    ask(`${picker}/result${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'result=CANCEL',
    })
  return { ...simulator, ask, askOtt, query, result, send, giveUp }
}

test('shows friends and groups, sends to those who were picked, and says so', async () => {
  const { ask, query, result, send, talkWith } = await start()
  const page = await ask(picker + query)
  expect(page.text).toContain('สมชาย')
  expect(page.text).toContain('บ้านใจดี')
  expect(page.text).not.toContain('มาลี')
  expect(await result()).toBe('{}')
  expect((await send(['somchai', 'family'], [card])).status).toBe(200)
  expect(await result()).toBe('{"result":"SUCCESS"}')
  expect(talkWith('somchai', 'malee')).toMatchObject([{ by: 'malee', message: card }])
  expect(talkWith('prasit', 'family')).toMatchObject([{ by: 'malee', message: card }])
  expect(talkWith('malee', 'thomas')).toEqual([])
})

test('tells the app when somebody gives up, and sends nothing after that', async () => {
  const { giveUp, result, send, talkWith } = await start()
  expect(await giveUp()).toMatchObject({ status: 200, text: '{"status":"ok"}' })
  expect(await result()).toBe('{"result":"CANCEL"}')
  expect((await send(['somchai'], [card])).status).toBe(400)
  expect(talkWith('malee', 'somchai')).toEqual([])
})

test('asks for a sign-in and for the app’s own ID, and takes a password once', async () => {
  const { ask, askOtt, liffId, query, send } = await start()
  expect((await askOtt(liffId, 'Bearer x')).status).toBe(401)
  expect((await askOtt('2000000001-other')).status).toBe(404)
  expect((await ask(`${picker}?liffId=${liffId}&ott=x`)).status).toBe(400)
  expect((await ask(`${picker}/result?liffId=${liffId}&ott=x`)).status).toBe(400)
  await send(['somchai'], [card])
  expect((await ask(picker + query)).status).toBe(400)
  expect((await send(['somchai'], [card])).status).toBe(400)
})

test('refuses what LINE refuses: a stranger, no message, a button that answers to the office', async () => {
  const { send, result, talkWith } = await start()
  const button = { type: 'button', action: { type: 'postback', label: 'a', data: 'b' } }
  const answering = {
    ...card,
    contents: { type: 'bubble', footer: { type: 'box', contents: [button] } },
  }
  for (const [to, messages] of [
    [['malee'], [card]],
    [['nobody'], [card]],
    [['somchai'], []],
    [['somchai'], [answering]],
  ] as const) {
    expect((await send([...to], [...messages])).status).toBe(400)
  }
  expect(await result()).toBe('{}')
  expect(talkWith('malee', 'somchai')).toEqual([])
})

test('takes the card of every service, in both languages', () => {
  for (const service of Object.values(definitions).flat()) {
    const list = checklist(service, {}, '2026-11-23')
    for (const language of ['th', 'en'] as const) {
      const address = `https://a-long-name.district-office.example${sharedListPath(service, list)}`
      const cards = [listCard(service, list, address, language)]
      expect([...faultsOf(cards), ...unsharable(cards)], service.id).toEqual([])
    }
  }
})

test('refuses a button with an address longer than a thousand signs', () => {
  const service = Object.values(definitions)[0]?.[0]
  if (!service) throw new Error('no service')
  const list = checklist(service, {}, '2026-11-23')
  const tooLong = listCard(service, list, `https://a.example/${'a'.repeat(1000)}`, 'th')
  expect(faultsOf([tooLong])).toMatchObject([{ property: 'messages[0].contents.action.uri' }])
})

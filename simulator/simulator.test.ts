import { readFileSync } from 'node:fs'
import { messagingApi } from '@line/bot-sdk'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { expect, onTestFinished, test } from 'vitest'
import { findPerson } from './people.ts'
import { startSimulator } from './simulator.ts'

const { offices } = JSON.parse(readFileSync('simulator/offices.json', 'utf8'))
const malee = findPerson('malee')?.userId ?? ''

async function start() {
  const simulator = await startSimulator({ port: 0, appOrigin: 'http://127.0.0.1:9', offices })
  onTestFinished(() => simulator.stop())
  const clientOf = (channelAccessToken: string) =>
    new messagingApi.MessagingApiClient({ channelAccessToken, baseURL: simulator.origin })
  const post = (path: string, body: object) =>
    fetch(`${simulator.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return { ...simulator, api: clientOf(offices[0].line.channelAccessToken), clientOf, post }
}
const text = (words: string) => ({ type: 'text' as const, text: words })

test('signs ID tokens as LIFF gets them: ES256, one hour, no nonce', async () => {
  const { origin, post, channelId } = await start()
  const { idToken } = (await (await post('/_simulator/id-token', { person: 'malee' })).json()) as {
    idToken: string
  }
  const keys = createRemoteJWKSet(new URL('/oauth2/v2.1/certs', origin))
  const { payload, protectedHeader } = await jwtVerify(idToken, keys, {
    algorithms: ['ES256'],
    issuer: 'https://access.line.me',
    audience: channelId,
  })
  expect(protectedHeader.alg).toBe('ES256')
  expect(payload.sub).toBe(malee)
  expect(payload.nonce).toBeUndefined()
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600)
})

test('gives no token for a code without its verifier', async () => {
  const { origin } = await start()
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: 'x',
    code_verifier: 'y',
    redirect_uri: 'z',
    client_id: '2000000001',
  })
  const answer = await fetch(`${origin}/oauth2/v2.1/token`, { method: 'POST', body: form })
  expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([
    400,
    'invalid_grant',
  ])
})

test('delivers a push once, however often it comes under one retry key', async () => {
  const { api, chatOf } = await start()
  const key = crypto.randomUUID()
  await api.pushMessage({ to: malee, messages: [text('a')] }, key)
  await expect(api.pushMessage({ to: malee, messages: [text('a')] }, key)).rejects.toMatchObject({
    status: 409,
  })
  expect(chatOf('bangphrom', 'malee')).toHaveLength(1)
})

test('is as strict as LINE with tokens, people, limits, quota and reply tokens', async () => {
  const { api, clientOf, post, chatOf, speak } = await start()
  await expect(
    clientOf('wrong').pushMessage({ to: malee, messages: [text('a')] }),
  ).rejects.toMatchObject({ status: 401 })
  await expect(api.pushMessage({ to: 'Unobody', messages: [text('a')] })).rejects.toMatchObject({
    status: 400,
  })
  await expect(
    api.pushMessage({ to: malee, messages: [text('a'.repeat(5001))] }),
  ).rejects.toMatchObject({ status: 400 })
  await expect(
    api.pushMessage({ to: malee, messages: Array(6).fill(text('a')) }),
  ).rejects.toMatchObject({ status: 400 })
  await expect(api.replyMessage({ replyToken: 'x', messages: [text('a')] })).rejects.toMatchObject({
    status: 400,
  })
  await post('/_simulator/switch', { office: 'bangphrom', quota: 1 })
  await api.pushMessage({ to: malee, messages: [text('a'), text('b')] })
  await expect(api.pushMessage({ to: malee, messages: [text('c')] })).rejects.toMatchObject({
    status: 429,
  })
  await speak('bangphrom', 'somchai', { type: 'unfollow' })
  await post('/_simulator/switch', { office: 'bangphrom', quota: 9 })
  await api.pushMessage({ to: findPerson('somchai')?.userId ?? '', messages: [text('x')] })
  expect([chatOf('bangphrom', 'malee').length, chatOf('bangphrom', 'somchai').length]).toEqual([
    2, 0,
  ])
})

test('opens the app for nobody but its own people, and redirects nowhere else', async () => {
  const { phoneUrl, port } = await start()
  const { request } = await import('node:http')
  const ask = (host: string, path: string) =>
    new Promise<{ status: number; location: string }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
        answer.resume()
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '' })
      })
      sent.on('error', reject).end()
    })
  const host = `malee.phrom.localhost:${port}`
  const opened = await ask(host, new URL(phoneUrl('malee', '/bangphrom/cases')).pathname)
  expect(opened.location).toMatch(
    /^http:\/\/malee\.phrom\.localhost:\d+\/\?liff\.state=%2Fbangphrom%2Fcases#access_token=/,
  )
  expect((await ask(`nobody.phrom.localhost:${port}`, '/')).status).toBe(404)
  const elsewhere =
    '/__line/access/liff/v1/authorize?app_id=2000000001-phromdemo&redirect_uri=https://evil.example/'
  expect((await ask(host, elsewhere)).status).toBe(400)
})

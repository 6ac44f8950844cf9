import { readFileSync } from 'node:fs'
import { messagingApi } from '@line/bot-sdk'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { expect, onTestFinished, test } from 'vitest'
import { findPerson, people } from './people.ts'
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
/** As much of a PNG as tells its size. */
function picture(width: number, height: number): Blob {
  const header = Buffer.alloc(32)
  header.writeUInt32BE(0x89504e47)
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  return new Blob([new Uint8Array(header)])
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

test('gives a channel token for its secret alone, good for the whole Messaging API', async () => {
  const { origin, clientOf } = await start()
  const ask = (client_secret: string) =>
    fetch(`${origin}/oauth2/v3/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: offices[0].line.channelId,
        client_secret,
      }),
    })
  expect((await ask('wrong')).status).toBe(400)
  const { access_token } = (await (await ask(offices[0].line.channelSecret)).json()) as {
    access_token: string
  }
  expect((await clientOf(access_token).getBotInfo()).displayName).toBe(offices[0].name.th)
})

test('counts a multicast and a broadcast by the people whom they reach', async () => {
  const { api, chatOf, speak } = await start()
  const somchai = findPerson('somchai')?.userId ?? ''
  await speak('bangphrom', 'somchai', { type: 'unfollow' })
  await api.multicast({ to: [malee, somchai], messages: [text('a')] })
  expect((await api.getMessageQuotaConsumption()).totalUsage).toBe(1)
  await api.broadcast({ messages: [text('b')] })
  const everybodyElse = people.length - 1
  expect((await api.getMessageQuotaConsumption()).totalUsage).toBe(1 + everybodyElse)
  expect([chatOf('bangphrom', 'malee').length, chatOf('bangphrom', 'somchai').length]).toEqual([
    2, 0,
  ])
})

test('shows each person the menu linked to them, else the one for all, and knows them by alias', async () => {
  const { api, origin } = await start()
  const blob = new messagingApi.MessagingApiBlobClient({
    channelAccessToken: offices[0].line.channelAccessToken,
    baseURL: origin,
  })
  const image = picture(2500, 1686)
  const menu = {
    size: { width: 2500, height: 1686 },
    selected: true,
    name: 'a',
    chatBarText: 'a',
    areas: [],
  }
  const { richMenuId } = await api.createRichMenu(menu)
  await expect(api.linkRichMenuIdToUser(malee, richMenuId)).rejects.toMatchObject({ status: 404 })
  // Neither a picture of another size nor what is no picture: LINE would show nothing.
  for (const wrong of [picture(2500, 1685), new Blob(['GIF89a'])]) {
    await expect(blob.setRichMenuImage(richMenuId, wrong)).rejects.toMatchObject({ status: 400 })
  }
  await blob.setRichMenuImage(richMenuId, image)
  await expect(blob.setRichMenuImage(richMenuId, image)).rejects.toMatchObject({ status: 400 })
  await api.linkRichMenuIdToUser(malee, richMenuId)
  expect((await api.getRichMenuIdOfUser(malee)).richMenuId).toBe(richMenuId)
  await api.unlinkRichMenuIdFromUser(malee)
  await expect(api.getRichMenuIdOfUser(malee)).rejects.toMatchObject({ status: 404 })
  await api.createRichMenuAlias({ richMenuAliasId: 'citizen', richMenuId })
  expect((await api.getRichMenuAliasList()).aliases).toEqual([
    { richMenuAliasId: 'citizen', richMenuId },
  ])
  await api.deleteRichMenu(richMenuId)
  expect((await api.getRichMenuList()).richmenus).toEqual([])
})

test('fails such a share of pushes by chance as it is told, and also writes to who is not on the desk', async () => {
  const simulator = await startSimulator({
    ...{ port: 0, appOrigin: 'http://127.0.0.1:9', offices },
    anybody: true,
  })
  onTestFinished(() => simulator.stop())
  const stranger = `U${'e'.repeat(32)}`
  const post = (path: string, body: object) =>
    fetch(`${simulator.origin}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${offices[0].line.channelAccessToken}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(2000),
    })
  const push = () =>
    post('/v2/bot/message/push', { to: stranger, messages: [text('สวัสดี')] }).then(
      ({ status }) => status,
      () => 'no answer',
    )
  await post('/_simulator/switch', { failShare: 1 })
  const failed = await Promise.all(Array.from({ length: 30 }, push))
  expect(failed.filter((status) => ![429, 500, 'no answer'].includes(status))).toEqual([])
  await post('/_simulator/switch', { failShare: 0 })
  const before = simulator.chatOf('bangphrom', stranger).length
  // Taken, and only the answer was lost.
  expect(before).toBe(failed.filter((status) => status === 'no answer').length)
  expect(await push()).toBe(200)
  expect(simulator.chatOf('bangphrom', stranger)).toHaveLength(before + 1)
})

test('keeps a photo put into the chat until its time is over', async () => {
  const { post, origin } = await start()
  const { id } = (await (
    await post('/_simulator/media', {
      office: 'bangphrom',
      person: 'malee',
      type: 'image',
      contentType: 'image/jpeg',
      base64: Buffer.from('photo').toString('base64'),
    })
  ).json()) as { id: string }
  const content = () =>
    fetch(`${origin}/v2/bot/message/${id}/content`, {
      headers: { authorization: `Bearer ${offices[0].line.channelAccessToken}` },
    })
  expect(await (await content()).text()).toBe('photo')
  await post('/_simulator/switch', { content: 'preparing' })
  expect((await content()).status).toBe(202)
  await post('/_simulator/switch', { content: 'gone' })
  expect((await content()).status).toBe(410)
})

test('tells of photos that are sent together as LINE does, and forgets one that is taken back', async () => {
  const { post, speak, origin } = await start()
  const photo = { type: 'image', contentType: 'image/jpeg', base64: 'AAAA' }
  const who = { office: 'bangphrom', person: 'malee' }
  const imageSet = { id: 's', index: 1, total: 2 }
  const sent = await post('/_simulator/media', { ...who, ...photo, imageSet })
  const { id } = (await sent.json()) as { id: string }
  type Sent = { event: { message?: Record<string, unknown>; replyToken?: string } }
  const told = async () => (await (await fetch(`${origin}/_simulator/webhooks`)).json()) as Sent[]
  const [first] = await told()
  expect(first?.event.message).toMatchObject({ id, imageSet, contentProvider: { type: 'line' } })
  expect(first?.event.message?.quoteToken).toEqual(expect.any(String))
  await speak('bangphrom', 'malee', { type: 'unsend', unsend: { messageId: id } })
  expect((await told()).at(-1)?.event.replyToken).toBeUndefined()
  const headers = { authorization: `Bearer ${offices[0].line.channelAccessToken}` }
  const content = await fetch(`${origin}/v2/bot/message/${id}/content`, { headers })
  expect(content.status).toBe(404)
})

test('sends an event again when the office did not take it, marked as a redelivery', async () => {
  const { speak, origin } = await start()
  await speak('bangphrom', 'malee', { type: 'follow' })
  type Sent = { event: { webhookEventId: string; deliveryContext: { isRedelivery: boolean } } }
  const sent = async () => (await (await fetch(`${origin}/_simulator/webhooks`)).json()) as Sent[]
  await expect.poll(async () => (await sent()).length, { timeout: 5000 }).toBeGreaterThan(1)
  const [first, second] = await sent()
  expect(second?.event.webhookEventId).toBe(first?.event.webhookEventId)
  expect(second?.event.deliveryContext.isRedelivery).toBe(true)
})

test('tells of a token what LINE tells, and forgets one that was given back', async () => {
  const { origin, post, channelId } = await start()
  const verify = (id_token: string, client_id = channelId) =>
    fetch(`${origin}/oauth2/v2.1/verify`, {
      method: 'POST',
      body: new URLSearchParams({ id_token, client_id }),
    })
  const { idToken } = (await (await post('/_simulator/id-token', { person: 'malee' })).json()) as {
    idToken: string
  }
  expect(await (await verify(idToken)).json()).toMatchObject({ sub: malee, aud: channelId })
  const why = async (answer: Response) =>
    ((await answer.json()) as { error_description: string }).error_description
  expect(await why(await verify(idToken, '1'))).toBe('Invalid IdToken Audience.')
  const old = (await (
    await post('/_simulator/id-token', { person: 'malee', expiresIn: -5 })
  ).json()) as { idToken: string }
  expect(await why(await verify(old.idToken))).toBe('IdToken expired.')
})

import { validateSignature } from '@line/bot-sdk'
import { addMinutes } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { people } from '../../testing.ts'
import { startWebhook } from '../testing-line.ts'
import { verifyEvents } from './verify.ts'
import { forgetEvents, workOffEvents } from './work-off.ts'

test('knows LINE’s own signature', () => {
  const body = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'
  const signature = 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs='
  expect(validateSignature(body, '8c570fa6dd201bb328f1c1eac23a96d8', signature)).toBe(true)
})

test('refuses what is not signed by the office’s own secret, changed by one byte, or meant for another', async () => {
  const { post, send, routes, event, db } = await startWebhook()
  const unsigned = await routes.request('/webhook/bangphrom', { method: 'POST', body: '{}' })
  expect(unsigned.status).toBe(401)
  expect((await post([event('e1')], { by: 'secret-of-khlongphrom-0000' })).status).toBe(401)
  const body = JSON.stringify({ destination: `U${'c'.repeat(32)}`, events: [event('e1')] })
  expect((await send(body.replace('e1', 'e2'), { signed: body })).status).toBe(401)
  expect((await send(`${body} `, { signed: body })).status).toBe(401)
  expect((await post([event('e1')], { to: `U${'d'.repeat(32)}` })).status).toBe(401)
  expect((await post([event('e1')], { office: '/nowhere' })).status).toBe(401)
  expect(await db.selectFrom('webhookEvent').selectAll().execute()).toEqual([])
})

test('checks the bytes, not the letters that they are read as', async () => {
  const { send } = await startWebhook()
  const [bytes, others] = [0xff, 0xfe].map((byte) => Uint8Array.of(0x22, byte, 0x22))
  // Both are read as the same letter.
  expect((await send(bytes ?? '', { signed: others ?? '' })).status).toBe(401)
})

test('finds the office by the account that the request names, and believes its secret alone', async () => {
  const { post, event, db } = await startWebhook()
  const [bangphrom, khlongphrom] = ['c', 'd'].map((digit) => `U${digit.repeat(32)}`)
  const there = { office: '', by: 'secret-of-khlongphrom-0000' }
  expect((await post([event('e1')], { ...there, to: khlongphrom ?? '' })).status).toBe(200)
  expect((await post([event('e2')], { ...there, to: bangphrom ?? '' })).status).toBe(401)
  expect((await post([event('e3')], { ...there, to: `U${'9'.repeat(32)}` })).status).toBe(401)
  const rows = await db.selectFrom('webhookEvent').select(['officeId', 'id']).execute()
  expect(rows).toEqual([{ officeId: 'khlongphrom', id: 'e1' }])
})

test('refuses two megabytes before they are read, and what is not LINE’s; tells of it once a minute', async () => {
  const { send, routes, event, logged } = await startWebhook()
  let read = 0
  const endless = new ReadableStream({
    pull(controller) {
      read += 64 * 1024
      if (read > 2 * 1024 * 1024) controller.close()
      else controller.enqueue(new Uint8Array(64 * 1024))
    },
  })
  const big = await routes.request('/webhook/bangphrom', {
    method: 'POST',
    body: endless,
    duplex: 'half',
  } as RequestInit)
  expect(big.status).toBe(413)
  expect(read).toBeLessThan(1.5 * 1024 * 1024)
  const told = new Uint8Array(2 * 1024 * 1024)
  expect((await send(told)).status).toBe(413)

  const wrong = ['', 'null', '[]', '{"events":[]}', '{"destination":"x","events":[{}]}', '{"destin']
  for (const body of wrong) {
    expect((await send(body)).status).toBe(400)
    expect((await send(body, { office: '' })).status).toBe(400)
  }
  const { timestamp, ...timeless } = event('e1')
  expect(timestamp).toBeGreaterThan(0)
  for (const bad of [timeless, { ...event('e1'), timestamp: 1e300 }]) {
    const body = JSON.stringify({ destination: `U${'c'.repeat(32)}`, events: [bad] })
    expect((await send(body)).status).toBe(400)
  }
  expect(logged.filter((text) => text.includes('webhook requests refused'))).toHaveLength(1)
})

test('takes each event once, however often and in whatever company it is delivered, and replies once', async () => {
  const { post, event, workOff, replies } = await startWebhook()
  expect((await post([event('e1')])).status).toBe(200)
  await workOff()
  const again = { ...event('e1'), deliveryContext: { isRedelivery: true } }
  expect((await post([again, event('e2'), event('e2')])).status).toBe(200)
  await workOff()
  await workOff()
  expect(replies().map(({ replyToken }) => replyToken)).toEqual(['reply-e1', 'reply-e2'])
})

test('replies once to the same event ten times at once, though four servers look at the same time', async () => {
  const { post, event, deps, replies } = await startWebhook()
  const ten = Array.from({ length: 10 }, () => [event('e1'), event('e2', from('somchai'))])
  const statuses = await Promise.all(ten.map(async (events) => (await post(events)).status))
  expect(statuses).toEqual(Array(10).fill(200))
  await Promise.all([1, 2, 3, 4].map(() => workOffEvents(deps)))
  expect(
    replies()
      .map(({ replyToken }) => replyToken)
      .sort(),
  ).toEqual(['reply-e1', 'reply-e2'])
})

const from = (name: keyof typeof people) => ({ source: { type: 'user', userId: people[name] } })

test('works off each person’s events in LINE’s order, whatever order they came in, and others meanwhile', async () => {
  const { post, event, deps, line } = await startWebhook()
  const order: string[] = []
  const under = new Set<string>()
  const both: string[] = []
  let release = () => {}
  const other = new Promise<void>((resolve) => {
    release = resolve
  })
  line.answers.set('POST /v2/bot/message/reply', async ({ body }) => {
    const { replyToken } = body as { replyToken: string }
    const who = replyToken.slice(0, 'reply-a'.length)
    if (under.has(who)) both.push(replyToken)
    under.add(who)
    order.push(replyToken)
    // The first of one person is answered when that of the other has come.
    if (replyToken === 'reply-a1') await other
    if (replyToken === 'reply-b1') release()
    under.delete(who)
    return {}
  })
  await post([event('a3', {}, 1), event('b2', from('somchai'), 1)])
  await post([event('a2', {}, 2), event('b1', from('somchai'), 2)])
  await post([event('a1', {}, 3)])
  await Promise.all([workOffEvents(deps), workOffEvents(deps)])
  const of = (who: string) => order.filter((token) => token.startsWith(`reply-${who}`))
  expect(of('a')).toEqual(['reply-a1', 'reply-a2', 'reply-a3'])
  expect(of('b')).toEqual(['reply-b1', 'reply-b2'])
  expect(both).toEqual([])
  expect(order.slice(0, 2).sort()).toEqual(['reply-a1', 'reply-b1'])
})

test('goes on with another server where one died in the middle, and not before its time is over', async () => {
  const { post, event, db, deps, later, workOff, replies } = await startWebhook()
  await post([event('e1')])
  await db
    .insertInto('webhookLane')
    .values({
      officeId: 'bangphrom',
      sender: people.malee,
      claim: 'of one that died',
      until: addMinutes(deps.now(), 0.5),
    })
    .execute()
  expect(await workOff()).toBe(0)
  later(31)
  expect(await workOff()).toBe(1)
  expect(replies()).toHaveLength(1)
  expect(await db.selectFrom('webhookLane').selectAll().execute()).toEqual([])
})

test('sets an event aside that always fails, and then goes on with the person’s next', async () => {
  const { post, event, db, later, workOff, replies, logged } = await startWebhook()
  await post([event('e1', { message: null }, 5), event('e2', from('somchai'))])
  await post([event('e3')])
  await workOff()
  expect(replies().map(({ replyToken }) => replyToken)).toEqual(['reply-e2'])
  for (let i = 0; i < 6; i++) {
    later(40)
    await workOff()
  }
  expect(replies().map(({ replyToken }) => replyToken)).toEqual(['reply-e2', 'reply-e3'])
  const row = await db
    .selectFrom('webhookEvent')
    .selectAll()
    .where('id', '=', 'e1')
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ attempts: 5, lastError: 'TypeError', body: '{}', sender: null })
  expect(logged.join()).toContain('event set aside')
  expect(logged.join()).not.toMatch(/U1111|สวัสดี/)
})

test('keeps neither words nor sender of what is worked off, and forgets it after a month', async () => {
  const { post, event, deps, db, workOff, later } = await startWebhook()
  await post([event('e1'), event('e2', { type: 'unheard-of', surprise: { deep: [1] } })])
  await workOff()
  const rows = await db.selectFrom('webhookEvent').select(['body', 'sender']).execute()
  expect(rows).toEqual(Array(2).fill({ body: '{}', sender: null }))
  expect(await verifyEvents(db)).toEqual([])
  later(29 * 24 * 3600)
  expect(await forgetEvents(deps)).toBe(0)
  later(2 * 24 * 3600)
  expect(await forgetEvents(deps)).toBe(2)
})

test('answers LINE’s own test, and leaves events alone that another module answers or that a group hears', async () => {
  const { post, event, workOff, line, db } = await startWebhook()
  expect((await post([])).status).toBe(200)
  const group = { source: { type: 'group', groupId: 'C1', userId: people.malee } }
  await post([event('e1', { mode: 'standby' }), event('e2', group), event('e3', { source: {} })])
  await workOff()
  expect(line.asked).toEqual([])
  expect(await db.selectFrom('webhookEvent').select('doneAt').execute()).not.toContainEqual({
    doneAt: null,
  })
})

test('tries a reply again while LINE is out of order, and gives up when its token is over', async () => {
  const { post, event, workOff, line, later, replies, db } = await startWebhook()
  line.answers.set('POST /v2/bot/message/reply', () => ({ status: 500 }))
  await post([event('e1')])
  await workOff()
  expect(replies()).toHaveLength(1)
  later(5)
  line.answers.delete('POST /v2/bot/message/reply')
  await workOff()
  expect(replies()).toHaveLength(2)

  line.answers.set('POST /v2/bot/message/reply', () => ({ status: 503 }))
  await post([event('e2')])
  await workOff()
  later(70)
  await workOff()
  expect(replies()).toHaveLength(4)
  later(70)
  await workOff()
  expect(replies()).toHaveLength(4)
  expect(await db.selectFrom('webhookEvent').select('lastError').execute()).toEqual([
    { lastError: null },
    { lastError: null },
  ])
})

test('is done with an event whose reply alone was missing, and has set nothing aside', async () => {
  const { post, event, workOff, line, later, replies, db, logged } = await startWebhook()
  line.answers.set('POST /v2/bot/message/reply', () => ({ status: 500 }))
  await post([event('e1')])
  for (const seconds of [0, 3, 5, 9, 17]) {
    later(seconds)
    await workOff()
  }
  expect(replies()).toHaveLength(5)
  const row = await db.selectFrom('webhookEvent').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ lastError: null, body: '{}' })
  expect(row.doneAt).not.toBeNull()
  expect(logged.join()).not.toContain('set aside')
})

test('says nothing to what somebody took back', async () => {
  const { post, event, workOff, replies } = await startWebhook()
  await post([event('e1', {}, 3)])
  await post([event('e2', { type: 'unsend', unsend: { messageId: 'm-e1' } }, 1), event('e3')])
  await workOff()
  expect(replies().map(({ replyToken }) => replyToken)).toEqual(['reply-e3'])
})

test('the proof of a database finds words that were kept, and events that nobody would work off', async () => {
  const { post, event, workOff, db } = await startWebhook()
  await post([event('e1')])
  await workOff()
  await post([event('e2', {}, 5), event('e3')])
  await db.updateTable('webhookEvent').set({ body: '{"a":1}' }).where('id', '=', 'e1').execute()
  await db.updateTable('webhookEvent').set({ nextAttemptAt: null }).where('id', '=', 'e3').execute()
  expect(await verifyEvents(db)).toEqual([
    expect.objectContaining({ officeId: 'bangphrom', what: 'e1' }),
    expect.objectContaining({ officeId: 'bangphrom', what: 'e3' }),
  ])
})

test('finds the office by what LINE says, not by what somebody wrote', async () => {
  const { send, event, db } = await startWebhook()
  const text = `{"destination":"U${'d'.repeat(32)}","events":[]}`
  const sly = event('e1', { message: { type: 'text', id: 'm1', text } })
  const body = JSON.stringify({ events: [sly], destination: `U${'c'.repeat(32)}` })
  expect((await send(body, { office: '' })).status).toBe(200)
  const rows = await db.selectFrom('webhookEvent').select('officeId').execute()
  expect(rows).toEqual([{ officeId: 'bangphrom' }])
})

import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { people } from '../../testing.ts'
import { service, startNews, text } from './testing-news.ts'

test('news to all reaches who follows the office, each in the language of their LINE', async () => {
  const { follow, block, write, send, multicasts, find, wrong } = await startNews()
  await follow('malee', 'en')
  await follow('somchai')
  await follow('suda')
  await block('suda')
  await follow('wipa', 'th', 'khlongphrom')
  const { id } = await write()
  await send()
  expect(multicasts()).toEqual([
    { to: [people.somchai], messages: [{ type: 'text', text: text.th }] },
    { to: [people.malee], messages: [{ type: 'text', text: text.en }] },
  ])
  expect(await find(id)).toMatchObject({ state: 'sent', got: 2, waiting: 0 })
  expect(await wrong()).toEqual([])
})

test('news of a service reaches who has a case of it and agreed, once, also who follows nobody', async () => {
  const { givenCase, write, send, multicasts, follow } = await startNews()
  await givenCase('malee')
  await givenCase('malee')
  await follow('somchai')
  await write({ to: service })
  await send()
  expect(multicasts().map(({ to }) => to)).toEqual([[people.malee]])
  // What a locked screen shows is not what it is about.
  const [message] = multicasts()[0]?.messages ?? []
  expect(message).toMatchObject({ type: 'flex', altText: 'ข่าวจากสำนักงานเขตทดสอบ' })
  expect(JSON.stringify(message?.contents)).toContain(text.th)
})

test.each([
  ['no case of that service', { ...service, serviceId: 'id-card-renewal' }, async () => {}],
  [
    'taken back the consent',
    service,
    async ({ ask, cases }: Started, id: string) =>
      ask('malee', 'POST', `${cases}/${id}/consents/line.messages/withdraw`),
  ],
  ['blocked the office', service, ({ block }: Started) => block('malee')],
  ['been erased', service, ({ ask }: Started) => ask('malee', 'DELETE', '/me')],
  [
    'a case of the year before last alone',
    service,
    async ({ setClock }: Started) => setClock(instantAt('2027-11-22', '09:00')),
  ],
])('who has %s is not reached by news of a service', async (_what, to, change) => {
  const server = await startNews()
  const id = await server.givenCase('malee')
  expect((await server.reach(service)).people).toEqual({ th: 1, en: 0 })
  await change(server, id)
  expect((await server.reach(to)).people).toEqual({ th: 0, en: 0 })
})
type Started = Awaited<ReturnType<typeof startNews>>

test('a case at one office is nothing to the news of another', async () => {
  const { givenCase, ask } = await startNews()
  await givenCase('malee')
  const there = '/offices/khlongphrom/staff/news/reach'
  const { json } = await ask('wirat', 'POST', there, { to: service, when: { is: 'now' } })
  expect(json.people).toEqual({ th: 0, en: 0 })
})

test('who blocks the office or takes back the consent before a batch was tried gets nothing, and costs nothing', async () => {
  const { follow, block, write, send, line, told, month, setMonth, pass, find, wrong } =
    await startNews()
  await setMonth(300, 0)
  await follow('malee')
  await follow('somchai')
  const { id } = await write()
  line.answerPush(429)
  await send()
  expect((await month()).pushed).toBe(2)
  await block('malee')
  line.answerPush(200)
  line.pushed.length = 0
  pass(2)
  await send()
  expect(told()).toEqual(['somchai'])
  expect([(await month()).pushed, (await find(id)).got]).toEqual([1, 1])
  expect(await wrong()).toEqual([])
})

test('who is erased while news waits for LINE leaves no trace, and all others get it under the same key', async () => {
  const { follow, write, send, line, told, ask, recipients, pass, personOf, find } =
    await startNews()
  await follow('malee')
  await follow('somchai')
  const { id } = await write()
  line.answerPush(500)
  await send()
  const key = line.pushed[0]?.retryKey
  const malee = await personOf('malee')
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  expect((await recipients()).some(({ personId }) => personId === malee)).toBe(false)
  line.answerPush(200)
  pass(10)
  await send()
  expect(told()).toEqual(['malee', 'somchai', 'somchai'])
  expect(line.pushed.at(-1)?.retryKey).toBe(key)
  expect(await recipients()).toEqual([])
  expect((await find(id)).state).toBe('sent')
})

import { instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { office, service, startNews, text } from './testing-news.ts'

const monday = { is: 'at', day: '2026-11-23', clock: '10:00' } as const
const draft = { when: { is: 'draft' } } as const

test('a draft waits for words and a time; what is scheduled can be changed until it leaves', async () => {
  const { follow, put, write, find, send, multicasts, setClock } = await startNews()
  await follow('malee')
  const { id, revision, state } = await write({ ...draft, text: { th: '', en: '' } })
  expect([revision, state]).toEqual([1, 'draft'])
  await put('anan', { when: monday, revision: 1 }, id)
  const later = { ...monday, clock: '11:00' }
  const words = { th: 'ใหม่', en: 'new' }
  await put('pranee', { when: later, text: words, revision: 2 }, id)
  expect(await find(id)).toMatchObject({ revision: 3, state: 'scheduled', changedBy: 'pranee' })
  setClock(instantAt('2026-11-23', '10:30'))
  await send()
  setClock(instantAt('2026-11-23', '11:00'))
  await send()
  expect(multicasts().map(({ messages }) => messages[0]?.text)).toEqual(['ใหม่'])
})

test('of two who change it at once one is told so, and what has begun is changed by nobody', async () => {
  const { follow, put, write, send, find } = await startNews()
  await follow('malee')
  const { id } = await write({ when: monday })
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((title) => put('anan', { title, when: monday, revision: 1 }, id)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(answers.find(({ status }) => status === 409)?.json.code).toBe('changed_meanwhile')
  expect((await put('anan', { revision: 0 }, id)).json.code).toBe('changed_meanwhile')
  expect((await put('anan', { revision: 2 }, id)).status).toBe(200)
  await send()
  const { revision } = await find(id)
  const late = await put('anan', { title: 'late', revision }, id)
  expect([late.status, late.json.code]).toEqual([409, 'news_begun'])
  expect((await find(id)).title).not.toBe('late')
})

test('an answer that was lost and is asked for again writes once', async () => {
  const { follow, ask, db } = await startNews()
  await follow('malee')
  const body = { title: 'a', text, to: { audience: 'all' }, when: { is: 'now' } }
  const sent = { ...body, takesKept: false, revision: 0 }
  const [id, key] = [uuidv7(), uuidv7()]
  const put = () => ask('anan', 'PUT', `${office}/${id}`, sent, { 'idempotency-key': key })
  expect([(await put()).json, (await db.selectFrom('news').selectAll().execute()).length]).toEqual([
    (await put()).json,
    1,
  ])
})

test.each([
  ['no title', { title: ' ' }, 'title'],
  ['no Thai', { text: { th: '', en: 'x' } }, 'text.th'],
  ['no English', { text: { th: 'x', en: ' \u200b' } }, 'text.en'],
  ['10,000 characters', { text: { th: 'ก'.repeat(10_000), en: 'x' } }, 'text.th'],
  ['an unknown service', { to: { audience: 'service', serviceId: 'nothing' } }, 'to.serviceId'],
  ['an audience that is none', { to: { audience: 'neighbours' } }, 'to.audience'],
  ['a time in the past', { when: { ...monday, day: '2026-11-19' } }, 'when'],
  ['a time at night', { when: { ...monday, clock: '20:01' } }, 'when'],
  ['a time before people are up', { when: { ...monday, clock: '07:59' } }, 'when'],
  ['a time in a year', { when: { ...monday, day: '2027-11-23' } }, 'when'],
  ['a day that is none', { when: { ...monday, day: '2026-02-30' } }, 'when.day'],
  ['a revision that no database can count', { revision: 2 ** 40 }, 'revision'],
])('refuses %s, and writes nothing', async (_what, change, field) => {
  const { follow, put, db } = await startNews()
  await follow('malee')
  const { status, json } = await put('anan', change as object)
  expect([status, json.code, json.fields]).toEqual([422, 'invalid', [field]])
  expect(await db.selectFrom('news').selectAll().execute()).toEqual([])
})

test('a text shows what it says: unseen marks of direction are left out of it', async () => {
  const { write } = await startNews()
  const marked = { th: 'ปิด\u202e บ่าย\nศุกร์', en: 'Closed\u2066' }
  expect((await write({ ...draft, text: marked })).text).toEqual({
    th: 'ปิด บ่าย\nศุกร์',
    en: 'Closed',
  })
})

test('news for nobody is refused', async () => {
  const { put } = await startNews()
  const { status, json } = await put('anan', { to: service })
  expect([status, json.code]).toEqual([409, 'news_nobody'])
})

test.each([
  ['staff', 'suda', office, 403],
  ['a citizen', 'malee', office, 403],
  ['a head of another office', 'wirat', office, 404],
] as const)('%s neither writes nor reads nor stops news', async (_who, person, at, status) => {
  const { follow, write, put, ask, find } = await startNews()
  await follow('malee')
  const { id } = await write({ when: monday })
  const answers = [
    await put(person, { revision: 1 }, id, at),
    await ask(person, 'GET', at),
    await ask(person, 'GET', `${at}/${id}`),
    await ask(person, 'POST', `${at}/${id}/stop`),
    await ask(person, 'POST', `${at}/reach`, { to: service, when: { is: 'now' } }),
  ]
  expect(answers.map((answer) => answer.status)).toEqual(Array(5).fill(status))
  expect(await find(id)).toMatchObject({ state: 'scheduled', revision: 1 })
})

test('news of one office is not found at another', async () => {
  const { follow, write, ask, put, find } = await startNews()
  await follow('malee')
  await follow('somchai', 'th', 'khlongphrom')
  const { id } = await write({ when: monday })
  const there = '/offices/khlongphrom/staff/news'
  expect((await ask('wirat', 'GET', `${there}/${id}`)).status).toBe(404)
  expect((await ask('wirat', 'POST', `${there}/${id}/stop`)).status).toBe(404)
  expect((await put('wirat', { revision: 1 }, id, there)).status).toBe(404)
  expect((await ask('wirat', 'GET', there)).json).toEqual([])
  expect((await find(id)).state).toBe('scheduled')
})

import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { messageFigures } from '../message-figures.ts'
import { service, startNews } from './testing-news.ts'

const spent = 'You have reached your monthly limit.'
const monday = { is: 'at', day: '2026-11-23', clock: '10:00' } as const

test('says how many it reaches, what is left of the month, and what of it is kept for others', async () => {
  const { follow, setMonth, keep, reach, givenCase } = await startNews()
  await follow('malee', 'en')
  await follow('somchai')
  expect(await reach({ audience: 'all' })).toEqual({
    people: { th: 1, en: 1 },
    inApp: 0,
    month: null,
  })
  await setMonth(300, 250)
  await keep(20)
  expect(await reach({ audience: 'all' })).toEqual({
    people: { th: 1, en: 1 },
    inApp: 0,
    month: { left: 50, kept: 20 },
  })
  await givenCase('malee')
  expect((await reach(service)).people).toEqual({ th: 0, en: 1 })
})

test('what does not fit beside what is kept is refused; an admin may let it, a head may not', async () => {
  const { followers, setMonth, keep, put, send, month, line } = await startNews()
  await followers(5)
  await setMonth(300, 280)
  await keep(16)
  const refused = await put('anan')
  expect([refused.status, refused.json.code]).toEqual([409, 'news_no_room'])
  expect((await put('pranee')).json.code).toBe('news_no_room')
  expect((await put('anan', { takesKept: true })).status).toBe(403)
  const { status, json } = await put('pranee', { takesKept: true })
  expect([status, json.takesKept]).toEqual([200, true])
  await send()
  expect([line.pushed.length, (await month()).pushed]).toEqual([1, 5])
})

test('what LINE would refuse not even an admin sends', async () => {
  const { followers, setMonth, put } = await startNews()
  await followers(5)
  await setMonth(300, 296)
  expect((await put('pranee', { takesKept: true })).json.code).toBe('news_no_room')
})

test('what fitted when it was written and does not when it is to leave is held, and never takes what is kept', async () => {
  const { followers, setMonth, keep, write, send, setClock, line, find, month, lookAfter, wrong } =
    await startNews()
  await followers(5)
  await setMonth(300, 200)
  const { id } = await write({ when: monday })
  setClock(instantAt('2026-11-23', '10:00'))
  await setMonth(300, 285)
  await keep(12)
  await send()
  await lookAfter()
  const { state, heldAt, revision } = await find(id)
  expect([state, heldAt, revision]).toEqual(['scheduled', instantAt('2026-11-23', '10:00'), 1])
  expect([line.pushed.length, (await month()).pushed]).toEqual([0, 0])
  await keep(10)
  await lookAfter()
  await send()
  expect([line.pushed.length, (await month()).pushed]).toEqual([1, 5])
  expect(await find(id)).toMatchObject({ state: 'sent', heldAt: null, got: 5 })
  expect(await wrong()).toEqual([])
})

test('held over the end of a month it leaves in the next, when people are awake', async () => {
  const { followers, setMonth, keep, write, send, setClock, line, lookAfter, find } =
    await startNews()
  await followers(5)
  await setMonth(300, 200)
  const { id } = await write({ when: { ...monday, day: '2026-11-30' } })
  setClock(instantAt('2026-11-30', '10:00'))
  await setMonth(300, 299)
  await keep(0)
  await send()
  line.setQuota({ value: 300, used: 0 })
  setClock(instantAt('2026-12-01', '00:30'))
  await lookAfter()
  await send()
  expect(line.pushed).toHaveLength(0)
  setClock(instantAt('2026-12-01', '08:00'))
  await lookAfter()
  await send()
  expect([line.pushed.length, (await find(id)).got]).toEqual([1, 5])
})

test('LINE’s own word that the month is used up holds the rest, and it leaves once under its key when there is room', async () => {
  const { followers, setMonth, write, send, line, find, lookAfter, pass, month, wrong, batches } =
    await startNews()
  await followers(700)
  await setMonth(1000, 0)
  const { id } = await write()
  line.answerPush(429, spent)
  await send()
  expect(line.pushed).toHaveLength(1)
  expect(await find(id)).toMatchObject({ state: 'sending', waiting: 700, got: 0 })
  expect((await find(id)).heldAt).not.toBeNull()
  const month0 = await month()
  expect(month0.used + month0.pushed).toBe(1000)
  pass(11)
  await lookAfter()
  await send()
  expect(line.pushed).toHaveLength(1)
  // More was bought.
  line.answerPush(200)
  line.setQuota({ value: 2000, used: 1000 })
  pass(11)
  await lookAfter()
  await send()
  const keys = line.pushed.map(({ retryKey }) => retryKey)
  expect(keys).toHaveLength(3)
  expect(new Set(keys)).toEqual(new Set((await batches()).map((batch) => batch.id)))
  expect(await find(id)).toMatchObject({ state: 'sent', got: 700, waiting: 0, heldAt: null })
  expect([(await month()).pushed, await wrong()]).toEqual([700, []])
})

test('what is held and stopped gives nothing back that was never counted', async () => {
  const { followers, setMonth, write, send, line, stop, month, find, wrong } = await startNews()
  await followers(3)
  await setMonth(300, 0)
  const { id } = await write()
  line.answerPush(429, spent)
  await send()
  const before = await month()
  await stop(id)
  expect(await month()).toEqual(before)
  expect(await find(id)).toMatchObject({ state: 'stopped', got: 0, waiting: 0, heldAt: null })
  expect(await wrong()).toEqual([])
})

test('news of another month is judged by the whole allowance, and again when it leaves', async () => {
  const { followers, setMonth, put } = await startNews()
  await followers(5)
  await setMonth(300, 299)
  expect((await put('anan', { when: monday })).json.code).toBe('news_no_room')
  expect((await put('anan', { when: { ...monday, day: '2026-12-01' } })).status).toBe(200)
})

test('what LINE does not know of yet stays counted, and each day says how many got news', async () => {
  const { followers, setMonth, write, send, month, db, deps, pass, lookAfter } = await startNews()
  await followers(4)
  await setMonth(300, 100)
  await write()
  await send()
  expect((await messageFigures(db, 'bangphrom', deps.now())).days).toEqual([
    { day: '2026-11-20', pushes: 4, replies: 0 },
  ])
  await lookAfter()
  expect((await month()).pushed).toBe(4)
  pass(11)
  await lookAfter()
  expect((await month()).pushed).toBe(0)
})

import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { sendNews } from './send-news.ts'
import { startNews } from './testing-news.ts'

test('leaves in batches of five hundred, each once with any number of servers at work', async () => {
  const { followers, write, deps, multicasts, find, recipients, wrong, line } = await startNews()
  await followers(1201)
  const { id } = await write()
  line.answerEach(() => ({ status: 200, after: new Promise((done) => setTimeout(done, 30)) }))
  await Promise.all([sendNews(deps), sendNews(deps), sendNews(deps)])
  const sizes = multicasts().map(({ to }) => to.length)
  expect(sizes.sort()).toEqual([201, 500, 500])
  expect(new Set(multicasts().flatMap(({ to }) => to)).size).toBe(1201)
  expect(new Set(line.pushed.map(({ retryKey }) => retryKey)).size).toBe(3)
  expect(await find(id)).toMatchObject({ state: 'sent', got: 1201, waiting: 0 })
  expect([await recipients(), await wrong()]).toEqual([[], []])
})

test('does not leave before its time, and leaves then', async () => {
  const { follow, write, send, line, setClock, find } = await startNews()
  await follow('malee')
  const { id, sendAt } = await write({ when: { is: 'at', day: '2026-11-23', clock: '10:00' } })
  expect(sendAt).toBe(instantAt('2026-11-23', '10:00'))
  setClock(instantAt('2026-11-23', '09:59'))
  await send()
  expect([line.pushed.length, (await find(id)).state]).toEqual([0, 'scheduled'])
  setClock(instantAt('2026-11-23', '10:00'))
  await send()
  expect([line.pushed.length, (await find(id)).state]).toEqual([1, 'sent'])
})

test('what could not leave in time waits for the morning', async () => {
  const { follow, write, send, line, setClock } = await startNews()
  await follow('malee')
  await write({ when: { is: 'at', day: '2026-11-23', clock: '19:30' } })
  for (const clock of ['21:00', '23:00']) {
    setClock(instantAt('2026-11-23', clock))
    await send()
  }
  expect(line.pushed).toHaveLength(0)
  setClock(instantAt('2026-11-24', '08:00'))
  await send()
  expect(line.pushed).toHaveLength(1)
})

test('a batch that LINE failed is repeated with the same key and words, and counts once', async () => {
  const { followers, write, send, line, pass, month, setMonth, find } = await startNews()
  await setMonth(300, 0)
  await followers(3)
  const { id } = await write()
  for (const status of [500, 503, 429, 409]) {
    line.answerPush(status)
    await send()
    pass(6)
  }
  expect(line.pushed).toHaveLength(4)
  expect(new Set(line.pushed.map((push) => JSON.stringify(push))).size).toBe(1)
  expect(await find(id)).toMatchObject({ state: 'sent', got: 3 })
  expect((await month()).pushed).toBe(3)
})

test('killed in the middle, another server repeats the batch under its key, and nothing else', async () => {
  const { followers, write, send, line, pass, db, find } = await startNews()
  await followers(2)
  const { id } = await write()
  await send()
  // As it stands on disk where a process dies between LINE's answer and its own note of it.
  const [batch] = await db.selectFrom('newsBatch').selectAll().execute()
  await db
    .updateTable('newsBatch')
    .set({
      endedAt: null,
      outcome: null,
      claimedUntil: batch?.nextAttemptAt ?? null,
      unsureSince: batch?.nextAttemptAt ?? null,
    })
    .execute()
  await db.updateTable('news').set({ state: 'sending', endedAt: null }).execute()
  const people = await db.selectFrom('friendship').select('personId').execute()
  await db
    .insertInto('newsRecipient')
    .values(
      people.map(({ personId }) => ({ officeId: 'bangphrom', batchId: batch?.id ?? '', personId })),
    )
    .execute()
  line.answerPush(409)
  pass(1)
  await send()
  expect(line.pushed.map(({ retryKey }) => retryKey)).toEqual([batch?.id, batch?.id])
  expect(await find(id)).toMatchObject({ state: 'sent', got: 2 })
})

test('what LINE refuses is set aside, shown, and given back to the month', async () => {
  const { followers, write, send, line, month, setMonth, find, pass, recipients } =
    await startNews()
  await setMonth(300, 0)
  await followers(3)
  const { id } = await write()
  line.answerPush(400)
  await send()
  pass(60)
  await send()
  expect(line.pushed).toHaveLength(1)
  expect(await find(id)).toMatchObject({ state: 'sent', got: 0, refused: 3 })
  expect([(await month()).pushed, await recipients()]).toEqual([0, []])
})

test('what LINE has given no word of for 23 hours is never repeated', async () => {
  const { followers, write, send, line, pass, find } = await startNews()
  await followers(2)
  const { id } = await write()
  line.answerPush(500)
  await send()
  pass(24 * 60)
  await send()
  expect(line.pushed).toHaveLength(1)
  expect(await find(id)).toMatchObject({ state: 'sent', got: 0, unknown: 2 })
})

test('stopped in the middle, the batch in hand is the last, and the rest is given back', async () => {
  const { followers, write, send, line, month, setMonth, find, stop, recipients, wrong, pass } =
    await startNews()
  await setMonth(2000, 0)
  await followers(1100)
  const { id } = await write()
  line.answerEach(() => ({ status: 200, after: stop(id) }))
  await send()
  expect(line.pushed).toHaveLength(1)
  expect(await find(id)).toMatchObject({ state: 'stopped', got: 500, waiting: 0 })
  expect((await month()).pushed).toBe(500)
  expect([await recipients(), await wrong()]).toEqual([[], []])
  pass(60)
  await send()
  expect(line.pushed).toHaveLength(1)
  expect((await stop(id)).json.code).toBe('news_begun')
})

test('stopped while LINE fails, what may have arrived is told as unknown and never repeated', async () => {
  const { followers, write, send, line, find, stop, pass, wrong } = await startNews()
  await followers(2)
  const { id } = await write()
  line.answerPush(500)
  await send()
  expect((await stop(id)).status).toBe(200)
  line.answerPush(200)
  pass(60)
  await send()
  expect(line.pushed).toHaveLength(1)
  expect(await find(id)).toMatchObject({ state: 'stopped', got: 0, unknown: 2 })
  expect(await wrong()).toEqual([])
})

test('what is scheduled and stopped never leaves', async () => {
  const { follow, write, send, line, setClock, stop, find } = await startNews()
  await follow('malee')
  const { id } = await write({ when: { is: 'at', day: '2026-11-23', clock: '10:00' } })
  expect((await stop(id)).json.state).toBe('stopped')
  setClock(instantAt('2026-11-23', '11:00'))
  await send()
  expect([line.pushed.length, (await find(id)).got]).toEqual([0, 0])
})

test('waits with all messages of the office while LINE wants no more or takes no token', async () => {
  const { followers, write, send, line, pass, find } = await startNews()
  await followers(2)
  const { id } = await write()
  line.answerPush(401)
  await send()
  line.answerPush(200)
  pass(1)
  await send()
  expect(line.pushed).toHaveLength(1)
  pass(6)
  await send()
  expect(await find(id)).toMatchObject({ state: 'sent', got: 2 })
})

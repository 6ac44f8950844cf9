import { messages } from '@phrom/shared/words/messages.ts'
import { expect, test } from 'vitest'
import { people } from '../testing.ts'
import { setBlocked, setFollowing } from './friendship-store.ts'
import { lookAfterMessages } from './look-after.ts'
import { startOutbox } from './testing-outbox.ts'

const head = {
  approved: messages.approved.head.th,
  received: messages.received.head.th,
  served: messages.served.head.th,
  called: messages.called.head.th,
}
const keysOf = (line: { pushed: { retryKey: string | undefined }[] }) =>
  line.pushed.map(({ retryKey }) => retryKey)

test('what falls together for one person leaves in one push of five at the most, in its order', async () => {
  const { give, send, heads, to, rows, line } = await startOutbox()
  for (const kind of ['received', 'approved', 'received', 'approved', 'served'] as const) {
    await give('malee', kind)
  }
  await give('malee', 'received')
  await give('somchai', 'approved')
  await send()
  // Who comes first is nobody's promise; what each gets first is.
  const got = (person: string) => heads().filter((_, i) => to()[i] === person)
  expect(got(people.malee)).toEqual([
    [head.received, head.approved, head.received, head.approved, head.served],
    [head.received],
  ])
  expect(got(people.somchai)).toEqual([[head.approved]])
  expect(new Set(keysOf(line)).size).toBe(3)
  expect((await rows()).every(({ sentAt, sentBy }) => sentAt && sentBy === 'push')).toBe(true)
})

test('a retry sends exactly the same, and what is newer waits for it', async () => {
  const { give, send, line, pass, heads } = await startOutbox()
  await give('malee', 'received')
  await give('malee', 'approved')
  line.answerPush(500)
  await send()
  await give('malee', 'served')
  await send()
  expect(heads()).toEqual([[head.received, head.approved]])
  line.answerPush(200)
  pass(1)
  await send()
  expect(heads().slice(1)).toEqual([[head.received, head.approved], [head.served]])
  const [first, again, newer] = keysOf(line)
  expect(again).toBe(first)
  expect(newer).not.toBe(first)
})

test('of several that LINE refuses together each goes alone, and one bad one is set aside alone', async () => {
  const { give, send, line, find, heads } = await startOutbox()
  const good = await give('malee', 'received')
  const bad = await give('malee', 'served')
  const last = await give('malee', 'approved')
  const isBad = (body: unknown) => JSON.stringify(body).includes(head.served)
  line.answerEach(({ body }) => ({ status: isBad(body) ? 400 : 200 }))
  await send()
  expect(heads()).toEqual([
    [head.received, head.served, head.approved],
    [head.received],
    [head.served],
    [head.approved],
  ])
  expect(new Set(keysOf(line)).size).toBe(4)
  expect((await find(good))?.sentAt).not.toBeNull()
  expect((await find(last))?.sentAt).not.toBeNull()
  expect(await find(bad)).toMatchObject({
    ...{ sentAt: null, nextAttemptAt: null, lastError: 'status 400' },
    failedAt: expect.any(String),
  })
})

test('LINE that is asked too fast slows the whole office, and nothing is lost', async () => {
  const { give, send, line, pass, rows } = await startOutbox()
  await give('malee', 'received')
  line.answerPush(429, 'The API rate limit has been exceeded. Try again later.')
  await send()
  await give('somchai', 'received')
  expect(await send()).toBe(0)
  expect(line.pushed).toHaveLength(1)
  line.answerPush(200)
  pass(1)
  expect(await send()).toBe(2)
  const keys = keysOf(line)
  expect(keys.filter((key) => key === keys[0])).toHaveLength(2)
  expect((await rows()).every(({ sentAt }) => sentAt)).toBe(true)
})

test('a token that has expired keeps the office’s messages, and sets none of them aside', async () => {
  const { give, send, line, pass, rows, db } = await startOutbox()
  await give('malee', 'received')
  line.answerPush(401)
  await send()
  await give('somchai', 'returned')
  await send()
  expect(line.pushed).toHaveLength(1)
  expect(await db.selectFrom('linePause').selectAll().execute()).toMatchObject([
    { officeId: 'bangphrom', why: 'token' },
  ])
  expect((await rows()).every(({ failedAt }) => failedAt === null)).toBe(true)
  line.answerPush(200)
  pass(6)
  await send()
  expect((await rows()).every(({ sentAt }) => sentAt)).toBe(true)
  expect(await db.selectFrom('linePause').selectAll().execute()).toEqual([])
})

test('a clock that is set back keeps nobody waiting', async () => {
  const { give, send, line, pass, heads } = await startOutbox()
  pass(600)
  await give('malee', 'received')
  line.answerPush(429)
  await send()
  line.answerPush(200)
  pass(-600)
  await give('somchai', 'approved')
  await send()
  expect(heads()).toContainEqual([head.approved])
})

test('LINE is out of order for hours: nothing is lost, all leaves in its order, and what is stale is dropped', async () => {
  const { give, send, line, pass, find, heads, rows, db } = await startOutbox()
  line.answerPush(503)
  const called = await give('somchai', 'called', { ticket: 'A012', counter: '2' })
  await give('malee', 'received')
  for (let minute = 0; minute < 300; minute += 5) {
    await send()
    if (minute === 100) await give('malee', 'approved')
    if (minute === 150) await give('somchai', 'served')
    pass(5)
  }
  // The whole office waits: what comes meanwhile is not even tried.
  expect(await db.selectFrom('linePause').select('why').execute()).toEqual([{ why: 'down' }])
  const before = line.pushed.length
  line.answerPush(200)
  pass(7)
  await send()
  const after = heads().slice(before)
  expect(after).toHaveLength(3)
  expect(after.flat().filter((words) => words === head.received)).toHaveLength(1)
  expect(after.flat().indexOf(head.received)).toBeLessThan(after.flat().indexOf(head.approved))
  expect(await find(called)).toMatchObject({ sentAt: null, lastError: 'stale' })
  expect((await rows()).filter(({ sentAt }) => sentAt)).toHaveLength(3)
})

test('when a key is too old to be repeated, what may have arrived is set aside and shown, and keeps nothing back', async () => {
  const { give, send, line, pass, find } = await startOutbox()
  const unsure = await give('malee', 'received')
  line.answerPush(500)
  await send()
  pass(23.5 * 60)
  line.answerPush(200)
  const newer = await give('malee', 'approved')
  await send()
  expect(await find(unsure)).toMatchObject({ sentAt: null, lastError: 'unknown' })
  expect((await find(newer))?.sentAt).not.toBeNull()
  expect(line.pushed).toHaveLength(2)
})

test('what a server that died had in hand is sent again by another, under the same key', async () => {
  const { give, send, line, pass, db } = await startOutbox()
  await give('malee', 'received')
  let wakeUp = () => {}
  const asleep = new Promise<void>((resolve) => {
    wakeUp = resolve
  })
  line.answerEach(() => ({ status: 500, after: asleep }))
  const dying = send()
  await expect.poll(() => line.pushed.length, { timeout: 20_000 }).toBe(1)
  line.answerPush(409)
  await send()
  expect(line.pushed).toHaveLength(1)
  pass(1)
  await send()
  const keys = keysOf(line)
  expect(keys).toEqual([keys[0], keys[0]])
  // What it hears in the end, if it only slept, changes nothing any more.
  wakeUp()
  await dying
  expect(await db.selectFrom('outbox').select('sentAt').execute()).not.toContainEqual({
    sentAt: null,
  })
})

test('nothing is pushed to who has blocked the office; what is still true leaves when they come back', async () => {
  const { give, send, line, pass, find, personOf, deps, db } = await startOutbox()
  const of = { officeId: 'bangphrom', personId: await personOf('malee') }
  await setBlocked(db, { ...of, at: deps.now() })
  const held = await give('malee', 'approved')
  const stale = await give('malee', 'called', { ticket: 'A012', counter: '2' })
  const other = await give('somchai', 'approved')
  await send()
  expect(line.pushed).toHaveLength(1)
  expect((await find(other))?.sentAt).not.toBeNull()
  expect(await find(held)).toMatchObject({ sentAt: null, heldWhy: 'blocked', nextAttemptAt: null })
  pass(60)
  await lookAfterMessages(deps)
  expect(await find(stale)).toMatchObject({ lastError: 'stale', heldAt: null })
  await setFollowing(db, { ...of, language: 'th', at: deps.now() })
  await lookAfterMessages(deps)
  await send()
  // The reply to the event comes first: it is free.
  expect(line.pushed).toHaveLength(1)
  pass(2)
  await lookAfterMessages(deps)
  await send()
  expect(line.pushed).toHaveLength(2)
  expect((await find(held))?.sentBy).toBe('push')
})

test('who takes back the consent is sent nothing that was waiting, held, or to be tried again', async () => {
  const { give, send, line, pass, rows, ask, cases } = await startOutbox()
  await give('malee', 'received')
  line.answerPush(500)
  await send()
  await give('malee', 'approved')
  const path = `/offices/bangphrom/cases/${cases.malee}/consents/line.messages/withdraw`
  expect((await ask('malee', 'POST', path)).status).toBe(200)
  line.answerPush(200)
  pass(60)
  await send()
  expect(line.pushed).toHaveLength(1)
  expect((await rows()).map(({ lastError }) => lastError)).toEqual([
    'consent withdrawn',
    'consent withdrawn',
  ])
})

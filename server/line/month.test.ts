import { instantAt } from '@phrom/shared/time.ts'
import { describe, expect, test } from 'vitest'
import type { MessageKind } from '../database/tables.ts'
import { lookAfterMessages } from './look-after.ts'
import { forecast, keptFor, lastDayOf } from './month.ts'
import { sendDue } from './outbox.ts'
import { startOutbox } from './testing-outbox.ts'

describe('what the rest of the month will want', () => {
  const sent = (day: string, kind: MessageKind, count: number, way: 'push' | 'reply' = 'push') => ({
    ...{ day, way, kind, count },
  })

  test('is as the days before went, for each rank', () => {
    const counts = [sent('2026-11-11', 'returned', 20), sent('2026-11-13', 'received', 30)]
    // Ten days in, ten days left.
    expect(forecast(counts, 0, '2026-11-20')).toEqual({ 1: 23, 2: 0, 3: 34, 4: 0 })
  })

  test('counts no reply, for it is free, and not what leaves today', () => {
    const counts = [sent('2026-11-10', 'returned', 20, 'reply'), sent('2026-11-20', 'returned', 9)]
    expect(forecast(counts, 0, '2026-11-20')[1]).toBe(0)
  })

  test('knows of at least the reminders of visits that are booked', () => {
    expect(forecast([], 12, '2026-11-20')[1]).toBe(12)
    const counts = [sent('2026-11-19', 'visit_today', 3)]
    expect(forecast(counts, 12, '2026-11-20')[1]).toBe(30)
    expect(forecast(counts, 40, '2026-11-20')[1]).toBe(40)
  })

  test('on the last day is nothing', () => {
    const counts = [sent('2026-11-10', 'returned', 20)]
    expect(forecast(counts, 0, '2026-11-30')).toEqual({ 1: 0, 2: 0, 3: 0, 4: 0 })
  })

  test('is kept for those who go first', () => {
    const wanted = { 1: 10, 2: 5, 3: 3, 4: 1 }
    expect([1, 2, 3, 4].map((rank) => keptFor(rank as 1, wanted))).toEqual([0, 10, 15, 18])
  })

  test.each([
    ['2026-11', '2026-11-30'],
    ['2026-12', '2026-12-31'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
  ])('%s ends on %s', (month, day) => {
    expect(lastDayOf(month)).toBe(day)
  })
})

const spent = 'You have reached your monthly limit.'

/** An office that has a month's limit, as LINE says. */
async function startWithQuota(value: number, used: number) {
  const server = await startOutbox()
  server.line.setQuota({ value, used })
  await lookAfterMessages(server.deps)
  const month = () =>
    server.db
      .selectFrom('lineMonth')
      .selectAll()
      .where('officeId', '=', 'bangphrom')
      .executeTakeFirstOrThrow()
  const setForecast = (wanted: Record<number, number>) =>
    server.db
      .updateTable('lineMonth')
      .set({ forecast: JSON.stringify(wanted) })
      .execute()
  return { ...server, month, setForecast }
}

test('asks LINE for limit and use, and counts its own until it asks again', async () => {
  const { give, send, month, line, deps, pass } = await startWithQuota(300, 120)
  expect(await month()).toMatchObject({ month: '2026-11', quota: 300, used: 120, pushed: 0 })
  await give('malee', 'received')
  await give('malee', 'approved')
  await give('somchai', 'approved')
  await send()
  // To one person it is one, however many it holds.
  expect(await month()).toMatchObject({ used: 120, pushed: 2 })
  line.setQuota({ value: 300, used: 122 })
  await lookAfterMessages(deps)
  expect((await month()).pushed).toBe(2)
  pass(11)
  await lookAfterMessages(deps)
  expect(await month()).toMatchObject({ used: 122, pushed: 0 })
})

test('when the rest is kept for what matters more, less waits and that goes', async () => {
  const { give, send, setForecast, line, find, heads } = await startWithQuota(300, 290)
  await setForecast({ 1: 8, 2: 3, 3: 2, 4: 0 })
  const approved = await give('malee', 'approved')
  const received = await give('somchai', 'received')
  await send()
  expect((await find(approved))?.sentAt).not.toBeNull()
  expect(await find(received)).toMatchObject({
    ...{ sentAt: null, heldWhy: 'quota', heldAt: expect.any(String), nextAttemptAt: null },
  })
  // It goes along free with what leaves all the same.
  await give('somchai', 'returned')
  await send()
  expect(heads().at(-1)).toHaveLength(2)
  expect((await find(received))?.sentBy).toBe('push')
  expect(line.pushed).toHaveLength(2)
})

test('two senders do not use the last message up twice', async () => {
  const { give, deps, line, rows, month } = await startWithQuota(300, 299)
  await give('malee', 'returned')
  await give('somchai', 'returned')
  await Promise.all([sendDue(deps), sendDue(deps)])
  expect(line.pushed).toHaveLength(1)
  expect((await rows()).map(({ heldWhy }) => heldWhy ?? 'left').sort()).toEqual(['left', 'quota'])
  expect(await month()).toMatchObject({ used: 299, pushed: 1 })
})

test('what LINE refuses for the month’s sake waits, and leaves at the turn of the month if it is still true', async () => {
  const { give, send, line, deps, setClock, find } = await startWithQuota(300, 10)
  const returned = await give('malee', 'returned')
  const received = await give('malee', 'received')
  line.answerPush(429, spent)
  await send()
  expect(await find(returned)).toMatchObject({ heldWhy: 'quota', failedAt: null })
  // No further one is tried this month.
  await give('somchai', 'returned')
  await send()
  expect(line.pushed).toHaveLength(1)

  line.answerPush(200)
  line.setQuota({ value: 300, used: 0 })
  setClock(instantAt('2026-12-01', '09:00'))
  await lookAfterMessages(deps)
  await send()
  expect((await find(returned))?.sentAt).not.toBeNull()
  expect(await find(received)).toMatchObject({ sentAt: null, lastError: 'stale', heldAt: null })
  expect(line.pushed).toHaveLength(3)
})

test('a larger plan lets go what waited, what matters most first', async () => {
  const { give, send, line, deps, pass, find } = await startWithQuota(300, 300)
  const received = await give('malee', 'received')
  const returned = await give('somchai', 'returned')
  await send()
  expect(line.pushed).toEqual([])
  line.setQuota({ value: 301, used: 300 })
  pass(11)
  await lookAfterMessages(deps)
  await send()
  expect((await find(returned))?.sentAt).not.toBeNull()
  expect((await find(received))?.heldWhy).toBe('quota')
  line.setQuota({ used: 301 })
  pass(11)
  await lookAfterMessages(deps)
  await send()
  expect((await find(received))?.sentAt).not.toBeNull()
})

test('an office of which LINE tells nothing sends as before', async () => {
  const { give, send, line, deps, db } = await startOutbox()
  await line.stop()
  await lookAfterMessages(deps)
  expect(await db.selectFrom('lineMonth').selectAll().execute()).toEqual([])
  await give('malee', 'received')
  expect(await send()).toBe(1)
})

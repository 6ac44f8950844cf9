import { expect, test } from 'vitest'
import { room, uploadTurn } from './room.ts'

/** Work that goes on until it is told to end. */
function work() {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const state = { begun: false }
  const run = () => {
    state.begun = true
    return promise
  }
  return { state, run, end: resolve, fail: reject }
}
const moment = () => new Promise((resolve) => setImmediate(resolve))
const patient = { waiting: 10, patienceMs: 60_000 }

test('lets in what there is room for, and the next in its turn when one ends or fails', async () => {
  const enter = room({ size: 10, ...patient })
  const [a, b, c, d] = [work(), work(), work(), work()]
  const one = enter(6, a.run)
  const two = enter(4, b.run)
  const three = enter(5, c.run)
  const four = enter(1, d.run)
  await moment()
  expect([a, b, c, d].map(({ state }) => state.begun)).toEqual([true, true, false, false])
  b.fail(new Error('torn'))
  await expect(two).rejects.toThrow('torn')
  // The small one does not overtake: else a large one would wait for ever.
  expect(d.state.begun).toBe(false)
  a.end()
  await one
  await moment()
  expect([c.state.begun, d.state.begun]).toEqual([true, true])
  c.end()
  d.end()
  await Promise.all([three, four])
})

test('lets in alone what is larger than the room', async () => {
  const enter = room({ size: 10, ...patient })
  expect(await enter(1000, async () => 'in')).toBe('in')
  expect(await enter(10, async () => 'still whole')).toBe('still whole')
})

test('refuses busy where too many wait, or one has waited too long, and goes on', async () => {
  const enter = room({ size: 1, waiting: 1, patienceMs: 20 })
  const first = work()
  const inside = enter(1, first.run)
  const waiting = enter(1, async () => 'late')
  await expect(enter(1, async () => 'too many')).rejects.toMatchObject({ code: 'busy' })
  await expect(waiting).rejects.toMatchObject({ code: 'busy' })
  first.end()
  await inside
  expect(await enter(1, async () => 'free')).toBe('free')
})

test('one person who sends without end keeps nobody else out', async () => {
  const megabyte = 1024 * 1024
  const greedy = Array.from({ length: 20 }, work)
  const sent = greedy.map(({ run }) => uploadTurn('greedy', 10 * megabyte, run))
  await moment()
  expect(greedy.filter(({ state }) => state.begun)).toHaveLength(2)
  expect(await uploadTurn('other', 10 * megabyte, async () => 'in')).toBe('in')
  for (const { end } of greedy) end()
  await Promise.all(sent)
})

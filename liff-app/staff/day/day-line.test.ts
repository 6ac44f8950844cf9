import type { DayView } from '@phrom/shared/ticket-views.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NoAnswer, ProblemError } from '../../api.ts'
import { GivenUp, type LineState, openLine } from './day-line.ts'

vi.mock('../../api.ts', () => ({
  NoAnswer: class extends Error {},
  ProblemError: class extends Error {},
}))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const next = { th: 'เรียก', en: 'Call' }
const dayAt = (now: string) => ({ now }) as DayView

/** Questions and writes that are answered by hand. */
function startLine() {
  const reads: PromiseWithResolvers<DayView>[] = []
  let state: LineState | undefined
  let keys = 0
  const line = openLine({
    read: () => {
      const question = Promise.withResolvers<DayView>()
      reads.push(question)
      return question.promise
    },
    show: (next) => {
      state = next
    },
    newKey: () => `key-${++keys}`,
  })
  const sent: { key: string; answer: PromiseWithResolvers<DayView> }[] = []
  const call = (key: string) => {
    const answer = Promise.withResolvers<DayView>()
    sent.push({ key, answer })
    return answer.promise
  }
  const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds)
  return { line, reads, sent, call, pass, state: () => state }
}

test('asks every three seconds, and never while a question is open', async () => {
  const { line, reads, pass, state } = startLine()
  line.start()
  await pass(10_000)
  expect(reads).toHaveLength(1)
  reads[0]?.resolve(dayAt('1'))
  await pass(2999)
  expect([reads.length, state()?.day?.now]).toEqual([1, '1'])
  await pass(1)
  expect(reads).toHaveLength(2)
})

test('asks nothing while nobody looks, and at once when somebody does', async () => {
  const { line, reads, pass } = startLine()
  line.start()
  reads[0]?.resolve(dayAt('1'))
  await pass()
  line.rest()
  await pass(60_000)
  expect(reads).toHaveLength(1)
  line.start()
  expect(reads).toHaveLength(2)
})

test('shows what a write answered, though a question from before it is answered later', async () => {
  const { line, reads, sent, call, pass, state } = startLine()
  line.start()
  void line.write(next, call)
  sent[0]?.answer.resolve(dayAt('written'))
  await pass()
  reads[0]?.resolve(dayAt('old'))
  await pass()
  expect(state()?.day?.now).toBe('written')
})

test('does one thing at a time', async () => {
  const { line, sent, call } = startLine()
  expect(line.write(next, call)).toBeDefined()
  expect(line.write(next, call)).toBeUndefined()
  expect(sent).toHaveLength(1)
})

test('sends what has no answer again under its own key, and reads the day anew once it has one', async () => {
  const { line, reads, sent, call, pass, state } = startLine()
  const done = line.write(next, call)
  sent[0]?.answer.reject(new NoAnswer())
  await pass()
  expect(state()).toMatchObject({ isLost: true, stuck: next, isSending: false })
  await pass(3000)
  expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-1'])
  sent[1]?.answer.resolve(dayAt('as it stood at the first try'))
  await pass()
  expect((await done)?.now).toBe('as it stood at the first try')
  expect(state()).toMatchObject({ isLost: false, stuck: undefined, day: undefined })
  reads[0]?.resolve(dayAt('now'))
  await pass()
  expect(state()?.day?.now).toBe('now')
})

test('takes a no for an answer, and the next write has a key of its own', async () => {
  const { line, sent, call, pass, state } = startLine()
  const done = line.write(next, call)
  const no = new ProblemError({} as never)
  sent[0]?.answer.reject(no)
  await expect(done).rejects.toBe(no)
  expect(state()?.stuck).toBeUndefined()
  void line.write(next, call)
  await pass()
  expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-2'])
})

test('gives up when it is told to, and reads how the day stands', async () => {
  const { line, reads, sent, call, pass, state } = startLine()
  const done = line.write(next, call)
  sent[0]?.answer.reject(new NoAnswer())
  await pass()
  void line.giveUp()
  await expect(done).rejects.toBeInstanceOf(GivenUp)
  reads[0]?.resolve(dayAt('now'))
  await pass(10_000)
  expect([sent.length, state()?.day?.now]).toEqual([1, 'now'])
})

test('says that nobody answers, keeps what it knows, and goes on asking', async () => {
  const { line, reads, pass, state } = startLine()
  line.start()
  reads[0]?.resolve(dayAt('1'))
  await pass(3000)
  reads[1]?.reject(new NoAnswer())
  await pass()
  expect(state()).toMatchObject({ isLost: true, day: { now: '1' } })
  await pass(3000)
  reads[2]?.resolve(dayAt('2'))
  await pass()
  expect(state()).toMatchObject({ isLost: false, day: { now: '2' } })
})

test('does not do minutes later what nobody expects any more', async () => {
  const { line, sent, call, pass, state } = startLine()
  const done = line.write(next, call)
  sent[0]?.answer.reject(new NoAnswer())
  await pass()
  line.rest()
  await pass(121_000)
  line.start()
  await expect(done).rejects.toBeInstanceOf(NoAnswer)
  expect([sent.length, state()?.stuck]).toEqual([1, undefined])
})

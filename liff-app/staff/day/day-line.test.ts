import type { DayView } from '@phrom/shared/ticket-views.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NoAnswer, ProblemError } from '../../api.ts'
import { cutOffMilliseconds, openLine } from './day-line.ts'
import type { Late, Refused } from './late-log.ts'
import { GivenUp, type LineState, type MakeLate } from './line-state.ts'

vi.mock('../../api.ts', () => ({
  NoAnswer: class extends Error {},
  ProblemError: class extends Error {
    problem: unknown
    constructor(problem: unknown) {
      super()
      this.problem = problem
    }
  },
}))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const next = { th: 'เรียก', en: 'Call' }
const dayAt = (now: string) => ({ now }) as DayView

/** Questions and writes that are answered by hand. */
function startLine(before: Late[] = []) {
  const reads: PromiseWithResolvers<DayView>[] = []
  let state: LineState | undefined
  let keys = 0
  let kept: readonly Late[] = before
  let refused: readonly Refused[] = []
  const told: { late: Late; answer: PromiseWithResolvers<DayView> }[] = []
  const line = openLine({
    tell: (late) => {
      const answer = Promise.withResolvers<DayView>()
      told.push({ late, answer })
      return answer.promise
    },
    log: {
      load: () => ({ untold: kept, refused }),
      save: (all) => {
        kept = all.untold
        refused = all.refused
      },
    },
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
  return {
    line,
    reads,
    sent,
    told,
    call,
    pass,
    state: () => state,
    kept: () => kept,
    refused: () => refused,
  }
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
  const no = new ProblemError({ code: 'forbidden' } as never)
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
  expect(state()).toMatchObject({ isLost: true, asOf: '1' })
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

const clock = '2026-11-23T02:00:00.000Z'
/** A day on which these wait. */
const waitingDay = (...ids: string[]) =>
  ({
    ...{ now: clock, day: '2026-11-23', counters: [], settings: {} },
    ...{ atCounters: [], parked: [], passedOver: [] },
    waiting: ids.map((id, i) => ({
      ...{ id, ticket: id, number: i, state: 'waiting', outcome: null, cases: [], backAt: null },
      ...{ priority: 'none', bookedStart: null, arrivedAt: clock, calls: 0 },
    })),
  }) as unknown as DayView
const callFirst: MakeLate = ({ waiting: [one] }, at) =>
  one && { counterId: 'counter', step: { type: 'called', ticketId: one.id, at } }
const late = (key: string, ticketId: string): Late => ({
  ...{ key, counterId: 'counter', ticket: ticketId },
  step: { type: 'called', ticketId, at: clock },
})

/** A counter that nobody has answered for long. */
async function cutOff(...ids: string[]) {
  const started = startLine()
  started.line.start()
  started.reads[0]?.resolve(waitingDay(...ids))
  await started.pass(3000)
  for (let i = 1; i < 6; i++) {
    started.reads[i]?.reject(new NoAnswer())
    await started.pass(3000)
  }
  expect(started.state()).toMatchObject({ isLost: true, isCutOff: true })
  return started
}
const called = (state: LineState | undefined) => state?.day?.atCounters.map(({ ticket }) => ticket)

test('a counter that is cut off goes on by itself, and tells it in its order when somebody answers', async () => {
  const { line, reads, sent, told, call, pass, state, kept } = await cutOff('A1', 'A2')
  const answer = await line.write(next, call, callFirst)
  expect(answer?.atCounters.map(({ ticket }) => ticket)).toEqual(['A1'])
  await line.write(next, call, callFirst)
  expect([sent.length, called(state()), state()?.untold]).toEqual([0, ['A1', 'A2'], 2])
  expect(kept().map(({ step }) => step.ticketId)).toEqual(['A1', 'A2'])

  reads.at(-1)?.resolve(waitingDay('A1', 'A2'))
  await pass()
  // What is not told yet is still shown as it was done.
  expect([told.length, called(state())]).toEqual([1, ['A1', 'A2']])
  told[0]?.answer.resolve({ ...waitingDay('A2') })
  await pass()
  expect(told.map(({ late }) => late.step.ticketId)).toEqual(['A1', 'A2'])
  told[1]?.answer.resolve(waitingDay())
  await pass()
  expect([kept(), state()?.untold, state()?.isLost]).toEqual([[], 0, false])
})

test('tells by the office’s clock, though the device’s own is set back', async () => {
  const { line, call, kept } = await cutOff('A1')
  vi.setSystemTime('2001-01-01')
  await line.write(next, call, callFirst)
  const at = Date.parse(kept()[0]?.step.at ?? '')
  expect(at - Date.parse(clock)).toBeGreaterThanOrEqual(cutOffMilliseconds)
  expect(at - Date.parse(clock)).toBeLessThan(60_000)
})

test('a press that nobody answers is done here after a while, and no longer sent', async () => {
  const { line, reads, sent, call, pass, state, kept } = startLine()
  line.start()
  reads[0]?.resolve(waitingDay('A1'))
  await pass()
  const done = line.write(next, call, callFirst)
  for (let i = 0; i < 5; i++) {
    sent[i]?.answer.reject(new NoAnswer())
    await pass(3000)
  }
  expect((await done)?.atCounters).toHaveLength(1)
  // It may have arrived: who is told of it looks up what became of it.
  expect(kept()[0]?.step.tried).toBe(sent[0]?.key)
  const tries = sent.length
  await pass(10_000)
  expect([sent.length, state()?.stuck]).toEqual([tries, undefined])
})

test('a short loss of the network calls nobody out of turn', async () => {
  const { line, reads, sent, call, pass, kept } = startLine()
  line.start()
  reads[0]?.resolve(waitingDay('A1'))
  await pass()
  const done = line.write(next, call, callFirst)
  sent[0]?.answer.reject(new NoAnswer())
  await pass(3000)
  sent[1]?.answer.resolve(waitingDay())
  await done
  expect([sent.length, kept()]).toEqual([2, []])
})

test('what needs the others is not done here', async () => {
  const { line, sent, call } = await cutOff('A1')
  void line.write(next, call)
  expect(sent).toHaveLength(1)
})

test('goes on telling where it was when nobody answers again, under the same key', async () => {
  const { line, reads, told, call, pass, kept } = await cutOff('A1', 'A2')
  await line.write(next, call, callFirst)
  reads.at(-1)?.resolve(waitingDay('A1', 'A2'))
  await pass()
  told[0]?.answer.reject(new NoAnswer())
  await pass(3000)
  expect(kept()).toHaveLength(1)
  reads.at(-1)?.resolve(waitingDay('A1', 'A2'))
  await pass()
  expect(told.map(({ late }) => late.key)).toEqual([told[0]?.late.key, told[0]?.late.key])
})

test('what came too late is said, with all that hangs on it, and the rest is told', async () => {
  const before = [late('1', 'A1'), { ...late('2', 'A1') }, late('3', 'A2')]
  const { line, reads, told, pass, state, kept, refused } = startLine(before)
  line.start()
  reads[0]?.resolve(waitingDay('A1', 'A2'))
  await pass()
  told[0]?.answer.reject(new ProblemError({ code: 'served_elsewhere' } as never))
  await pass()
  expect(state()?.refused.map(({ key, ticket }) => [key, ticket])).toEqual([
    ['1', 'A1'],
    ['2', 'A1'],
  ])
  expect(told.map(({ late }) => late.key)).toEqual(['1', '3'])
  told[1]?.answer.resolve(waitingDay())
  await pass()
  expect(kept()).toEqual([])
  // It outlives the page until somebody has read it.
  expect(refused().map(({ key }) => key)).toEqual(['1', '2'])
  line.refusedRead()
  expect([state()?.refused, refused()]).toEqual([[], []])
})

test('who must sign in again loses nothing', async () => {
  const { line, reads, told, pass, kept } = startLine([late('1', 'A1')])
  line.start()
  reads[0]?.resolve(waitingDay('A1'))
  await pass()
  told[0]?.answer.reject(new ProblemError({ code: 'unauthenticated' } as never))
  await pass()
  expect(kept()).toHaveLength(1)
})

test('what a former page left untold is told though nobody looks', async () => {
  const { line, reads, told, pass } = startLine([late('1', 'A1')])
  line.start()
  line.rest()
  reads[0]?.reject(new NoAnswer())
  await pass(3000)
  reads[1]?.resolve(waitingDay('A1'))
  await pass()
  expect(told.map(({ late }) => late.key)).toEqual(['1'])
})

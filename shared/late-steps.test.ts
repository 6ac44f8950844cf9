import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterLateStep, callableWithout, counterFor } from './late-steps.ts'
import type { CounterView, DayView, TicketView } from './ticket-views.ts'
import { defaultQueueSettings } from './tickets.ts'
import { addMinutes } from './time.ts'

const now = '2026-11-23T02:00:00.000Z'
const one = (number: number, part: Partial<TicketView> = {}): TicketView => ({
  ...{ id: `ticket ${number}`, ticket: `A00${number}`, number, teamId: 'team', state: 'waiting' },
  ...{ outcome: null, name: '', priority: 'none', bookedStart: null, serviceId: 'x', cases: [] },
  ...{ arrivedAt: addMinutes(now, number - 100), backAt: null, counterId: null, calls: 0 },
  ...{ calledAt: null, startedAt: null, endedAt: null, kept: null },
  ...part,
})
const counter = (id: string, part: Partial<CounterView> = {}): CounterView => ({
  ...{ id, name: id, teams: ['team'], isOpen: true, isPaused: false, staffName: null },
  ...{ isMine: false, series: Number(id) || 1, ...part },
})
const dayOf = (waiting: TicketView[], counters = [counter('1'), counter('2')]): DayView => ({
  ...{ day: '2026-11-23', now, waiting, atCounters: [], parked: [], passedOver: [], counters },
  letters: [{ teamId: 'team', letter: 'A' }],
  ...{ stopped: [], settings: defaultQueueSettings, alarms: [] },
})
const many = (n: number) => Array.from({ length: n }, (_, i) => one(i + 1))

test('counters that are cut off together call each of those who wait once, while each has its own', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 }),
      (n, ids) => {
        const day = dayOf(
          many(n),
          ids.map((id) => counter(id)),
        )
        const own = ids.flatMap((id) =>
          callableWithout(day, id, now).flatMap(({ ticket, isOwn }) => (isOwn ? [ticket.id] : [])),
        )
        expect([...own].sort()).toEqual(day.waiting.map(({ id }) => id).sort())
      },
    ),
  )
})

test('whoever came last, or has been called, changes nothing about to whom the others fall', () => {
  const counters = ['a', 'b', 'c'].map((id) => counter(id))
  const before = many(30).map((ticket) => counterFor(ticket, counters))
  const after = many(31)
    .slice(4, 30)
    .map((ticket) => counterFor(ticket, counters))
  expect(after).toEqual(before.slice(4))
})

test('many are shared out about evenly', () => {
  const counters = ['a', 'b', 'c'].map((id) => counter(id))
  const share = many(300).filter((ticket) => counterFor(ticket, counters) === 'a').length
  expect(share).toBeGreaterThan(70)
  expect(share).toBeLessThan(130)
})

test('its own come first, in the order of the queue; then those of others, the last first', () => {
  const day = dayOf([...many(12), one(13, { priority: 'old' })])
  const order = callableWithout(day, '1', now)
  const numbers = (isOwn: boolean) =>
    order.filter((call) => call.isOwn === isOwn).map(({ ticket }) => ticket.number)
  const inTurn = (list: number[]) =>
    [...list].sort((a, b) => (a === 13 ? -1 : b === 13 ? 1 : a - b))
  expect(numbers(true)).toEqual(inTurn(numbers(true)))
  expect(numbers(false)).toEqual(inTurn(numbers(false)).reverse())
  expect(order.map(({ isOwn }) => isOwn)).toEqual(
    [...order.map(({ isOwn }) => isOwn)].sort((a, b) => Number(b) - Number(a)),
  )
})

test('nobody falls to a counter that is closed, on a break, or there for others', () => {
  const counters = [
    counter('1', { isOpen: false }),
    counter('2', { isPaused: true }),
    counter('3', { teams: ['other'] }),
    counter('4'),
  ]
  expect(new Set(many(20).map((ticket) => counterFor(ticket, counters)))).toEqual(new Set(['4']))
  expect(callableWithout(dayOf(many(3), counters), '3', now)).toEqual([])
})

test('a visit goes its whole way without the network', () => {
  const caseOf = (id: string) => ({ id, code: id, serviceId: 'x', isEnded: false })
  let day = dayOf([one(1, { cases: [caseOf('a'), caseOf('b')] }), one(2)])
  const step = (type: string, more = {}) => {
    day = afterLateStep(day, '1', { type, ticketId: 'ticket 1', at: now, ...more } as never)
    return [...day.atCounters, ...day.parked, ...day.waiting, ...day.passedOver].find(
      ({ number }) => number === 1,
    )
  }
  expect(step('called')).toMatchObject({ state: 'called', counterId: '1', calls: 1 })
  expect(step('called_again')).toMatchObject({ calls: 2 })
  expect(step('started')).toMatchObject({ state: 'serving', startedAt: now })
  expect(step('parked', { what: 'สำเนา' })).toMatchObject({
    ...{ state: 'parked', counterId: null },
    kept: { thing: 'สำเนา', until: addMinutes(now, defaultQueueSettings.parkMinutes) },
  })
  expect(step('came_back')).toMatchObject({ state: 'waiting', backAt: now })
  expect(day.waiting.map(({ number }) => number)).toEqual([1, 2])
  step('called')
  step('started')
  const ending = { outcome: 'served', more: false }
  expect(step('visit_ended', { ending: { ...ending, caseId: 'a' } })).toMatchObject({
    state: 'serving',
    cases: [{ isEnded: true }, { isEnded: false }],
  })
  expect(step('visit_ended', { ending: { ...ending, caseId: 'b' } })).toBeUndefined()
  expect(day.waiting.map(({ number }) => number)).toEqual([2])
})

test('what may not follow changes nothing', () => {
  const day = dayOf([one(1)])
  for (const type of ['started', 'passed_over', 'came_back', 'let_wait'] as const) {
    expect(afterLateStep(day, '1', { type, ticketId: 'ticket 1', at: now })).toBe(day)
  }
  expect(afterLateStep(day, '1', { type: 'called', ticketId: 'nobody', at: now })).toBe(day)
})

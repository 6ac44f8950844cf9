import { expect, test } from 'vitest'
import type { LogKind } from './ticket-views.ts'
import { sumUp } from './time-log.ts'

const served = (minutes: number, kind: LogKind = 'counter') =>
  ({ kind, minutes, outcome: 'served', reason: null }) as const
const not = (minutes: number, reason: 'paper-missing' | 'system-down') =>
  ({ kind: 'counter', minutes, outcome: 'not_served', reason }) as const

test('a day on which nothing has ended has no mean and no median', () => {
  expect(sumUp([])).toEqual({
    ...{ count: 0, mean: null, median: null, kinds: [], notServed: 0, share: 0, reasons: [] },
  })
})

test.each([
  [[8], 8, 8],
  [[4, 12], 8, 8],
  [[30, 2, 4], 12, 4],
  // As numbers, and not as text: 100 comes after 9.
  [[100, 9, 8], 39, 9],
  [[0, 0, 10, 30], 10, 5],
])('of %j minutes the mean is %d and the median %d', (minutes, mean, median) => {
  expect(sumUp(minutes.map((one) => served(one)))).toMatchObject({
    count: minutes.length,
    mean,
    median,
  })
})

test('tells the share of those who were not served, and why, the most frequent first', () => {
  const rows = [
    ...[served(5), served(5), served(5)],
    ...[not(3, 'system-down'), not(3, 'paper-missing'), not(3, 'paper-missing')],
  ]
  expect(sumUp(rows)).toMatchObject({
    ...{ count: 6, notServed: 3, share: 50 },
    reasons: [
      { reason: 'paper-missing', count: 2 },
      { reason: 'system-down', count: 1 },
    ],
  })
})

test('each kind has its own minutes, so that a long way to a home does not slow the counters', () => {
  const rows = [served(4), served(8), served(2, 'copies'), served(50, 'home')]
  expect(sumUp(rows)).toMatchObject({
    count: 4,
    kinds: [
      { kind: 'counter', count: 2, mean: 6, median: 6 },
      { kind: 'copies', count: 1, median: 2 },
      { kind: 'home', count: 1, median: 50 },
    ],
  })
})

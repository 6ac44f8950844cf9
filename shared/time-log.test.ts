import { expect, test } from 'vitest'
import { sumUp } from './time-log.ts'

const served = (minutes: number) => ({ minutes, outcome: 'served', reason: null }) as const
const not = (minutes: number, reason: 'paper-missing' | 'system-down') =>
  ({ minutes, outcome: 'not_served', reason }) as const

test('a day on which nothing has ended has no mean and no median', () => {
  expect(sumUp([])).toEqual({
    ...{ count: 0, mean: null, median: null, notServed: 0, share: 0, reasons: [] },
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
  expect(sumUp(minutes.map(served))).toMatchObject({ count: minutes.length, mean, median })
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

import { expect, test } from 'vitest'
import { freshUntil, neededRight } from './passing.ts'

test.each([
  [10, 8],
  [9, 8],
  [8, 7],
  [3, 3],
  [2, 2],
])('of %i answers %i must be right, four in five', (asked, needed) => {
  expect(neededRight(asked)).toBe(needed)
})

test('is fresh for a year from the chapter that was passed first', () => {
  const passed = ['2026-03-10', '2026-01-05', '2026-02-01']
  expect(freshUntil(passed, [])).toBe('2027-01-04')
})

test('a change that is known already ends it on its eve', () => {
  expect(freshUntil(['2026-01-05'], ['2026-10-01', '2026-09-01'])).toBe('2026-08-31')
  expect(freshUntil(['2026-01-05'], ['2028-01-01'])).toBe('2027-01-04')
})

import { expect, test } from 'vitest'
import { partsOf, readDate } from './date-input.ts'

const today = '2026-11-21'

test.each([
  [{ day: '5', month: '5', year: '2557' }, '2014-05-05'],
  [{ day: '๓๑', month: '1', year: '๒๔๙๙' }, '1956-01-31'],
  [{ day: ' 05 ', month: '12', year: '1990' }, '1990-12-05'],
  [{ day: '29', month: '2', year: '2567' }, '2024-02-29'],
  [{ day: '29', month: '2', year: '2566' }, 'no_such_day'],
  [{ day: '', month: '', year: '' }, 'no_such_day'],
  [{ day: '1', month: '1', year: '2580' }, 'out_of_range'],
  [{ day: '1', month: '1', year: '2400' }, 'out_of_range'],
  [{ day: 'x', month: '1', year: '2530' }, 'no_such_day'],
])('reads %o', (parts, day) => {
  expect(readDate(parts, today)).toBe(day)
})

test('shows a day as it will be read again', () => {
  expect(readDate(partsOf('1956-01-31'), today)).toBe('1956-01-31')
  expect(partsOf(undefined)).toEqual({ day: '', month: '', year: '' })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countersFor, forecastDay } from './day-forecast.ts'

test.each([
  [
    { workMinutes: 0, counters: 0, minutesLeft: 0 },
    { state: 'nothing_left', minutes: 0 },
  ],
  [
    { workMinutes: 30, counters: 0, minutesLeft: 60 },
    { state: 'no_counter', minutes: 30 },
  ],
  [
    { workMinutes: 60, counters: 2, minutesLeft: 60 },
    { state: 'in_time', minutes: 30 },
  ],
  [
    { workMinutes: 60, counters: 1, minutesLeft: 60 },
    { state: 'in_time', minutes: 0 },
  ],
  [
    { workMinutes: 61, counters: 1, minutesLeft: 60 },
    { state: 'late', minutes: 1 },
  ],
  [
    { workMinutes: 25, counters: 0.5, minutesLeft: 40 },
    { state: 'late', minutes: 10 },
  ],
  [
    { workMinutes: 10, counters: 1, minutesLeft: -5 },
    { state: 'late', minutes: 10 },
  ],
])('%o is %o', (given, forecast) => {
  expect(forecastDay(given)).toEqual(forecast)
})

test('another counter never makes a day end later, and more work never earlier', () => {
  const end = (work: number, counters: number, left: number) => {
    const { state, minutes } = forecastDay({ workMinutes: work, counters, minutesLeft: left })
    return state === 'late' ? minutes : -minutes
  }
  const whole = (min: number, max: number) => fc.integer({ min, max })
  fc.assert(
    fc.property(whole(1, 2000), whole(1, 30), whole(0, 600), (work, counters, left) => {
      expect(end(work, counters + 1, left)).toBeLessThanOrEqual(end(work, counters, left))
      expect(end(work + 5, counters, left)).toBeGreaterThanOrEqual(end(work, counters, left))
    }),
  )
})

test('a counter of several teams is shared by those that have work, and whole where the others have none', () => {
  const counters = [{ teams: ['a'] }, { teams: ['a', 'b'] }, { teams: ['b', 'c'] }]
  expect(countersFor('a', counters, new Set(['a', 'b']))).toBe(1.5)
  expect(countersFor('a', counters, new Set(['a']))).toBe(2)
  expect(countersFor('b', counters, new Set(['a', 'b']))).toBe(1.5)
  expect(countersFor('c', counters, new Set())).toBe(1)
  expect(countersFor('d', counters, new Set())).toBe(0)
})

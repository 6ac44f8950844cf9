import { expect, test } from 'vitest'
import { remindersAt } from './reminders.ts'
import { instantAt } from './time.ts'

const friday = '2026-11-20'
const saturday = '2026-11-21'
const at = (clock: string, day = friday) => instantAt(day, clock)

test.each([
  ['00:30', []],
  ['06:59', []],
  ['07:00', [['visit_today', friday]]],
  ['16:59', [['visit_today', friday]]],
  [
    '17:00',
    [
      ['visit_today', friday],
      ['visit_tomorrow', saturday],
    ],
  ],
  [
    '19:59',
    [
      ['visit_today', friday],
      ['visit_tomorrow', saturday],
    ],
  ],
  ['20:00', [['visit_today', friday]]],
  ['23:30', [['visit_today', friday]]],
])('at %s people are reminded of %j', (clock, expected) => {
  expect(remindersAt(at(clock)).map(({ kind, day }) => [kind, day])).toEqual(expected)
})

test('reminds nobody who has booked within two hours, or of a visit that has begun', () => {
  const [today, tomorrow] = remindersAt(at('18:00'))
  expect(tomorrow).toMatchObject({ after: '', bookedBefore: at('16:00') })
  // Who books for the same day needs no reminder of it.
  expect(today).toMatchObject({ after: '18:00', bookedBefore: at('00:00') })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formats } from '../formats.ts'
import { addDays } from '../time.ts'
import { isOldCalendar, parseDate } from './date.ts'

test.each([
  ['5', '5', '2557', { value: '2014-05-05' }],
  ['๓๑', '1', '๒๔๙๙', { value: '1956-01-31' }],
  [' 05 ', '12', '1990', { value: '1990-12-05' }],
  ['29', '2', '2567', { value: '2024-02-29' }],
  ['29', 'กุมภาพันธ์', '2567', { value: '2024-02-29' }],
  ['29', '2', '2569', { problem: 'last_day', last: 28, month: 2, year: 2026 }],
  ['31', '4', '2569', { problem: 'last_day', last: 30, month: 4, year: 2026 }],
  ['99', '1', '2569', { problem: 'last_day', last: 31, month: 1, year: 2026 }],
  ['0', '1', '2569', { problem: 'day_zero' }],
  ['1', '0', '2569', { problem: 'month_range', typed: 0 }],
  ['1', '13', '2569', { problem: 'month_range', typed: 13 }],
  ['1', 'มกร', '2569', { problem: 'month_unknown' }],
  ['x', '1', '2530', { problem: 'not_digit', character: 'x' }],
  ['', '', '', { problem: 'empty' }],
  ['', '1', '2530', { problem: 'day_missing' }],
  ['1', '', '2530', { problem: 'month_missing' }],
  ['1', '1', '', { problem: 'year_missing' }],
  ['15', '3', '2480', { value: '1937-03-15', note: 'old_calendar' }],
  ['31', '3', '2482', { value: '1939-03-31', note: 'old_calendar' }],
  ['1', '4', '2482', { value: '1939-04-01' }],
  ['1', '1', '2483', { value: '1940-01-01' }],
])('reads the day %s, month %s, year %s', (day, month, year, parsed) => {
  expect(parseDate({ day, month, year })).toEqual(parsed)
})

test.each([
  ['24/11/2569', '2026-11-24'],
  ['24-11-2569', '2026-11-24'],
  ['24.11.2569', '2026-11-24'],
  ['24 11 2569', '2026-11-24'],
  ['24112569', '2026-11-24'],
  ['๒๔ พ.ย. ๒๕๖๙', '2026-11-24'],
  ['24พย2569', '2026-11-24'],
  ['วันที่ 24 เดือน พฤศจิกายน พ.ศ. 2569', '2026-11-24'],
  ['24 NOV 2026', '2026-11-24'],
  ['November 24, 2026', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['2569/11/24', '2026-11-24'],
  ['1 Sept 2026', '2026-09-01'],
])('reads the date %s', (typed, value) => {
  expect(formats.date.parse(typed)).toEqual({ value })
})

test.each([
  ['29/2/2569', { problem: 'last_day', last: 28, month: 2, year: 2026 }],
  ['24/11/69', { problem: 'year_short', typed: '69', buddhist: 2569, christian: 1969 }],
  ['11/24/2026', { problem: 'month_range', typed: 24 }],
  ['24/11', { problem: 'not_a_date' }],
  ['24/11/2569/1', { problem: 'not_a_date' }],
  ['24😀11😀2569', { problem: 'not_a_date' }],
  ['24 ma 2569', { problem: 'month_unknown' }],
])('says what is wrong with the date %s', (typed, problem) => {
  expect(formats.date.parse(typed)).toEqual(problem)
})

test.each([
  ['2400', { value: '1857' }],
  ['๒๕๖๙', { value: '2026' }],
  ['2743', { value: '2200' }],
  ['1857', { value: '1857' }],
  ['1900', { value: '1900' }],
  ['2200', { value: '2200' }],
  ['2201', { problem: 'year_unclear', typed: 2201 }],
  ['2399', { problem: 'year_unclear', typed: 2399 }],
  ['1856', { problem: 'year_range', typed: 1856 }],
  ['2744', { problem: 'year_range', typed: 2744 }],
  ['69', { problem: 'year_short', typed: '69', buddhist: 2569, christian: 1969 }],
  ['05', { problem: 'year_short', typed: '05', buddhist: 2505, christian: 2005 }],
  ['256', { problem: 'digits', wanted: 4, typed: 3 }],
  ['ปีนี้', { problem: 'not_digit', character: 'ป' }],
])('reads the year %s', (typed, parsed) => {
  expect(formats.year.parse(typed)).toEqual(parsed)
})

test('reads every day as it is shown in either language', () => {
  const day = fc.integer({ min: 0, max: 120_000 }).map((count) => addDays('1857-01-01', count))
  fc.assert(
    fc.property(day, fc.constantFrom('th' as const, 'en' as const), (value, language) => {
      const note = isOldCalendar(value) ? { note: 'old_calendar' } : {}
      expect(formats.date.parse(formats.date.show(value, language))).toEqual({ value, ...note })
    }),
  )
})

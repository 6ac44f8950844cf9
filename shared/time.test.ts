import { expect, test } from 'vitest'
import {
  clockOf,
  dayOf,
  instantAt,
  isDay,
  showClock,
  showDate,
  showDay,
  showSpan,
  weekdayOf,
} from './time.ts'

test('turns the day at midnight in Bangkok', () => {
  expect(dayOf('2026-11-23T16:59:59.999Z')).toBe('2026-11-23')
  expect(dayOf('2026-11-23T17:00:00.000Z')).toBe('2026-11-24')
  expect(instantAt('2026-11-24', '08:00')).toBe('2026-11-24T01:00:00.000Z')
  expect(clockOf('2026-11-24T01:00:00.000Z')).toBe('08:00')
})

test('knows which days exist', () => {
  expect(isDay('2028-02-29')).toBe(true)
  for (const wrong of ['2027-02-29', '2026-02-31', '2026-13-01', '2569-1-1', '', '24/11/2026']) {
    expect(isDay(wrong)).toBe(false)
  }
})

test('shows days in the Buddhist calendar in Thai, with the weekday where people must come', () => {
  expect(showDay('2026-11-24', 'th')).toBe('วันอังคารที่\u00a024\u00a0พ.ย. 2569')
  expect(showDay('2026-11-24', 'en')).toBe('Tuesday 24\u00a0Nov 2026')
  expect(showDate('2026-01-05', 'th')).toBe('5\u00a0ม.ค. 2569')
  expect(weekdayOf('2026-11-22')).toBe(7)
})

test('shows hours as each language writes them', () => {
  expect(showClock('09:00', 'th')).toBe('09.00\u00a0น.')
  expect(showSpan('08:00', '12:00', 'th')).toBe('08.00-12.00\u00a0น.')
  expect(showSpan('08:00', '12:00', 'en')).toBe('08:00-12:00')
})

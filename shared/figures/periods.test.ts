import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../time.ts'
import {
  fiscalYearOf,
  partsOf,
  periodAfter,
  periodBefore,
  periodKinds,
  periodOf,
  quarterOf,
  readDays,
  readPeriod,
  showPeriod,
  spanBefore,
} from './periods.ts'

const someDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2016-01-01', count))
const kind = fc.constantFrom(...periodKinds)

test('the fiscal year begins on 1 October and is named by the year in which it ends', () => {
  expect(periodOf('year', '2026-09-30')).toEqual({
    kind: 'year',
    from: '2025-10-01',
    to: '2026-09-30',
  })
  expect(periodOf('year', '2026-10-01')).toEqual({
    kind: 'year',
    from: '2026-10-01',
    to: '2027-09-30',
  })
  expect(fiscalYearOf('2026-09-30')).toBe(2569)
  expect(fiscalYearOf('2026-10-01')).toBe(2570)
})

test('its first quarter is October to December', () => {
  expect(periodOf('quarter', '2026-12-31').from).toBe('2026-10-01')
  expect(periodOf('quarter', '2027-01-01')).toEqual({
    kind: 'quarter',
    from: '2027-01-01',
    to: '2027-03-31',
  })
  expect(['2026-10-01', '2027-03-31', '2027-04-01', '2027-09-30'].map(quarterOf)).toEqual([
    1, 2, 3, 4,
  ])
})

test('every day lies in its period, and the periods follow one another without a gap', () => {
  fc.assert(
    fc.property(kind, someDay, (of, day) => {
      const period = periodOf(of, day)
      expect(period.from <= day && day <= period.to).toBe(true)
      expect(periodAfter(period).from).toBe(addDays(period.to, 1))
      expect(periodBefore(periodAfter(period))).toEqual(period)
      const parts = partsOf(period)
      if (of === 'day') {
        expect(parts).toEqual([])
        return
      }
      expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([period.from, period.to])
      for (const [i, part] of parts.slice(1).entries()) {
        expect(part.from).toBe(addDays(parts[i]?.to ?? '', 1))
      }
    }),
  )
})

test('a period that is not over is held against as many days of the one before', () => {
  const november = periodOf('month', '2026-11-22')
  expect(spanBefore(november, '2026-11-22')).toEqual({ from: '2026-10-01', to: '2026-10-22' })
  expect(spanBefore(november, '2026-12-01')).toEqual({ from: '2026-10-01', to: '2026-10-31' })
  const march = periodOf('month', '2027-03-30')
  expect(spanBefore(march, '2027-03-30')).toEqual({ from: '2027-02-01', to: '2027-02-28' })
})

test('what is no day, lies outside of all counting, or runs backwards is no period', () => {
  for (const day of ['2026-02-29', '1999-01-01', '2600-01-01', 'today', '', '2026-13-01']) {
    expect(readPeriod('month', day)).toBeUndefined()
    expect(readDays(day, '2026-11-22')).toBeUndefined()
  }
  expect(readDays('2026-11-22', '2026-11-21')).toBeUndefined()
  expect(readDays('2025-11-21', '2026-11-22')).toBeUndefined()
  expect(readDays('2026-11-21', '2026-11-22')).toEqual({
    kind: 'days',
    from: '2026-11-21',
    to: '2026-11-22',
  })
})

test('any days are held against as many before them', () => {
  const days = readDays('2026-11-08', '2026-11-14')
  expect(days && periodBefore(days)).toEqual({ kind: 'days', from: '2026-11-01', to: '2026-11-07' })
  expect(days && periodAfter(days).to).toBe('2026-11-21')
})

test('periods are named as people name them', () => {
  const quarter = periodOf('quarter', '2026-11-22')
  expect(showPeriod(quarter, 'th')).toBe('ไตรมาส 1 ปีงบประมาณ 2570')
  expect(showPeriod(periodOf('year', '2026-11-22'), 'en')).toBe('fiscal year 2027')
  expect(showPeriod(periodOf('month', '2026-11-22'), 'th')).toBe('พฤศจิกายน 2569')
})

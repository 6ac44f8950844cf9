import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodAfter } from '../figures/periods.ts'
import { addDays, dayOf, instantAt } from '../time.ts'
import {
  isOver,
  reportKinds,
  reportNumber,
  reportPeriod,
  reportsComing,
  reportsOfYear,
  reportsOwed,
} from './reports.ts'

const someDay = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays('2020-01-01', count))
const someClock = fc
  .integer({ min: 0, max: 1439 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`)

test.each([
  ['monthly', '2026-10-01', 1],
  ['monthly', '2026-12-01', 3],
  ['monthly', '2027-01-01', 4],
  ['monthly', '2027-09-01', 12],
  ['quarterly', '2026-10-01', 1],
  ['director', '2027-07-01', 4],
  ['yearly', '2026-10-01', 1],
] as const)('the %s report of %s is number %i of its fiscal year', (kind, from, number) => {
  expect(reportNumber(kind, from)).toBe(number)
})

test('what is owed is over, an hour past midnight at least, without a gap up to now', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 800 }), someClock, (first, later, clock) => {
      const now = instantAt(addDays(first, later), clock)
      const owed = reportsOwed(first, now)
      for (const kind of reportKinds) {
        const own = owed.filter((one) => one.kind === kind).map(({ period }) => period)
        for (const [i, period] of own.entries()) {
          expect(isOver(period, now)).toBe(true)
          expect(reportPeriod(kind, period.from)).toEqual(period)
          expect(period.to >= first).toBe(true)
          const next = own[i + 1]
          if (next) expect(next).toEqual(periodAfter(period))
          // The one after the last is not over, or but for an hour.
          else expect(instantAt(addDays(periodAfter(period).to, 1), '01:00') > now).toBe(true)
        }
      }
    }),
  )
})

test('the lists of the years hold all that is owed, and nothing that has not begun', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 360 }), (first, later) => {
      const now = instantAt(addDays(first, later), '12:00')
      const today = dayOf(now)
      const listed = [first, today].flatMap((day) => {
        const year = reportPeriod(
          'yearly',
          `${day.slice(0, 7) < `${day.slice(0, 4)}-10` ? Number(day.slice(0, 4)) - 1 : day.slice(0, 4)}-10-01`,
        )
        return year ? reportsOfYear(year, first, today) : []
      })
      const has = (kind: string, from: string) =>
        listed.some((one) => one.kind === kind && one.period.from === from)
      for (const { kind, period } of reportsOwed(first, now)) {
        expect(has(kind, period.from)).toBe(true)
      }
      for (const { period } of listed) expect(period.from <= today && period.to >= first).toBe(true)
      for (const { kind, period, due } of reportsComing(today)) {
        expect(has(kind, period.from)).toBe(true)
        expect(due > today).toBe(true)
      }
    }),
  )
})

test.each([
  ['monthly', '2026-11-02'],
  ['quarterly', '2026-11-01'],
  ['yearly', '2026-01-01'],
  ['monthly', '2014-01-01'],
  ['monthly', '2026-02-30'],
] as const)('no %s report begins on %s', (kind, from) => {
  expect(reportPeriod(kind, from)).toBeUndefined()
})

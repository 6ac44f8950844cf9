import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { showAmount } from './amounts.ts'
import { tellParts, tellSteps, tellTrend, tellWeek } from './tell.ts'

const months = (...values: (number | null)[]) =>
  values.map((value, i) => ({ label: `M${i + 1}`, long: `month ${i + 1}`, value }))
const count = { unit: 'count' } as const

describe('a trend in words', () => {
  test('names the highest, and how much more it is than the one before', () => {
    expect(tellTrend(months(470, 500, 560), count, 'en')).toBe(
      'Highest in month 3: 560, 12% more than month 2.',
    )
  })

  test('names the latest where another is the highest', () => {
    expect(tellTrend(months(null, 2043, 1259), count, 'en')).toBe(
      'Highest in month 2: 2,043. Latest, month 3: 1,259.',
    )
  })

  test('says no percentage of nothing', () => {
    expect(tellTrend(months(0, 5), count, 'en')).toBe('Highest in month 2: 5.')
  })

  test('counts how often the target was reached, in its direction', () => {
    const values = months(4, 5, 6)
    expect(tellTrend(values, { unit: 'percent', target: { most: 5 } }, 'en')).toContain(
      'reached in 2 of 3',
    )
    expect(tellTrend(values, { unit: 'percent', target: { least: 6 } }, 'th')).toContain(
      'ได้ตามเป้า 1 จาก 3 ช่วง',
    )
  })

  test('says so where nothing was counted, and where all are the same', () => {
    expect(tellTrend(months(null, null), count, 'en')).toBe('Nothing was counted in this time')
    expect(tellTrend(months(7, 7), count, 'en')).toBe('7 throughout.')
  })

  test('always names the highest value there is', () => {
    const value = fc.option(fc.integer({ min: 0, max: 1e6 }))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const known = values.filter((one) => one !== null)
        const said = tellTrend(months(...values), count, 'en')
        expect(said).not.toMatch(/NaN|Infinity|undefined|\{/)
        if (known.length > 0) expect(said).toContain(showAmount(Math.max(...known), 'count', 'en'))
      }),
    )
  })
})

test('parts: the largest with its share of all, and the smallest', () => {
  expect(tellParts(months(30, 10, 60), 'count', 'en')).toBe(
    'Most: month 3, 60, which is 60% of 100. Fewest: month 2, 10.',
  )
  expect(tellParts(months(4, 4), 'count', 'en')).toBe('4 each, 8 in all.')
  expect(tellParts(months(0, 0), 'count', 'en')).toBe('Nothing was counted in this time')
})

test('minutes are no parts of a whole, so no share of them is told', () => {
  expect(tellParts(months(30, 10), 'minutes', 'en')).not.toContain('%')
})

const hours = ['09:00', '10:00'].map((long) => ({ label: long.slice(0, 2), long }))

test('a week: the busiest hour and the quietest that the office was open', () => {
  const rows = [
    { label: 'Mon', long: 'Monday', values: [12, 3] },
    { label: 'Sat', long: 'Saturday', values: [null, null] },
  ]
  expect(tellWeek(rows, hours, 'en')).toBe(
    'Busiest: Monday, 09:00, with 12. Quietest: Monday, 10:00, with 3.',
  )
  expect(tellWeek(rows.slice(1), hours, 'en')).toBe('Nothing was counted in this time')
})

test('steps: how many came to the end, and where most were lost', () => {
  expect(tellSteps(months(200, 150, 120), 'en')).toBe(
    'Of 200 (month 1), 120 came to the end (month 3): 60%. Most are lost between “month 1” and “month 2”: 50.',
  )
  expect(tellSteps(months(5, 5), 'en')).not.toContain('lost')
  expect(tellSteps(months(0, 2, 2), 'en')).toBe('Of 2 (month 2), 2 came to the end (month 3).')
  expect(tellSteps(months(0, 0), 'en')).toBe('Nothing was counted in this time')
})

test('amounts are shown with their unit, to one place', () => {
  expect(showAmount(1259, 'count', 'th')).toBe('1,259')
  expect(showAmount(86.24, 'percent', 'th')).toBe('86.2%')
  expect(showAmount(12.5, 'minutes', 'th')).toBe('12.5 นาที')
  expect(showAmount(null, 'count', 'en')).toBe('–')
})

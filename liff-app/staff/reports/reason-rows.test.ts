import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reasonRows } from './reason-rows.ts'

const reasons = (...counts: number[]) =>
  counts.map((count, i) => ({ name: { th: `เหตุ ${i}`, en: `${i}` }, count }))
const shown = (counts: number[], most = 12) =>
  reasonRows(reasons(...counts), most).map(({ name, count }) => [
    name === 'others' ? name : name.en,
    count,
  ])

test.each([
  ['none', [], []],
  [
    'five and more',
    [9, 5],
    [
      ['0', 9],
      ['1', 5],
    ],
  ],
  [
    'few that can be either way',
    [9, 2, 1],
    [
      ['0', 9],
      ['1', null],
      ['2', null],
    ],
  ],
  [
    'one alone, with the next',
    [20, 9, 1],
    [
      ['0', 20],
      ['others', 10],
    ],
  ],
  [
    'all of one time',
    [9, 8, 1, 1],
    [
      ['0', 9],
      ['others', 10],
    ],
  ],
  ['one in all', [1], [['others', null]]],
] as const)('%s', (_, counts, rows) => {
  expect(shown([...counts])).toEqual(rows)
})

test('no count under five stands in a report, nor follows from the sum and what stands there', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 3, max: 25 }),
      (counts, most) => {
        const sorted = counts.sort((a, b) => b - a)
        const rows = reasonRows(reasons(...sorted), most)
        for (const { count } of rows) if (count !== null) expect(count).toBeGreaterThanOrEqual(5)
        const hidden = rows.filter(({ count }) => count === null)
        const left =
          sorted.reduce((sum, count) => sum + count, 0) -
          rows.reduce((sum, { count }) => sum + (count ?? 0), 0)
        if (hidden.some(({ name }) => name !== 'others')) {
          expect(left).toBeGreaterThan(hidden.length)
          expect(left).toBeLessThan(hidden.length * 4)
        }
        // Whatever stands for several is of two at least, where there are two.
        const named = rows.filter(({ name }) => name !== 'others').length
        if (sorted.length > 1 && named < sorted.length) {
          expect(sorted.length - named).toBeGreaterThanOrEqual(sorted.some((n) => n < 5) ? 2 : 1)
        }
      },
    ),
  )
})

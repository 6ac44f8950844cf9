import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenGroups, leastPublic } from './hidden-groups.ts'

test('shows what is of five or more where nothing is few', () => {
  expect([...hiddenGroups([5, 9, 100])]).toEqual([])
  expect([...hiddenGroups([0, 9, 100])]).toEqual([0])
  expect([...hiddenGroups([])]).toEqual([])
})

test.each([
  ['the next smallest is hidden with the only one that is few', [2, 20, 30], [0, 1]],
  ['two whose sum is twice four are not left alone', [4, 4, 20], [0, 1, 2]],
  ['one that could not have been smaller takes another with it', [4, 6, 6], [0, 1, 2]],
])('%s', (_, counts, hidden) => {
  expect([...hiddenGroups(counts)].sort()).toEqual(hidden)
})

test('every group under five is hidden', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }), (counts) => {
      const hidden = hiddenGroups(counts)
      for (const [at, count] of counts.entries()) {
        if (count < leastPublic) expect(hidden.has(at)).toBe(true)
      }
    }),
  )
})

/** All lists of so many numbers that add up. */
function* lists(length: number, sum: number): Generator<number[]> {
  if (length === 1) yield [sum]
  else
    for (let first = 0; first <= sum; first++) {
      for (const rest of lists(length - 1, sum - first)) yield [first, ...rest]
    }
}

test.each([
  [2, 14],
  [3, 22],
  [4, 19],
])(
  'who knows the whole of %i groups, up to %i, and this very rule cannot work out a number from 1 to 4',
  (length, most) => {
    // The whole is published from five on.
    for (let sum = leastPublic; sum <= most; sum++) {
      const published = new Map<string, Set<number>[]>()
      for (const counts of lists(length, sum)) {
        const hidden = hiddenGroups(counts)
        const seen = counts.map((count, at) => (hidden.has(at) ? '-' : count)).join(' ')
        const could = published.get(seen) ?? counts.map(() => new Set())
        for (const [at, count] of counts.entries()) could[at]?.add(count)
        published.set(seen, could)
      }
      for (const [seen, could] of published) {
        for (const [at, values] of could.entries()) {
          const [only] = values
          const isSure = values.size === 1 && seen.split(' ')[at] === '-'
          expect(isSure && only !== 0, `${seen}: group ${at} is ${only}`).toBe(false)
        }
      }
    }
  },
)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { days } from '../dates.ts'
import { addDays, weekdayOf } from '../time.ts'
import { spansAround, verdictOf, wilson } from './compare.ts'

// Values as printed by Newcombe (1998): 81 of 263, and 56/70 against 48/80.
test('the interval of Wilson is that of the books', () => {
  const { low, high } = wilson({ times: 81, of: 263 })
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2553', '0.3662'])
  expect(wilson({ times: 0, of: 20 }).low).toBe(0)
  expect(wilson({ times: 0, of: 20 }).high.toFixed(4)).toBe('0.1611')
})

test.each([
  ['less', { times: 56, of: 70 }, { times: 48, of: 80 }, 28],
  ['more', { times: 48, of: 80 }, { times: 56, of: 70 }, 28],
  ['unsure', { times: 9, of: 100 }, { times: 6, of: 100 }, 28],
  ['unsure', { times: 0, of: 100 }, { times: 0, of: 100 }, 28],
  ['less', { times: 30, of: 100 }, { times: 0, of: 100 }, 14],
  ['early', { times: 56, of: 70 }, { times: 48, of: 80 }, 13],
  ['early', { times: 20, of: 29 }, { times: 2, of: 80 }, 28],
  ['early', { times: 0, of: 0 }, { times: 2, of: 80 }, 28],
] as const)('says %s of %o and %o', (verdict, before, after, dayCount) => {
  expect(verdictOf(before, after, dayCount)).toBe(verdict)
})

const share = fc
  .integer({ min: 30, max: 2000 })
  .chain((of) => fc.record({ of: fc.constant(of), times: fc.integer({ min: 0, max: of }) }))

test('turned around, the verdict is turned around; of the same it is unsure', () => {
  const turned = { less: 'more', more: 'less', unsure: 'unsure', early: 'early' } as const
  fc.assert(
    fc.property(share, share, (one, two) => {
      expect(verdictOf(two, one, 28)).toBe(turned[verdictOf(one, two, 28)])
      expect(verdictOf(one, one, 28)).toBe('unsure')
    }),
  )
})

test('more of the same makes a difference surer and never turns it', () => {
  fc.assert(
    fc.property(share, share, fc.integer({ min: 2, max: 20 }), (one, two, factor) => {
      const more = ({ times, of }: typeof one) => ({ times: times * factor, of: of * factor })
      const verdict = verdictOf(one, two, 28)
      if (verdict !== 'unsure') expect(verdictOf(more(one), more(two), 28)).toBe(verdict)
    }),
  )
})

test('the spans are as long, side by side, over before today, and of whole weeks where there is one', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 400 }), (gone) => {
      const today = '2026-11-22'
      const day = addDays(today, -gone)
      const spans = spansAround(day, today)
      if (gone < 1) {
        expect(spans).toBeUndefined()
        return
      }
      const { before, after } = spans ?? expect.fail()
      expect(after.from).toBe(day)
      expect(before.to).toBe(addDays(day, -1))
      expect(after.to < today).toBe(true)
      const count = days(after.from, after.to) + 1
      expect(days(before.from, before.to) + 1).toBe(count)
      expect(count).toBeLessThanOrEqual(91)
      if (gone >= 7) expect(weekdayOf(before.from)).toBe(weekdayOf(after.from))
    }),
  )
})

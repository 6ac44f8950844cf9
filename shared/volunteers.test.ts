import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inviteState } from './volunteers.ts'

const instant = fc
  .integer({ min: 0, max: 100 })
  .map((hours) => new Date(Date.UTC(2026, 10, 20, hours)).toISOString())
const invite = fc.record({
  used: fc.nat({ max: 200 }),
  people: fc.integer({ min: 1, max: 200 }),
  expiresAt: instant,
  endedAt: fc.option(instant),
})

test('an invitation can be taken while a place is left, its time lasts and nobody has taken it back, and only then', () => {
  fc.assert(
    fc.property(invite, instant, (one, now) => {
      const isOpen = one.used < one.people && now < one.expiresAt && one.endedAt === null
      expect(inviteState(one, now) === 'open').toBe(isOpen)
    }),
  )
})

test('one that cannot be taken any more stays so, whatever time it gets', () => {
  fc.assert(
    fc.property(invite, instant, instant, (one, a, b) => {
      const [now, later] = [a, b].sort() as [string, string]
      if (inviteState(one, now) !== 'open') expect(inviteState(one, later)).not.toBe('open')
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOpenDay } from './calendar.ts'
import { openDays, type Slot, whyNotBookable } from './slots.ts'
import { addDays, dayOf, instantAt } from './time.ts'

const rule = { leadHours: 2, horizonDays: 60 }
const slot = (change: Partial<Slot>): Slot => ({
  day: '2026-11-24',
  period: 'morning',
  capacity: 8,
  taken: 0,
  ...change,
})

test.each([
  ['a free period of a working day', slot({}), '2026-11-20T03:00:00.000Z', undefined],
  ['the last place', slot({ taken: 7 }), '2026-11-20T03:00:00.000Z', undefined],
  ['a full period', slot({ taken: 8 }), '2026-11-20T03:00:00.000Z', 'slot_full'],
  ['a Saturday', slot({ day: '2026-11-28' }), '2026-11-20T03:00:00.000Z', 'slot_closed'],
  ['a public holiday', slot({ day: '2026-12-10' }), '2026-11-20T03:00:00.000Z', 'slot_closed'],
  ['two hours before the start', slot({}), instantAt('2026-11-24', '06:00'), undefined],
  ['less than two hours before', slot({}), instantAt('2026-11-24', '06:01'), 'slot_closed'],
  ['a day that is over', slot({ day: '2026-11-19' }), '2026-11-20T03:00:00.000Z', 'slot_closed'],
  ['beyond the horizon', slot({ day: '2027-03-02' }), '2026-11-20T03:00:00.000Z', 'slot_closed'],
])('judges %s', (_name, given, now, problem) => {
  expect(whyNotBookable(given, rule, now)).toBe(problem)
})

test('counts the horizon from the day in Bangkok, not in Greenwich', () => {
  // 17:30 UTC is 00:30 of the next day in Bangkok.
  const oneDay = { leadHours: 0, horizonDays: 0 }
  expect(openDays(oneDay, '2026-11-23T17:30:00.000Z')).toEqual(['2026-11-24'])
  expect(openDays(oneDay, '2026-11-23T16:30:00.000Z')).toEqual(['2026-11-23'])
})

test('shows only open days within the horizon, and books each of them when there is a place', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 9, 1) }),
      fc.integer({ min: 0, max: 90 }),
      (milliseconds, horizonDays) => {
        const now = new Date(milliseconds).toISOString()
        const days = openDays({ leadHours: 0, horizonDays }, now)
        for (const day of days) {
          expect(isOpenDay(day)).toBe(true)
          expect(day >= dayOf(now) && day <= addDays(dayOf(now), horizonDays)).toBe(true)
          if (day > dayOf(now)) {
            expect(
              whyNotBookable(slot({ day }), { leadHours: 0, horizonDays }, now),
            ).toBeUndefined()
          }
        }
      },
    ),
  )
})

test('never gives a place where none is left', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (capacity, taken) => {
      const problem = whyNotBookable(slot({ capacity, taken }), rule, '2026-11-20T03:00:00.000Z')
      expect(problem === undefined).toBe(taken < capacity)
    }),
  )
})

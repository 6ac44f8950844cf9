import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Calendar, defaultOpenings, defaultSettings, isOpenDay } from './calendar.ts'
import { isTargetReached, sumUpCopies } from './copy-figures.ts'
import { keptUntil, pickupDays, pickupsOn, waitMinutes, wrongCodesAllowed } from './copy-orders.ts'
import { instantAt } from './time.ts'

const calendar: Calendar = {
  openings: defaultOpenings('id-card', { morning: 2, afternoon: 0 }),
  extras: [],
  closures: [],
  settings: defaultSettings,
}
const closed = (firstDay: string, hours: { from: string; to: string } | null): Calendar => ({
  ...calendar,
  closures: [
    { id: 'c', team: null, firstDay, lastDay: firstDay, hours, reason: { th: 'ปิด', en: 'Closed' } },
  ],
})

test('copies are handed out in both parts of a day, whatever places are left for visits', () => {
  expect(pickupsOn(calendar, 'id-card', '2026-11-24')).toEqual([
    { period: 'morning', start: '08:00', end: '12:00' },
    { period: 'afternoon', start: '13:00', end: '16:00' },
  ])
  expect(pickupsOn(calendar, 'civil-registration', '2026-11-24')).toEqual([])
  expect(pickupsOn(closed('2026-11-24', null), 'id-card', '2026-11-24')).toEqual([])
  const morning = closed('2026-11-24', { from: '10:00', to: '11:00' })
  expect(pickupsOn(morning, 'id-card', '2026-11-24').map(({ period }) => period)).toEqual([
    'afternoon',
  ])
})

test('citizens are offered working days from tomorrow on', () => {
  const days = pickupDays(calendar, 'id-card', 14, instantAt('2026-12-04', '09:00'))
  // A weekend, and the Constitution Day on the 10th.
  expect(days.map(({ day }) => day).slice(0, 4)).toEqual([
    '2026-12-08',
    '2026-12-09',
    '2026-12-11',
    '2026-12-14',
  ])
  expect(days.every(({ day }) => isOpenDay(day))).toBe(true)
})

test('copies lie for a week after the day that was agreed, or after they were made', () => {
  const on = (day: string, ready: string) => keptUntil({ day, readyAt: instantAt(ready, '10:00') })
  expect(on('2026-11-24', '2026-11-23')).toBe('2026-12-01')
  expect(on('2026-11-24', '2026-11-30')).toBe('2026-12-07')
})

test('nobody waits before ten wrong codes, and then never shorter than before, a day at most', () => {
  expect(waitMinutes(wrongCodesAllowed - 1)).toBe(0)
  expect(waitMinutes(wrongCodesAllowed)).toBe(15)
  expect(waitMinutes(wrongCodesAllowed + 1)).toBe(30)
  fc.assert(
    fc.property(fc.nat(1000), (wrong) => {
      const [now, next] = [waitMinutes(wrong), waitMinutes(wrong + 1)]
      expect(next).toBeGreaterThanOrEqual(now)
      expect(next).toBeLessThanOrEqual(24 * 60)
    }),
  )
})

test('how much is saved is said from ten on either side', () => {
  const ten = (minutes: number) => Array.from({ length: 10 }, () => minutes)
  const of = (counter: number[], walkIn: number[]) =>
    sumUpCopies({ working: [], counter, walkIn }).less
  expect(of(ten(5), ten(25))).toBe(80)
  expect(of(ten(5), ten(25).slice(1))).toBeNull()
  expect(of([], [])).toBeNull()
  expect(of(ten(5), ten(0))).toBeNull()
  expect(of(ten(20), ten(10))).toBe(-100)
  expect([isTargetReached(60), isTargetReached(59)]).toEqual([true, false])
  expect(sumUpCopies({ working: [1, 9, 2, 4], counter: [], walkIn: [] })).toMatchObject({
    ...{ workingMinutes: 3, counterMinutes: null, orders: 0 },
  })
})

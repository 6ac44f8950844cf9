import type { CaseSummary } from '@phrom/shared/case.ts'
import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { nextVisit, visitsToday } from './visits-today.ts'

const day = '2026-11-23'
const rule = { earlyMinutes: 60, lateMinutes: 15 }

function booked(id: string, start: string, cases = [id], on = day): CaseSummary {
  const times = { submittedAt: instantAt(on, '00:00'), changedAt: instantAt(on, '00:00') }
  const end = start === '08:00' ? '08:30' : '12:00'
  return {
    ...{ id, code: 'K7M4P9', serviceId: `service-of-${id}`, state: 'approved', ...times },
    ...{ papers: [], returnedKeys: [], home: null },
    booking: { day: on, start, end, bookedAt: times.changedAt, mustMove: null, cases },
  }
}
const unbooked: CaseSummary = { ...booked('c', '08:00'), booking: null }

test('one visit has all its cases, from the first time to the last', () => {
  const both = ['b', 'a']
  const cases = [unbooked, booked('b', '08:30', both), booked('a', '08:00', both)]
  expect(visitsToday(cases, instantAt(day, '08:00'), rule)).toMatchObject([
    { id: 'a', services: ['service-of-a', 'service-of-b'], start: '08:00', end: '12:00' },
  ])
})

test.each([
  ['06:59', 'too_early'],
  ['07:00', 'in_time'],
  ['08:45', 'in_time'],
  ['08:46', 'late'],
])('at %s an arrival for eight is %s', (clock, arrival) => {
  expect(visitsToday([booked('a', '08:00')], instantAt(day, clock), rule)).toMatchObject([
    { arrival, from: instantAt(day, '07:00') },
  ])
})

test('what is booked for another day is no visit of today, and the nearest one is named', () => {
  const cases = [
    booked('a', '08:00', ['a'], '2026-11-25'),
    booked('b', '08:30', ['b'], '2026-11-24'),
    booked('c', '08:00', ['c'], '2026-11-20'),
  ]
  const now = instantAt(day, '08:00')
  expect(visitsToday(cases, now, rule)).toEqual([])
  expect(nextVisit(cases, now)?.day).toBe('2026-11-24')
  expect(nextVisit([unbooked], now)).toBeUndefined()
})

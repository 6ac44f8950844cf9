import type { DayBooking } from '@phrom/shared/case.ts'
import { expect, test } from 'vitest'
import { visitTimes } from './visit-times.ts'

const row = (bookingId: string, caseId: string, start: string, end: string): DayBooking => ({
  ...{
    bookingId,
    caseId,
    start,
    end,
    mustMove: false,
    volunteer: null,
    code: 'K7M4P9',
    papers: [],
  },
  ...{ serviceId: 'change-first-name', name: 'มาลี ใจดี', phone: '0812345678' },
})
const told = (list: DayBooking[]) =>
  visitTimes(list).map(({ start, end, visits }) => [
    `${start}-${end}`,
    visits.map((visit) => visit.map(({ caseId }) => caseId)),
  ])

test('a visit with several cases stands once, at the time of its first', () => {
  expect(told([row('v', 'a', '08:00', '12:00'), row('v', 'b', '09:00', '10:00')])).toEqual([
    ['08:00-12:00', [['a', 'b']]],
  ])
})

test('times are in their order, and those that only begin together stand apart', () => {
  const rows = [
    ...[row('v', 'a', '13:00', '16:00'), row('w', 'b', '08:00', '12:00')],
    ...[row('x', 'c', '08:00', '08:30'), row('y', 'd', '08:00', '12:00')],
  ]
  expect(told(rows)).toEqual([
    ['08:00-08:30', [['c']]],
    ['08:00-12:00', [['b'], ['d']]],
    ['13:00-16:00', [['a']]],
  ])
})

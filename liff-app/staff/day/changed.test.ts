import type { CounterView, DayView, TicketView } from '@phrom/shared/ticket-views.ts'
import { expect, test } from 'vitest'
import { whatChanged } from './changed.ts'

const one = { id: 't1', ticket: 'A001', state: 'called', counterId: 'c1', calls: 1 } as TicketView
const counters = [
  { id: 'c1', name: '1', isMine: true },
  { id: 'c2', name: '2', isMine: false },
] as CounterView[]
const day = (lists: Partial<DayView>) =>
  ({ waiting: [], parked: [], passedOver: [], atCounters: [], counters, ...lists }) as DayView
const before = day({ atCounters: [one] })

test.each([
  ['nothing', day({ atCounters: [one] }), { is: 'nothing' }],
  [
    'another counter has them',
    day({ atCounters: [{ ...one, counterId: 'c2' }] }),
    { is: 'elsewhere', ticket: 'A001', counter: '2' },
  ],
  [
    'the visit has begun on another device',
    day({ atCounters: [{ ...one, state: 'serving' }] }),
    { is: 'now', ticket: 'A001', state: 'serving' },
  ],
  [
    'they wait again',
    day({ waiting: [{ ...one, state: 'waiting', counterId: null }] }),
    { is: 'now', ticket: 'A001', state: 'waiting' },
  ],
  [
    'they were passed over',
    day({ passedOver: [{ ...one, state: 'ended', counterId: null }] }),
    { is: 'passed_over', ticket: 'A001' },
  ],
  ['the visit has ended', day({}), { is: 'gone', ticket: 'A001' }],
])('tells what happened to who stood here: %s', (_name, after, changed) => {
  expect(whatChanged(before, after)).toEqual(changed)
})

test('tells who stands here now, where nobody did', () => {
  expect(whatChanged(day({}), before)).toEqual({ is: 'here', ticket: 'A001' })
  expect(whatChanged(day({}), day({}))).toEqual({ is: 'nothing' })
})

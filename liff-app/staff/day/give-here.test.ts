import type { DayBooking } from '@phrom/shared/case.ts'
import { makeCode } from '@phrom/shared/case-code.ts'
import type { CounterView, DayView } from '@phrom/shared/ticket-views.ts'
import { defaultQueueSettings } from '@phrom/shared/tickets.ts'
import { instantAt } from '@phrom/shared/time.ts'
import { expect, test, vi } from 'vitest'
import { arriveHere, walkInHere } from './give-here.ts'
import { UnknownCode } from './unknown-code.ts'

vi.mock('../../api.ts', () => ({
  ProblemError: class extends Error {
    problem: unknown
    constructor(problem: { code: string }) {
      super(problem.code)
      this.problem = problem
    }
  },
}))

const day = '2026-11-23'
const team = 'general-registration'
const counter: CounterView = {
  ...{ id: 'counter', name: '2', teams: [team], isOpen: true, isPaused: false },
  ...{ staffName: null, isMine: true, series: 2 },
}
const view = (part: Partial<DayView> = {}): DayView => ({
  ...{ day, now: instantAt(day, '09:00'), waiting: [], atCounters: [], parked: [] },
  ...{ passedOver: [], counters: [counter], stopped: [], alarms: [] },
  letters: [{ teamId: team, letter: 'B' }],
  settings: defaultQueueSettings,
  ...part,
})
const booking = (caseId: string, code: string): DayBooking => ({
  ...{
    start: '09:00',
    end: '10:00',
    bookingId: 'booking',
    mustMove: false,
    volunteer: null,
    caseId,
    code,
  },
  ...{ serviceId: 'change-first-name', name: 'มาลี', phone: '', papers: [] },
})
const [codeOne, codeTwo, codeOther] = [1, 2, 3].map((n) => makeCode(() => n)) as [
  string,
  string,
  string,
]
const bookings = [booking('one', codeOne), booking('two', codeTwo)]
const arrive = (code: string, clock: string, part?: Partial<DayView>) =>
  arriveHere({ office: 'x', counter, bookings }, code, 'none')(view(part), instantAt(day, clock))

test('who booked gets a number of the counter’s own thousand, with all the matters of the visit', () => {
  const first = arrive(codeOne, '09:05')
  const second = arrive(codeTwo, '09:06')
  expect(first).toMatchObject({
    made: {
      ticket: 'B2001',
      bookedStart: '09:00',
      teamId: team,
      cases: [{ id: 'one' }, { id: 'two' }],
    },
    step: { type: 'arrived', number: 2001, code: codeOne },
  })
  expect(second).toMatchObject({ made: { ticket: 'B2002' } })
})

test('too early, too late, unknown, and there already: as the office would say', () => {
  expect(() => arrive(codeOne, '07:59')).toThrow('too_early')
  expect(arrive(codeOne, '10:16')).toMatchObject({ made: { bookedStart: null } })
  expect(() => arrive(codeOther, '09:05')).toThrow(UnknownCode)
  const first = arrive(codeOne, '09:05')
  const waiting = 'made' in (first ?? {}) ? [(first as { made: DayView['waiting'][0] }).made] : []
  expect(arrive(codeTwo, '09:07', { waiting })).toEqual({ there: waiting[0]?.id })
})

test('who walks in gets one, too, unless the head has stopped them', () => {
  const wish = { serviceId: 'change-first-name', name: '', priority: 'old' } as const
  const give = walkInHere({ office: 'y', counter }, wish)
  expect(give(view(), instantAt(day, '09:05'))).toMatchObject({
    made: { ticket: 'B2001', priority: 'old', bookedStart: null },
    step: { type: 'given', serviceId: 'change-first-name' },
  })
  expect(() => give(view({ stopped: [team] }), instantAt(day, '09:05'))).toThrow('tickets_stopped')
})

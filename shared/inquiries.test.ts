import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Calendar, type Closure, defaultOpenings, defaultSettings } from './calendar.ts'
import {
  answerBy,
  byUrgency,
  type InquiryAct,
  inquiryStates,
  isWithinHours,
  mayAct,
  stateAfter,
  whenAnswered,
  workingHours,
  workingSeconds,
} from './inquiries.ts'
import { addDays, clockOf, dayOf, type Instant, instantAt, toInstant } from './time.ts'

const team = 'general-registration'
const reason = { th: 'ประชุม', en: 'Meeting' }
const closure = (change: Partial<Closure>): Closure => ({
  ...{ id: 'c', team: null, firstDay: '2026-11-20', lastDay: '2026-11-20', hours: null, reason },
  ...change,
})
const usual = (closures: Closure[] = []): Calendar => ({
  openings: defaultOpenings(team, { morning: 4, afternoon: 4 }),
  extras: [],
  closures,
  settings: defaultSettings,
})
// A Friday; 5 December 2026 is a holiday on a Saturday, 7 December the day in its place.
const friday = '2026-11-20'
const due = (day: string, clock: string, calendar = usual()) => {
  const at = answerBy(calendar, team, instantAt(day, clock))
  return `${dayOf(at)} ${clockOf(at)}`
}

test.each([
  ['within the morning', friday, '09:00', `${friday} 09:15`],
  ['five minutes before lunch', friday, '11:55', `${friday} 13:10`],
  ['at the very moment of lunch', friday, '12:00', `${friday} 13:15`],
  ['in the lunch break', friday, '12:30', `${friday} 13:15`],
  ['so that it ends with the morning', friday, '11:45', `${friday} 13:00`],
  ['before the office opens', friday, '06:00', `${friday} 08:15`],
  ['ten minutes before the weekend', friday, '15:50', '2026-11-23 08:05'],
  ['on a Saturday', '2026-11-21', '10:00', '2026-11-23 08:15'],
  ['on a holiday', '2026-12-07', '10:00', '2026-12-08 08:15'],
])('fifteen minutes of working time: %s', (_, day, clock, expected) => {
  expect(due(day, clock)).toBe(expected)
})

test('time runs only while nothing is closed: a day, an hour, a team', () => {
  expect(due(friday, '09:00', usual([closure({})]))).toBe('2026-11-23 08:15')
  const hour = closure({ hours: { from: '09:10', to: '10:00' } })
  expect(due(friday, '09:00', usual([hour]))).toBe(`${friday} 10:05`)
  expect(due(friday, '09:00', usual([closure({ team: 'id-card' })]))).toBe(`${friday} 09:15`)
  expect(workingHours(usual([hour]), team, friday)).toEqual([
    { from: '08:00', to: '09:10' },
    { from: '10:00', to: '12:00' },
    { from: '13:00', to: '16:00' },
  ])
})

test('an evening that is worked counts; a team that is never open is judged by the usual hours', () => {
  const places = { capacity: 1, walkIns: 0, volunteers: 0, slotMinutes: null }
  const evening = { id: 'e', team, day: friday, from: '17:00', to: '19:00', ...places }
  expect(due(friday, '16:30', { ...usual(), extras: [evening] })).toBe(`${friday} 17:15`)
  const never = { ...usual(), openings: [] }
  expect(due(friday, '09:00', never)).toBe(`${friday} 09:15`)
  expect(isWithinHours(never, team, instantAt(friday, '12:30'))).toBe(false)
})

test('slots that follow upon each other are one span', () => {
  const calendar = usual()
  calendar.openings = calendar.openings.map((one) => ({ ...one, slotMinutes: 30 }))
  expect(workingHours(calendar, team, friday)).toEqual([
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '16:00' },
  ])
})

const begin = Date.parse(instantAt('2026-11-01', '00:00'))
const moment = fc.integer({ min: 0, max: 60 * 24 * 60 }).map((m) => toInstant(begin + m * 60_000))
const hours = fc.constantFrom(
  null,
  { from: '08:30', to: '09:00' },
  { from: '11:00', to: '14:00' },
  { from: '15:55', to: '23:00' },
)
const closures = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 70 }),
    length: fc.integer({ min: 0, max: 9 }),
    hours,
  }),
  { maxLength: 8 },
)
const calendars = closures.map((some) =>
  usual(
    some.map(({ day, length, hours }) => {
      const firstDay = addDays('2026-11-01', day)
      return closure({ firstDay, lastDay: addDays(firstDay, length), hours })
    }),
  ),
)

test('at the moment when it is due exactly fifteen minutes have been worked, and somebody is there', () => {
  fc.assert(
    fc.property(calendars, moment, (calendar, since) => {
      const at = answerBy(calendar, team, since)
      expect(workingSeconds(calendar, team, since, at)).toBe(900)
      expect(isWithinHours(calendar, team, at)).toBe(true)
    }),
  )
})

test('who asks later is never due earlier, and a closure never makes it earlier', () => {
  fc.assert(
    fc.property(calendars, moment, moment, (calendar, one, other) => {
      const [first, second] = [one, other].sort() as [Instant, Instant]
      expect(answerBy(calendar, team, first) <= answerBy(calendar, team, second)).toBe(true)
      expect(answerBy(usual(), team, one) <= answerBy(calendar, team, one)).toBe(true)
    }),
  )
})

test('working time of two spans adds up', () => {
  fc.assert(
    fc.property(calendars, moment, moment, moment, (calendar, ...moments) => {
      const [a, b, c] = moments.sort() as [Instant, Instant, Instant]
      const between = (from: Instant, to: Instant) => workingSeconds(calendar, team, from, to)
      expect(between(a, b) + between(b, c)).toBe(between(a, c))
    }),
  )
})

test('what has ended stays ended: nothing but a link or a note is done with it', () => {
  const acts: InquiryAct[] = ['ask', 'reply', 'end', 'hand_over', 'take', 'link', 'note']
  const possible = acts.filter((act) => mayAct(act, 'ended'))
  expect(possible).toEqual(['link', 'note'])
  for (const state of inquiryStates) {
    for (const act of acts.filter((one) => mayAct(one, state))) {
      const after = stateAfter(act, state)
      expect(after === 'ended').toBe(act === 'end' || state === 'ended')
      expect(after === 'open').toBe(act === 'ask' || (state === 'open' && !/reply|end/.test(act)))
    }
  }
})

test.each([
  ['09:00', 'soon'],
  ['11:55', 'after_break'],
  ['12:10', 'after_hours'],
  ['15:59', 'after_break'],
  ['20:00', 'after_hours'],
] as const)('a question of %s is told %s', (clock, expected) => {
  const now = instantAt(friday, clock)
  const asked = {
    isWithinHours: isWithinHours(usual(), team, now),
    answerBy: answerBy(usual(), team, now),
  }
  expect(whenAnswered(asked, now)).toBe(expected)
})

test('danger comes first while it waits, then whose time is over soonest', () => {
  const row = (id: string, why: 'asked' | 'danger', by: string | null, opened: string) => ({
    ...{ id, why, answerBy: by && instantAt(friday, by), openedAt: instantAt(friday, opened) },
  })
  const rows = [
    row('answered', 'asked', null, '08:00'),
    row('late', 'asked', '08:20', '08:05'),
    row('danger', 'danger', '09:30', '09:15'),
    row('calm now', 'danger', null, '08:30'),
    row('soon', 'asked', '09:00', '08:45'),
  ]
  expect(rows.sort(byUrgency).map(({ id }) => id)).toEqual([
    ...['danger', 'late', 'soon', 'calm now', 'answered'],
  ])
})

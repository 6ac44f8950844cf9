import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Calendar, defaultOpenings, defaultSettings } from './calendar.ts'
import { CalendarSchema } from './calendar-schema.ts'
import { holidays, holidaysKnownTo, isHolidayListEnding } from './holidays.ts'

const openings = defaultOpenings('id-card', { morning: 8, afternoon: 8 })
const [morning] = openings as [Calendar['openings'][number]]
const plain: Calendar = { openings, extras: [], closures: [], settings: defaultSettings }
const closure = {
  ...{ id: 'c', team: null, firstDay: '2026-11-24', lastDay: '2026-11-24', hours: null },
  reason: { th: 'ประชุม', en: 'Meeting' },
}
const isTaken = (calendar: unknown) => v.safeParse(CalendarSchema, calendar).success
const opened = (change: object) => ({ ...plain, openings: [{ ...morning, ...change }] })
const closed = (change: object) => ({ ...plain, closures: [{ ...closure, ...change }] })

test('takes the default calendar, and one with a closure', () => {
  expect(isTaken(plain)).toBe(true)
  expect(isTaken(closed({}))).toBe(true)
})

test.each([
  ['a capacity of −1', opened({ capacity: -1 })],
  ['a capacity of a million', opened({ capacity: 1_000_000 })],
  ['half a place', opened({ capacity: 0.5 })],
  ['more places kept than there are', opened({ capacity: 3, walkIns: 2, volunteers: 2 })],
  ['an opening that ends before it begins', opened({ from: '12:00', to: '08:00' })],
  ['25 o’clock', opened({ to: '25:00' })],
  ['no weekday', opened({ weekdays: [] })],
  ['an eighth weekday', opened({ weekdays: [8] })],
  ['a slot that is longer than its opening', opened({ slotMinutes: 300 })],
  ['31 February', closed({ firstDay: '2026-02-31' })],
  ['2569 for 2026', closed({ firstDay: '2569-11-24', lastDay: '2569-11-24' })],
  ['a closure that ends before it begins', closed({ lastDay: '2026-11-23' })],
  ['a closure without a reason in one language', closed({ reason: { th: 'ประชุม', en: ' ' } })],
  ['a horizon of −1', { ...plain, settings: { ...defaultSettings, horizonDays: -1 } }],
  [
    'two openings at one hour',
    { ...plain, openings: [...openings, { ...morning, id: 'x', from: '11:00' }] },
  ],
  ['a field that nobody knows', { ...plain, more: 1 }],
])('refuses %s', (_name, calendar) => {
  expect(isTaken(calendar)).toBe(false)
})

test('openings of one hour may follow each other through the year', () => {
  const summer = { ...morning, lastDay: '2027-04-30' }
  const rains = { ...morning, id: 'x', capacity: 4, firstDay: '2027-05-01' }
  expect(isTaken({ ...plain, openings: [summer, rains] })).toBe(true)
})

test('the holidays reach the day that is said, and half a year before it warns', () => {
  const last = [...holidays].sort().at(-1)
  expect(last?.slice(0, 4)).toBe(holidaysKnownTo.slice(0, 4))
  expect(isHolidayListEnding('2026-11-20')).toBe(false)
  expect(isHolidayListEnding('2027-07-05')).toBe(true)
})

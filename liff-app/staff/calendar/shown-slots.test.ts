import { type Calendar, defaultOpenings, defaultSettings } from '@phrom/shared/calendar.ts'
import { expect, test } from 'vitest'
import { shownSlots, sumsOf } from './shown-slots.ts'

const monday = '2026-11-23'
const calendar: Calendar = {
  openings: defaultOpenings('id-card', { morning: 8, afternoon: 6 }),
  extras: [],
  closures: [],
  settings: defaultSettings,
}
const row = {
  ...{ team: 'id-card', day: monday, start: '08:00', end: '12:00', taken: 3 },
  ...{ capacity: 8, walkIns: 0, volunteers: 0, closed: null },
}
const evening = { ...row, start: '17:00', end: '18:00' }

test('slots show what is taken of them, of their own team and day', () => {
  const others = [
    { ...row, team: 'general-registration', start: '13:00' },
    { ...row, day: '2026-11-24', start: '13:00' },
  ]
  const slots = shownSlots(calendar, 'id-card', monday, [row, ...others])
  expect(slots.map(({ start, taken, capacity }) => [start, taken, capacity])).toEqual([
    ['08:00', 3, 8],
    ['13:00', 0, 6],
  ])
})

test('a slot that the calendar no longer has is shown while somebody is booked, with no places', () => {
  const slots = shownSlots(calendar, 'id-card', monday, [evening])
  expect(slots.at(-1)).toMatchObject({ start: '17:00', taken: 3, gone: true })
  expect(sumsOf(slots).at(-1)).toEqual({ part: 'evening', taken: 3, capacity: 0 })
  expect(shownSlots(calendar, 'id-card', monday, [{ ...evening, taken: 0 }])).toHaveLength(2)
})

test('a closed day has no places, whatever is still booked on it', () => {
  const reason = { th: 'ประชุม', en: 'Meeting' }
  const closure = { id: 'c', team: null, firstDay: monday, lastDay: monday, hours: null, reason }
  const slots = shownSlots({ ...calendar, closures: [closure] }, 'id-card', monday, [row])
  expect(sumsOf(slots)).toEqual([
    { part: 'morning', taken: 3, capacity: 0 },
    { part: 'afternoon', taken: 0, capacity: 0 },
  ])
})

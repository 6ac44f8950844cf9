import { expect, test } from 'vitest'
import { type Calendar, defaultOpenings, defaultSettings } from '../calendar.ts'
import { instantAt } from '../time.ts'
import { tellDay, tellHolidays, tellHours } from './tell-opening.ts'

const office = {
  name: { th: 'สำนักงานเขตทดสอบ', en: 'Test Office' },
  hours: { th: 'จันทร์-ศุกร์', en: 'Monday to Friday' },
}
const openings = ['id-card', 'general-registration'].flatMap((team) =>
  defaultOpenings(team, { morning: 1, afternoon: 1 }),
)
const calendar: Calendar = { openings, extras: [], closures: [], settings: defaultSettings }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const dayTold = (day: string, change: Partial<Calendar> = {}, team?: string) =>
  plain(tellDay({ ...calendar, ...change }, day, 'en', team))

test('a day that is open is told with its hours', () => {
  expect(dayTold('2026-11-24')).toBe('Tuesday 24 Nov 2026: open 08:00-12:00, 13:00-16:00.')
})

test.each([
  ['2026-11-28', 'weekend', 'Monday 30 Nov 2026'],
  ['2026-12-05', 'public holiday', 'Tuesday 8 Dec 2026'],
  ['2026-12-31', 'public holiday', 'Monday 4 Jan 2027'],
])('%s is closed, for it is a %s, and open again on %s', (day, why, next) => {
  expect(dayTold(day)).toContain(why)
  expect(dayTold(day)).toContain(next)
})

test('what the office closes for, or opens besides, is told of that day and team', () => {
  const reason = { th: 'อบรม', en: 'Staff training.' }
  const days = { firstDay: '2026-11-24', lastDay: '2026-11-24' }
  const closure = { id: 'c', team: null, ...days, hours: null, reason }
  expect(dayTold('2026-11-24', { closures: [closure] })).toContain('closed. Staff training.')
  const times = { from: '09:00', to: '12:00', slotMinutes: null }
  const places = { capacity: 1, walkIns: 0, volunteers: 0 }
  const extra = { id: 'e', team: 'id-card', day: '2026-11-28', ...times, ...places }
  expect(dayTold('2026-11-28', { extras: [extra] }, 'id-card')).toContain('open 09:00-12:00')
  expect(dayTold('2026-11-28', { extras: [extra] }, 'general-registration')).toContain('closed')
})

test('holidays that are not announced yet are not guessed', () => {
  expect(dayTold('2028-01-03')).toContain('not announced yet')
})

test('today is told by the hour at which it is asked', () => {
  const at = (clock: string, day = '2026-11-27') =>
    plain(tellHours(office, calendar, instantAt(day, clock), 'en'))
  expect(at('10:00')).toContain('Today: open 08:00-12:00, 13:00-16:00')
  expect(at('10:00')).not.toContain('again')
  expect(at('17:00')).toContain('Open again on Monday 30 Nov 2026')
  expect(at('10:00', '2026-11-28')).toContain('Today: closed')
})

test('the next holidays are those on which the office would be open', () => {
  const told = plain(tellHolidays(calendar, '2026-11-23', 'en'))
  expect(told).toContain('Monday 7 Dec 2026')
  expect(told).not.toContain('Saturday')
})

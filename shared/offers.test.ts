import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultOpenings, defaultSettings } from './calendar.ts'
import {
  afterWaking,
  isQuiet,
  isWished,
  isWishOver,
  mayRestOvernight,
  nextWaking,
  offerUntil,
  restsUntil,
  whyNotWaited,
} from './offers.ts'
import { slotsOfDay } from './slots.ts'
import {
  addDays,
  clockOf,
  dayOf,
  hoursBetween,
  type Instant,
  instantAt,
  toInstant,
} from './time.ts'

const friday = '2026-11-20'
const at = (clock: string, day = friday) => instantAt(day, clock)
const minutes = (from: Instant, to: Instant) => hoursBetween(from, to) * 60
const moment = fc
  .integer({ min: 0, max: 60 * 24 * 60 })
  .map((minute) => toInstant(Date.parse(at('00:00')) + minute * 60_000))
const calendar = {
  openings: defaultOpenings('names', { morning: 1, afternoon: 1 }),
  extras: [],
  closures: [],
  settings: defaultSettings,
}
const taking = (day: string, start = '13:00', leadHours = 2) =>
  slotsOfDay(calendar, 'names', day)
    .filter((slot) => slot.start === start)
    .map((slot) => ({ slot, places: 1, rule: { leadHours, horizonDays: 60 } }))

test.each([
  ['19:59', '19:59', friday],
  ['20:00', '08:00', '2026-11-21'],
  ['23:30', '08:00', '2026-11-21'],
  ['00:30', '08:00', friday],
  ['07:59', '08:00', friday],
  ['08:00', '08:00', friday],
])('at %s people may be written to at %s', (clock, then, day) => {
  expect(nextWaking(at(clock))).toBe(at(then, day))
  expect(isQuiet(at(clock))).toBe(clock !== then)
})

test('the time to answer runs by day alone', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 2000 }), (from, count) => {
      const until = afterWaking(from, count)
      expect(clockOf(until) >= '08:00' && clockOf(until) <= '20:00').toBe(true)
      let waking = 0
      for (let time = Date.parse(from); time < Date.parse(until); time += 60_000) {
        if (!isQuiet(toInstant(time))) waking += 1
      }
      expect(waking).toBe(count)
    }),
    { numRuns: 50 },
  )
})

test('a place rests for two to eight minutes, and not when its hour has come', () => {
  fc.assert(
    fc.property(moment, fc.double({ min: 0, max: 0.999, noNaN: true }), (now, chance) => {
      const slot = { day: '2026-12-01', start: '13:00' }
      const until = restsUntil(slot, now, chance)
      const left = minutes(now, instantAt(slot.day, slot.start))
      if (left <= 60) expect(until).toBeUndefined()
      else {
        const rest = minutes(now, until ?? '')
        expect(rest >= 2 && rest <= 8).toBe(true)
      }
    }),
  )
})

test.each([
  // Twelve hours of the day: until the same time tomorrow.
  ['2026-12-01', '09:00', 1440],
  ['2026-11-24', '09:00', 180],
  ['2026-11-22', '09:00', undefined],
  ['2026-11-20', '09:00', 30],
  ['2026-11-20', '10:00', 30],
  ['2026-11-20', '10:01', undefined],
])('of a visit on %s one is asked at %s for %s minutes', (day, clock, expected) => {
  const until = offerUntil(taking(day), calendar, at(clock))
  expect(until && minutes(at(clock), until)).toBe(expected)
})

test('an hour is given from one day to two ahead', () => {
  const monday = taking('2026-11-23')
  expect(offerUntil(monday, calendar, at('14:00', '2026-11-21'))).toBe(at('15:00', '2026-11-21'))
  expect(offerUntil(monday, calendar, at('12:59', '2026-11-21'))).toBe(at('15:59', '2026-11-21'))
  expect(offerUntil(monday, calendar, at('13:00', '2026-11-22'))).toBe(at('13:30', '2026-11-22'))
})

test('whoever is asked can still book at the last minute of the offer, and is never asked at night', () => {
  const lead = fc.constantFrom(0, 2, 24, 72)
  fc.assert(
    fc.property(moment, lead, fc.integer({ min: 0, max: 30 }), (now, leadHours, ahead) => {
      const takings = taking(addDays(dayOf(now), ahead), '13:00', leadHours)
      const until = offerUntil(takings, calendar, now)
      if (!until) return
      const [{ slot }] = takings as [(typeof takings)[number]]
      const begins = instantAt(slot.day, slot.start)
      expect(isQuiet(now)).toBe(false)
      expect(until > now).toBe(true)
      expect(hoursBetween(until, begins)).toBeGreaterThanOrEqual(leadHours)
      expect(hoursBetween(now, begins)).toBeGreaterThanOrEqual(3)
    }),
  )
})

test('at night what is more than a day away waits for the morning', () => {
  expect(mayRestOvernight({ day: '2026-11-22', start: '13:00' }, at('23:30'))).toBe(true)
  expect(mayRestOvernight({ day: '2026-11-21', start: '13:00' }, at('23:30'))).toBe(false)
  expect(mayRestOvernight({ day: '2026-11-22', start: '13:00' }, at('12:00'))).toBe(false)
  expect(mayRestOvernight({ day: friday, start: '13:00' }, at('00:30'))).toBe(false)
})

const booked = { day: '2026-11-25', start: '08:00' }
test.each([
  [null, null, true],
  [null, { day: '2026-11-24', start: '13:00' }, true],
  [null, { day: '2026-11-24', start: '08:00' }, false],
  [null, { day: '2026-11-23', start: '08:00' }, false],
  [['2026-11-24'], null, true],
  [['2026-11-23'], null, false],
  // A day that was asked for is wished though it is later; not once such a day is booked.
  [['2026-11-24'], { day: '2026-11-23', start: '08:00' }, true],
  [['2026-11-24', '2026-11-25'], booked, false],
])('who waits for %j and has %j wants the 24th at 08.00: %s', (days, has, wanted) => {
  expect(isWished({ days }, { day: '2026-11-24', start: '08:00' }, has)).toBe(wanted)
})

test('a wish is over after its last day, by Bangkok’s midnight', () => {
  expect(isWishOver({ days: [friday] }, at('23:30'))).toBe(false)
  expect(isWishOver({ days: [friday] }, at('00:30', '2026-11-21'))).toBe(true)
  expect(isWishOver({ days: null }, at('00:30', '2036-11-21'))).toBe(false)
})

test.each([
  [null, undefined],
  [['2026-11-24'], undefined],
  [[], 'invalid'],
  [['2026-11-19'], 'slot_too_soon'],
  [['2026-12-21'], 'slot_too_far'],
  [['2026-11-25'], 'invalid'],
  [Array.from({ length: 61 }, () => '2026-11-24'), 'invalid'],
])('to wait for %j is %s', (days, problem) => {
  const reach = { today: friday, lastDay: '2026-12-20', booked }
  expect(whyNotWaited({ days }, reach)).toBe(problem)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Calendar, defaultOpenings, defaultSettings, isOpenDay } from './calendar.ts'
import {
  daysToHorizon,
  isPast,
  lastMomentOf,
  placesFree,
  type Slot,
  slotAround,
  slotsOfDay,
  type TakenPlaces,
  whyNotBookable,
} from './slots.ts'
import { addDays, dayOf, instantAt, toInstant } from './time.ts'

const team = 'id-card'
const rule = { leadHours: 2, horizonDays: 60 }
const plain: Calendar = {
  openings: defaultOpenings(team, { morning: 8, afternoon: 6 }),
  extras: [],
  closures: [],
  settings: defaultSettings,
}
const withSettings = (change: Partial<Calendar['settings']>): Calendar => ({
  ...plain,
  settings: { ...defaultSettings, ...change },
})
const tuesday = '2026-11-24'
const friday = '2026-11-20T03:00:00.000Z'
const reason = { th: 'ประชุม', en: 'Meeting' }
const places = { capacity: 4, walkIns: 0, volunteers: 0 }
const times = (calendar: Calendar, day: string) =>
  slotsOfDay(calendar, team, day).map(
    ({ start, end, closed }) => `${start}-${end}${closed ? ' closed' : ''}`,
  )

type Given = Slot & TakenPlaces
const slot = (change: Partial<Given>): Given => ({
  ...{
    team,
    day: tuesday,
    start: '08:00',
    end: '12:00',
    closed: null,
    taken: 0,
    volunteersTaken: 0,
  },
  ...{ capacity: 8, walkIns: 0, volunteers: 0 },
  ...change,
})
const why = (given: ReturnType<typeof slot>, now = friday, calendar = plain, wanted = 1) =>
  whyNotBookable(given, wanted, 'citizen', calendar, rule, now)

test.each([
  ['a free slot', slot({}), friday, undefined],
  ['the last place', slot({ taken: 7 }), friday, undefined],
  ['a full slot', slot({ taken: 8 }), friday, 'slot_full'],
  ['a closed slot', slot({ closed: { reason } }), friday, 'slot_closed'],
  ['two hours before the start', slot({}), instantAt(tuesday, '06:00'), undefined],
  ['less than two hours before', slot({}), instantAt(tuesday, '06:01'), 'slot_too_soon'],
  ['a day that is over', slot({ day: '2026-11-19' }), friday, 'slot_too_soon'],
  ['beyond the horizon', slot({ day: '2027-03-02' }), friday, 'slot_too_far'],
])('judges %s', (_name, given, now, problem) => {
  expect(why(given, now)).toBe(problem)
})

test('a visit of three places takes nothing where two are left', () => {
  expect(why(slot({ taken: 6 }), friday, plain, 3)).toBe('slot_full')
  expect(why(slot({ taken: 5 }), friday, plain, 3)).toBeUndefined()
})

test('keeps places for the counter and for volunteers from citizens alone', () => {
  const kept = slot({ walkIns: 3, volunteers: 2, taken: 2 })
  expect(placesFree(kept, 'citizen')).toBe(1)
  expect(placesFree(kept, 'volunteer')).toBe(3)
  expect(placesFree(kept, 'counter')).toBe(6)
  expect(placesFree(slot({ capacity: 2, walkIns: 2, taken: 5 }), 'counter')).toBe(0)
})

test('what volunteers have booked counts against what is kept for them', () => {
  const kept = { capacity: 8, walkIns: 1, volunteers: 3 }
  expect(placesFree(slot({ ...kept, taken: 4, volunteersTaken: 2 }), 'citizen')).toBe(2)
  expect(placesFree(slot({ ...kept, taken: 4, volunteersTaken: 2 }), 'volunteer')).toBe(3)
  // Beyond what is kept they take what is everybody's.
  expect(placesFree(slot({ ...kept, taken: 5, volunteersTaken: 5 }), 'citizen')).toBe(2)
})

test('what is kept for volunteers is everybody’s so many days before', () => {
  const kept = slot({ capacity: 2, volunteers: 2 })
  const calendar = withSettings({ volunteerDays: 3 })
  const [before, from] = [instantAt('2026-11-20', '23:59'), instantAt('2026-11-21', '00:00')]
  expect(why(kept, before, calendar)).toBe('slot_full')
  expect(why(kept, from, calendar, 2)).toBeUndefined()
  expect(why(kept, from, calendar, 3)).toBe('slot_full')
})

test('two periods from Monday to Friday, none on holidays and weekends', () => {
  expect(times(plain, tuesday)).toEqual(['08:00-12:00', '13:00-16:00'])
  expect(times(plain, '2026-11-28')).toEqual([])
  expect(times(plain, '2026-12-10')).toEqual([])
})

test('cuts a period into slots and leaves out a rest that is too short', () => {
  const fine = plain.openings.map((opening) => ({ ...opening, slotMinutes: 70 }))
  expect(times({ ...plain, openings: fine }, tuesday)).toEqual([
    '08:00-09:10',
    '09:10-10:20',
    '10:20-11:30',
    '13:00-14:10',
    '14:10-15:20',
  ])
})

test('an opening holds from its first day to its last', () => {
  const openings = plain.openings.map((opening) => ({
    ...opening,
    firstDay: '2026-11-24',
    lastDay: '2026-11-25',
  }))
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']
  expect(days.map((day) => times({ ...plain, openings }, day).length)).toEqual([0, 2, 2, 0])
})

test('an extra opening opens a Saturday and a holiday, and stands in for a weekly slot', () => {
  const extra = (day: string, from: string, to: string) => ({
    ...{ id: `${day}-${from}`, team, day, from, to, slotMinutes: null },
    ...places,
  })
  const extras = [
    extra('2026-11-28', '09:00', '12:00'),
    extra('2026-12-10', '17:00', '20:00'),
    extra(tuesday, '08:00', '10:00'),
  ]
  const calendar = { ...plain, extras }
  expect(times(calendar, '2026-11-28')).toEqual(['09:00-12:00'])
  expect(times(calendar, '2026-12-10')).toEqual(['17:00-20:00'])
  expect(times(calendar, tuesday)).toEqual(['08:00-10:00', '13:00-16:00'])
})

test('a closure closes every slot that it touches, of its team, with its reason', () => {
  const closure = { id: 'c', team, firstDay: tuesday, lastDay: tuesday, reason }
  const closed = (hours: { from: string; to: string } | null, of: string | null = team) =>
    times({ ...plain, closures: [{ ...closure, team: of, hours }] }, tuesday)
  expect(closed(null)).toEqual(['08:00-12:00 closed', '13:00-16:00 closed'])
  expect(closed({ from: '11:30', to: '13:00' })).toEqual(['08:00-12:00 closed', '13:00-16:00'])
  expect(closed(null, 'general-registration')).toEqual(['08:00-12:00', '13:00-16:00'])
  expect(closed(null, null)).toEqual(['08:00-12:00 closed', '13:00-16:00 closed'])
})

test('finds the slot of a second counter during which the visit begins', () => {
  expect(slotAround(plain, team, tuesday, '09:30')?.start).toBe('08:00')
  expect(slotAround(plain, team, tuesday, '12:00')).toBeUndefined()
})

test.each([
  ['at 23:30 in Bangkok', '2026-11-23T16:30:00.000Z', '2026-11-23'],
  ['at 00:30 in Bangkok', '2026-11-23T17:30:00.000Z', '2026-11-24'],
])('a horizon of no days is today alone, %s', (_name, now, day) => {
  const today = withSettings({ horizonDays: 0, lead: { count: 0, unit: 'hours' } })
  expect(daysToHorizon(today, rule, now)).toEqual([day])
  const start = '23:45'
  expect(why(slot({ day, start }), now, today)).toBeUndefined()
  expect(why(slot({ day: addDays(day, 1), start }), now, today)).toBe('slot_too_far')
})

test('two working days before a Monday after a long weekend', () => {
  // Monday 7 December 2026 is a holiday; the Tuesday is booked until Thursday ends.
  const calendar = withSettings({ lead: { count: 2, unit: 'workingDays' } })
  const after = slot({ day: '2026-12-08' })
  expect(why(after, '2026-12-03T16:59:00.000Z', calendar)).toBeUndefined()
  expect(why(after, '2026-12-03T17:00:00.000Z', calendar)).toBe('slot_too_soon')
  const closures = [
    { id: 'c', team: null, firstDay: '2026-12-04', lastDay: '2026-12-04', hours: null, reason },
  ]
  // The office's own holiday is no working day either.
  expect(why(after, '2026-12-02T16:59:00.000Z', { ...calendar, closures })).toBeUndefined()
  expect(why(after, '2026-12-03T01:00:00.000Z', { ...calendar, closures })).toBe('slot_too_soon')
})

test('without working days between, one books until the slot begins', () => {
  const calendar = withSettings({ lead: { count: 0, unit: 'workingDays' } })
  expect(why(slot({}), instantAt(tuesday, '08:00'), calendar)).toBeUndefined()
  expect(why(slot({}), instantAt(tuesday, '08:01'), calendar)).toBe('slot_too_soon')
})

const anyTime = fc.integer({ min: 0, max: 23 * 60 }).map((minutes) => {
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
})
const anyDay = fc.nat(700).map((ahead) => addDays('2026-01-01', ahead))
const anyCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    from: anyTime,
    to: anyTime,
    slotMinutes: fc.option(fc.integer({ min: 5, max: 720 })),
    capacity: fc.nat(20),
    walkIns: fc.nat(10),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    extraDay: anyDay,
    closedFrom: anyDay,
    closedFor: fc.nat(40),
    horizonDays: fc.option(fc.nat(90)),
    lead: fc.option(
      fc.record({ count: fc.nat(30), unit: fc.constantFrom('hours' as const, 'workingDays') }),
    ),
  })
  .map((it) => {
    const { from, to, slotMinutes, capacity, walkIns, weekdays } = it
    const some = { id: 'a', team, from, to, slotMinutes, capacity, walkIns, volunteers: 0 }
    return {
      openings: [{ ...some, weekdays, firstDay: null, lastDay: null }],
      extras: [{ ...some, day: it.extraDay }],
      closures: [
        {
          ...{ id: 'c', team: null, firstDay: it.closedFrom, hours: null, reason },
          lastDay: addDays(it.closedFrom, it.closedFor),
        },
      ],
      settings: { ...defaultSettings, horizonDays: it.horizonDays, lead: it.lead as Cutoff | null },
    }
  })
type Cutoff = Calendar['settings']['lastMoment']

test('whatever the calendar says: slots in order, and places on open days to come alone', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.nat(25), (calendar, day, taken) => {
      const now = instantAt('2026-11-20', '10:00')
      const slots = slotsOfDay(calendar, team, day)
      slots.forEach((one, i) => {
        const before = slots[i - 1]
        if (before) expect(before.start < one.start).toBe(true)
        const given = { ...one, taken, volunteersTaken: 0 }
        const problem = whyNotBookable(given, 1, 'citizen', calendar, rule, now)
        if (problem) return
        expect(one.closed).toBeNull()
        expect(taken).toBeLessThan(one.capacity)
        expect(instantAt(day, one.start) >= now).toBe(true)
        expect(daysToHorizon(calendar, rule, now)).toContain(day)
        expect(calendar.extras[0]?.day === day || isOpenDay(day) || weekend(day)).toBe(true)
      })
    }),
  )
  function weekend(day: string): boolean {
    return [6, 7].includes(new Date(`${day}T00:00:00Z`).getUTCDay() || 7)
  }
})

test('answers the same in whatever time zone it runs', () => {
  const zone = process.env.TZ
  const told = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((name) => {
    process.env.TZ = name
    const now = '2026-11-23T17:30:00.000Z'
    return [dayOf(now), daysToHorizon(plain, rule, now), slotsOfDay(plain, team, dayOf(now))]
  })
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  expect(told[1]).toEqual(told[0])
  expect(told[2]).toEqual(told[0])
})

test('the last moment that is told is the last at which it is not past', () => {
  const cutoff = fc.record({
    unit: fc.constantFrom('hours' as const, 'workingDays' as const),
    count: fc.integer({ min: 0, max: 12 }),
  })
  const start = fc.constantFrom('00:00', '08:00', '13:30')
  fc.assert(
    fc.property(anyCalendar, anyDay, start, cutoff, (calendar, day, start, cutoff) => {
      const last = Date.parse(lastMomentOf({ day, start }, cutoff, calendar))
      const past = (at: number) => isPast({ day, start }, cutoff, calendar, toInstant(at))
      expect(past(last)).toBe(false)
      expect(past(last + 60_000)).toBe(true)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  arriveFrom,
  defaultQueueSettings,
  judgeArrival,
  likelyWait,
  minutesAtCounter,
  priorities,
  queueOrder,
  showTicket,
  type TicketEventType,
  ticketStateAfter,
  ticketStates,
  type Waiting,
  whyNotTicketStep,
} from './tickets.ts'
import { addMinutes, clockOf, dayOf, type Instant, instantAt } from './time.ts'

const day = '2026-11-23'
const minute = fc
  .integer({ min: 0, max: 9 * 60 })
  .map((n) => addMinutes(instantAt(day, '07:30'), n))
const start = fc.constantFrom('08:00', '08:30', '09:00', '13:00')
const one: fc.Arbitrary<Omit<Waiting, 'id' | 'number'>> = fc.record({
  priority: fc.constantFrom('none' as const, 'none' as const, ...priorities),
  arrivedAt: minute,
  booked: fc.option(start.map((clock) => ({ day, start: clock }))),
  backAt: fc.option(minute, { freq: 4 }),
})
const queue = fc
  .array(one, { maxLength: 40 })
  .map((all) => all.map((item, i): Waiting => ({ ...item, id: `t${i}`, number: i + 1 })))

/** In words: who goes before whom. */
function groupOf({ backAt, priority, booked }: Waiting, now: Instant): string {
  if (backAt) return 'kept'
  if (priority !== 'none') return 'manners'
  if (!booked) return 'walks in'
  return instantAt(booked.day, booked.start) <= now ? 'booked' : 'early'
}
const groups = ['kept', 'manners', 'booked', 'walks in', 'early']

test('everybody who waits is called once, whoever told of them first', () => {
  fc.assert(
    fc.property(queue, minute, fc.integer(), (waiting, now, seed) => {
      const order = queueOrder(waiting, now)
      const shuffled = [...waiting].sort((a, b) => mix(a, seed) - mix(b, seed))
      expect(queueOrder(shuffled, now)).toEqual(order)
      expect(order.map(({ id }) => id).sort()).toEqual(waiting.map(({ id }) => id).sort())
    }),
  )
})
const mix = ({ number }: Waiting, seed: number) => ((number * 2_654_435_761) ^ seed) % 1009

test('kept turns go first, then manners, then booked times that have come, then who walked in, then who is early', () => {
  fc.assert(
    fc.property(queue, minute, (waiting, now) => {
      const order = queueOrder(waiting, now).map((item) => groups.indexOf(groupOf(item, now)))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }),
  )
})

test('within a group the first is first: by the booked time, else by arrival', () => {
  fc.assert(
    fc.property(queue, minute, (waiting, now) => {
      const order = queueOrder(waiting, now)
      for (const group of groups) {
        const own = order.filter((item) => groupOf(item, now) === group)
        const since = own.map(({ backAt, booked, arrivedAt }) =>
          group === 'kept'
            ? backAt
            : group === 'booked' || group === 'early'
              ? `${booked?.start} ${arrivedAt}`
              : arrivedAt,
        )
        expect(since).toEqual([...since].sort())
      }
    }),
  )
})

test('who leaves changes the order of nobody else', () => {
  fc.assert(
    fc.property(queue, minute, fc.nat(), (waiting, now, at) => {
      const gone = waiting[at % Math.max(1, waiting.length)]
      const rest = waiting.filter((item) => item !== gone)
      expect(queueOrder(rest, now)).toEqual(queueOrder(waiting, now).filter((x) => x !== gone))
    }),
  )
})

test('nobody who walks in comes before somebody who walked in earlier, at any time of the day', () => {
  fc.assert(
    fc.property(queue, minute, minute, (waiting, morning, later) => {
      const walkIns = (now: Instant) =>
        queueOrder(waiting, now).filter(
          ({ booked, backAt, priority }) => !booked && !backAt && priority === 'none',
        )
      expect(walkIns(later)).toEqual(walkIns(morning))
    }),
  )
})

test('an arrival is too early, in time or late, in this order, and of its own day alone', () => {
  const settings = fc.record({
    earlyMinutes: fc.nat(480),
    lateMinutes: fc.nat(480),
  })
  const booked = { day, start: '09:00', end: '10:00' }
  const order = ['too_early', 'in_time', 'late']
  const moment = fc
    .integer({ min: -2000, max: 2000 })
    .map((n) => addMinutes(instantAt(day, '09:00'), n))
  fc.assert(
    fc.property(settings, moment, fc.nat(300), (change, now, later) => {
      const rule = { ...defaultQueueSettings, ...change }
      const judged = judgeArrival(booked, rule, now)
      if (dayOf(now) !== day) {
        expect(judged).toBe('other_day')
        return
      }
      expect(judged === 'too_early').toBe(now < arriveFrom(booked, rule.earlyMinutes))
      const after = judgeArrival(booked, rule, addMinutes(now, later))
      if (after !== 'other_day')
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(judged))
    }),
  )
})

test.each([
  ['06:59', 'too_early'],
  ['07:00', 'in_time'],
  ['08:30', 'in_time'],
  ['08:45', 'in_time'],
  ['08:46', 'late'],
  ['23:59', 'late'],
])('with 08:00 to 08:30 booked, %s is %s', (clock, arrival) => {
  const booked = { day, start: '08:00', end: '08:30' }
  expect(judgeArrival(booked, defaultQueueSettings, instantAt(day, clock))).toBe(arrival)
})

test('midnight belongs to the new day', () => {
  const booked = { day, start: '08:00', end: '08:30' }
  const eve = addMinutes(instantAt(day, '00:00'), -1)
  expect([dayOf(eve), clockOf(eve)]).toEqual(['2026-11-22', '23:59'])
  expect(judgeArrival(booked, defaultQueueSettings, eve)).toBe('other_day')
  expect(judgeArrival(booked, defaultQueueSettings, instantAt(day, '00:00'))).toBe('too_early')
})

const types: TicketEventType[] = [
  ...(['arrived', 'called', 'called_again', 'let_wait', 'started', 'parked'] as const),
  ...(['came_back', 'passed_over', 'left', 'visit_ended', 'ended', 'day_over'] as const),
]

test('of what has ended only a no-show comes back, and nobody ends who is not there', () => {
  const ended = (outcome: 'served' | 'no_show') => ({ state: 'ended' as const, outcome })
  for (const type of types) {
    expect(whyNotTicketStep(ended('served'), type)).toBe('wrong_ticket_step')
    const back = type === 'came_back' ? undefined : 'wrong_ticket_step'
    expect(whyNotTicketStep(ended('no_show'), type)).toBe(back)
  }
  expect(whyNotTicketStep({ state: 'called', outcome: null }, 'ended')).toBe('wrong_ticket_step')
  expect(whyNotTicketStep({ state: 'waiting', outcome: null }, 'started')).toBe('wrong_ticket_step')
})

test('from every state that is not the end a ticket can end when the day is over', () => {
  for (const state of ticketStates) {
    const expected = state === 'ended' ? 'wrong_ticket_step' : undefined
    expect(whyNotTicketStep({ state, outcome: null }, 'day_over')).toBe(expected)
  }
  expect(ticketStateAfter('day_over')).toBe('ended')
})

test('minutes at the counter leave out the time away, and a clock that was set back makes them none', () => {
  const startedAt = instantAt(day, '08:00')
  const until = (clock: string, awaySeconds = 0) =>
    minutesAtCounter({ startedAt, endedAt: instantAt(day, clock), awaySeconds })
  expect([until('08:10'), until('09:10', 3000), until('07:00'), until('08:10', 9000)]).toEqual([
    ...[10, 20, 0, 0],
  ])
})

test('the likely wait is the work before, shared by who works', () => {
  expect([likelyWait(0, 3), likelyWait(40, 3), likelyWait(40, 0)]).toEqual([0, 14, null])
})

test('a number is shown with the letter of its team', () => {
  expect([1, 42, 1000].map((number) => showTicket({ letter: 'A', number }))).toEqual([
    ...['A001', 'A042', 'A1000'],
  ])
})

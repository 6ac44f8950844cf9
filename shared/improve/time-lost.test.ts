import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CountRow, Counts } from '../figures/counts.ts'
import { definitions } from '../services/definitions.ts'
import { assumed, minutesOf, sumOf, timeLost } from './time-lost.ts'

const versionsOf = (id: string) => definitions[id] ?? []
const marriage = { teamId: 'general-registration', serviceId: 'marriage-registration' }
const card = { teamId: 'id-card', serviceId: 'id-card-renewal' }

const row = (of: typeof marriage, what: CountRow['what'], counts: Counts): CountRow => ({
  ...{ ...of, day: '2026-11-02', what, counts },
})

test('a paper that goes back costs its citizen another try and the staff another look', () => {
  const [lost] = timeLost(
    [
      row(marriage, 'paper', { accepted: 40, returned: 10 }),
      row(marriage, 'paper-reason', {
        'passport@partyA|unreadable': 6,
        'passport@partyB|unreadable': 4,
      }),
      row(marriage, 'check', { '30': 5, '90': 6 }),
    ],
    versionsOf,
  )
  expect(lost).toMatchObject({ ...marriage, returned: 10, unserved: 0 })
  expect(lost?.causes).toEqual([
    {
      ...marriage,
      cause: { kind: 'paper', paper: 'passport', reason: 'unreadable' },
      ...{ count: 10, papers: 10 },
      lost: { people: 10 * assumed.sendAgain, staff: 10 * assumed.checkAgain },
      each: { wait: 0, counter: 0, again: 90 },
      behind: null,
    },
  ])
})

test('a paper that goes back for two reasons counts half for each', () => {
  const [lost] = timeLost(
    [
      row(marriage, 'paper', { returned: 6 }),
      row(marriage, 'paper-reason', { 'passport|unreadable': 6, 'passport|expired': 6 }),
    ],
    versionsOf,
  )
  expect(lost?.causes.map(({ count, papers }) => [count, papers])).toEqual([
    [6, 3],
    [6, 3],
  ])
  expect(lost?.lost.people).toBe(6 * assumed.sendAgain)
})

test('a visit for nothing costs the way, the wait and the minutes at the counter, and the staff the last', () => {
  const lost = timeLost(
    [
      row(card, 'visit', { served: 90, 'not-served': 15 }),
      row(card, 'visit-reason', { 'equipment-down|': 10, 'gave-up|': 5 }),
      row(card, 'wait-walk-in', { '20': 60 }),
      row(card, 'counter-walk-in', { '8': 100 }),
      // Nobody was called for this one: it is waited for as the office is.
      row(marriage, 'visit', { 'not-served': 5 }),
      row(marriage, 'visit-reason', { 'day-over|': 5 }),
    ],
    versionsOf,
  )
  const told = lost.flatMap(({ causes }) => causes.map(({ cause, lost }) => [cause.reason, lost]))
  expect(told).toEqual([
    ['equipment-down', { people: 10 * (assumed.trip + 28), staff: 80 }],
    ['gave-up', { people: 5 * (assumed.trip + 20), staff: 0 }],
    ['day-over', { people: 5 * (assumed.trip + 20), staff: 0 }],
  ])
})

test('the cases behind a cause are found under its key, unless it has several or is in own words', () => {
  const keys = (what: 'paper-reason' | 'visit-reason', counts: Counts) =>
    timeLost([row(marriage, what, counts)], versionsOf).flatMap(({ causes }) =>
      causes.map(({ behind }) => behind),
    )
  expect(keys('visit-reason', { 'paper-missing|passport@partyA': 5 })).toEqual([
    'paper-missing|passport@partyA',
  ])
  expect(keys('visit-reason', { 'gave-up|': 5 })).toEqual(['gave-up|'])
  expect(keys('visit-reason', { 'paper-missing|บัตรของนายสมชาย': 5 })).toEqual([null])
  expect(keys('paper-reason', { 'passport|expired': 5 })).toEqual(['passport|expired'])
  expect(keys('paper-reason', { 'passport@partyA|expired': 5 })).toEqual([
    'passport@partyA|expired',
  ])
  expect(keys('paper-reason', { 'gone|expired': 5 })).toEqual([null])
})

test('what staff wrote in their own words is in no cause', () => {
  const [lost] = timeLost(
    [
      row(marriage, 'visit-reason', {
        'paper-missing|บัตรของนายสมชาย': 5,
        'paper-missing|passport': 5,
      }),
    ],
    versionsOf,
  )
  expect(JSON.stringify(lost)).not.toContain('สมชาย')
  expect(lost?.causes.map(({ cause }) => 'missing' in cause && cause.missing).sort()).toEqual([
    '',
    'passport',
  ])
})

// Histories that a day of counting could leave behind, papers that no service names and stray reasons among them.
const times = fc.integer({ min: 1, max: 40 })
const minutes = fc.dictionary(fc.constantFrom('0', '7', '12', '55'), times, { maxKeys: 3 })
const someRows = fc
  .array(
    fc.record({
      of: fc.constantFrom(marriage, card, { teamId: 'id-card', serviceId: '' }),
      papers: fc.dictionary(
        fc.constantFrom(
          'passport@partyA|expired',
          'passport|in-words',
          'gone|unreadable',
          'passport|?',
        ),
        times,
      ),
      visits: fc.dictionary(
        fc.constantFrom(
          'paper-missing|passport',
          'gave-up|',
          'other|',
          'person-missing|witness',
          '?|',
        ),
        times,
      ),
      ...{ wait: minutes, counter: minutes },
      twice: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((parts) =>
    parts.flatMap(({ of, papers, visits, wait, counter, twice }): CountRow[] => {
      const sum = (counts: Counts) => Object.values(counts).reduce((a, b) => a + b, 0)
      // A paper with two reasons is returned once.
      const returned = Math.ceil(sum(papers) / (twice ? 2 : 1))
      return [
        row(of, 'paper', { accepted: 3, returned }),
        row(of, 'paper-reason', papers),
        row(of, 'visit', { served: 2, 'not-served': sum(visits) }),
        row(of, 'visit-reason', visits),
        row(of, 'wait-booked', wait),
        row(of, 'counter-walk-in', counter),
      ]
    }),
  )

test('causes add up to their service and services to the whole, and no paper or visit is lost or told twice', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const services = timeLost(rows, versionsOf)
      for (const { causes, lost, returned, unserved } of services) {
        expect(sumOf(causes)).toEqual(lost)
        const papers = causes.reduce((sum, one) => sum + one.papers, 0)
        expect(papers).toBeCloseTo(returned, 6)
        const visits = causes.filter(({ cause }) => cause.kind === 'visit')
        expect(visits.reduce((sum, { count }) => sum + count, 0)).toBe(unserved)
      }
      const keys = services.flatMap(({ causes }) =>
        causes.map(({ teamId, serviceId, cause }) => JSON.stringify([teamId, serviceId, cause])),
      )
      expect(new Set(keys).size).toBe(keys.length)
      const ranks = services.map(({ lost }) => minutesOf(lost))
      expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
    }),
  )
})

test('as many times as often costs as many times as much, and the order stays', () => {
  fc.assert(
    fc.property(someRows, fc.integer({ min: 2, max: 9 }), (rows, factor) => {
      const scaled = rows.map((one) => ({
        ...one,
        counts: Object.fromEntries(Object.entries(one.counts).map(([k, n]) => [k, n * factor])),
      }))
      const flat = (of: readonly CountRow[]) =>
        timeLost(of, versionsOf).flatMap(({ serviceId, causes }) =>
          causes.map(({ cause, lost }) => ({ serviceId, cause, lost })),
        )
      const [before, after] = [flat(rows), flat(scaled)]
      expect(after.map(({ serviceId, cause }) => [serviceId, cause])).toEqual(
        before.map(({ serviceId, cause }) => [serviceId, cause]),
      )
      for (const [i, { lost }] of before.entries()) {
        expect(after[i]?.lost.people).toBeCloseTo(lost.people * factor, 5)
        expect(after[i]?.lost.staff).toBeCloseTo(lost.staff * factor, 5)
      }
    }),
  )
})

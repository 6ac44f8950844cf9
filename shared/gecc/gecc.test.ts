import fc from 'fast-check'
import { expect, test } from 'vitest'
import { geccCounts, geccCriteria, geccCriterion, geccParts } from './all.ts'
import { geccKinds } from './criterion.ts'
import { geccMeasureIds, geccMeasures, type Measured, verdictOf } from './measures.ts'
import {
  type Attestations,
  attestationProblems,
  type GeccAttestation,
  isOld,
  type Measurements,
  progressOf,
  shownParts,
  stateOf,
} from './standing.ts'

const today = '2026-11-20'
const nothing = Object.fromEntries(
  geccMeasureIds.map((id) => [id, { value: null, cases: 0 }]),
) as Measurements
const seen = (day: string): GeccAttestation => ({
  ...{ id: 'a', day, note: 'เห็นแล้ว', by: 'อนันต์', at: `${day}T02:00:00.000Z`, photos: [] },
})
const attested = (id: string, day = today): Attestations => ({ [id]: seen(day) })
const at = (id: string) => {
  const found = geccCriterion(id)
  if (!found) throw new Error(id)
  return found
}

test('the form has 13 physical, 34 basic, 18 advanced and 6 result criteria, 24 topics of quality and 3 of results', () => {
  for (const kind of geccKinds) {
    expect(geccCriteria.filter((one) => one.kind === kind)).toHaveLength(geccCounts[kind])
  }
  expect(geccCriteria).toHaveLength(71)
  expect(geccParts.map(({ topics }) => topics.length)).toEqual([6, 24, 3])
})

test('every criterion has an id of its own, and stands under the topic that its number names, in order', () => {
  expect(new Set(geccCriteria.map(({ id }) => id)).size).toBe(71)
  const [physical, ...numbered] = geccParts
  const lines = physical.topics.flatMap(({ criteria }) => criteria)
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, i) => `${i + 1}`))
  for (const { topics } of numbered) {
    expect(topics.map(({ number }) => number)).toEqual(topics.map((_, i) => `${i + 1}`))
    for (const { number, criteria } of topics) {
      const own = criteria.map((one) => one.number)
      const counted = criteria.map((_, i) => `${number}.${i + 1}`)
      expect([counted, [number]]).toContainEqual(own)
    }
  }
})

test('every measure is used, and none that proves nothing stands as a proof', () => {
  const proofs = geccCriteria.flatMap(({ proof }) => proof ?? [])
  const shown = geccCriteria.flatMap(({ shows }) => shows ?? [])
  expect(proofs.filter((id) => geccMeasures[id].judged === 'not')).toEqual([])
  expect(geccMeasureIds.filter((id) => ![...proofs, ...shown].includes(id))).toEqual([])
})

test.each([
  ['satisfaction', { value: 80, cases: 5 }, 'pass'],
  ['satisfaction', { value: 79.9, cases: 5 }, 'fail'],
  ['satisfaction', { value: 100, cases: 4 }, 'few'],
  ['satisfaction', { value: null, cases: 40 }, 'few'],
  // "Not less than 80" and "more than 80" are two criteria.
  ['satisfaction-above', { value: 80, cases: 50 }, 'fail'],
  ['satisfaction-above', { value: 80.1, cases: 50 }, 'pass'],
  ['replies-in-time', { value: 99.5, cases: 200 }, 'few'],
  ['replies-in-time', { value: 100, cases: 200 }, 'pass'],
  ['tickets', { value: 4, cases: 4 }, 'few'],
  ['tickets', { value: 5, cases: 5 }, 'pass'],
  ['copies-asked', { value: 0, cases: 40 }, 'pass'],
  ['copies-asked', { value: 1, cases: 40 }, 'few'],
  ['copies-asked', { value: 0, cases: 0 }, 'few'],
  ['complaints-overdue', { value: 0, cases: 0 }, 'few'],
  ['complaints-ended', { value: 100, cases: 1 }, 'pass'],
  ['rules-confirmed', { value: 39, cases: 40 }, 'few'],
  ['rules-confirmed', { value: 40, cases: 40 }, 'pass'],
  ['rules-confirmed', { value: 0, cases: 0 }, 'few'],
  ['waiting', { value: 0, cases: 900 }, 'few'],
] as const)('%s of %o says: %s', (id, measured, verdict) => {
  expect(verdictOf(id, measured)).toBe(verdict)
})

test('a figure speaks against a criterion only where the form prints its number', () => {
  const bad = geccCriteria.filter(({ proof }) =>
    [0, 1].some((value) => proof && verdictOf(proof, { value, cases: 1000 }) === 'fail'),
  )
  expect(bad.map(({ id }) => id)).toEqual(['q7.2', 'q8.3', 'r1.1'])
})

test('nothing stands without a figure or a person', () => {
  for (const one of geccCriteria) expect(stateOf(one, nothing, {}, today)).toBe('missing')
})

test('a person’s word stands where too little is measured, and never against a figure', () => {
  const criterion = at('q7.2')
  const say = (measured: Measured) =>
    stateOf(criterion, { ...nothing, satisfaction: measured }, attested('q7.2'), today)
  expect(say({ value: 100, cases: 2 })).toBe('attested')
  expect(say({ value: 74, cases: 200 })).toBe('missing')
  expect(say({ value: 92, cases: 200 })).toBe('proved')
})

test('what was seen more than a year ago is to be looked at again', () => {
  const say = (day: string) => stateOf(at('p10'), nothing, attested('p10', day), today)
  expect(say('2025-11-20')).toBe('attested')
  expect(say('2025-11-19')).toBe('old')
  expect(isOld({ day: '2024-02-29' }, '2025-03-01')).toBe(false)
  expect(isOld({ day: '2024-02-29' }, '2025-03-02')).toBe(true)
})

test('each kind adds up to its criteria, whatever is measured and attested', () => {
  const anyMeasured = fc.record({
    value: fc.option(fc.integer({ min: 0, max: 100 })),
    cases: fc.nat({ max: 100 }),
  })
  const measurements = fc.record(
    Object.fromEntries(geccMeasureIds.map((id) => [id, anyMeasured])),
  ) as unknown as fc.Arbitrary<Measurements>
  const days = fc.constantFrom('2024-01-01', '2026-11-20')
  const words = fc.dictionary(fc.constantFrom(...geccCriteria.map(({ id }) => id)), days)
  fc.assert(
    fc.property(measurements, words, (measured, said) => {
      const by = Object.fromEntries(Object.entries(said).map(([id, day]) => [id, seen(day)]))
      const states = new Map(
        geccCriteria.map((one) => [one.id, stateOf(one, measured, by, today)] as const),
      )
      for (const [kind, counts] of Object.entries(progressOf(states))) {
        const { all, missing, old, attested, proved } = counts
        expect(missing + old + attested + proved).toBe(all)
        expect(all).toBe(geccCounts[kind as keyof typeof geccCounts])
      }
      const missing = geccCriteria.filter(({ id }) => states.get(id) === 'missing')
      expect(missing.filter(({ id, proof }) => !proof && by[id])).toEqual([])
    }),
  )
})

test('what is filtered keeps the order of the form, and no heading stands alone', () => {
  const parts = shownParts(({ proof }) => proof !== undefined)
  const lines = parts.flatMap(({ topics }) => topics.flatMap(({ criteria }) => criteria))
  expect(lines).toEqual(geccCriteria.filter(({ proof }) => proof !== undefined))
  expect(parts.flatMap(({ topics }) => topics).every(({ criteria }) => criteria.length > 0)).toBe(
    true,
  )
  expect(shownParts(() => false)).toEqual([])
})

test.each([
  [{ day: today, note: 'มีทางลาด' }, {}],
  [{ day: '2026-11-21', note: 'มีทางลาด' }, { day: 'dayAhead' }],
  [{ day: '2018-12-31', note: 'มีทางลาด' }, { day: 'noSuchDay' }],
  [{ day: today, note: ' \n ' }, { note: 'noteMissing' }],
  [{ day: today, note: 'ก'.repeat(1001) }, { note: 'noteTooLong' }],
])('of %o is wrong: %o', (attestation, wrong) => {
  expect(attestationProblems(attestation, today)).toEqual(wrong)
})

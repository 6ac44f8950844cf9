import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastPublic } from './hidden-groups.ts'
import { type GroupCounts, lastCounted, openFigures, openRows, openUnits } from './open-data.ts'

type Change = Partial<Omit<GroupCounts, 'counts'>> & { counts?: Partial<GroupCounts['counts']> }

function group(team: string, service: string, { counts = {}, ...change }: Change): GroupCounts {
  return {
    ...{ team, service, counterMinutes: new Map(), waitingMinutes: new Map() },
    ...{ levels: { 5: 0, 4: 0, 3: 0 }, ...change },
    counts: {
      ...{ 'cases-sent': 0, bookings: 0, 'visits-served': 0, 'visits-not-served': 0, ratings: 0 },
      ...counts,
    },
  }
}
const served = (count: number, ...minutes: number[]) => ({
  counts: { 'visits-served': count },
  counterMinutes: new Map(minutes.map((one) => [one, count / minutes.length])),
})

test('counts the office, its teams and their services, with the median of those', () => {
  const rows = openRows([
    group('a', 'a1', served(20, 6, 8)),
    group('a', 'a2', served(10, 30)),
    group('b', 'b1', served(28, 4)),
  ])
  const at = (team: string, service: string) =>
    rows
      .filter((row) => row.team === team && row.service === service)
      .map(({ figure, value }) => [figure, value])
  expect(at('', '')).toEqual([
    ['visits-served', 58],
    ['counter-minutes', 6],
  ])
  expect(at('a', 'a2')).toEqual([
    ['visits-served', 10],
    ['counter-minutes', 30],
  ])
  expect(at('b', '')).toEqual(at('b', 'b1'))
})

test('of a few nothing is shown, nor what they would come to as the rest', () => {
  const rows = openRows([
    group('a', 'a1', served(3, 5)),
    group('a', 'a2', served(12, 5)),
    group('a', 'a3', served(40, 5)),
    group('b', 'b1', served(50, 5)),
  ])
  const shown = rows.filter(({ figure }) => figure === 'visits-served')
  expect(shown.map(({ team, service, value }) => `${team} ${service} ${value}`)).toEqual([
    '  105',
    'a  55',
    'a a3 40',
    'b  50',
    'b b1 50',
  ])
  // A median tells that there were five at least.
  expect(rows.some(({ service, figure }) => service === 'a2' && figure === 'counter-minutes')).toBe(
    false,
  )
})

test('of a team that is hidden no service is shown, and of an office with few nothing at all', () => {
  expect(openRows([group('a', 'a1', served(4, 5))])).toEqual([])
  const rows = openRows([group('a', 'a1', served(3, 5)), group('b', 'b1', served(9, 5))])
  expect(rows.map(({ team, service }) => `${team}${service}`)).toEqual(['', ''])
})

test('what was of no service that was told counts in its team, and is never named', () => {
  const rows = openRows([group('a', '', served(9, 5)), group('a', 'a1', served(9, 5))])
  expect(rows.filter(({ figure }) => figure === 'visits-served')).toEqual([
    { team: '', service: '', figure: 'visits-served', value: 18 },
    { team: 'a', service: '', figure: 'visits-served', value: 18 },
    { team: 'a', service: 'a1', figure: 'visits-served', value: 9 },
  ])
})

test('no count under five is ever shown, parts never pass their whole, and each row comes once', () => {
  const some = fc.integer({ min: 0, max: 30 })
  const any = fc.array(
    fc.record({ team: fc.constantFrom('a', 'b', 'c'), service: some, counts: fc.array(some) }),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(any, (drawn) => {
      const known = new Map<string, GroupCounts>()
      for (const { team, service, counts } of drawn) {
        const [sent = 0, ok = 0, not = 0, rated = 0] = counts
        known.set(
          `${team}${service}`,
          group(team, `s${service}`, {
            counterMinutes: new Map([[7, ok]]),
            levels: { 5: rated, 4: 0, 3: 0 },
            counts: {
              ...{ 'cases-sent': sent, 'visits-served': ok },
              ...{ 'visits-not-served': not, ratings: rated },
            },
          }),
        )
      }
      const rows = openRows([...known.values()])
      const names = rows.map(({ team, service, figure }) => `${team} ${service} ${figure}`)
      expect(new Set(names).size).toBe(rows.length)
      for (const row of rows.filter(({ figure }) => openUnits[figure] === 'count')) {
        expect(row.value).toBeGreaterThanOrEqual(leastPublic)
        const parts = rows.filter(
          ({ team, service, figure }) =>
            figure === row.figure &&
            row.service === '' &&
            (row.team === '' ? team !== '' && service === '' : team === row.team && service !== ''),
        )
        const sum = parts.reduce((total, { value }) => total + value, 0)
        expect(sum).toBeLessThanOrEqual(row.value)
        // What is left of the whole is of nobody, or of more than a few.
        if (parts.length > 0 && sum < row.value) {
          expect(row.value - sum).toBeGreaterThanOrEqual(leastPublic)
        }
      }
    }),
  )
})

test('a month is counted from the fifth of the next one on', () => {
  expect(lastCounted('2026-11-04')).toBe('2026-09')
  expect(lastCounted('2026-11-05')).toBe('2026-10')
  expect(lastCounted('2026-01-05')).toBe('2025-12')
  expect(openFigures.length).toBe(Object.keys(openUnits).length)
})

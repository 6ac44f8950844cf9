import { figureIds, figureRules } from '@phrom/shared/figures/figures.ts'
import { periodOf } from '@phrom/shared/figures/periods.ts'
import type { FiguresView, FigureValues } from '@phrom/shared/figures/views.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divisionsOf, figureColumns, figureSheet, isSum } from './figure-rows.ts'

const valuesOf = (value: number): FigureValues =>
  Object.fromEntries(figureIds.map((id) => [id, value])) as FigureValues

function view(whole: number, teams: number[]): FiguresView {
  return {
    ...{ teamId: null, serviceId: null, period: periodOf('month', '2026-11-01') },
    ...{ now: '2026-12-01T00:00:00.000Z', before: { from: '2026-10-01', to: '2026-10-31' } },
    figures: figureIds.map((id) => ({
      ...{ id, unit: figureRules[id].unit, target: figureRules[id].target, value: whole },
      ...{ count: whole, before: null, parts: [], reasons: [] },
    })),
    teams: teams.map((value, i) => ({ teamId: `t${i}`, values: valuesOf(value) })),
    ...{ services: [], trend: [], arrivals: [], funnel: [], quota: null },
  }
}

test('what is counted of teams adds up to the whole, with a line for what is of none', () => {
  const count = fc.nat({ max: 1000 })
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 5 }), count, (teams, apart) => {
      const whole = teams.reduce((sum, value) => sum + value, apart)
      const [division] = divisionsOf(view(whole, teams), 'en')
      for (const id of figureIds.filter(isSum)) {
        const sum = division?.rows.reduce((all, { values }) => all + (values[id] ?? 0), 0)
        expect(sum).toBe(whole)
      }
      expect(division?.rows.length).toBe(teams.length + (apart > 0 ? 1 : 0))
    }),
  )
})

test('shares and minutes are never taken for sums', () => {
  expect(figureIds.filter(isSum)).toEqual(['people', 'cases'])
})

test('the sheet has a line for every figure, numbers as numbers, as wide as its heads', () => {
  const rows = figureSheet(view(7, [3, 4]), 'en')
  for (const row of rows) expect(row.length).toBe(figureColumns('en').length)
  expect(rows).toContainEqual([
    ...['In all', 'November 2026', 'Came, but not served', 'Percent', 7, null],
    ...['at most 5%', 7],
  ])
  expect(rows.filter(([by]) => by === 'Team').length).toBe(2 * figureIds.length)
})

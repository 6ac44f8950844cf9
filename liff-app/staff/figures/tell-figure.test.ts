import { figureIds, figureRules } from '@phrom/shared/figures/figures.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showTarget } from '../charts/amounts.ts'
import { tellChange, tellTarget, whyNoValue } from './tell-figure.ts'

const change = (
  id: (typeof figureIds)[number],
  value: number | null,
  before: number | null,
): string | undefined => tellChange({ id, unit: figureRules[id].unit, value, before }, 'en')?.text

test('says how much more or less than before, in the figure’s own measure', () => {
  expect(change('cases', 560, 500)).toBe('Up 12% from 500 · better')
  expect(change('cases', 3, 0)).toBe('Up 3 from 0 · better')
  expect(change('not-served', 4.5, 8)).toBe('Down 3.5 percentage points from 8% · better')
  expect(change('not-served', 6.2, 9.85)).toBe('Down 3.7 percentage points from 9.9% · better')
  expect(change('counter-minutes', 12, 9)).toBe('Up 3 min from 9 min · worse')
  expect(change('cases', 5, 5)).toBe('As before')
  expect(change('cases', 5, null)).toBe('Nothing counted before')
  expect(change('cases', null, 5)).toBeUndefined()
})

test('calls nothing better or worse of which nobody can say it', () => {
  expect(change('messages', 10, 5)).toBe('Up 100% from 5')
})

test('calls a change better exactly where it goes the figure’s way', () => {
  const value = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(fc.constantFrom(...figureIds), value, value, (id, now, before) => {
      const { better } = figureRules[id]
      const told = change(id, now, before) ?? ''
      const isBetter = better !== null && (better === 'more' ? now > before : now < before)
      expect(told.endsWith('· better')).toBe(isBetter)
      expect(told.endsWith('· worse')).toBe(better !== null && now !== before && !isBetter)
      expect(told).not.toMatch(/NaN|Infinity|\{/)
    }),
  )
})

test('tells a target as it is meant, and whether it is reached', () => {
  const missed = { unit: 'percent', value: 5.01, target: { most: 5 } } as const
  expect(tellTarget(missed, 'th')).toEqual({ isReached: false, text: 'เกินเป้า (ไม่เกิน 5%)' })
  expect(tellTarget({ ...missed, value: 5 }, 'en')?.text).toBe('Meets the target (at most 5%)')
  expect(tellTarget({ ...missed, value: null }, 'en')).toBeUndefined()
  expect(tellTarget({ ...missed, target: { least: 100 } }, 'th')?.text).toBe('ยังไม่ถึงเป้า (ครบ 100%)')
  expect(showTarget({ least: 80 }, 'percent', 'en')).toBe('80% or more')
  expect(showTarget({ least: 100 }, 'percent', 'en')).toBe('all (100%)')
  expect(showTarget({ least: 100 }, 'minutes', 'en')).toBe('100 min or more')
})

test('says why there is no value: of whom it is not counted, what is hidden, and where nothing was', () => {
  const office = { teamId: null, serviceId: null }
  const service = { teamId: 'id-card', serviceId: 'id-card-renewal' }
  expect(whyNoValue('messages', { ...office, teamId: 'id-card' }).en).toMatch(/not counted apart/i)
  expect(whyNoValue('complaints-ended', service).en).toMatch(/not counted apart/i)
  expect(whyNoValue('satisfaction', service).en).toMatch(/^Not shown/)
  expect(whyNoValue('waiting', office).en).toBe('Nothing counted')
})

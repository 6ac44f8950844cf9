import type { FigureUnit, Target } from '@phrom/shared/figures/figures.ts'
import { chartWords as words } from '@phrom/shared/words/charts.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'

/** A value with its name: `long` is how it is called in a sentence, where `label` is too short for one. */
export type Amount = { label: string; long?: string; value: number | null }

/** "1,259", "86.2%", "12.5 min": at most one place, since the second says nothing that anyone can act on. */
export function showAmount(value: number | null, unit: FigureUnit, language: Language): string {
  if (value === null) return '–'
  const n = (Math.round(value * 10) / 10).toLocaleString('en-US', { maximumFractionDigits: 1 })
  return unit === 'count' ? n : fill(words[unit], language, { n })
}

/** "80% or more", "at most 10 min"; of a hundred percent there is no more. */
export function showTarget(target: Target, unit: FigureUnit, language: Language): string {
  if ('most' in target)
    return fill(words.most, language, { value: showAmount(target.most, unit, language) })
  const isWhole = unit === 'percent' && target.least >= 100
  return fill(isWhole ? words.whole : words.least, language, {
    value: showAmount(target.least, unit, language),
  })
}

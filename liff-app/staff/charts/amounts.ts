import { chartWords as words } from '@phrom/shared/words/charts.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'

/** What is counted: things, a share in percent, or minutes. */
export type Unit = 'count' | 'percent' | 'minutes'

/** A value with its name: `long` is how it is called in a sentence, where `label` is too short for one. */
export type Amount = { label: string; long?: string; value: number | null }

/** A target that a value is held against: at least so much, or at most. */
export type Target = { least?: number; most?: number }

/** "1,259", "86.2%", "12.5 min": at most one place, since the second says nothing that anyone can act on. */
export function showAmount(value: number | null, unit: Unit, language: Language): string {
  if (value === null) return '–'
  const n = (Math.round(value * 10) / 10).toLocaleString('en-US', { maximumFractionDigits: 1 })
  return unit === 'count' ? n : fill(words[unit], language, { n })
}

export function isReached(value: number, { least, most }: Target): boolean {
  return (least === undefined || value >= least) && (most === undefined || value <= most)
}

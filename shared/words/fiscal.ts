import type { Text } from './text.ts'

/** The fiscal year of the Thai state, from 1 October to 30 September. */
export const fiscalWords = {
  quarter: w('ไตรมาส {quarter} ปีงบประมาณ {year}', 'quarter {quarter} of fiscal year {year}'),
  year: w('ปีงบประมาณ {year}', 'fiscal year {year}'),
} as const

function w(th: string, en: string): Text {
  return { th, en }
}

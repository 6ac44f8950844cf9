import { type GeccMeasure, geccMeasures, type Measured } from '@phrom/shared/gecc/measures.ts'
import { geccMeasureWords, geccWords as words } from '@phrom/shared/words/gecc.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'

const shown = (value: number) => value.toLocaleString('en-US')

/** What was measured, in a sentence; that there is too little of it, where there is nothing to tell. */
export function tellMeasured(
  id: GeccMeasure,
  { value, cases }: Measured,
  language: Language,
): string {
  const isTold = value !== null || geccMeasures[id].unit === 'none'
  if (!isTold) return words.noValue[language]
  return fill(geccMeasureWords[id], language, { n: shown(value ?? 0), cases: shown(cases) })
}

/** From when on it proves what it stands for; nothing of what proves nothing. */
export function tellNeed(id: GeccMeasure, language: Language): string | undefined {
  const measure = geccMeasures[id]
  switch (measure.judged) {
    case 'used':
      return fill(words.needsCount, language, { n: measure.least })
    case 'all':
      return words.needsEvery[language]
    case 'none':
      return words.needsNone[language]
    case 'share': {
      if ('above' in measure) return fill(words.needsAbove, language, { n: measure.above })
      const text = 'isOnlyProof' in measure ? words.needsAll : words.needs
      return fill(text, language, { n: measure.least })
    }
    case 'not':
      return
  }
}

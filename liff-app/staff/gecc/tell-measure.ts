import {
  type GeccMeasure,
  geccMeasures,
  type Measured,
  verdictOf,
} from '@phrom/shared/gecc/measures.ts'
import { geccMeasureNames, geccMeasureWords, geccWords as words } from '@phrom/shared/words/gecc.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'

const shown = (value: number) => value.toLocaleString('en-US')

/** What was measured, in a sentence; that there is too little of it, where there is nothing to tell. */
export function tellMeasured(
  id: GeccMeasure,
  { value, cases }: Measured,
  language: Language,
): string {
  const isTold = value !== null || geccMeasures[id].unit === 'none'
  if (!isTold) return fill(words.noValue, language, { name: geccMeasureNames[id][language] })
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

/** What follows of it: proved, contradicted, too few to say, or enough and not yet so. */
export function tellVerdict(id: GeccMeasure, measured: Measured): Text {
  const verdict = verdictOf(id, measured)
  if (verdict !== 'few') return words[verdict]
  const measure = geccMeasures[id]
  const isFew = 'few' in measure ? measured.cases < measure.few : measure.judged === 'used'
  return measured.value === null || isFew ? words.few : words.notYet
}

import { type FigureId, figureRules } from '@phrom/shared/figures/figures.ts'
import { reasons } from '@phrom/shared/services/reasons.ts'
import { figurePage, whyCounted } from '@phrom/shared/words/figures.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import { showFigure } from './tell-figure.ts'

const returned = new Map<string, Text>(Object.entries(reasons).map(([id, { text }]) => [id, text]))
const unserved = new Map<string, Text>(Object.entries(notServed))
const states = new Map<string, Text>(Object.entries(whyCounted))

/** The name of a reason by its key (`reason|what was missing`, `paper|reason`). What staff wrote in their own words is nobody's to read here. */
export function reasonName(id: FigureId, key: string): Text {
  const [one = '', other = ''] = key.split('|')
  const known = id === 'papers-returned' ? returned.get(other) : unserved.get(one)
  return known ?? figurePage.otherReason
}

/** What a case adds to a figure, in words: minutes, a reason, or how it stands. Nothing where its key has none. */
export function tellWhy(id: FigureId, why: string, language: Language): string {
  const state = states.get(why)
  if (state) return fill(state, language)
  if (why.includes('|')) return fill(reasonName(id, why), language)
  if (/^\d+$/.test(why)) return showFigure(Number(why), figureRules[id].unit, language)
  return ''
}

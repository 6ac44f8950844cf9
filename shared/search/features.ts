import { ideas } from './ideas.ts'
import { normalise, type Words } from './normalise.ts'

const forms = Object.entries(ideas).flatMap(([idea, list]) =>
  list.map((form) => ({ idea, ...normalise(form) })),
)
const thaiForms = forms
  .filter(({ thai }) => thai !== '')
  .sort((a, b) => b.thai.length - a.thai.length)
const latinForms = new Map<string, string[]>()
for (const { idea, thai, latin } of forms) {
  const word = latin.join(' ')
  if (thai === '') latinForms.set(word, [...(latinForms.get(word) ?? []), idea])
}

/** The ideas in a text, each Thai form taken out once it is found, the longest first. */
function ideasIn({ thai, latin }: Words): string[] {
  const found = new Set<string>()
  let rest = thai
  for (const form of thai === '' ? [] : thaiForms) {
    if (!rest.includes(form.thai)) continue
    found.add(form.idea)
    rest = rest.replaceAll(form.thai, '·')
  }
  for (const word of latin) {
    for (const idea of latinForms.get(word) ?? []) found.add(idea)
  }
  return [...found].sort()
}

/**
 * What a text is compared by: ideas and pairs of ideas (`+card`, `+card+lost`), pieces of Thai of two to five letters, words of other
 * scripts (`=lost`) and their pieces of three. A slip of spelling leaves most of them.
 */
export function featuresOf(text: string): Set<string> {
  const words = normalise(text)
  const features = new Set<string>()
  const found = ideasIn(words)
  for (const [place, idea] of found.entries()) {
    features.add(`+${idea}`)
    for (const other of found.slice(place + 1)) features.add(`+${idea}+${other}`)
  }
  for (const size of [2, 3, 4, 5]) {
    for (let at = 0; at + size <= words.thai.length; at++) {
      features.add(words.thai.slice(at, at + size))
    }
  }
  for (const word of words.latin) {
    features.add(`=${word}`)
    const edged = `^${word}$`
    for (let at = 0; at + 3 <= edged.length; at++) features.add(edged.slice(at, at + 3))
  }
  return features
}

const thaiWeights = [0, 0, 0.5, 0.8, 1.1, 1.3]

/** An idea tells most, then two together, then a whole word; longer pieces tell more than shorter ones. */
export function weightOf(feature: string): number {
  if (feature.startsWith('+')) return feature.includes('+', 1) ? 2.5 : 4
  if (feature.startsWith('=')) return 2
  return /^[\^a-z0-9]/.test(feature) ? 0.8 : (thaiWeights[feature.length] ?? 1)
}

import { ideas } from './ideas.ts'
import { normalise, type Words } from './normalise.ts'

const forms = Object.entries(ideas).flatMap(([idea, list]) =>
  list.map((form) => ({ idea, ...normalise(form) })),
)
// Without its tone ย้าย (to move) is ยาย (grandmother): one form may stand for several ideas.
const thaiForms = ideasByForm(
  forms
    .filter(({ thai, latin }) => thai !== '' && latin.length === 0)
    .map(({ thai, idea }) => [thai, idea]),
)
/** Thai with a number, "อายุ7": both must be there. */
const numbered = forms.filter(({ thai, latin }) => thai !== '' && latin.length > 0)
const latinForms = ideasByForm(
  forms.filter(({ thai }) => thai === '').map(({ latin, idea }) => [latin.join(' '), idea]),
)
const longestFirst = [...thaiForms].sort(([a], [b]) => b.length - a.length)

function ideasByForm(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const byForm = new Map<string, string[]>()
  for (const [form, idea] of pairs) byForm.set(form, [...(byForm.get(form) ?? []), idea])
  return byForm
}

/** The ideas in a text; a Thai form that lies within a longer one does not count. */
function ideasIn({ thai, latin }: Words): string[] {
  const found = new Set<string>()
  for (const form of numbered) {
    if (thai.includes(form.thai) && form.latin.every((word) => latin.includes(word))) {
      found.add(form.idea)
    }
  }
  const taken: { from: number; to: number }[] = []
  for (const [form, ideas] of thai === '' ? [] : longestFirst) {
    for (let from = thai.indexOf(form); from >= 0; from = thai.indexOf(form, from + 1)) {
      const to = from + form.length
      // "บ้าน" within "ทะเบียนบ้าน" is no house; "ต่อบัตร" and "บัตรปชช" share a word, and both are meant.
      if (taken.some((one) => one.from <= from && to <= one.to)) continue
      taken.push({ from, to })
      for (const idea of ideas) found.add(idea)
    }
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

import type { Day } from '../time.ts'
import { dayIn } from './day-in.ts'
import type { AskKind } from './kinds.ts'
import { type Likely, learning } from './learn.ts'
import { cuesIn, flat } from './said.ts'

export type Examples = Partial<Record<AskKind, Record<string, readonly string[]>>>

const sizes = [2, 3, 4, 5, 6]
/** A cue tells as much as some pieces of words together. */
const cueWeight = 6
/** What is asked stands at the end, before the particles of politeness. */
const tailLetters = 9
const tailWeight = 1
const polite = /(?:คะ|ครับ|คับ|คา|จะ|จา|จ๊ะ|นะ|หนอย|555+|[^\u0e00-\u0e7fa-z0-9])+$/g

/** Pieces of Thai, other words alone and in pairs, cues by their strength (`cue:fee`), and whether a day is named (`day:`). */
function featuresOf(text: string, today: Day): Set<string> {
  const said = flat(text)
  const features = new Set<string>()
  for (const run of said.match(/[\u0e00-\u0e7f]+/g) ?? []) {
    const edged = `^${run}$`
    for (const size of sizes) {
      for (let at = 0; at + size <= edged.length; at++) features.add(edged.slice(at, at + size))
    }
  }
  const [end = ''] = said.replace(polite, '').match(/[\u0e00-\u0e7f]+$/) ?? []
  const tail = `${end.slice(-tailLetters)}$`
  for (let at = 0; at < tail.length - 1; at++) features.add(`tail:${tail.slice(at)}`)
  const words = said.match(/[a-z']+/g) ?? []
  for (const [place, word] of words.entries()) {
    features.add(`=${word}`)
    if (place > 0) features.add(`=${words[place - 1]} ${word}`)
  }
  for (const [kind, weight] of cuesIn(said)) {
    for (const least of [0, 2.5, 3.5]) if (weight >= least) features.add(`cue:${kind} ${least}`)
  }
  if (dayIn(text, today)) features.add('day:')
  return features
}

function weightOf(feature: string): number {
  if (feature.startsWith('tail:')) return tailWeight
  return feature.includes(':') ? cueWeight : 1
}

/** How each kind is asked, learned from examples: answers the kinds that a text may be, the likeliest first. Days are named as of that day. */
export function* learnKinds(
  examples: Examples,
  today: Day,
): Generator<void, (text: string, today: Day) => Likely<AskKind>[]> {
  const lessons = []
  for (const [kind, texts] of Object.entries(examples)) {
    for (const text of Object.values(texts).flat()) {
      lessons.push({ label: kind as AskKind, features: featuresOf(text, today) })
      yield
    }
  }
  const likely = yield* learning(lessons, weightOf)
  return (text, day) => likely(featuresOf(text, day))
}

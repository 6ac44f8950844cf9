import { featuresOf, weightOf } from '../search/features.ts'
import { phrases } from '../search/phrases.ts'
import { type Found, search } from '../search/search.ts'
import { serviceList } from '../services/all.ts'
import { summaries } from '../services/summaries.ts'
import type { Examples } from './kind-of.ts'
import { type Likely, learn } from './learn.ts'
import { isMeant, isOnlyCard, toldApart } from './told-apart.ts'

export type Meant = {
  /** What is surely meant, by the search and by what was learned. */
  sure: string | null
  /** How like it is, by the search: 0 to 1. */
  score: number
  /** Services that may be meant, best first, three at most. */
  guesses: string[]
  /** A card without what has happened to it. */
  isAnyCard: boolean
}

// Chosen by leaving sets of examples out in turn; what that came to is what `bench -- answers` measures on questions that were held.
const leastScore = 0.15
/** Few words must be like it as a whole. */
const shortLetters = 30
const shortScore = 0.22
const sureScore = 0.25
const sureRatio = 0.85
const sureLead = 3
const someLead = 0.5
const smoothing = 0.5
/** As many letters as a search reads. */
const readable = 300

/** "เสียเงิน" is about money, though "เสีย" is said of who has died. */
const spent = /เสีย(?=ค่า|คา|เงิน|ตัง|เวลา|เท่า|เทา|กี่|กี|หาย|ใจ|อะไร|\s?\d)/g

/** What each service is asked by, learned from examples and from what the search knows. */
export function learnServices(examples: Examples): (text: string) => Meant {
  const known = serviceList.flatMap(({ id, title }) => {
    const summary = summaries[id]
    const own = [title.th, title.en, ...(summary ? [summary.th, summary.en] : [])]
    return [...own, ...(phrases[id] ?? [])].map((text) => ({ label: id, text }))
  })
  const asked = Object.values(examples).flatMap((services) =>
    Object.entries(services).flatMap(([label, texts]) =>
      label === '' ? [] : texts.map((text) => ({ label, text })),
    ),
  )
  const likely = learn(
    [...known, ...asked].map(({ label, text }) => ({ label, features: featuresOf(text) })),
    weightOf,
    smoothing,
  )
  return (text) => {
    const read = text.replace(spent, 'จ่าย')
    const found = (text.length > readable ? [read, read.slice(-readable)] : [read])
      .map((one) => toldApart(search(one), text))
      .sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))[0]
    return decide(found ?? [], likely(featuresOf(read)), text)
  }
}

function decide(found: readonly Found[], likely: readonly Likely<string>[], text: string): Meant {
  const features = featuresOf(text)
  if (isOnlyCard(features) && !found.some(({ score }) => score >= sureScore)) {
    return {
      sure: null,
      score: 0,
      guesses: ['id-card-renewal', 'id-card-lost', 'id-card-first'],
      isAnyCard: true,
    }
  }
  // Letters alone are like many things; a guess needs a word that means something.
  const speaks = [...features].some((feature) => feature.startsWith('+'))
  const [first, second] = found
  if (!first || (!speaks && first.score < sureScore)) {
    return { sure: null, score: 0, guesses: [], isAnyCard: false }
  }
  const meant = likely.filter(({ label }) => isMeant(label, text))
  const lead = (meant[0]?.score ?? 0) - (meant[1]?.score ?? 0)
  const other = meant[0]?.label
  const isAlone = first.score >= sureScore && (second?.score ?? 0) <= first.score * sureRatio
  const least = [...text].length <= shortLetters ? shortScore : leastScore
  const isBoth = other === first.service && first.score >= least
  const isSure =
    (isBoth && (isAlone || lead >= someLead)) ||
    (isAlone && lead < someLead && meant[1]?.label === first.service)
  const byLead = lead >= sureLead && second?.service === other ? (other ?? null) : null
  const sure = isSure ? first.service : byLead
  const near = found.filter(({ score }) => score >= Math.max(leastScore, first.score * 0.6))
  const guesses = [
    ...new Set([first.service, ...(other ? [other] : []), ...near.map(({ service }) => service)]),
  ]
  return { sure, score: first.score, guesses: guesses.slice(0, 3), isAnyCard: false }
}

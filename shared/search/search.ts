import { serviceList } from '../services/all.ts'
import { summaries } from '../services/summaries.ts'
import { featuresOf, weightOf } from './features.ts'
import { withThaiKeys } from './normalise.ts'
import { phrases } from './phrases.ts'

export type Found = {
  service: string
  /** 0 to 1. */
  score: number
  /** The phrase that is nearest to what was typed. */
  why: string
}

type Said = { service: string; phrase: string; length: number }
/** Where a feature is said (places in `said`, which go service by service), and of how many services. */
type Use = { at: number[]; services: number; weight: number }
type Index = { said: Said[]; uses: Map<string, Use>; counts: Map<string, number> }

let index: Index | undefined

/** Reads what is said of every service, once: some 1,100 phrases. */
function indexed(): Index {
  if (index) return index
  const said = serviceList.flatMap(({ id, title }) => {
    const summary = summaries[id]
    const own = [title.th, title.en, ...(summary ? [summary.th, summary.en] : [])]
    return [...own, ...(phrases[id] ?? [])].map((phrase) => ({ service: id, phrase, length: 0 }))
  })
  const uses = new Map<string, Use>()
  for (const [place, { service, phrase }] of said.entries()) {
    for (const feature of featuresOf(phrase)) {
      let use = uses.get(feature)
      if (!use) {
        use = { at: [], services: 0, weight: 0 }
        uses.set(feature, use)
      }
      if (said[use.at.at(-1) ?? -1]?.service !== service) use.services++
      use.at.push(place)
    }
  }
  const squares = new Float64Array(said.length)
  for (const [feature, use] of uses) {
    use.weight = weightOf(feature) * rarity(use.services)
    for (const place of use.at) squares[place] = (squares[place] ?? 0) + use.weight ** 2
  }
  for (const [place, one] of said.entries()) one.length = Math.sqrt(squares[place] ?? 0)
  index = { said, uses, counts: countOf(said) }
  return index
}

function countOf(list: readonly Said[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { service } of list) counts.set(service, (counts.get(service) ?? 0) + 1)
  return counts
}

/** What few services are said with tells more. */
function rarity(services: number): number {
  return Math.log(1 + serviceList.length / services)
}

/** What is said of no service counts against a match as much as what is said of one other: "ใบขับขี่" in "ใบขับขี่หมดอายุ". */
function lengthOf(features: Set<string>, uses: Map<string, Use>): number {
  let sum = 0
  for (const feature of features) {
    sum += (uses.get(feature)?.weight ?? weightOf(feature) * rarity(1)) ** 2
  }
  return Math.sqrt(sum)
}

/** How like the nearest phrase of each service it is (cosine), and which that is. */
function nearest(features: Set<string>, length: number, { said, uses }: Index) {
  const shared = new Float64Array(said.length)
  for (const feature of features) {
    const use = uses.get(feature)
    for (const place of use?.at ?? [])
      shared[place] = (shared[place] ?? 0) + (use?.weight ?? 0) ** 2
  }
  const best = new Map<string, { near: number; why: string }>()
  for (const [place, one] of said.entries()) {
    const near = (shared[place] ?? 0) / (length * one.length)
    if (near > (best.get(one.service)?.near ?? 0)) best.set(one.service, { near, why: one.phrase })
  }
  return best
}

// Found by leaving each phrase out in turn and searching for it.
const smoothing = 0.5
const leastShare = 0.01
const againstAtMost = -1
const evidenceScale = 6
const evidenceShare = 0.5
const most = 2
// Half as sure where something of another office is named: it may be only what the paper is for ("คัดทะเบียนบ้านไปทำพาสปอร์ต").
const elsewhere = 0.5

/** How much more often the features are said of each service than of all (log odds, as naive Bayes weighs them). */
function evidence(features: Set<string>, { uses, counts, said }: Index): Map<string, number> {
  const sums = new Map<string, number>()
  for (const feature of features) {
    const use = uses.get(feature)
    if (!use) continue
    const of = countOf(use.at.flatMap((place) => said[place] ?? []))
    const anywhere = (use.at.length + smoothing * 0.05) / said.length
    for (const [service, count] of counts) {
      const here =
        ((of.get(service) ?? 0) + (smoothing * count) / said.length) / (count + smoothing)
      const odds = Math.log((here + leastShare) / (anywhere + leastShare))
      sums.set(service, (sums.get(service) ?? 0) + use.weight * Math.max(againstAtMost, odds))
    }
  }
  return sums
}

/** How much a feature tells among all that is said of the services. */
export function tells(feature: string): number {
  return indexed().uses.get(feature)?.weight ?? weightOf(feature) * rarity(1)
}

/** What is said of the services and is nearest to a text: how near, from 0 to 1, and which it is. */
export function nearestPhrase(text: string): { near: number; phrase: string } {
  const features = featuresOf(text)
  const all = indexed()
  let nearestYet = { near: 0, phrase: '' }
  if (features.size === 0) return nearestYet
  for (const { near, why } of nearest(features, lengthOf(features, all.uses), all).values()) {
    if (near > nearestYet.near) nearestYet = { near, phrase: why }
  }
  return nearestYet
}

/** The services that people may mean, best first; nothing where nothing is like it. At most 300 letters are read. */
export function search(text: string): Found[] {
  const found = match(text)
  if (isSure(found) || /[\u0e00-\u0e7f]/.test(text) || saysAnIdea(text)) return found
  const other = match(withThaiKeys(text))
  return (other[0]?.score ?? 0) > (found[0]?.score ?? 0) ? other : found
}

/** A keyboard left on English makes no words that mean something: "passport renewal" is meant as it stands. */
function saysAnIdea(text: string): boolean {
  return [...featuresOf(text)].some((feature) => feature.startsWith('+'))
}

/** Below it the first one found is a guess: 3 in 100 of the phrases that are found when they are left out in turn. */
const sureEnough = 0.23

/** Whether the first one found is what was meant; if not, all are guesses and are shown as such. */
export function isSure(found: readonly Found[]): boolean {
  return (found[0]?.score ?? 0) >= sureEnough
}

/** Makes the first search as fast as the others: reading the phrases takes as long as some two hundred searches. */
export function warm(): void {
  indexed()
}

function match(text: string): Found[] {
  const features = featuresOf(text)
  if (features.size === 0) return []
  const all = indexed()
  const length = lengthOf(features, all.uses)
  const best = nearest(features, length, all)
  const odds = evidence(features, all)
  const scale = (features.has('+elsewhere') ? elsewhere : 1) / most
  return [...best]
    .map(([service, { near, why }]) => {
      const likely = (odds.get(service) ?? 0) / (length * evidenceScale)
      return { service, why, score: Math.min(1, (near + evidenceShare * likely) * scale) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.service < b.service ? -1 : 1))
}

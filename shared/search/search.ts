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

type Said = { service: string; phrase: string; features: Set<string>; length: number }
/** Where a feature is said (places in `said`), and how often of each service. */
type Use = { of: Map<string, number>; at: number[]; weight: number }
type Index = { said: Said[]; uses: Map<string, Use>; counts: Map<string, number> }

let index: Index | undefined

/** Reads what is said of every service, once: some 1,100 phrases. */
function indexed(): Index {
  if (index) return index
  const said = serviceList.flatMap(({ id, title }) => {
    const summary = summaries[id]
    const own = [title.th, title.en, ...(summary ? [summary.th, summary.en] : [])]
    return [...own, ...(phrases[id] ?? [])].map((phrase) => ({
      service: id,
      phrase,
      features: featuresOf(phrase),
      length: 0,
    }))
  })
  const uses = new Map<string, Use>()
  const counts = new Map<string, number>()
  for (const [place, { service, features }] of said.entries()) {
    counts.set(service, (counts.get(service) ?? 0) + 1)
    for (const feature of features) {
      const use: Use = uses.get(feature) ?? { of: new Map(), at: [], weight: 0 }
      uses.set(feature, use)
      use.of.set(service, (use.of.get(service) ?? 0) + 1)
      use.at.push(place)
    }
  }
  for (const [feature, use] of uses) use.weight = weightOf(feature) * rarity(use.of.size)
  for (const one of said) one.length = lengthOf(one.features, uses)
  index = { said, uses, counts }
  return index
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

/** How much more often its features are said of this service than of all (log odds, as naive Bayes weighs them). */
function evidence(service: string, features: Set<string>, { uses, counts, said }: Index): number {
  const count = counts.get(service) ?? 0
  let sum = 0
  for (const feature of features) {
    const use = uses.get(feature)
    if (!use) continue
    const here =
      ((use.of.get(service) ?? 0) + (smoothing * count) / said.length) / (count + smoothing)
    const anywhere = (use.at.length + smoothing * 0.05) / said.length
    const odds = Math.log((here + leastShare) / (anywhere + leastShare))
    sum += use.weight * Math.max(againstAtMost, odds)
  }
  return sum
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

function match(text: string): Found[] {
  const all = indexed()
  const features = featuresOf(text)
  const length = lengthOf(features, all.uses)
  if (length === 0) return []
  const best = nearest(features, length, all)
  const scale = (features.has('+elsewhere') ? elsewhere : 1) / most
  return [...best]
    .map(([service, { near, why }]) => {
      const likely = evidence(service, features, all) / (length * evidenceScale)
      return { service, why, score: Math.min(1, (near + evidenceShare * likely) * scale) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.service < b.service ? -1 : 1))
}

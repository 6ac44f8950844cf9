import { featuresOf, weightOf } from '../search/features.ts'
import { phrases } from '../search/phrases.ts'
import { search } from '../search/search.ts'
import { serviceList } from '../services/all.ts'
import { summaries } from '../services/summaries.ts'
import type { Examples } from './kind-of.ts'
import { learning } from './learn.ts'
import { isOnlyCard, isVague } from './matter-unnamed.ts'

export type Meant = {
  /** The likeliest service. */
  service: string
  /** How likely it is among the services, 0 to 1. */
  share: number
  /** How likely none is meant, 0 to 1. */
  none: number
  /** Services that may be meant, best first, three at most; none where no word speaks of any. */
  guesses: string[]
  /** A card without what has happened to it. */
  isAnyCard: boolean
  /** Nothing is named that a service is about. */
  isVague: boolean
}

const cards = ['id-card-renewal', 'id-card-lost', 'id-card-first']
/** So likely, a service may be asked back. */
const leastGuess = 0.08
const mostGuesses = 3
/** As many letters as a search reads. */
const readable = 300

/** "เสียเงิน" is about money, though "เสีย" is said of who has died. */
const spent = /เสีย(?=ค่า|คา|เงิน|ตัง|เวลา|เท่า|เทา|กี่|กี|หาย|ใจ|อะไร|\s?\d)/g

/** What each service is asked by, learned from examples and from what the search knows. */
export function* learnServices(examples: Examples): Generator<void, (text: string) => Meant> {
  const known = serviceList.flatMap(({ id, title }) => {
    const summary = summaries[id]
    const own = [title.th, title.en, ...(summary ? [summary.th, summary.en] : [])]
    return [...own, ...(phrases[id] ?? [])].map((text) => ({ label: id, text }))
  })
  const asked = Object.values(examples).flatMap((services) =>
    Object.entries(services).flatMap(([label, texts]) => texts.map((text) => ({ label, text }))),
  )
  const lessons = []
  for (const { label, text } of [...known, ...asked]) {
    lessons.push({ label, features: featuresOf(text.replace(spent, 'จ่าย')) })
    yield
  }
  const likely = yield* learning(lessons, weightOf)
  return (text) => {
    const read = text.replace(spent, 'จ่าย')
    const features = featuresOf(read)
    const all = likely(features)
    const none = all.find(({ label }) => label === '')?.share ?? 0
    const services = all
      .filter(({ label }) => label !== '')
      .map(({ label, share }) => ({ service: label, share: share / (1 - none || 1) }))
    const [first] = services
    const isAnyCard = isOnlyCard(features)
    // Letters alone are like many things; a guess needs a word that means something.
    const speaks = [...features].some((feature) => feature.startsWith('+'))
    const [found] = speaks ? search(read.slice(-readable)) : []
    const near = services.filter(({ share }) => share >= leastGuess).map(({ service }) => service)
    const guesses = [...new Set([...near.slice(0, 2), ...(found ? [found.service] : []), ...near])]
    return {
      service: first?.service ?? '',
      share: first?.share ?? 0,
      none,
      guesses: isAnyCard ? cards : speaks ? guesses.slice(0, mostGuesses) : [],
      isAnyCard,
      isVague: isVague(features),
    }
  }
}

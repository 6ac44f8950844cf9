import { withThaiKeys } from '../search/normalise.ts'
import type { Day } from '../time.ts'
import { dayIn } from './day-in.ts'
import { examples } from './examples.ts'
import { type Examples, learnKinds } from './kind-of.ts'
import { type AskKind, isServiceKind, type ServiceKind } from './kinds.ts'
import type { Likely } from './learn.ts'
import { cuesIn, flat, namesElsewhere, namesLaw } from './said.ts'
import { learnServices, type Meant } from './service-of.ts'

export type Read = {
  kind: AskKind
  /** The service that is meant; null where none is, or none surely. */
  service: string | null
  /** Services that may be meant, best first, three at most. */
  guesses: string[]
  date: Day | null
  action: 'answer' | 'ask' | 'human'
  /** 0 to 1. */
  confidence: number
}

/** So sure of kind and service together, a question is answered. */
const sure = 0.62
/** So likely no service is named, none is meant where none is needed. */
const noneNamed = 0.85
/** So likely no service is named, "where" is the office itself. */
const nonePlace = 0.5
/** So likely no service is named, one is asked for where it is needed. */
const noneMeant = 0.95
/** So likely no service is named, another agency's matter that is named is what is asked about. */
const noneBeside = 0.4
/** So sure of a service that was named alone. */
const bareShare = 0.6
/** The days of the examples were named on this one. */
const exampleDay = '2026-11-23'

type Reader = (text: string, today: Day) => Read
let work: Generator<void, Reader> | undefined
let reader: Reader | undefined

/** Reads what somebody typed, as it is meant on that day. Asks nobody and remembers nothing; the first time it learns, if it has not yet. */
export function readQuestion(text: string, today: Day): Read {
  while (!reader) learnSome()
  return reader(text, today)
}

/** Learns for some milliseconds what questions are read by; false once there is nothing left to learn. */
export function learnSome(): boolean {
  work ??= createReader(examples)
  const { done, value } = work.next()
  if (done) reader = value
  return !done
}

/** A reader that has learned from these examples. */
function* createReader(learned: Examples): Generator<void, Reader> {
  const kindsOf = yield* learnKinds(learned, exampleDay)
  const serviceOf = yield* learnServices(learned)

  function read(text: string, today: Day): Read {
    if (!/\p{L}|\p{N}/u.test(text)) return about('none', 'ask', 1)
    if (isOtherLanguage(text)) return about('none', 'human', 0.9)
    const said = flat(text)
    const named = dayIn(text, today)
    const { kind, share } = settle(kindsOf(text, today), text, named, today)
    const meant = serviceOf(text)
    if (namesLaw(said)) return about('human', 'human', 0.8)
    if (kind === 'human' || kind === 'complaint') return about(kind, 'human', share)
    if (namesElsewhere(said) && meant.none > noneBeside) return about('human', 'human', 0.8)
    if (kind === 'none') return about(kind, 'ask', share)
    if (isServiceKind(kind)) {
      const isBare = cuesIn(said).size === 0 && said.length <= shortLetters
      return readOfService(kind, share, meant, isBare, text)
    }
    const isNamed = kind !== 'greeting' && meant.none <= noneNamed && !meant.isVague
    const date = kind === 'closed-on' || kind === 'my-booking' ? named : null
    if (isNamed && meant.isAnyCard) {
      // On a day all cards are made, or none; which of them somebody waits for is not said.
      const [service = null] = kind === 'closed-on' ? meant.guesses : []
      return orAsk({ ...about(kind, 'answer', share), service, date })
    }
    const read = about(kind, 'answer', share * (isNamed ? meant.share : 1))
    return orAsk({ ...read, service: isNamed ? meant.service : null, date })
  }

  return (text, today) => {
    const keys = withThaiKeys(text)
    const isThai = /[\u0e00-\u0e7f]/.test(text)
    // A keyboard left on English.
    const isSwapped = !isThai && cuesIn(flat(text)).size === 0 && cuesIn(flat(keys)).size > 0
    return read(isSwapped ? keys : text, today)
  }
}

/** What only a definition knows; where and how also of the office and the app themselves. */
function readOfService(
  kind: ServiceKind,
  share: number,
  meant: Meant,
  isBare: boolean,
  text: string,
): Read {
  const { service, guesses, isAnyCard } = meant
  // Who only names a matter wants to know what to bring.
  if (isBare && !isAnyCard && meant.none < noneNamed && meant.share >= bareShare) {
    return { ...about('papers', 'answer', meant.share), service, guesses }
  }
  const isOfOffice = kind === 'where' && meant.none > nonePlace
  const isOfApp = kind === 'steps' && meant.none > noneNamed && byApp.test(text)
  if (isOfOffice || isOfApp) return orAsk(about(kind, 'answer', share))
  const isSameForAll = kind === 'where' || kind === 'duration' || kind === 'steps'
  const isClear = meant.none < noneMeant && !meant.isVague && (!isAnyCard || isSameForAll)
  const confidence = share * meant.share
  if (!isClear || confidence < sure) return { ...about(kind, 'ask', share), guesses }
  return { ...about(kind, 'answer', confidence), service, guesses }
}

/** What was read, and of no service or day. */
function about(kind: AskKind, action: Read['action'], confidence: number): Read {
  const rounded = Math.min(0.99, Math.round(confidence * 100) / 100)
  return { kind, action, confidence: rounded, service: null, guesses: [], date: null }
}

/** Answered where it is sure enough, else asked back. */
function orAsk(read: Read): Read {
  return read.confidence >= sure ? read : { ...read, action: 'ask' }
}

const shortLetters = 30

const holidayWord = /วันหยุด|หยุดราชการ|นักขัต|holiday/
const everyWeekend =
  /(?:ปกติ|บ้าง|วันหยุด).{0,12}(?:เสา|อาทิ)|(?:เสา|อาทิ).{0,14}บ้าง|\b(?:satur|sun)days\b|เสาร?์?\s*-?\s*อาทิ[ตด]ย?์?|weekends?/i
const thisOrNext = /นี้|หน้า|this|next|coming/i
const byApp = /จองคิว|จองวัน|จองยัง|ออนไลน์|ส่งรูป|กดตรงไหน|แอป|\bapp\b|online|appointment|\bbook\b/i

/** The likeliest kind. Hours of one named day are told as that day; a day that is asked about without one, as hours: they count together. */
function settle(
  kinds: readonly Likely<AskKind>[],
  text: string,
  named: Day | null,
  today: Day,
): { kind: AskKind; share: number } {
  const first = kinds[0] ?? { label: 'none', share: 0 }
  const ofHours = kinds.filter(({ label }) => label === 'hours' || label === 'closed-on')
  const share = ofHours.reduce((sum, one) => sum + one.share, 0)
  if (share < first.share) return { kind: first.label, share: first.share }
  const isEvery = everyWeekend.test(text) && !thisOrNext.test(text)
  const isDay = named !== null && !isEvery && (named !== today || first.label === 'closed-on')
  if (isDay || (holidayWord.test(text) && first.label === 'closed-on'))
    return { kind: 'closed-on', share }
  return { kind: 'hours', share }
}

/** Most of its letters are of a script that is neither Thai nor Latin. */
function isOtherLanguage(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const known = letters.filter((letter) => /[\u0e00-\u0e7f]|\p{Script=Latin}/u.test(letter))
  return letters.length > 0 && known.length < letters.length / 2
}

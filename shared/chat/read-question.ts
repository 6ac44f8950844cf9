import { withThaiKeys } from '../search/normalise.ts'
import type { Day } from '../time.ts'
import { dayIn } from './day-in.ts'
import { examples } from './examples.ts'
import { type Examples, learnKinds } from './kind-of.ts'
import { type AskKind, isServiceKind } from './kinds.ts'
import type { Likely } from './learn.ts'
import { cuesIn, flat, namesElsewhere, namesLaw, withoutCues } from './said.ts'
import { learnServices } from './service-of.ts'
import { isNamed } from './told-apart.ts'

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

/** So like that the matter alone was said. */
const bareScore = 0.5
/** So like a service that it is named, and not only near. */
const plainScore = 0.35
/** The days of the examples were named on this one. */
const exampleDay = '2026-11-23'
/** So far ahead of the next the likeliest kind must be, where the strongest cue says the same and where none does. */
const sureWithCue = 1
const sureAlone = 5
/** So near the likeliest, the only kind that has cues comes before it. */
const closeBy = 3
const bestLead = 8

let reader: ((text: string, today: Day) => Read) | undefined

/** Reads what somebody typed, as it is meant on that day. Asks nobody and remembers nothing. */
export function readQuestion(text: string, today: Day): Read {
  reader ??= createReader(examples)
  return reader(text, today)
}

/** A reader that has learned from these examples. */
function createReader(learned: Examples): (text: string, today: Day) => Read {
  const kindsOf = learnKinds(learned, exampleDay)
  const serviceOf = learnServices(learned)

  function read(text: string, today: Day): Read {
    const said = flat(text)
    const named = dayIn(text, today)
    const nothing = { service: null, guesses: [], date: null }
    if (!/\p{L}|\p{N}/u.test(text))
      return { ...nothing, kind: 'none', action: 'ask', confidence: 1 }
    if (isOtherLanguage(text)) return { ...nothing, kind: 'none', action: 'human', confidence: 0.9 }

    const cues = cuesIn(said)
    const [first, second] = cuedFirst(kindsOf(text, today), cues)
    const lead = (first?.score ?? 0) - (second?.score ?? 0)
    const kind = settle(first?.label ?? 'none', text, named, today)
    const confidence = Math.min(0.99, Math.round((0.5 + lead / (2 * bestLead)) * 100) / 100)
    const meant = serviceOf(text)
    const isSureKind = lead >= (strongest(cues) === first?.label ? sureWithCue : sureAlone)

    if (kind === 'human' || kind === 'complaint') {
      return { ...nothing, kind, action: 'human', confidence }
    }
    const isOurs = meant.sure !== null && isNamed(meant.sure, text)
    // In a long story it may be only told beside the matter.
    const isStory = [...text].length > storyLetters
    const isOthers = namesElsewhere(said) && !(isStory ? meant.sure : isOurs)
    if (namesLaw(said) || isOthers) {
      return { ...nothing, kind: 'human', action: 'human', confidence: 0.8 }
    }
    // Who only names a matter wants to know what to bring.
    if (cues.size === 0 && meant.sure && meant.score >= bareScore && said.length <= shortLetters) {
      return {
        service: meant.sure,
        guesses: meant.guesses,
        kind: 'papers',
        date: null,
        action: 'answer',
        confidence: 0.7,
      }
    }
    if (kind === 'none' || (kind === 'greeting' && cues.has('greeting'))) {
      const isGreeting = kind === 'greeting'
      return { ...nothing, kind, action: isGreeting ? 'answer' : 'ask', confidence }
    }
    if (!isServiceKind(kind)) {
      // "Cancel my booking" is about no adoption: the words that tell the kind tell no service here.
      const left = serviceOf(withoutCues(said))
      const isPlain = left.sure === meant.sure && left.score >= plainScore
      const beside = isPlain || isOurs ? meant.sure : null
      const service = kind === 'closed-on' ? meant.sure : beside
      const isDated = kind === 'closed-on' || kind === 'my-booking'
      const date = isDated ? named : null
      const action = isSureKind || cues.has(kind) ? 'answer' : 'ask'
      return { kind, service, guesses: [], date, action, confidence }
    }
    const isOfOffice =
      kind === 'where' && (ownPlace.test(text) || (!meant.sure && nothingElse(said)))
    const isOfApp = kind === 'steps' && byApp.test(text) && !meant.sure && !meant.isAnyCard
    if ((isOfOffice || isOfApp) && (isSureKind || cues.has(kind))) {
      return { ...nothing, kind, action: 'answer', confidence }
    }
    const isSameForAll = kind === 'where' || kind === 'duration' || kind === 'steps'
    const service =
      meant.sure ?? (meant.isAnyCard && isSameForAll ? meant.guesses[0] : null) ?? null
    const action = service && isSureKind ? 'answer' : 'ask'
    return { kind, service, guesses: meant.guesses, date: null, action, confidence }
  }

  return (text, today) => {
    const keys = withThaiKeys(text)
    const isThai = /[\u0e00-\u0e7f]/.test(text)
    // A keyboard left on English.
    const isSwapped = !isThai && cuesIn(flat(text)).size === 0 && cuesIn(flat(keys)).size > 0
    return read(isSwapped ? keys : text, today)
  }
}

/** Where all cues say one kind, and the likeliest has none, that kind comes first if it is likely at all. */
function cuedFirst(
  kinds: readonly Likely<AskKind>[],
  cues: ReadonlyMap<AskKind, number>,
): readonly Likely<AskKind>[] {
  const [first] = kinds
  const [only] = cues.size === 1 ? cues.keys() : []
  const place = kinds.findIndex(({ label }) => label === only)
  if (!first || !only || place < 1 || first.score - (kinds[place]?.score ?? 0) > closeBy)
    return kinds
  return [
    { label: only, score: first.score + sureWithCue },
    ...kinds.filter(({ label }) => label !== only),
  ]
}

/** "เขตอยู่ที่ไหน": only the office is left, once the question is taken away. */
function nothingElse(said: string): boolean {
  return (
    withoutCues(said)
      .replace(office, '')
      .replace(/[^\p{L}]/gu, '').length <= fewLetters
  )
}
const office =
  /สำนกงาน|สํานกงาน|สำนักงาน|ทีวาการ|ทีทำการ|เขต|อำเภอ|อยู|ตัง|ตง|คะ|ครบ|คบ|นะ|ไป|office|district|the|is|are|your|you|located|khet|yu|yoo/g
const fewLetters = 4
const storyLetters = 45

function strongest(cues: ReadonlyMap<AskKind, number>): AskKind | undefined {
  return [...cues].sort(([, a], [, b]) => b - a)[0]?.[0]
}

const shortLetters = 30

const holidayWord = /วันหยุด|หยุดราชการ|นักขัต|holiday/
const everyWeekend = /เสาร?์?\s*-?\s*อาทิ[ตด]ย?์?|weekends?/i
const thisOrNext = /นี้|หน้า|this|next|coming/i
const ownPlace =
  /(?:เขต|สำนักงาน|อำเภอ)\s*(?:นี้|เรา)?\s*อยู่\s*(?:ที่|ตรง|แถว)?ไหน|address of (?:your|the) office|office (?:address|located)|where (?:is|are) (?:your|the|you)\b|แผนที่|โลเคชั่น|โลเคชัน|พิกัด|ที่ตั้ง|ชั้นไหน|ชั้นอะไร|ชั้นกี่|your (?:office )?address|directions|map\b|maps\b|get there|bts|mrt/i
const byApp = /จองคิว|จองวัน|จองยัง|ออนไลน์|ส่งรูป|กดตรงไหน|แอป|\bapp\b|online|appointment|\bbook\b/i

/** Hours of one named day are told as that day; a day that is asked about without one, as hours. */
function settle(kind: AskKind, text: string, named: Day | null, today: Day): AskKind {
  const isEvery = everyWeekend.test(text) && !thisOrNext.test(text)
  if (kind === 'hours') return named && named !== today && !isEvery ? 'closed-on' : 'hours'
  if (kind !== 'closed-on' || (named && !isEvery)) return kind
  return holidayWord.test(text) ? 'closed-on' : 'hours'
}

/** Most of its letters are of a script that is neither Thai nor Latin. */
function isOtherLanguage(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const known = letters.filter((letter) => /[\u0e00-\u0e7f]|\p{Script=Latin}/u.test(letter))
  return letters.length > 0 && known.length < letters.length / 2
}

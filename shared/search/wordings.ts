import { areApart, type Choices, choicesIn } from './exclusive.ts'
import { featuresOf } from './features.ts'
import { nearestPhrase, tells } from './search.ts'

/** Said around a question at any counter: it tells little of which question it is. */
const around = [
  ...[
    'ที่เขต',
    'ของเขต',
    'เขตมี',
    'ที่สำนักงานเขต',
    'ที่นี่',
    'แถวนี้',
    'อยู่ไหน',
    'อยู่ตรงไหน',
    'ตรงไหน',
    'ไปไหน',
  ],
  ...['มีไหม', 'มีให้', 'ให้', 'เปิดไหม', 'มาวันไหน', 'วันไหน', 'วันนี้', 'เดือนนี้', 'กี่โมง', 'เมื่อไหร่', 'อะไร'],
  ...['ได้บ้าง', 'ต้องไป', 'ไปที่', 'ทำใหม่'],
  'here there do does did when which who will would could come go get give have has any out on this it',
  'office district be if we our us you your',
].flatMap((said) => [...featuresOf(said)])
/** Said before and after a question, and no part of it. */
const courtesy =
  /สวัสดี|หวัดดี|ขอบคุณ(?:มาก)?|ขอบพระคุณ|ขออนุญาต(?=สอบ|ถาม)|ขอสอบถาม|สอบถาม|ขอถาม|รบกวน(?:สอบถาม|ถาม)?|แอดมิน|\b(?:hello|hi|hey|dear|sir|madam|good (?:morning|afternoon|evening)|thank you(?: very much)?|thanks|please|excuse me|i(?: would|['’]d) like to (?:ask|know)|i want to (?:ask|know)|may i ask|can i ask)\b/gi

const aroundShare = 0.3
const aroundFeatures = new Set(around)

/** How much a feature tells between two wordings. That it is done elsewhere says of a passport no more than of land. */
function weigh(feature: string): number {
  if (feature.includes('+elsewhere')) return 0
  return tells(feature) * (aroundFeatures.has(feature) ? aroundShare : 1)
}

/** A text as it is compared: what each feature counts, and all of them together. */
export type Weighed = {
  text: string
  squares: Map<string, number>
  sum: number
  choices: Choices
}

export function weighed(text: string): Weighed {
  const squares = new Map<string, number>()
  let sum = 0
  for (const feature of featuresOf(text.replace(courtesy, ' '))) {
    const square = weigh(feature) ** 2
    squares.set(feature, square)
    sum += square
  }
  return { text, squares, sum, choices: choicesIn(text) }
}

function sharedBy(a: Weighed, b: { squares: Map<string, number> }): number {
  let sum = 0
  for (const [feature, square] of a.squares) if (b.squares.has(feature)) sum += square
  return sum
}

/** How like two texts are, from 0 to 1 (cosine). */
export function likenessOf(a: Weighed, b: Weighed): number {
  if (areApart(a.choices, b.choices)) return 0
  return a.sum && b.sum ? sharedBy(a, b) / Math.sqrt(a.sum * b.sum) : 0
}

/** The wordings of one answer, ready to be compared. */
export type Wordings = { id: string; each: Weighed[]; squares: Map<string, number> }

export function wordingsOf(id: string, wordings: readonly string[]): Wordings {
  const each = wordings.map(weighed)
  return { id, each, squares: new Map(each.flatMap(({ squares }) => [...squares])) }
}

type Near = {
  id: string
  /** Of its wordings the nearest one. */
  wording: string
  /** From 0 to 1. */
  likeness: number
}
export type Recognised = {
  /** The answer that is surely meant. */
  sure: Near | undefined
  /** Best first. */
  near: Near[]
  /** Why none is sure, though one is near: another one is as near, or what is said of a service is nearer. */
  doubt: 'two' | 'service' | undefined
}

// Calibrated on `testing-wordings.ts` and on all that is said of the services: a wrong answer is worse than none.
const sureEnough = 0.62
const apart = 0.1
/** So much of the wording must be in the text: "open on Saturday" is not "registered on Valentine’s day, a Saturday". */
const leastOfWording = 0.45

/** Which of an office's own answers is meant. Nothing is sure where two are equally near, or a service is nearer. */
export function recognise(text: string, answers: readonly Wordings[]): Recognised {
  const said = weighed(text)
  const found = said.sum === 0 ? [] : answers.flatMap((answer) => nearestOf(said, answer) ?? [])
  const near = found.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
  const [best, second] = near
  if (!best || best.likeness < sureEnough) return { sure: undefined, near, doubt: undefined }
  if (second && second.likeness > best.likeness - apart) {
    return { sure: undefined, near, doubt: 'two' }
  }
  // As near as a service's own words are only the same words: then the office has meant them to be its own.
  if (nearestPhrase(text.replace(courtesy, ' ')).near > best.cosine + 0.001) {
    return { sure: undefined, near, doubt: 'service' }
  }
  return { sure: best, near, doubt: undefined }
}

/** Like the nearest wording, with little in the text that no wording of this answer says. */
function nearestOf(said: Weighed, answer: Wordings): (Near & { cosine: number }) | undefined {
  const covered = sharedBy(said, answer) / said.sum
  let best: (Near & { cosine: number }) | undefined
  for (const wording of answer.each) {
    if (wording.sum === 0 || areApart(said.choices, wording.choices)) continue
    const shared = sharedBy(said, wording)
    if (shared === 0) continue
    const cosine = shared / Math.sqrt(said.sum * wording.sum)
    const share = Math.min(1, shared / wording.sum / leastOfWording)
    const likeness = Math.sqrt(cosine * covered) * share
    if (!best || likeness > best.likeness) {
      best = { id: answer.id, wording: wording.text, likeness, cosine }
    }
  }
  return best
}

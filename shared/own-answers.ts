import * as v from 'valibot'
import { shownWords } from './own-words.ts'
import { type Day, type Instant, isDay } from './time.ts'
import type { Language, Text } from './words/text.ts'

/** Answers that an office writes itself, to what the rules do not answer. */
export const ownAnswerLimits = {
  title: 80,
  wordings: 30,
  /** Of one letter or two is every other text. */
  shortest: 3,
  wording: 200,
  answer: 300,
  link: 300,
  /** What a question that is tried may hold; the chat reads no more of it either. */
  tried: 500,
  /** Of one office, whatever has become of them. */
  answers: 200,
} as const

const day = v.pipe(v.string(), v.check(isDay))
const wordings = v.pipe(
  v.array(v.pipe(shownWords(ownAnswerLimits.wording), v.minLength(ownAnswerLimits.shortest))),
  v.minLength(1),
  v.maxLength(ownAnswerLimits.wordings),
  v.transform((list) => [...new Set(list)]),
)
const answer = v.pipe(shownWords(ownAnswerLimits.answer), v.minLength(1))

const revision = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000))

/** An answer as it shall be, with the revision that was changed: somebody else may have been faster. */
export const WriteOwnAnswer = v.strictObject({
  title: v.pipe(shownWords(ownAnswerLimits.title), v.minLength(1)),
  wordings,
  answer: v.strictObject({ th: answer, en: answer }),
  link: v.nullable(v.pipe(v.string(), v.maxLength(ownAnswerLimits.link))),
  fromDay: v.nullable(day),
  toDay: v.nullable(day),
  isOn: v.boolean(),
  /** The question to the staff of which it is made. */
  fromInquiry: v.optional(v.nullable(v.pipe(v.string(), v.uuid())), null),
  revision,
})
export type OwnAnswerBody = v.InferOutput<typeof WriteOwnAnswer>

/** A question that staff try, with the wordings that are being written and not saved yet. */
export const TryQuestion = v.strictObject({
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(ownAnswerLimits.tried)),
  language: v.picklist(['th', 'en']),
  draft: v.nullable(v.strictObject({ id: v.pipe(v.string(), v.uuid()), wordings })),
})
export type TryBody = v.InferOutput<typeof TryQuestion>

/** Wordings that are looked at before they are saved. */
export const CheckWordings = v.strictObject({ id: v.pipe(v.string(), v.uuid()), wordings })
export type CheckBody = v.InferOutput<typeof CheckWordings>

export const ownAnswerStates = ['now', 'later', 'ended', 'off'] as const
export type OwnAnswerState = (typeof ownAnswerStates)[number]

type Valid = { fromDay: Day | null; toDay: Day | null; isOn: boolean }

/** Whether an answer is given on a day; else why not. */
export function stateOf({ fromDay, toDay, isOn }: Valid, today: Day): OwnAnswerState {
  if (!isOn) return 'off'
  if (toDay && toDay < today) return 'ended'
  return fromDay && fromDay > today ? 'later' : 'now'
}

/**
 * Where an answer may lead: to the app itself, or to an office of the state (`*.go.th`), always over https. Answers the address as it is
 * kept, or nothing. `app`: addresses at which the app is, such as `https://liff.line.me/1234567890-AbCdEfGh`.
 */
export function allowedLink(typed: string, app: readonly string[]): string | undefined {
  let url: URL
  try {
    url = new URL(typed.trim())
  } catch {
    return
  }
  const { protocol, hostname, username, password, port, href } = url
  if (protocol !== 'https:' || username || password || port) return
  if (href.length > ownAnswerLimits.link) return
  const isOurs = app.some((base) => href === base || href.startsWith(`${base.replace(/\/$/, '')}/`))
  return isOurs || /^(?:[a-z0-9-]+\.)+go\.th$/.test(hostname) ? href : undefined
}

/** An own answer as the office's staff see it. */
export type OwnAnswerView = {
  id: string
  title: string
  wordings: string[]
  answer: Text
  link: string | null
  fromDay: Day | null
  toDay: Day | null
  isOn: boolean
  /** As of today. */
  state: OwnAnswerState
  revision: number
  changedAt: Instant
  changedBy: string
  /** How often it was given, and what people said of it. */
  given: number
  helps: number
  notIt: number
}

/** The same as volunteers read it. */
export type CommonAnswerView = Pick<OwnAnswerView, 'id' | 'title' | 'wordings' | 'answer' | 'link'>

/** The same with who changed it, newest first, and the questions to the staff of which it was made. */
export type OwnAnswerRecord = OwnAnswerView & {
  fromInquiries: string[]
  changes: { revision: number; title: string; isOn: boolean; at: Instant; by: string }[]
}

/** Why an answer of the office is not given although something is like it. */
export const doubts = ['unlike', 'two', 'service'] as const
export type Doubt = (typeof doubts)[number]

/** What the chat would say to a text today, and which of the office's own answers it is like. */
export type Tried = {
  reply: string
  why: string
  action: 'answer' | 'ask' | 'human'
  /** The nearest of the office's own answers, the draft among them. */
  own: {
    title: string | null
    isDraft: boolean
    wording: string
    likeness: number
    /** Nothing where it is surely meant. */
    doubt: Doubt | null
    /** Another one that is as near. */
    other: string | null
  } | null
}

/** A wording that would not lead where it should. */
export type WordingWarning = {
  wording: string
  /** Another own answer has it, the rules answer it, or nothing in it can be recognised. */
  is: 'other' | 'rules' | 'empty'
  /** The title of the other answer, or what the chat says. */
  what: string
}

/** In which language a text is likely written. */
export function languageOf(text: string): Language {
  return /[\u0e00-\u0e7f]/.test(text) || !/[a-z]/i.test(text) ? 'th' : 'en'
}

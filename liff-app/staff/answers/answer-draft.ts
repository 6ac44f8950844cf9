import type { DateParts } from '@phrom/shared/formats/date.ts'
import {
  allowedLink,
  type OwnAnswerBody,
  type OwnAnswerView,
  ownAnswerLimits,
} from '@phrom/shared/own-answers.ts'
import type { Day } from '@phrom/shared/time.ts'
import { ownAnswerWords as words } from '@phrom/shared/words/own-answers.ts'
import { fillBoth, type Text } from '@phrom/shared/words/text.ts'
import { pageSetting } from '../../api.ts'
import { partsOf } from '../../citizen/answer-input.ts'
import type { FieldError } from '../../parts/ErrorSummary.tsx'
import { uuidv7 } from '../../uuid.ts'
import { readDay } from '../calendar/read-fields.ts'

/** An own answer as it is typed. */
export type AnswerDraft = {
  id: string
  /** Of what it was typed upon. */
  revision: number
  title: string
  /** One to a line. */
  wordings: string
  answer: Text
  link: string
  from: DateParts
  to: DateParts
  isOn: boolean
  /** The question to the staff of which it is made. */
  fromInquiry?: string
}

export function draftOf(given: OwnAnswerView | undefined, asked: string[]): AnswerDraft {
  const wordings = given?.wordings ?? asked.map((text) => text.replace(/\s+/g, ' ').trim())
  return {
    ...{ id: given?.id ?? uuidv7(), revision: given?.revision ?? 0, title: given?.title ?? '' },
    ...{ wordings: wordings.join('\n'), answer: given?.answer ?? { th: '', en: '' } },
    ...{ link: given?.link ?? '', from: partsOf(given?.fromDay), to: partsOf(given?.toDay) },
    isOn: given?.isOn ?? true,
  }
}

/** The ways to ask, each once. */
function linesOf(wordings: string): string[] {
  const lines = wordings.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

/** Addresses at which the app is. */
function appAddresses(): string[] {
  const origin = pageSetting('public-origin') || location.origin
  return [origin, `https://liff.line.me/${pageSetting('liff-id')}`]
}

type Read = { errors: FieldError[]; body: OwnAnswerBody | undefined }

/** What goes to the server, or what is wrong with it, in the order of the fields. */
export function readDraft(draft: AnswerDraft, today: Day): Read {
  const { title, answer, link, isOn, revision, fromInquiry = null } = draft
  const errors: FieldError[] = []
  const wrong = (field: string, text: Text, label?: Text) =>
    errors.push({ field: `answer-${field}`, text, ...(label && { label }) })

  if (title.trim() === '') wrong('title', words.nameMissing)
  const wordings = linesOf(draft.wordings)
  const problem = whyNotWordings(wordings)
  if (problem) wrong('wordings', problem)
  if (answer.th.trim() === '') wrong('th', words.answerMissing, words.answerTh)
  if (answer.en.trim() === '') wrong('en', words.answerMissing, words.answerEn)
  const address = link.trim() === '' ? null : allowedLink(link, appAddresses())
  if (address === undefined) wrong('link', words.linkBad)
  const rule = { earliest: '2020-01-01', optional: true } as const
  const from = readDay(draft.from, today, rule)
  const to = readDay(draft.to, today, rule)
  if ('problem' in from) wrong('from', from.problem, words.fromDay)
  if ('problem' in to) wrong('to', to.problem, words.toDay)
  if (address === undefined || 'problem' in from || 'problem' in to) {
    return { errors, body: undefined }
  }
  const [fromDay, toDay] = [from.value, to.value]
  if (fromDay && toDay && toDay < fromDay) wrong('to', words.daysOrder)
  const body = {
    title,
    wordings,
    answer,
    link: address,
    fromDay,
    toDay,
    isOn,
    fromInquiry,
    revision,
  }
  return { errors, body: errors.length === 0 ? body : undefined }
}

function whyNotWordings(wordings: string[]): Text | undefined {
  const { wordings: most, shortest, wording: longest } = ownAnswerLimits
  if (wordings.length === 0) return words.wordingsMissing
  if (wordings.length > most) return fillBoth(words.wordingsMany, { most, n: wordings.length })
  const short = wordings.find((line) => line.length < shortest)
  if (short) return fillBoth(words.wordingShort, { wording: short, least: shortest })
  const long = wordings.find((line) => line.length > longest)
  if (long) return fillBoth(words.wordingLong, { wording: `${long.slice(0, 20)}…`, most: longest })
}

/** Wordings that can be tried as they are typed. */
export function triable(draft: AnswerDraft): { id: string; wordings: string[] } | null {
  const wordings = linesOf(draft.wordings)
  return whyNotWordings(wordings) ? null : { id: draft.id, wordings }
}

const nameOf = (office: string, name: string) => `phrom:answer:${office}:${name}`

/** What was typed and not saved yet: it outlives a reload and a lost network. */
export function typedBefore(office: string, name: string): AnswerDraft | undefined {
  try {
    return JSON.parse(localStorage.getItem(nameOf(office, name)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function keepTyped(office: string, name: string, draft: AnswerDraft | undefined): void {
  try {
    if (draft) localStorage.setItem(nameOf(office, name), JSON.stringify(draft))
    else localStorage.removeItem(nameOf(office, name))
  } catch {
    // A phone that keeps nothing still saves.
  }
}

import {
  type AnswerProblem,
  type Answers,
  type AnswerValue,
  limitsOf,
  maskOf,
  wrongAnswers,
} from '@phrom/shared/answers.ts'
import { type DateParts, parseDate } from '@phrom/shared/formats/date.ts'
import type { Parsed } from '@phrom/shared/formats/format.ts'
import { textOf } from '@phrom/shared/formats/typed.ts'
import { type FormatId, formats } from '@phrom/shared/formats.ts'
import type { Fact, Service } from '@phrom/shared/services/service.ts'
import { type Day, isDay } from '@phrom/shared/time.ts'
import { answerProblems } from '@phrom/shared/words/answer-problems.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { tellProblem } from '@phrom/shared/words/format-problems.ts'
import type { Text } from '@phrom/shared/words/text.ts'

/** What stands in the fields of a question: a choice, the parts of a date, or what was typed. */
export type Typed = { chosen?: AnswerValue; parts: DateParts; text: string }

export function partsOf(day: unknown): DateParts {
  if (typeof day !== 'string' || !isDay(day)) return { day: '', month: '', year: '' }
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return { day: String(date), month: String(month), year: String(year + 543) }
}

/** The day in the fields, if they name one. */
export function dayIn(parts: DateParts): Day | undefined {
  const parsed = parseDate(parts)
  return 'value' in parsed ? parsed.value : undefined
}

type Read<Value> = { value: Value } | { problem: Text }

/** A whole number that somebody typed, Thai digits or not; a year of either era where a Buddhist one is asked for. */
export function readNumber(typed: string, fact: Fact): Read<number> {
  const isBuddhistYear = limitsOf(fact).min >= 2400
  if (isBuddhistYear) {
    const year = readAs('year', typed)
    return 'problem' in year ? year : { value: Number(year.value) + 543 }
  }
  const read = textOf(typed)
  if ('problem' in read) {
    return { problem: read.problem === 'empty' ? citizen.typeNumber : tellProblem(read) }
  }
  const digits = read.text.replace(/[, ]/g, '')
  return /^\d{1,9}$/.test(digits) ? { value: Number(digits) } : { problem: citizen.onlyDigits }
}

/** The answer in the fields, or what is wrong with it. A secret one leaves its mask alone: what was typed is kept nowhere. */
export function readAnswer(
  service: Service,
  key: string,
  fact: Fact,
  typed: Typed,
  answers: Answers,
  today: Day,
): Read<AnswerValue> {
  const read = readTyped(fact, typed)
  if ('problem' in read) return read
  const problem = wrongAnswers(service, { ...answers, [key]: read.value }, today)[key]
  return problem ? { problem: told(problem, fact) } : { value: maskOf(fact, read.value) }
}

/** What was typed of a secret answer, as its format stores it; nothing where it is not well formed. */
export function readSecret(fact: Fact, typed: Typed): string | undefined {
  const read = readTyped(fact, typed)
  return 'problem' in read ? undefined : String(read.value)
}

function readTyped(fact: Fact, { chosen, parts, text }: Typed): Read<AnswerValue> {
  if (fact.type === 'date') return inWords(parseDate(parts))
  if (fact.type === 'number') return readNumber(text, fact)
  if (fact.type !== 'text')
    return chosen === undefined ? { problem: citizen.chooseOne } : { value: chosen }
  if (text.trim() === '') return { problem: citizen.typeThis }
  return fact.format ? readAs(fact.format, text) : { value: text.trim() }
}

function readAs(format: FormatId, text: string): Read<string> {
  return inWords(formats[format].parse(text))
}

function inWords(parsed: Parsed): Read<string> {
  return 'problem' in parsed ? { problem: tellProblem(parsed) } : parsed
}

function told(problem: AnswerProblem, fact: Fact): Text {
  const { min, max } = limitsOf(fact)
  const filled = (text: string) => text.replace('{min}', String(min)).replace('{max}', String(max))
  const { th, en } = answerProblems[problem]
  return { th: filled(th), en: filled(en) }
}

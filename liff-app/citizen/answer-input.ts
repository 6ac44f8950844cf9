import {
  type AnswerProblem,
  type Answers,
  type AnswerValue,
  limitsOf,
  maskOf,
  wrongAnswers,
} from '@phrom/shared/answers.ts'
import { digitsOf, isCardRequestNumber, isLaserCode } from '@phrom/shared/formats.ts'
import type { Fact, Service } from '@phrom/shared/services/service.ts'
import { type Day, isDay } from '@phrom/shared/time.ts'
import { answerProblems } from '@phrom/shared/words/answer-problems.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import type { Text } from '@phrom/shared/words/text.ts'

export type DateParts = { day: string; month: string; year: string }
/** What stands in the fields of a question: a choice, the parts of a date, or what was typed. */
export type Typed = { chosen?: AnswerValue; parts: DateParts; text: string }

/** A Christian year from one that was typed: above 2200 it is Buddhist, for no Christian year lies there and no Buddhist one below. */
function christianYear(typed: number): number {
  return typed > 2200 ? typed - 543 : typed
}

/** The day that somebody typed: Thai digits are taken, and a year of the Buddhist era or the Christian one. */
export function readDay({ day, month, year }: DateParts): Day | undefined {
  const pad = (text: string) => digitsOf(text).padStart(2, '0')
  const christian = christianYear(Number(digitsOf(year)))
  const text = `${String(christian).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  return isDay(text) ? text : undefined
}

export function partsOf(day: unknown): DateParts {
  if (typeof day !== 'string' || !isDay(day)) return { day: '', month: '', year: '' }
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return { day: String(date), month: String(month), year: String(year + 543) }
}

/** A whole number that somebody typed, Thai digits or not; a year by whichever era is asked for. */
export function readNumber(typed: string, fact: Fact): number | undefined {
  const digits = digitsOf(typed.replace(/,/g, ''))
  if (!/^\d{1,9}$/.test(digits)) return undefined
  const number = Number(digits)
  const buddhistYear = limitsOf(fact).min >= 2400
  return buddhistYear && number >= 1900 && number <= 2200 ? number + 543 : number
}

/** The answer in the fields, or what is wrong with it. A secret one leaves its mask alone: what was typed is kept nowhere. */
export function readAnswer(
  service: Service,
  key: string,
  fact: Fact,
  typed: Typed,
  answers: Answers,
  today: Day,
): { value: AnswerValue } | { problem: Text } {
  const value = typedValue(fact, typed)
  if (value === undefined) return { problem: emptyProblem(fact, typed) }
  if (fact.format && !fits[fact.format](String(value))) return { problem: badFormat[fact.format] }
  const problem = wrongAnswers(service, { ...answers, [key]: value }, today)[key]
  return problem ? { problem: told(problem, fact) } : { value: maskOf(fact, value) }
}

function typedValue(fact: Fact, { chosen, parts, text }: Typed): AnswerValue | undefined {
  if (fact.type === 'date') return readDay(parts)
  if (fact.type === 'number') return readNumber(text, fact)
  if (fact.type === 'text') return text.trim() === '' ? undefined : text.trim()
  return chosen
}

const fits = { 'laser-code': isLaserCode, 'card-request-number': isCardRequestNumber }
const badFormat = {
  'laser-code': citizen.badLaserCode,
  'card-request-number': citizen.badRequestNumber,
}

function emptyProblem(fact: Fact, { text }: Typed): Text {
  if (fact.type === 'date') return answerProblems.no_such_day
  if (fact.type === 'number') return text.trim() === '' ? citizen.typeNumber : citizen.onlyDigits
  return fact.type === 'text' ? citizen.typeThis : citizen.chooseOne
}

function told(problem: AnswerProblem, fact: Fact): Text {
  const { min, max } = limitsOf(fact)
  const filled = (text: string) => text.replace('{min}', String(min)).replace('{max}', String(max))
  const { th, en } = answerProblems[problem]
  return { th: filled(th), en: filled(en) }
}

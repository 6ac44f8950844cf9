import * as v from 'valibot'
import { caseFacts, factIndex, inRole, rolesOf } from './case-facts.ts'
import { days, years } from './dates.ts'
import { type FormatId, formats } from './formats.ts'
import type { Fact, Service } from './services/service.ts'
import { type Day, isDay } from './time.ts'

export type AnswerValue = boolean | string | number
/** By fact key: `bothCome`, `partyA.birthDate`. */
export type Answers = Record<string, AnswerValue>

/** The shape alone; whether an answer fits its question is said by `whyNotAnswer`. */
export const AnswersSchema = v.pipe(
  v.record(
    v.pipe(v.string(), v.maxLength(80), v.regex(/^[A-Za-z][\w.]*$/)),
    v.union([v.boolean(), v.pipe(v.string(), v.maxLength(100)), v.pipe(v.number(), v.integer())]),
  ),
  v.check((answers) => Object.keys(answers).length <= 200, 'at most 200 answers'),
)

/** Why an answer cannot be. */
export type AnswerProblem =
  | 'unknown_fact'
  | 'wrong_type'
  | 'no_such_day'
  | 'day_ahead'
  | 'too_long_ago'
  | 'too_small'
  | 'too_large'
  | 'before_other'

const oldestAge = 120
const longestText = 60

/** Limits of a number, both allowed. */
export function limitsOf(fact: Fact): { min: number; max: number } {
  return { min: fact.min ?? 0, max: fact.max ?? 9999 }
}

/** Why this value cannot be an answer to that question at all, whatever the other answers are; or nothing. */
function whyNotValue(
  fact: Fact,
  value: AnswerValue | undefined,
  today: Day,
): AnswerProblem | undefined {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'wrong_type'
    case 'choice':
      return fact.options?.some(({ id }) => id === value) ? undefined : 'wrong_type'
    case 'text':
      if (typeof value !== 'string' || value.length > longestText) return 'wrong_type'
      return isStored(fact, value) ? undefined : 'wrong_type'
    case 'number': {
      if (typeof value !== 'number' || !Number.isInteger(value)) return 'wrong_type'
      const { min, max } = limitsOf(fact)
      return value < min ? 'too_small' : value > max ? 'too_large' : undefined
    }
    case 'date':
      if (typeof value !== 'string') return 'wrong_type'
      if (!isDay(value)) return 'no_such_day'
      if (years(value, today) > oldestAge) return 'too_long_ago'
      if (years(today, value) > oldestAge) return 'day_ahead'
      return fact.dates !== 'any' && value > today ? 'day_ahead' : undefined
  }
}

/** Why an answer cannot be, beside the other answers; or nothing. A question that is not put is not looked at twice. */
function whyNotAnswer(
  service: Service,
  answers: Answers,
  key: string,
  today: Day,
): AnswerProblem | undefined {
  const item = factIndex(service).get(key)
  if (!item) return 'unknown_fact'
  const problem = whyNotValue(item.fact, answers[key], today)
  if (problem || item.fact.notBefore === undefined) return problem
  const facts = caseFacts(service, answers, today)
  const earlier = facts.value(inRole(item.fact.notBefore, item.role, rolesOf(item.fact.about)))
  if (facts.applies(key) !== true || typeof earlier !== 'string' || !isDay(earlier)) return
  return days(earlier, String(answers[key])) < 0 ? 'before_other' : undefined
}

/** Answers that cannot be, by key: of no question of this service, of another type, or a day that contradicts another. */
export function wrongAnswers(
  service: Service,
  answers: Answers,
  today: Day,
): Record<string, AnswerProblem> {
  return Object.fromEntries(
    Object.keys(answers).flatMap((key) => {
      const problem = whyNotAnswer(service, answers, key, today)
      return problem ? [[key, problem]] : []
    }),
  )
}

/** Whether a text has the form in which its format is stored; a secret one is kept as its mask. */
function isStored(fact: Fact, value: string): boolean {
  if (!fact.format || fact.secret) return true
  const parsed = formats[fact.format].parse(value)
  return 'value' in parsed && parsed.value === value
}

// Telling nothing; those that rules look at are well formed, so that they read them as given.
const masks: Partial<Record<FormatId, string>> = {
  'laser-code': 'XX0000000000',
  'card-request-number': '00000000000000',
}
const given = '*'
const malformed = '-'

/** What is kept of a secret answer: that it was given, and whether it was well formed. */
export function maskOf(fact: Fact, value: AnswerValue): AnswerValue {
  if (!fact.secret) return value
  if (!fact.format || value === given) return given
  return 'value' in formats[fact.format].parse(String(value))
    ? (masks[fact.format] ?? given)
    : malformed
}

/** The same answers with the secret ones masked: these are never stored. */
export function withoutSecrets(service: Service, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => {
      const fact = factIndex(service).get(key)?.fact
      return [key, fact ? maskOf(fact, value) : value]
    }),
  )
}

import * as v from 'valibot'
import { factIndex } from './case-facts.ts'
import { days } from './dates.ts'
import type { Service } from './services/service.ts'
import { type Day, isDay } from './time.ts'

export type AnswerValue = boolean | string | number
/** By fact key: `bothCome`, `partyA.birthDate`. */
export type Answers = Record<string, AnswerValue>

/** The shape alone; whether an answer fits its question is said by `wrongAnswers`. */
export const AnswersSchema = v.pipe(
  v.record(
    v.pipe(v.string(), v.maxLength(80), v.regex(/^[A-Za-z][\w.]*$/)),
    v.union([v.boolean(), v.pipe(v.string(), v.maxLength(100)), v.pipe(v.number(), v.integer())]),
  ),
  v.check((answers) => Object.keys(answers).length <= 200, 'at most 200 answers'),
)

const oldestAge = 120

/** Keys of the answers that this service does not ask for, or whose value cannot be: a day that does not exist or lies ahead. */
export function wrongAnswers(service: Service, answers: Answers, today: Day): string[] {
  const facts = factIndex(service)
  return Object.entries(answers)
    .filter(([key, value]) => {
      const fact = facts.get(key)?.fact
      if (!fact) return true
      if (fact.type === 'boolean') return typeof value !== 'boolean'
      if (fact.type === 'number') return typeof value !== 'number' || value < 0 || value > 99
      if (fact.type === 'choice') return !fact.options?.some((option) => option.id === value)
      return typeof value !== 'string' || !isPastDay(value, today)
    })
    .map(([key]) => key)
}

/** A day of the calendar, not ahead of today, at most 120 years back. */
export function isPastDay(text: string, today: Day): boolean {
  return isDay(text) && text <= today && days(text, today) <= oldestAge * 366
}

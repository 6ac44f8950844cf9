import { type Answers, type AnswerValue, limitsOf, wrongAnswers } from '../answers.ts'
import { caseFacts, factIndex } from '../case-facts.ts'
import { checklist, questions } from '../checklist.ts'
import { addYears, years } from '../dates.ts'
import { pick, type Random } from '../random.ts'
import type { Fact, Service } from '../services/service.ts'
import { addDays, type Day } from '../time.ts'

const tries = 400
const mostRounds = 20

// Far enough from every limit of the law that nobody has to count days on their fingers.
const ages = [3, 8, 12, 16, 19, 25, 34, 47, 58, 66, 74]
const daysAgo = [2, 5, 9, 22, 40, 75, 130, 400]

/**
 * Answers as a neighbour could give them: every question that is put is answered, no answer contradicts another, and no stop holds.
 * Nothing where chance found none.
 */
export function madeUpCase(service: Service, day: Day, random: Random): Answers | undefined {
  let answers: Answers = {}
  for (let tried = 0; tried < tries; tried++) {
    const filled = filledIn(service, answers, day, random)
    const [stop] = checklist(service, filled, day).stops
    const wrong = stop ? undefined : (wrongAnswer(service, filled, day) ?? oddAnswer(filled, day))
    const key = stop ? pick(random, stop.questions) : wrong
    if (key === undefined) return stop ? undefined : withoutIdle(service, filled, day)
    answers = { ...filled, [key]: pick(random, likely(service, key, day)) }
    // Lest it turn in a circle.
    if (tried % 40 === 39) answers = {}
  }
}

function wrongAnswer(service: Service, answers: Answers, day: Day): string | undefined {
  return Object.keys(wrongAnswers(service, answers, day))[0]
}

const grownUp = 17

/** The birthday of a child who is said to be married: no rule forbids the answer, and everybody would stumble over it. */
function oddAnswer(answers: Answers, day: Day): string | undefined {
  return Object.keys(answers).find((key) => {
    const [role, fact] = key.includes('.') ? key.split('.') : ['', key]
    if (fact !== 'birthDate' || years(String(answers[key]), day) >= grownUp) return false
    return Object.entries(answers).some(
      ([other, value]) =>
        other.startsWith(role ?? '') &&
        /marri|marital|spouse|divorc/i.test(other) &&
        value !== false &&
        value !== 'never',
    )
  })
}

/** All open questions of a round are answered at once: what that makes idle is left out in the end. */
function filledIn(service: Service, given: Answers, day: Day, random: Random): Answers {
  const answers = { ...given }
  for (let round = 0; round < mostRounds; round++) {
    const open = questions(service, answers, day).filter(({ key }) => answers[key] === undefined)
    if (open.length === 0) break
    for (const { key } of open) answers[key] = pick(random, likely(service, key, day))
  }
  return answers
}

/** Only what is asked: an answer that another has made idle would mislead. */
function withoutIdle(service: Service, answers: Answers, day: Day): Answers {
  const facts = caseFacts(service, answers, day)
  return Object.fromEntries(Object.entries(answers).filter(([key]) => facts.applies(key) === true))
}

/** What people do answer to a question. */
export function likely(service: Service, key: string, day: Day): readonly AnswerValue[] {
  const item = factIndex(service).get(key)
  if (!item) return [true]
  const { fact } = item
  switch (fact.type) {
    case 'boolean':
      return [true, false]
    case 'choice':
      return (fact.options ?? []).map(({ id }) => id)
    case 'number':
      return numbers(fact)
    case 'date':
      return dates(fact, day)
    case 'text':
      return ['-']
  }
}

function numbers(fact: Fact): number[] {
  const { min, max } = limitsOf(fact)
  return [1, 2, 4, 8, 30, 100, 200, 400].filter((n) => n >= min && n <= max)
}

function dates(fact: Fact, day: Day): Day[] {
  const recent = daysAgo.map((n) => addDays(day, -n))
  // A newborn's day is near, everybody else's birthday far.
  const births = ages.map((n) => addDays(addYears(day, -n), -100))
  if (fact.id === 'birthDate') return fact.about === 'case' ? [...births, ...recent] : births
  return fact.dates === 'any' ? [...recent, ...daysAgo.map((n) => addDays(day, n))] : recent
}

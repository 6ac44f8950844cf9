import type { Answers, AnswerValue } from '../answers.ts'
import { factIndex } from '../case-facts.ts'
import { days, years } from '../dates.ts'
import type { Party, Service } from '../services/service.ts'
import { tellCondition } from '../tell-condition.ts'
import { type Day, showDate } from '../time.ts'
import { fill, type Language, type Text } from '../words/text.ts'
import { trainingWords as words } from '../words/training.ts'

/** What is known of a neighbour, one sentence for each answer, in the words of the questions. */
export function tellNeighbour(
  service: Service,
  answers: Answers,
  shown: readonly string[],
  day: Day,
): Text[] {
  return shown.flatMap((key) => {
    const value = answers[key]
    return value === undefined ? [] : [tellFact(service, key, value, day)]
  })
}

function tellFact(service: Service, key: string, value: AnswerValue, day: Day): Text {
  const item = factIndex(service).get(key)
  if (item?.fact.type === 'date') {
    const party = service.parties.find(({ id }) => id === item.role)
    const of = (language: Language) => tellDate(item.fact, party, String(value), day, language)
    return { th: of('th'), en: of('en') }
  }
  return tellCondition(
    service,
    value === true ? key : value === false ? `not ${key}` : is(key, value),
  )
}

function is(key: string, value: AnswerValue): string {
  return `${key} == ${value}`
}

function tellDate(
  fact: Text & { id: string },
  party: Party | undefined,
  value: Day,
  today: Day,
  language: Language,
): string {
  const date = showDate(value, language)
  const who = party ? `${party[language]}${language === 'th' ? ' ' : ', '}` : ''
  const age = years(value, today)
  if (fact.id === 'birthDate' && age > 0) return who + fill(words.isOld, language, { n: age, date })
  const question = fact[language].replace(/\s*\([^)]*\)/g, '').replace(/\?$/, '')
  const told = language === 'th' ? `${question} ${date}` : `${question}: ${date}`
  return `${who}${told} ${tellDistance(days(value, today), language)}`
}

function tellDistance(count: number, language: Language): string {
  const word = count > 0 ? words.daysAgo : count < 0 ? words.daysAhead : words.today
  return fill(word, language, { n: Math.abs(count) })
}

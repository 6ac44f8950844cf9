import type { AnswerValue } from '@phrom/shared/answers.ts'
import type { Fact } from '@phrom/shared/services/service.ts'
import { showDate } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { language, t } from '../words.ts'

// "…แล้วหรือยัง" is answered by "แล้ว" and "ยัง", not by "ใช่".
const asksYet = /หรือยัง/

export function yesOf(fact: Fact): Text {
  return asksYet.test(fact.th) ? citizen.already : citizen.yes
}

export function noOf(fact: Fact): Text {
  return asksYet.test(fact.th) ? citizen.notYetDone : citizen.no
}

/** An answer as people read it; a secret one only as given. */
export function tellAnswer(fact: Fact, value: AnswerValue | undefined): string {
  if (value === undefined) return '–'
  if (fact.secret) return t(citizen.given)
  if (typeof value === 'boolean') return t(value ? yesOf(fact) : noOf(fact))
  if (fact.type === 'date') return showDate(String(value), language.value)
  const option = fact.options?.find(({ id }) => id === value)
  return option ? t(option) : String(value)
}

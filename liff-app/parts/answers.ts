import type { AnswerValue } from '@phrom/shared/answers.ts'
import type { Fact } from '@phrom/shared/services/service.ts'
import { showDate } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { language, t } from '../words.ts'

/** An answer as people read it. */
export function tellAnswer(fact: Fact, value: AnswerValue | undefined): string {
  if (value === undefined) return '–'
  if (typeof value === 'boolean') return t(value ? citizen.yes : citizen.no)
  if (fact.type === 'date') return showDate(String(value), language.value)
  const option = fact.options?.find(({ id }) => id === value)
  return option ? t(option) : String(value)
}

import type { Answers } from '@phrom/shared/answers.ts'
import { sameAnswers } from '@phrom/shared/same-answers.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { t } from '../words.ts'
import { Icon } from './Icon.tsx'

/** Asks whoever looks whether one person was entered twice. */
export function SameAnswers({ service, answers }: { service: Service; answers: Answers }) {
  const same = sameAnswers(service, answers)
  if (!same) return null
  return (
    <p class="notice turn">
      <Icon name="triangle-alert" />
      <span>{t(citizen.sameAnswers, { a: t(same[0]), b: t(same[1]) })}</span>
    </p>
  )
}

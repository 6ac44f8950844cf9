import type { StaffCaseView } from '@phrom/shared/case.ts'
import { questions } from '@phrom/shared/checklist.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { tellAnswer } from '../parts/answers.ts'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'

/** What the applicant answered. */
export function AnswerList({
  view,
  service,
  today,
  isOpen = false,
}: {
  view: StaffCaseView
  service: Service
  today: string
  isOpen?: boolean
}) {
  return (
    <details class="why" open={isOpen}>
      <summary>
        <Icon name="list-checks" />
        <span>{t(staff.answers)}</span>
      </summary>
      <dl class="answers">
        {questions(service, view.answers, today).map(({ key, fact, role }) => (
          <div key={key}>
            <dt>{role ? `${t(fact)} (${t(role)})` : t(fact)}</dt>
            <dd>{tellAnswer(fact, view.answers[key])}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

import type { AttemptView } from '@phrom/shared/training/views.ts'
import { certificateWords, quizWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { coursePaths } from './paths.ts'
import { tellScope, titleOf } from './tell-course.ts'
import { useTraining } from './use-training.ts'

type Props = { office: string; scope: string; attempt: AttemptView; again: () => void }

/** How a quiz went; what is worth reading again, and the next try at once. */
export function QuizResult({ office, scope, attempt, again }: Props) {
  const paths = coursePaths(office)
  const { isPassed, questions, rightCount, needed } = attempt
  const wrong = questions.filter(({ marked }) => marked && !marked.isRight)
  const services = [...new Set(wrong.map(({ serviceId }) => serviceId))]
  const course = useTraining(office)
  const certificate = isPassed && course.value?.certificate
  return (
    <Screen
      title={t(isPassed ? words.passed : words.failed)}
      back={{ href: paths.training }}
      bottom={
        isPassed ? (
          <a class="btn main" href={certificate ? paths.certificate : paths.training}>
            {t(certificate ? certificateWords.see : words.toChapters)}
          </a>
        ) : (
          <button class="btn main" type="button" onClick={again}>
            {t(words.again)}
          </button>
        )
      }
    >
      <p class="lead">{tellScope(scope)}</p>
      <p class={`notice ${isPassed ? 'ok' : 'turn'}`}>
        <Icon name={isPassed ? 'check' : 'refresh-cw'} />
        <span>{t(words.score, { right: rightCount, all: questions.length, needed })}</span>
      </p>
      {services.length > 0 && (
        <section class="stack-s">
          <h2>{t(words.readAgain)}</h2>
          <ul class="rows">
            {services.map((service) => (
              <li key={service}>
                <a class="row bare" href={paths.cards(service)}>
                  <span>
                    <b>{titleOf(service)}</b>
                  </span>
                  <Icon name="chevron-right" />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  )
}

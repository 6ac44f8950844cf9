import { nextQuestion } from '@phrom/shared/checklist.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { pathsOf } from './paths.ts'
import { today, WithService } from './use-service.tsx'

/** What the service is, before the first question. */
export default function Intro({
  office = '',
  service: id = '',
}: {
  office?: string
  service?: string
}) {
  return (
    <WithService office={office} id={id}>
      {({ service, draft }) => {
        const paths = pathsOf(office, id)
        const begun = Object.keys(draft.answers).length > 0
        const next = nextQuestion(service, draft.answers, today())
        return (
          <Screen
            title={t(service.title)}
            short={t(service.shortTitle)}
            back={{ href: paths.home }}
            bottom={
              <a class="btn main" href={next ? paths.question(next.key) : paths.list}>
                {t(begun ? citizen.resume : citizen.start)}
              </a>
            }
          >
            <p class="lead">{t(service.summary)}</p>
            <dl class="facts">
              <div>
                <dt>{t(citizen.takes)}</dt>
                <dd>{t(citizen.minutes, { n: service.minutes.standard })}</dd>
              </div>
            </dl>
            <p>{t(begun ? citizen.draftKept : citizen.introAsk)}</p>
          </Screen>
        )
      }}
    </WithService>
  )
}

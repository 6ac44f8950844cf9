import { nextQuestion } from '@phrom/shared/checklist.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { pathsOf } from './paths.ts'
import { ServiceRows } from './TopicServices.tsx'
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
        const entry = serviceList.find((item) => item.id === id)
        const ahead = serviceList.filter((item) => item.within === id)
        return (
          <Screen
            title={t(service.title)}
            short={t(service.shortTitle)}
            back={{ href: entry ? paths.topic(entry.topic) : paths.home }}
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
              <div>
                <dt>{t(citizen.where)}</dt>
                <dd>{t(service.where)}</dd>
              </div>
              {service.applicants && (
                <div>
                  <dt>{t(citizen.whoMay)}</dt>
                  <dd>{service.applicants.map((who) => t(who)).join(' · ')}</dd>
                </div>
              )}
              {service.deadline && (
                <div>
                  <dt>{t(citizen.deadline)}</dt>
                  <dd>{t(service.deadline)}</dd>
                </div>
              )}
              {service.gives.map((text) => (
                <div key={text.en}>
                  <dt>{t(citizen.gives)}</dt>
                  <dd>{t(text)}</dd>
                </div>
              ))}
            </dl>
            {ahead.length > 0 && (
              <section class="stack-s">
                <h2>{t(citizen.orderAhead)}</h2>
                <ServiceRows office={office} services={ahead} />
              </section>
            )}
            <p>{t(begun ? citizen.draftKept : citizen.introAsk)}</p>
          </Screen>
        )
      }}
    </WithService>
  )
}

import { nextQuestion } from '@phrom/shared/checklist.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { problems } from '@phrom/shared/words/problems.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { AnyOffice } from './handover/AnyOffice.tsx'
import { setByOffice } from './office-services.ts'
import { pathsOf } from './paths.ts'
import { ServiceRows } from './TopicServices.tsx'
import { WithService } from './use-service.tsx'

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
      {({ service, draft, day }) => {
        const paths = pathsOf(office, id)
        const begun = Object.keys(draft.answers).length > 0
        const next = nextQuestion(service, draft.answers, day)
        const entry = serviceList.find((item) => item.id === id)
        const set = setByOffice(office, id)
        const ahead = serviceList.filter((item) => item.within === id)
        return (
          <Screen
            title={t(service.title)}
            short={t(service.shortTitle)}
            back={{ href: entry ? paths.topic(entry.topic) : paths.home }}
            bottom={
              set?.off ? (
                <a class="btn side" href={paths.place}>
                  <Icon name="phone" />
                  {t(citizen.askPerson)}
                </a>
              ) : (
                <a class="btn main" href={next ? paths.question(next.key) : paths.list}>
                  {t(begun ? citizen.resume : citizen.start)}
                </a>
              )
            }
          >
            <p class="lead">{t(service.summary)}</p>
            {set?.off && <p class="notice turn">{t(problems.service_off.title)}</p>}
            {set?.note.th && <p class="notice wait">{t(set.note)}</p>}
            <dl class="facts">
              <div>
                <dt>{t(citizen.takes)}</dt>
                <dd>{t(citizen.minutes, { n: set?.minutes ?? service.minutes.standard })}</dd>
              </div>
            </dl>
            <section class="card stack-s">
              <About what={citizen.where} text={t(service.where)} />
              {service.applicants && (
                <About
                  what={citizen.whoMay}
                  text={service.applicants.map((who) => t(who)).join(' · ')}
                />
              )}
              {service.deadline && <About what={citizen.deadline} text={t(service.deadline)} />}
              {service.gives.map((text) => (
                <About key={text.en} what={citizen.gives} text={t(text)} />
              ))}
            </section>
            {ahead.length > 0 && (
              <section class="stack-s">
                <h2>{t(citizen.orderAhead)}</h2>
                <ServiceRows office={office} services={ahead} />
              </section>
            )}
            <p>{t(begun ? citizen.draftKept : citizen.introAsk)}</p>
            <AnyOffice office={office} service={service} draft={draft} />
          </Screen>
        )
      }}
    </WithService>
  )
}

function About({ what, text }: { what: Text; text: string }) {
  return (
    <p>
      <span class="small quiet">{t(what)}</span>
      <br />
      {text}
    </p>
  )
}

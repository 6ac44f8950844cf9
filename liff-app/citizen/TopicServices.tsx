import { type ServiceEntry, serviceList } from '@phrom/shared/services/all.ts'
import { summaries } from '@phrom/shared/services/summaries.ts'
import { type Topic, topics } from '@phrom/shared/services/topics.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { setByOffice } from './office-services.ts'
import { pathsOf } from './paths.ts'

/** The services of one topic, what is asked for most first. */
export default function TopicServices({ office = '', topic = '' }) {
  const known = Object.hasOwn(topics, topic) ? topics[topic as Topic] : undefined
  const found = serviceList.filter((service) => service.topic === topic && !service.within)
  return (
    <Screen title={t(known ?? citizen.notFound)} back={{ href: pathsOf(office).home }}>
      <ServiceRows office={office} services={found} />
    </Screen>
  )
}

export function ServiceRows({ office, services }: { office: string; services: ServiceEntry[] }) {
  return (
    <ul class="rows">
      {services
        .filter(({ id }) => !setByOffice(office, id)?.off)
        .map((service) => (
          <li key={service.id}>
            <a class="row bare" href={pathsOf(office, service.id).intro}>
              <span>
                <b>{t(service.title)}</b>
                <small>{t(summaries[service.id] ?? service.title)}</small>
              </span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ))}
    </ul>
  )
}

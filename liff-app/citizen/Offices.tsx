import { serviceList } from '@phrom/shared/services/all.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { useLocation } from 'preact-iso'
import { ask, client } from '../api.ts'
import { Icon } from '../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { pathsOf } from './paths.ts'

/** For who came by an address without an office; a guide names the service (`/?service=id-card-lost`). */
export default function Offices() {
  const asked = useLocation().query.service
  const service = serviceList.find(({ id }) => id === asked)
  const offices = useLoad('offices', () => ask(() => client.api.offices.$get()))
  if (offices.error) return <Failed error={offices.error} reload={offices.reload} />
  if (!offices.value) return <Waiting />
  return (
    <Screen title={t(citizen.chooseOffice)}>
      {service && <p class="lead">{t(service.title)}</p>}
      <ul class="rows">
        {offices.value.map(({ id, name }) => (
          <li key={id}>
            <a class="row bare" href={service ? pathsOf(id, service.id).intro : pathsOf(id).home}>
              <span>{t(name)}</span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ))}
      </ul>
    </Screen>
  )
}

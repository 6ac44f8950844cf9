import { serviceList } from '@phrom/shared/services/all.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { useLocation } from 'preact-iso'
import { ask, client } from '../api.ts'
import { Icon } from '../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { OfficeRows } from './handover/OfficeRows.tsx'
import { pathsOf } from './paths.ts'

/** For who came by an address without an office; a guide names the service (`/?service=id-card-lost`). */
export default function Offices() {
  const asked = useLocation().query.service
  const service = serviceList.find(({ id }) => id === asked)
  const loaded = useLoad(`offices ${service?.id}`, async () => {
    const offices = await ask(() => client.api.offices.$get())
    const [first] = offices
    const choices = service && first ? await choicesOf(first.id, service.id) : []
    return { offices, choices }
  })
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  const { offices, choices } = loaded.value
  return (
    <Screen title={t(citizen.chooseOffice)}>
      {service && <p class="lead">{t(service.title)}</p>}
      {service && choices.length > 0 ? (
        <OfficeRows choices={choices} to={(id) => pathsOf(id, service.id).intro} />
      ) : (
        <ul class="rows">
          {offices.map(({ id, name }) => (
            <li key={id}>
              <a class="row bare" href={service ? pathsOf(id, service.id).intro : pathsOf(id).home}>
                <span>{t(name)}</span>
                <Icon name="chevron-right" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Screen>
  )
}

/** Where a matter that any office may do is taken; nothing where the place decides, or the network does not answer. */
function choicesOf(office: string, service: string) {
  const param = { office, service }
  const at = client.api.offices[':office'].services[':service'].offices
  return ask(() => at.$get({ param })).catch(() => [])
}

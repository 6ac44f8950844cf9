import { citizen } from '@phrom/shared/words/citizen.ts'
import { ask, client } from '../api.ts'
import { Icon } from '../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'

/** For who came by an address without an office. */
export default function Offices() {
  const offices = useLoad('offices', () => ask(() => client.api.offices.$get()))
  if (offices.error) return <Failed error={offices.error} reload={offices.reload} />
  if (!offices.value) return <Waiting />
  return (
    <Screen title={t(citizen.chooseOffice)}>
      <ul class="rows">
        {offices.value.map(({ id, name }) => (
          <li key={id}>
            <a class="row bare" href={`/${id}`}>
              <span>{t(name)}</span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ))}
      </ul>
    </Screen>
  )
}

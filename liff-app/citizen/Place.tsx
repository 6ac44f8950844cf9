import type { OfficeView } from '@phrom/shared/case.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { ask, client } from '../api.ts'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { Call } from './booking/Call.tsx'
import { MapLink } from './booking/MapLink.tsx'
import { pathsOf } from './paths.ts'

/** Where the office is, when it is open, and how to call it. */
export default function Place({ office = '' }: { office?: string }) {
  const info = useLoad<OfficeView>(office, () =>
    ask(() => client.api.offices[':office'].$get({ param: { office } })),
  )
  if (info.error) return <Failed error={info.error} reload={info.reload} />
  if (!info.value) return <Waiting />
  const { name, address, hours, phone } = info.value
  return (
    <Screen title={t(name)} short={t(citizen.place)} back={{ href: pathsOf(office).home }}>
      <div class="card stack">
        <p>{t(address)}</p>
        <p>{t(hours)}</p>
      </div>
      <MapLink office={info.value} />
      <Call phone={phone} />
    </Screen>
  )
}

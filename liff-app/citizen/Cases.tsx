import { citizen } from '@phrom/shared/words/citizen.ts'
import { ask, client } from '../api.ts'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { CaseCard } from './CaseCard.tsx'
import { pathsOf } from './paths.ts'

/** All of one's own cases at this office. */
export default function Cases({ office = '' }: { office?: string }) {
  const cases = useLoad(office, () =>
    ask(() => client.api.offices[':office'].cases.$get({ param: { office } })),
  )
  if (cases.error) return <Failed error={cases.error} reload={cases.reload} />
  if (!cases.value) return <Waiting />
  const home = pathsOf(office).home
  return (
    <Screen title={t(citizen.mine)} back={{ href: home }}>
      {cases.value.length === 0 && (
        <>
          <p>{t(citizen.noCases)}</p>
          <a class="btn main" href={home}>
            {t(citizen.seeServices)}
          </a>
        </>
      )}
      {cases.value.map((item) => (
        <CaseCard key={item.id} office={office} item={item} />
      ))}
    </Screen>
  )
}

import type { OfficeChoice } from '@phrom/shared/handover.ts'
import { handoverWords as words } from '@phrom/shared/words/handover.ts'
import { useLocation } from 'preact-iso'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { carryDraft } from '../draft.ts'
import { pathsOf } from '../paths.ts'
import { type Filling, formScreen } from '../use-service.tsx'
import { OfficeRows } from './OfficeRows.tsx'

/** Before anything is sent: at which office it shall be done. What was answered comes along. */
export default formScreen(Choose)

function Choose({ office, service, draft }: Filling) {
  const { route } = useLocation()
  const param = { office, service: service.id }
  const choices = useLoad<OfficeChoice[]>(`${office}/${service.id}/offices`, () =>
    ask(() => client.api.offices[':office'].services[':service'].offices.$get({ param })),
  )
  if (choices.error) return <Failed error={choices.error} reload={choices.reload} />
  if (!choices.value) return <Waiting />
  const choose = (id: string) => async () => {
    if (id !== office) await carryDraft(office, id, service.id)
    const paths = pathsOf(id, service.id)
    route(Object.keys(draft.answers).length > 0 ? paths.list : paths.intro)
  }
  return (
    <Screen
      title={t(words.chooseTitle)}
      back={{ href: pathsOf(office, service.id).intro, word: t(service.shortTitle) }}
    >
      <p class="lead">{t(words.chooseLead)}</p>
      <OfficeRows choices={choices.value} here={office} to={choose} />
    </Screen>
  )
}

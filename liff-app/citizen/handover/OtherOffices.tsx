import type { OfficeChoice } from '@phrom/shared/handover.ts'
import { handoverWords as words } from '@phrom/shared/words/handover.ts'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import { OfficeRows } from './OfficeRows.tsx'

function useChoices(office: string, caseId: string) {
  const param = { office, caseId }
  return useLoad<OfficeChoice[]>(`${office}/${caseId}/offices`, () =>
    ask(() => client.api.offices[':office'].cases[':caseId'].offices.$get({ param })),
  )
}

/** Where else a case can be done. */
export default function OtherOffices({ office = '', id = '' }: { office?: string; id?: string }) {
  const choices = useChoices(office, id)
  if (choices.error) return <Failed error={choices.error} reload={choices.reload} />
  if (!choices.value) return <Waiting />
  const paths = pathsOf(office)
  const none = choices.value.length === 0
  return (
    <Screen title={t(words.goTitle)} back={{ href: paths.caseOf(id) }}>
      <p class="lead">{t(none ? words.none : words.goLead)}</p>
      <OfficeRows choices={choices.value} to={(to) => paths.handOver(id, to)} />
    </Screen>
  )
}

/** Where there is room, for who finds none here; nothing while it is not known. */
export function FreeElsewhere({ office, caseId }: { office: string; caseId: string }) {
  const free = (useChoices(office, caseId).value ?? []).filter(({ firstFree }) => firstFree)
  if (free.length === 0) return null
  return (
    <section class="stack-s">
      <h2>{t(words.freeElsewhere)}</h2>
      <OfficeRows choices={free} to={(to) => pathsOf(office).handOver(caseId, to)} />
    </section>
  )
}

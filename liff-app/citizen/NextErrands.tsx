import { serviceList } from '@phrom/shared/services/all.ts'
import { chains, type Following } from '@phrom/shared/services/chains.ts'
import { givenBy } from '@phrom/shared/together.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useLocation } from 'preact-iso'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'
import { openDraft, saveDraft } from './draft.ts'
import { setByOffice } from './office-services.ts'
import { pathsOf } from './paths.ts'
import { today } from './use-service.tsx'

export function titleOf(id: string): string {
  const found = serviceList.find((service) => service.id === id)
  return found ? t(found.title) : ''
}

type Props = {
  office: string
  service: string
  title?: Text
  say?: Text
  /** Services that are under way already. */
  without?: readonly string[]
}

/** What can follow on the same day: begun with what is known already, and listed together without repeats. */
export function NextErrands({
  office,
  service,
  title = citizen.sameDay,
  say,
  without = [],
}: Props) {
  const { route } = useLocation()
  const following = (chains[service] ?? []).filter(
    (next) => !setByOffice(office, next.service)?.off && !without.includes(next.service),
  )
  if (following.length === 0) return null
  async function begin(next: Following) {
    const draft = (await openDraft(office, next.service)).value
    // What was answered there before is not written over.
    const answers = { ...givenBy(next, today()), ...draft.answers }
    await saveDraft(office, next.service, { answers, after: service })
    route(pathsOf(office, next.service).list)
  }
  return (
    <section class="stack-s">
      <h2>{t(title)}</h2>
      {say && <p class="quiet">{t(say)}</p>}
      <ul class="rows">
        {following.map((next) => (
          <li key={next.service}>
            <button class="row bare" type="button" onClick={() => begin(next)}>
              <span>
                <b>{t(next)}</b>
                <small>{titleOf(next.service)}</small>
              </span>
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { OwnSurvey } from '@phrom/shared/survey.ts'
import { surveyWords as words } from '@phrom/shared/words/survey.ts'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useLoad } from '../../parts/load.tsx'
import { t } from '../../words.ts'
import { pathsOf } from '../paths.ts'

/** The way to rate the last visit, while it can be rated; nothing where that is not known. */
export function RateVisit({ office, caseId }: { office: string; caseId: string }) {
  const param = { office, caseId }
  const { value } = useLoad<OwnSurvey>(`${office}/${caseId}`, () =>
    ask(() => client.api.offices[':office'].cases[':caseId'].survey.$get({ param })),
  )
  if (value?.state === 'answered') return <p class="quiet">{t(words.rated)}</p>
  if (value?.state !== 'open' || value.code === null) return null
  return (
    <a class="btn side" href={pathsOf(office).survey(value.code)}>
      {t(words.rate)}
      <Icon name="chevron-right" />
    </a>
  )
}

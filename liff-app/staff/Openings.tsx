import type { Checklist } from '@phrom/shared/checklist.ts'
import type { PageOpening } from '@phrom/shared/openings.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { clockOf, dayOf, showClock, showDay } from '@phrom/shared/time.ts'
import { openingWhyWords, teams } from '@phrom/shared/words/openings.ts'
import { openingReasonWords, viewer } from '@phrom/shared/words/viewer.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../api.ts'
import { Icon } from '../parts/Icon.tsx'
import { tellError } from '../parts/load.tsx'
import { language, t } from '../words.ts'

type Props = { office: string; caseId: string; list: Checklist }

/** For heads and admins: who opened which paper of the case, when and why. */
export default function Openings({ office, caseId, list }: Props) {
  const [rows, setRows] = useState<PageOpening[] | undefined>()
  const [problem, setProblem] = useState<unknown>()
  const load = () => {
    const at = client.api.offices[':office'].staff.cases[':caseId'].openings
    ask<PageOpening[]>(() => at.$get({ param: { office, caseId } })).then(setRows, setProblem)
  }
  return (
    <details class="why" onToggle={(event) => event.currentTarget.open && load()}>
      <summary>
        <Icon name="eye" />
        <span>{t(viewer.openings)}</span>
      </summary>
      {problem !== undefined && <p role="alert">{tellError(problem)}</p>}
      {rows?.length === 0 && <p>{t(viewer.noOpenings)}</p>}
      {rows && rows.length > 0 && (
        <ul class="openings" aria-label={t(viewer.openingsTable)}>
          {rows.map((row) => (
            <li key={row.id}>
              <b>{row.by}</b> <span>{t(teams[row.team as Service['team']])}</span>
              <span class="num">
                {showDay(dayOf(row.at), language.value)}{' '}
                {showClock(clockOf(row.at), language.value)}
              </span>
              <span>{paperName(list, row.key)}</span>
              <span>
                {t(openingWhyWords[row.why])}
                {row.reason && ` · ${t(openingReasonWords[row.reason.reason])} ${row.reason.words}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

function paperName({ papers }: Checklist, key: string): string {
  const paper = papers.find((item) => item.key === key)
  return paper ? t(paper.requirement) : key
}

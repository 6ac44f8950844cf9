import type { GeccPast as Past } from '@phrom/shared/gecc/gecc-view.ts'
import { dayOf, showDate } from '@phrom/shared/time.ts'
import { geccWords as words } from '@phrom/shared/words/gecc.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { tellError, useLoad } from '../../parts/load.tsx'
import { language, t } from '../../words.ts'
import { GeccPhoto } from './GeccPhoto.tsx'

type Props = { office: string; criterionId: string; number: string; standing: string | undefined }

/** What was said before, fetched when somebody wants to know. */
export function GeccPast(props: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="why" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon name="clock" />
        <span>{t(words.before)}</span>
      </summary>
      {isOpen && <PastList {...props} />}
    </details>
  )
}

function PastList({ office, criterionId, number, standing }: Props) {
  const past = useLoad<Past[]>(`${criterionId} ${standing}`, () => {
    const param = { office, criterionId }
    const { gecc } = client.api.offices[':office'].staff
    return ask(() => gecc.criteria[':criterionId'].past.$get({ param }))
  })
  if (past.error) return <p role="alert">{tellError(past.error)}</p>
  if (!past.value) return null
  if (past.value.length === 0) return <p>{t(words.beforeNone)}</p>
  const day = (at: string) => showDate(dayOf(at), language.value)
  return (
    <ul class="stack gecc-past">
      {past.value.map((one) => (
        <li class="stack-s" key={one.id}>
          <p>
            {t(words.attestedBy, { day: showDate(one.day, language.value), name: one.by })}
            {' · '}
            {t(words[one.endedHow], { name: one.endedBy, day: day(one.endedAt) })}
          </p>
          <p class="gecc-note">{one.note}</p>
          <div class="gecc-photos">
            {one.photos.map((id, i) => (
              <GeccPhoto key={id} office={office} number={number} id={id} n={i + 1} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

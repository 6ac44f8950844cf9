import type { VolunteerList } from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { useLoad } from '../../parts/load.tsx'
import { t } from '../../words.ts'
import { findVolunteers } from './VolunteerList.tsx'

/** After a training many wait: from one straight to the next. */
export function NextWaiting({ office }: { office: string }) {
  const all = { text: '', groupKind: null, groupName: null, area: null, after: null }
  const { value } = useLoad<VolunteerList>(`next ${office}`, () =>
    findVolunteers(office, { ...all, state: 'waiting' }),
  )
  const next = value?.volunteers[0]
  if (!next) return null
  return (
    <a class="btn main" href={`/${office}/staff/volunteers/${next.id}`}>
      {t(words.next, { n: value.found })}
    </a>
  )
}

import type { VolunteerPlace } from '@phrom/shared/news.ts'
import { groupKinds } from '@phrom/shared/volunteers.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { staffVolunteerNewsWords as words } from '@phrom/shared/words/volunteer-news.ts'
import { groupKindWords } from '@phrom/shared/words/volunteers.ts'
import { ask, client } from '../../api.ts'
import { tellError, useLoad } from '../../parts/load.tsx'
import { t } from '../../words.ts'
import type { NewsDraft } from './news-draft.ts'

type Props = { office: string; draft: NewsDraft; change: (to: Partial<NewsDraft>) => void }

/** Which volunteers: of an area, a kind, a group, or all. What is offered is where the office's volunteers come from. */
export function VolunteerFields({ office, draft, change }: Props) {
  const loaded = useLoad<VolunteerPlace[]>(office, () =>
    ask(() => client.api.offices[':office'].staff['news-volunteers'].$get({ param: { office } })),
  )
  if (loaded.error) {
    return (
      <div class="notice stop stack-s" role="alert">
        <p>{tellError(loaded.error)}</p>
      </div>
    )
  }
  const places = loaded.value
  if (!places) return null
  if (places.length === 0) return <p class="notice turn">{t(words.noVolunteers)}</p>
  const { area = '', groupKind = '', groupName = '' } = draft
  const ofKind = places.filter((one) => groupKind === '' || one.groupKind === groupKind)
  const ofGroup = ofKind.filter((one) => groupName === '' || one.groupName === groupName)
  const people = (rows: VolunteerPlace[]) => rows.reduce((sum, row) => sum + row.people, 0)
  const named = (rows: VolunteerPlace[], of: 'area' | 'groupName') =>
    [...new Set(rows.map((row) => row[of]))].filter(Boolean).map((name) => ({
      value: name,
      text: t(words.groupOf, { name, n: people(rows.filter((row) => row[of] === name)) }),
    }))
  const kinds = groupKinds
    .filter((kind) => places.some((one) => one.groupKind === kind))
    .map((kind) => ({
      value: kind,
      text: t(words.groupOf, {
        name: t(groupKindWords[kind]),
        n: people(places.filter((one) => one.groupKind === kind)),
      }),
    }))
  return (
    <>
      <Choose
        id="news-kind"
        label={words.kind}
        value={groupKind}
        all={kinds}
        // Another kind has other groups.
        change={(value) =>
          change({ groupKind: value as NewsDraft['groupKind'], groupName: '', area: '' })
        }
      />
      <Choose
        id="news-group"
        label={words.group}
        value={groupName}
        all={named(ofKind, 'groupName')}
        change={(value) => change({ groupName: value, area: '' })}
      />
      <Choose
        id="news-area"
        label={words.area}
        value={area}
        all={named(ofGroup, 'area')}
        change={(value) => change({ area: value })}
      />
    </>
  )
}

type ChooseProps = {
  id: string
  label: Text
  value: string
  all: { value: string; text: string }[]
  change: (value: string) => void
}

/** All of them, or one; what was chosen before stays although nobody is there any more. */
function Choose({ id, label, value, all, change }: ChooseProps) {
  const isGone = value !== '' && !all.some((one) => one.value === value)
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={(event) => change((event.target as HTMLSelectElement).value)}
      >
        <option value="">{t(words.every)}</option>
        {isGone && <option value={value}>{t(words.groupOf, { name: value, n: 0 })}</option>}
        {all.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </div>
  )
}
